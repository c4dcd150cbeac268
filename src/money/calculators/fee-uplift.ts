import { yearOfWeeks } from './year.ts'

/** Paying our own carers more, so that more stay and come; pence a child and week. */
export interface FeeUplift {
  /** Children with our own carers, who all cost more. */
  readonly children: number
  readonly upliftInPence: number
  /** What a child with our own carers costs now. */
  readonly ownInPence: number
  readonly agencyInPence: number
  /** Agency places that are not needed, because carers stay or come. */
  readonly avoided: number
}

export interface UpliftResult {
  readonly yearlyCostInPence: number
  readonly savedInPence: number
  /** In minus: it costs more than it saves. */
  readonly netInPence: number
  /** Agency places avoided at which it costs nothing; undefined: an own place would be no cheaper. */
  readonly breakEvenPlaces: number | undefined
}

/**
 * `net = agency places avoided × (agency − own − uplift) − children × uplift`, a year: the children
 * who come instead of going to an agency cost the uplifted rate too.
 */
export function feeUplift({
  children,
  upliftInPence,
  ownInPence,
  agencyInPence,
  avoided,
}: FeeUplift): UpliftResult {
  // prettier-ignore
  const gain = agencyInPence - ownInPence - upliftInPence
  const cost = yearOfWeeks(children * upliftInPence)
  const saved = yearOfWeeks(avoided * gain)
  return {
    yearlyCostInPence: cost,
    savedInPence: saved,
    netInPence: saved - cost,
    breakEvenPlaces: gain > 0 ? (children * upliftInPence) / gain : undefined,
  }
}
