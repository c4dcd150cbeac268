import { can } from '../../../access/index.ts'
import { dayInWords, type Day, type ProvisionRow } from '../../../care/index.ts'
import { placeOrdersInWords, standingStatement } from '../../../forecast/index.ts'
import { marketAround, type Market } from '../../../position/index.ts'
import {
  overdueInWords,
  pastUntoldInWords,
  placesChart,
  stepLabelsOf,
  supplyAnswer,
  supplyCsv,
  supplyViews,
  type SupplyView,
} from '../../../reports/index.ts'
import { householdsOn, notAvailableOn } from '../../../supply/index.ts'
import type { Chart } from '../../components/chart.ts'
import { csvFile, page, type Answer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { count } from '../../words.ts'
import { dayOfInstant } from '../places/places.ts'
import { marketSays } from './market-says.ts'
import {
  bookedTable,
  bookedTotals,
  daysTable,
  marketTable,
  notAvailableTable,
  notAvailableTotals,
  stepsTable,
} from './supply-tables.ts'

export type SupplyPorts = Pick<
  WebPorts,
  'places' | 'money' | 'searches' | 'forecasting' | 'publishedStatistics' | 'laCode' | 'now'
>

const SIZES = { svg: { width: 960, height: 360 }, narrowSvg: { width: 400, height: 300 } } as const

function chartOf(view: SupplyView, asAt: Day): Chart {
  const draw = (size: { width: number; height: number }) =>
    placesChart({ days: view.days, asAt, labels: stepLabelsOf(view), words: { title: `${view.label}: places`, description: view.says }, ...size }) // prettier-ignore
  return {
    id: `supply-${view.kind.replaceAll('_', '-')}`,
    title: `${view.label}: places available`,
    says: view.says,
    svg: draw(SIZES.svg),
    narrowSvg: draw(SIZES.narrowSvg),
    table: daysTable(view),
    downloads: [{ text: 'CSV', href: '/supply/files/supply.csv' }],
    source: `the authority’s places as they are entered; as at ${dayInWords(asAt)}`,
  }
}

interface Standing {
  readonly rows: readonly ProvisionRow[]
  /** The last day of the returns, to lie on one line with the forecast; without returns, today. */
  readonly asAt: Day
}

async function standing({ places, forecasting, now }: SupplyPorts): Promise<Standing> {
  const kept = await places.list()
  const covered = await forecasting.covered()
  return {
    rows: kept.filter(one => !one.isRemoved).map(one => one.row),
    asAt: covered?.lastDay ?? dayOfInstant(now()),
  }
}

async function marketOf({ publishedStatistics, laCode }: SupplyPorts): Promise<Market | undefined> {
  const code = await laCode()
  return code === undefined ? undefined : marketAround(await publishedStatistics(), code)
}

/** "How many places are there, and how many will there be?" */
export async function supplyPage(request: UserRequest, ports: SupplyPorts): Promise<Answer> {
  const { rows, asAt } = await standing(ports)
  const views = supplyViews(rows, asAt)
  const contracts = (await ports.money.contracts.list()).filter(one => !one.isRemoved).map(one => one.row)
  const seesSingleOnes = can(request.user, 'see_children')
  const market = await marketOf(ports)
  const { register } = await ports.publishedStatistics()
  const [fewer, households] = [notAvailableOn(rows, asAt), householdsOn(rows, 'in_house_fostering', asAt)]
  const header = {
    question: 'How many places are there, and how many will there be?',
    answer: supplyAnswer(views),
    meta: [
      `As at ${dayInWords(asAt)}`,
      ...(households === undefined ? [] : [count(households, 'foster carer household')]),
    ],
  }
  return page('pages/supply/supply.njk', header, {
    isEmpty: views.length === 0,
    empty: {
      heading: 'Which places are yours?',
      text: 'This page will say how many places there are on each day, which open when and how surely, and which cannot be used and why. Import provision.csv with your returns, or enter homes and carers.',
      ...(can(request.user, 'edit_supply')
        ? { action: { href: '/places/new', text: 'Enter a home or carers' } }
        : {}),
    },
    charts: views.map(view => chartOf(view, asAt)),
    overdue: overdueInWords(rows, asAt),
    pastUntold: pastUntoldInWords(rows, asAt),
    steps: stepsTable(views, asAt),
    fewer: seesSingleOnes ? notAvailableTable(fewer) : notAvailableTotals(fewer),
    booked: (seesSingleOnes ? bookedTable : bookedTotals)(contracts, asAt),
    orders: placeOrdersInWords((await standingStatement(ports.searches))?.bookedFirst),
    hasList: register !== undefined,
    mayImport: can(request.user, 'import_records'),
    mayForecast: can(request.user, 'run_forecasts'),
    ...(market ? { market: marketTable(market), marketSays: marketSays(market, rows, asAt) } : {}),
  })
}

export async function supplyFile(ports: SupplyPorts): Promise<Answer> {
  const { rows, asAt } = await standing(ports)
  return csvFile('supply.csv', supplyCsv(supplyViews(rows, asAt)))
}
