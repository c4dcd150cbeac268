import { spreadAnswer } from '../../measure-words.ts'
import type { NeedsSection, PackAsked } from '../needs-pack.ts'
import { cutNamed, figureOf, groupsByYear, measuresByYear, spreadOn } from '../pack-figures.ts'
import { groupLabel } from '../../../position/index.ts'
import { KINDS } from '../../../care/index.ts'
import { percent } from '../../words.ts'
import { listOf, shareThenAndNow } from '../sentences.ts'

/** Kinds of home in which children live far away most often. */
function farthestKinds(asked: PackAsked): string {
  const cut = cutNamed('placement')
  const kinds = KINDS.map(kind => ({
    label: groupLabel(cut, kind),
    share: figureOf(asked, 'over_20_miles', asked.day, `placement:${kind}`).value ?? 0,
  }))
    .filter(one => one.share > 0)
    .sort((one, other) => other.share - one.share)
    .slice(0, 3)
  const said = kinds.map(
    ({ label, share }) => `${label.charAt(0).toLowerCase()}${label.slice(1)} (${percent(share)})`,
  )
  return said.length === 0 ? '' : ` Living far away is most common with ${listOf(said)}.`
}

/** Those far from home, and why: by kind of home, provider, need. */
export const farSection = (asked: PackAsked): NeedsSection => ({
  id: 'far',
  question: 'Who lives far from home, and why?',
  sentence: `Of the children in care, ${shareThenAndNow(asked, 'over_20_miles', 'live more than 20 miles from home')}; ${shareThenAndNow(asked, 'outside_area', 'live outside our area')}.${farthestKinds(asked)}`,
  charts: [],
  tables: [
    groupsByYear(asked, {
      id: 'far-bands',
      measure: 'in_care',
      cut: 'distance',
      caption: 'Children in care by distance from home',
    }),
    groupsByYear(asked, {
      id: 'far-by-kind',
      measure: 'over_20_miles',
      cut: 'placement',
      caption: 'More than 20 miles from home, by kind of home',
    }),
    groupsByYear(asked, {
      id: 'far-by-provider',
      measure: 'over_20_miles',
      cut: 'provider',
      caption: 'More than 20 miles from home, by provider',
    }),
    groupsByYear(asked, {
      id: 'far-by-age',
      measure: 'over_20_miles',
      cut: 'age',
      caption: 'More than 20 miles from home, by age',
    }),
    groupsByYear(asked, {
      id: 'far-by-need',
      measure: 'over_20_miles',
      cut: 'need',
      caption: 'More than 20 miles from home, by category of need',
    }),
    measuresByYear(asked, {
      id: 'far-measures',
      caption: 'Distance over the years',
      measures: [
        'over_20_miles',
        'outside_area',
        'over_20_miles_and_outside',
        'distance_known',
        'distance_miles',
      ],
    }),
  ],
  note: `Miles from home. ${spreadAnswer('miles', asked.day, spreadOn(asked, 'distance_miles', asked.day))}`,
})
