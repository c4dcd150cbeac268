/** The two widths that every page is looked at in. */
export const PHONE = { width: 375, height: 740 } as const
export const DESKTOP = { width: 1280, height: 900 } as const
export const SCREENS = { phone: PHONE, desktop: DESKTOP } as const
