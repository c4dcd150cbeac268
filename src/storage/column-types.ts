/** PostgreSQL's own numbers for the types whose values we read differently from its drivers. */
const TYPE_NUMBERS = { bigint: 20, date: 1082, timestamptz: 1184 } as const

const isoInstant = (text: string): string => new Date(text).toISOString()

/** How text from the database becomes a value: the same for both engines, so that the rest cannot tell them apart. */
export const COLUMN_READERS: Readonly<Record<number, (text: string) => string | number>> = {
  [TYPE_NUMBERS.bigint]: Number,
  [TYPE_NUMBERS.date]: text => text,
  [TYPE_NUMBERS.timestamptz]: isoInstant,
}
