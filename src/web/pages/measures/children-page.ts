import { dayInWords, isoFromDay, KIND_LABELS, KINDS, type Day } from '../../../care/index.ts'
import { casesBehind, groupLabel, type CaseBehind, type Picture } from '../../../position/index.ts'
import { amountInWords } from '../../../reports/index.ts'
import type { DataTable } from '../../components/data-table.ts'
import { pagedTable } from '../../components/paged-table.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { count, longDay } from '../../words.ts'
import { cutAsked, dayAsked, groupAsked, measureAsked } from './asked.ts'
import { fileAddress } from './file-address.ts'

const CHILDREN_A_PAGE = 50
const PROFESSIONAL = { seesSmallNumbers: true } as const

/** The children behind a figure, those counted first, the largest amounts first: each with the row of the return that tells its home. */
export function childrenPage(picture: Picture, request: UserRequest): PageAnswer {
  const [measure, cut] = [measureAsked(request), cutAsked(request)]
  const group = groupAsked(request, cut, picture)
  const day = dayAsked(picture, request, PROFESSIONAL) ?? picture.history.lastDay
  const cases =
    picture.whyNot(measure, day) === undefined ? casesBehind(picture.ground, { measure, day, group }) : []
  const sorted = [...cases].sort(
    (one, other) =>
      Number(other.isCounted) - Number(one.isCounted) || (other.amount ?? 0) - (one.amount ?? 0),
  )
  const tableOf = (shown: readonly CaseBehind[]) => childrenTable(picture, shown, { day, measure })
  const { path, query } = request
  const { table, paging } = pagedTable(sorted, tableOf, { path, query, size: CHILDREN_A_PAGE })
  const counted = cases.filter(one => one.isCounted).length
  const label = group === 'all' ? '' : `, ${groupLabel(cut, group.slice(cut.name.length + 1))}`
  const header = {
    question: 'Which children are they?',
    answer: `${measure.label} on ${dayInWords(day)}${label}: ${count(counted, 'case')} counted of ${count(cases.length, 'case')}.`,
    meta: [measure.numerator, 'This look is kept in the audit log'],
    back: {
      href: fileAddress({ picture, measure, cut, group, reader: PROFESSIONAL }, day, '').replace('/?', '?'),
      text: measure.label,
    },
  }
  const subject = `measure ${measure.name} on ${isoFromDay(day)}${group === 'all' ? '' : `, ${group}`}`
  return page('pages/measures/children.njk', header, { table, paging }, { subject })
}

type Measured = { readonly day: Day; readonly measure: ReturnType<typeof measureAsked> }

function childrenTable(picture: Picture, cases: readonly CaseBehind[], { measure }: Measured): DataTable {
  const { children, placements, periods, sources } = picture.history
  const isSpread = measure.shape === 'spread'
  return {
    caption: 'Children behind the figure',
    columns: [
      { key: 'child', text: 'Child' },
      { key: 'counted', text: isSpread ? 'Amount' : 'Counted', isNumeric: isSpread },
      { key: 'born', text: 'Born' },
      { key: 'since', text: 'In care since' },
      { key: 'home', text: 'Kind of home' },
      { key: 'from', text: 'In this home since' },
      { key: 'row', text: 'Row of the return' },
    ],
    rows: cases.map(one => ({
      cells: [
        { text: children.id[one.child]! },
        {
          text:
            measure.shape === 'spread'
              ? amountInWords(measure.unit, one.amount ?? 0)
              : one.isCounted
                ? 'Yes'
                : 'No',
        },
        { text: longDay(children.birth[one.child]!) },
        { text: longDay(periods.start[one.period]!) },
        { text: KIND_LABELS[KINDS[placements.kind[one.placement]!]!] },
        { text: longDay(placements.start[one.placement]!) },
        { text: `${sources.file[one.source]!}, row ${sources.row[one.source]!}` },
      ],
    })),
    whenEmpty: 'There is nobody behind it.',
  }
}
