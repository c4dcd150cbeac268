import { capital, count, fileSize, longDay, longInstant, number, pounds } from '../words.ts'

/** What templates may ask of a value: the words of `words.ts`, nothing else. */
export const FILTERS = { capital, count, fileSize, longDay, longInstant, number, pounds } as const
