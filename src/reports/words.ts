/** Whole number as people read it: 1,498. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-GB')

// prettier-ignore
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** Numbers under ten in words, in prose: "about nine children". */
export const countInWords = (value: number): string => WORDS[Math.round(value)] ?? count(value)

/** A chance as people say it: "7 in 10"; "less than 1 in 20" and "more than 19 in 20" at the ends. */
export function chanceInWords(chance: number): string {
  if (chance < 0.05) return 'less than 1 in 20'
  if (chance > 0.95) return 'more than 19 in 20'
  return `${Math.min(9, Math.max(1, Math.round(chance * 10)))} in 10`
}

/** A chance as one word at the beginning of an answer. */
export function likelihood(chance: number): string {
  if (chance < 0.1) return 'Almost certainly not'
  if (chance < 0.35) return 'Probably not'
  if (chance <= 0.65) return 'It could go either way'
  return chance <= 0.9 ? 'Probably' : 'Almost certainly'
}

/** A share of a whole, to the whole per cent. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Keeps a number with its unit, and a day with its month, on one line. */
export const unbroken = (text: string): string =>
  text
    .replace(/(\d) (%|miles|days|years|children)/g, '$1\u00a0$2')
    .replace(
      /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)/g,
      '$1\u00a0$2',
    )
