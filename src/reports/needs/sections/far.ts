import { spreadAnswer } from '../../measure-words.ts'
import type { NeedsSection, PackAsked, PackTable } from '../needs-pack.ts'
import { cutNamed, figureOf, groupsByYear, measuresByYear, spreadOn } from '../pack-figures.ts'
import {
  FAR_REASON_LABELS,
  FAR_REASONS,
  farByReason,
  groupLabel,
  whereChildrenLive,
} from '../../../position/index.ts'
import { mapFigures } from '../../map/map-figures.ts'
import { countCell } from '../../public-figures.ts'
import { SUPPRESSED } from '../../suppress.ts'
import { LINE_COLOURS, linesOverYears } from '../pack-charts.ts'
import { authorityName, KINDS, upperTierAuthority } from '../../../care/index.ts'
import { count, percent } from '../../words.ts'
import { listOf, publishedInBrackets, shareThenAndNow } from '../sentences.ts'

/** Kinds of home in which children live far away most often. */
function farthestKinds(asked: PackAsked): string {
  const cut = cutNamed('placement')
  const kinds = KINDS.map(kind => ({
    label: kind === 'adoption' ? 'families that will adopt' : groupLabel(cut, kind),
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

/** Children far away by what their home tells of why, with each one's share. */
function whyTable(asked: PackAsked): PackTable[] {
  const counts = reasonsOf(asked)
  const all = FAR_REASONS.reduce((sum, reason) => sum + counts[reason], 0)
  if (all === 0) return []
  return [
    {
      id: 'far-why',
      caption: 'Children more than 20 miles from home: what their home tells of why',
      columns: ['Why, as far as the return and the list of places tell', 'Children', 'Of all far away'],
      rows: FAR_REASONS.filter(reason => counts[reason] > 0).map(reason => {
        const shown = countCell(counts[reason], asked.reader)
        const whole = countCell(all, asked.reader)
        const share =
          typeof shown === 'number' && typeof whole === 'number' ? percent(shown / whole) : SUPPRESSED
        return [FAR_REASON_LABELS[reason], shown, share]
      }),
    },
  ]
}

const reasonsOf = ({ picture, day }: PackAsked) => farByReason(picture.sceneOn(day))

/** How many live far away since our own homes were full as they moved. */
function boughtSay(asked: PackAsked): string {
  const full = countCell(reasonsOf(asked).ours_were_full, asked.reader)
  return typeof full === 'number' && full > 0
    ? ` For ${count(full)} of them a home was bought on a day when our own of the kind were full.`
    : ''
}

/** Authorities outside in which most children live. */
function hostsTable({ picture, day, reader, areaName }: PackAsked): PackTable[] {
  const { laCode, postcodes } = picture.ground.context
  if (laCode === undefined || postcodes === undefined) return []
  const choice = { kind: undefined, band: undefined }
  const { authorities } = mapFigures(whereChildrenLive(picture.ground, day), choice, reader)
  const hosts = authorities.filter(one => one.code !== upperTierAuthority(laCode)).slice(0, MOST_HOSTS)
  const name = (code: string): string => areaName?.(code) ?? authorityName(code) ?? code
  return [
    {
      id: 'far-hosts',
      caption: 'Authorities in which most of our children live, besides our own',
      columns: ['Authority', 'Children'],
      rows: hosts.map(({ code, children }) => [name(code), children]),
    },
  ]
}

const MOST_HOSTS = 12

/** Those far from home, and why: by kind of home, provider, need. */
export const farSection = (asked: PackAsked): NeedsSection => ({
  id: 'far',
  question: 'Who lives far from home, and why?',
  sentence: `Of the children in care, ${shareThenAndNow(asked, 'over_20_miles', 'live more than 20 miles from home')}${publishedInBrackets(asked, 'over-20-miles')}; ${shareThenAndNow(asked, 'outside_area', 'live outside our area')}${publishedInBrackets(asked, 'outside-area')}.${farthestKinds(asked)}${boughtSay(asked)}`,
  charts: linesOverYears(asked, {
    id: 'far-over-years',
    title: 'Children outside our area, and more than 20 miles from home, %',
    says: `More than 20 miles from home: ${shareThenAndNow(asked, 'over_20_miles')}.`,
    table: 'far-measures',
    lines: [
      { measure: 'outside_area', label: 'Outside', colour: LINE_COLOURS[0] },
      { measure: 'over_20_miles', label: 'Over 20 miles', colour: LINE_COLOURS[1] },
    ],
  }),
  tables: [
    ...whyTable(asked),
    ...hostsTable(asked),
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
