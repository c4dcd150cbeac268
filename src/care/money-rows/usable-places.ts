import type { ContractRow } from './contract.ts'

/** A whole place, as `usableParts` counts. */
export const PARTS_OF_A_PLACE = 10_000

/**
 * How much of its places a contract can use, in ten-thousandths of a place: whole numbers, so that they are added up over
 * contracts and days before anything is rounded. Six blocks of one place at 95 % are 5.7 places, not none.
 */
export const usableParts = ({
  places,
  usableInHundredths,
}: Pick<ContractRow, 'places' | 'usableInHundredths'>) => places * usableInHundredths

/** Whole places from added-up parts: the nearest. */
export const wholePlaces = (parts: number): number => Math.round(parts / PARTS_OF_A_PLACE)
