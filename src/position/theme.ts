/** What measures are about, in the order of a needs analysis. */
export const THEMES = [
  'numbers',
  'coming',
  'leaving',
  'homes',
  'siblings',
  'stability',
  'distance',
  'complex',
  'wellbeing',
  'places',
  'cost',
] as const

export type Theme = (typeof THEMES)[number]

export const THEME_LABELS: Record<Theme, string> = {
  numbers: 'How many children',
  coming: 'Coming into care',
  leaving: 'Leaving care',
  homes: 'Where children live',
  siblings: 'Brothers and sisters',
  stability: 'Staying in one home',
  distance: 'Near home',
  complex: 'Children who need most',
  wellbeing: 'Health, safety and who knows the child',
  places: 'Our places',
  cost: 'What homes cost',
}
