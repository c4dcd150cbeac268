/** A name as it is compared: how it is spaced and capitalised makes no other of it. */
export const nameToCompare = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

export const isSameName = (one: string, other: string): boolean => nameToCompare(one) === nameToCompare(other)
