import { NEED_BANDS, STAFFING, type Day, type Kind, type PlacementCostRow } from '../../care/index.ts'
import { isInForce } from '../dated.ts'

/** What has to be the same on both sides before two prices say anything about who is dearer. */
export interface Alike {
  readonly needBand: PlacementCostRow['needBand']
  readonly staffing: PlacementCostRow['staffing']
  readonly isSolo: boolean
  readonly hasEducation: boolean
  readonly hasTherapy: boolean
}

export interface Side {
  readonly children: number
  /** Mean whole price a week. */
  readonly weeklyInPence: number
}

export interface ComparedGroup {
  readonly alike: Alike
  readonly own: Side
  readonly external: Side
  /** External over own: 1.4 is 40 % dearer. */
  readonly ratio: number
}

export interface LikeForLike {
  /** All children on each side, whatever they need: not a fair comparison, shown beside the fair one. */
  readonly plain: { readonly own: Side; readonly external: Side; readonly ratio: number } | undefined
  readonly groups: readonly ComparedGroup[]
  /** Over children in external homes who have their like in our own; undefined: none have. */
  readonly ratio: number | undefined
  readonly compared: number
  /** Children in external homes for whom there is no like. */
  readonly notCompared: number
}

/** Has to stand wherever the comparison does. */
export const LIKE_FOR_LIKE_CAVEAT =
  'Only children with the same need band, staffing, living alone or not, and with education and therapy in the price or not, are compared. What one band holds still differs, few children have their like, and a price says nothing about how well a child does.'

const mean = (rows: readonly PlacementCostRow[]): Side => ({
  children: rows.length,
  weeklyInPence: Math.round(
    rows.reduce((sum, row) => sum + row.weeklyPriceInPence, 0) / Math.max(rows.length, 1),
  ),
})

const isDescribed = (row: PlacementCostRow): boolean => row.needBand !== '' && row.staffing !== ''

const keyOf = (row: PlacementCostRow): string =>
  [row.needBand, row.staffing, row.isSolo, row.hasEducation, row.hasTherapy].join('|')

/** The things that are alike, in words. */
export const alikeInWords = (alike: Alike): string =>
  [
    `need band ${NEED_BANDS[alike.needBand]}`,
    `${STAFFING[alike.staffing].toLowerCase()} staffing`,
    alike.isSolo ? 'alone' : 'with others',
    alike.hasEducation ? 'education in the price' : 'no education in the price',
    alike.hasTherapy ? 'therapy in the price' : 'no therapy in the price',
  ].join(', ')

/** What a kind bought outside costs against our own, like for like, on a day. */
export function likeForLike(
  rows: readonly PlacementCostRow[],
  { own, external, on }: { readonly own: Kind; readonly external: Kind; readonly on: Day },
): LikeForLike {
  const standing = rows.filter(row => isInForce(row, on))
  const [ours, theirs] = [own, external].map(kind => standing.filter(row => row.kind === kind))
  const groups = groupsOf(ours!.filter(isDescribed), theirs!.filter(isDescribed))
  const compared = groups.reduce((sum, group) => sum + group.external.children, 0)
  const weighted = (side: 'own' | 'external') =>
    groups.reduce((sum, group) => sum + group.external.children * group[side].weeklyInPence, 0)
  const [ownPrice, externalPrice] = [mean(ours!), mean(theirs!)]
  return {
    plain:
      ownPrice.weeklyInPence > 0 && externalPrice.children > 0
        ? {
            own: ownPrice,
            external: externalPrice,
            ratio: externalPrice.weeklyInPence / ownPrice.weeklyInPence,
          }
        : undefined,
    groups,
    ratio: compared > 0 ? weighted('external') / weighted('own') : undefined,
    compared,
    notCompared: theirs!.length - compared,
  }
}

function groupsOf(ours: readonly PlacementCostRow[], theirs: readonly PlacementCostRow[]): ComparedGroup[] {
  const keys = [...new Set(theirs.map(keyOf))].sort()
  return keys.flatMap(key => {
    const own = mean(ours.filter(row => keyOf(row) === key))
    const external = mean(theirs.filter(row => keyOf(row) === key))
    if (own.children === 0 || own.weeklyInPence === 0) return []
    const { needBand, staffing, isSolo, hasEducation, hasTherapy } = theirs.find(row => keyOf(row) === key)!
    const alike = { needBand, staffing, isSolo, hasEducation, hasTherapy }
    return [{ alike, own, external, ratio: external.weeklyInPence / own.weeklyInPence }]
  })
}
