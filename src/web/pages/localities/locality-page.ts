import {
  authorityName,
  dayInWords,
  isoFromDay,
  KIND_LABELS,
  KINDS,
  type Boundaries,
} from '../../../care/index.ts'
import {
  groupLabel,
  groupsOf,
  MEASURES,
  THEME_LABELS,
  THEMES,
  whereChildrenLive,
  yearBefore,
  type Measure,
} from '../../../position/index.ts'
import {
  csvText,
  mapFigures,
  percent,
  ROUNDED_NOTE,
  type Figure,
  type MapFigures,
} from '../../../reports/index.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { csvFile, page, type FileAnswer, type PageAnswer } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import { count, number } from '../../words.ts'
import { countCell, distanceChart, shareCell } from '../map/map-view.ts'
import { nameOf, ownCode } from '../map/map-picture.ts'
import { figureOn } from '../measures/measure-series.ts'
import { figureCell, partsOf } from './localities-page.ts'
import { LOCALITY_CUT, measureNamed, type LocalityRequest } from './locality-request.ts'

/** One locality of a request. */
interface Pack {
  readonly asked: LocalityRequest
  /** As the list names it; `elsewhere` for homes in none. */
  readonly name: string
  readonly label: string
}

/** @throws PageFault (404) where the geography has no such locality */
export function packOf(asked: LocalityRequest, name: string): Pack {
  if (!groupsOf(LOCALITY_CUT, asked.picture.ground).includes(name))
    throw notFound('There is no such locality.')
  return { asked, name, label: groupLabel(LOCALITY_CUT, name) }
}

interface PackLine {
  readonly measure: Measure
  readonly here: Figure | undefined
  readonly before: Figure | undefined
  readonly all: Figure | undefined
}

function linesOf({ asked, name }: Pack): PackLine[] {
  const { picture, day, reader } = asked
  return MEASURES.map(measure => {
    const seen = { picture, measure, cut: LOCALITY_CUT, reader }
    const here = { ...seen, group: `locality:${name}` }
    return {
      measure,
      here: figureOn(here, day),
      before: figureOn(here, yearBefore(day)),
      all: figureOn({ ...seen, group: 'all' }, day),
    }
  }).filter(line => line.here !== undefined && (line.here.value !== undefined || line.here.isHidden))
}

const themeTable = (theme: (typeof THEMES)[number], lines: readonly PackLine[]): ShownTable => ({
  caption: THEME_LABELS[theme],
  columns: [
    { key: 'measure', text: 'Measure' },
    { key: 'here', text: 'Here', isNumeric: true },
    { key: 'before', text: 'A year before', isNumeric: true },
    { key: 'all', text: 'Whole authority', isNumeric: true },
  ],
  rows: lines
    .filter(({ measure }) => measure.theme === theme)
    .map(({ measure, here, before, all }) => ({
      cells: [
        {
          text: measure.shape === 'spread' ? `${measure.label} (middle)` : measure.label,
          href: `/measures/${measure.name}`,
        },
        figureCell(measure, here),
        figureCell(measure, before),
        figureCell(measure, all),
      ],
    })),
})

/** Where the children of a locality live now. */
function figuresOf({ asked, name }: Pack): {
  readonly map: MapFigures
  readonly kinds: readonly (number | undefined)[]
} {
  const { ground } = asked.picture
  const place = ground.localities.indexOf(name)
  const children = whereChildrenLive(ground, asked.day).filter(child => child.locality === place)
  const choice = { kind: undefined, band: undefined }
  return {
    map: mapFigures(children, choice, asked.reader),
    kinds: KINDS.map((_, kind) => mapFigures(children, { ...choice, kind }, asked.reader).total),
  }
}

const kindsTable = (kinds: readonly (number | undefined)[], total: number | undefined): ShownTable => ({
  caption: 'Children by kind of home',
  columns: [
    { key: 'kind', text: 'Kind of home' },
    { key: 'children', text: 'Children', isNumeric: true },
    { key: 'share', text: 'Of all from here', isNumeric: true },
  ],
  rows: KINDS.map((kind, i) => ({
    cells: [{ text: KIND_LABELS[kind] }, countCell(kinds[i]), shareCell(kinds[i], total)],
  })),
})

const whereTable = (
  { authorities, elsewhere, total }: MapFigures,
  boundaries: Boundaries | undefined,
): ShownTable => ({
  caption: 'Children by the authority that they live in now',
  columns: [
    { key: 'authority', text: 'Authority' },
    { key: 'children', text: 'Children', isNumeric: true },
    { key: 'share', text: 'Of all from here', isNumeric: true },
  ],
  rows: [...authorities, { code: '', children: elsewhere }].map(({ code, children }) => ({
    cells: [{ text: nameOf(code, boundaries) }, countCell(children), shareCell(children, total)],
  })),
})

/** `93 children from Old Quays are in our care, 85 a year before; 60 % of them live in Larkwater.` */
function answerOf(
  { asked, label }: Pack,
  lines: readonly PackLine[],
  { authorities, total }: MapFigures,
): string {
  const inCare = lines.find(line => line.measure === measureNamed('in_care'))
  const now = inCare?.here?.value
  if (now === undefined || !total)
    return `So few children from ${label} are in our care that no figure can be shown.`
  const before = inCare?.before?.value
  const own = ownCode(asked.picture.ground)
  const here = authorities.find(one => one.code === own)?.children
  const then = before === undefined ? '' : `, ${number(before)} a year before`
  const near =
    here === undefined || own === undefined ? '' : `; ${percent(here / total)} of them live in our own area`
  return `${count(now, 'child', 'children')} from ${label} ${now === 1 ? 'is' : 'are'} in our care${then}${near}.`
}

/** The pack of one locality, on a page that prints. */
export function localityPage(pack: Pack, boundaries: Boundaries | undefined): PageAnswer {
  const { asked, name, label } = pack
  const lines = linesOf(pack)
  const { map, kinds } = figuresOf(pack)
  const on = isoFromDay(asked.day)
  const base = `/localities/${encodeURIComponent(asked.geography)}/${encodeURIComponent(name)}`
  const header = {
    question: `How are the children from ${label}?`,
    answer: answerOf(pack, lines, map),
    meta: [`On ${dayInWords(asked.day)}`, `By ${asked.geography}, from home postcodes`],
    back: {
      href: `/localities?${new URLSearchParams({ geography: asked.geography, on }).toString()}`,
      text: 'Localities',
    },
  }
  return page('pages/localities/locality.njk', header, {
    filters: asked.filters,
    note: asked.reader.seesSmallNumbers ? undefined : ROUNDED_NOTE,
    kinds: kindsTable(kinds, map.total),
    where: asked.picture.ground.context.postcodes ? whereTable(map, boundaries) : undefined,
    distance: asked.picture.ground.context.postcodes
      ? distanceChart(map, { day: asked.day, csvHref: `${base}/pack.csv?on=${on}` })
      : undefined,
    themes: THEMES.map(theme => themeTable(theme, lines)).filter(table => table.rows.length > 0),
    csvHref: `${base}/pack.csv?on=${on}`,
  })
}

/** The pack as a file: the measures, then where the children live. */
export function localityFile(pack: Pack): FileAnswer {
  const { asked, label } = pack
  const { map, kinds } = figuresOf(pack)
  const start = [isoFromDay(asked.day), asked.geography, label]
  const counted = (what: string, group: string, children: number | undefined) => [...start, what, group, children ?? 'c', '', ''] // prettier-ignore
  const rows = [
    ...linesOf(pack).map(({ measure, here }) => [...start, measure.name, 'all', ...partsOf(here)]),
    ...kinds.map((children, i) => counted('in_care', `placement:${KINDS[i]!}`, children)),
    ...map.authorities.map(({ code, children }) =>
      counted('lives_in', authorityName(code) ?? code, children),
    ),
  ]
  const header = ['date', 'geography', 'locality', 'measure', 'group', 'numerator', 'denominator', 'value']
  return csvFile('pack.csv', csvText(header, rows))
}
