import { makeReturns, type MadeFile } from '../make-return.ts'
import { xmlOf } from './xml-of.ts'

/** What a person hands in at once, before anything has happened to it. */
export type Drop = readonly MadeFile[]

const OWN_FILES: Drop = [
  { path: 'authority.csv', text: 'name,la_code,own_provider_codes\nAireborough,E08000035,PR1 PR5\n' },
  {
    path: 'provision.csv',
    text: 'provision,kind,places,open_from,open_to,status\nCarers,in_house_fostering,430,2000-01-01,,open\nNew home,in_house_residential,2,2025-07-01,2030-03-31,planned\n',
  },
  {
    path: 'fees.csv',
    text: 'kind,weekly_fee,from,to\nkinship,330,,\nsecure,"8,500.50",2024-04-01,2025-03-31\n',
  },
  {
    path: 'postcodes.csv',
    text: 'pcds,laua,oseast1m,osnrth1m\nLS6 1BB,E08000035,428000,436000\nBD4 8AA,E08000032,418000,431000\n',
  },
]

/** Small returns of some children, to be damaged: one year, two years, one table, with the authority's own files. */
export function csvDrops(): readonly Drop[] {
  const returns = [1, 2, 3, 4, 5, 6].map(seed =>
    makeReturns({
      children: 1 + seed,
      seed,
      yearEnd: 2022 + seed,
      years: seed % 3 === 0 ? 2 : 1,
      slips: 0.05,
    }),
  )
  const few = returns.map((files, at) => files.filter((_, place) => place < 2 || (place + at) % 4 === 0))
  const flat = few.map(files => files.map(({ path, text }) => ({ path: path.replace('/', '-'), text })))
  return [
    returns[5]!,
    ...few,
    ...flat,
    ...flat.map(files => files.slice(1, 2)),
    [...OWN_FILES, ...few[2]!],
    OWN_FILES,
  ]
}

export const xmlDrops = (): readonly Drop[] =>
  [11, 12, 13].map(seed => [
    {
      path: 'return.xml',
      text: xmlOf(makeReturns({ children: seed - 9, seed, yearEnd: 2026, slips: 0.05 })),
    },
  ])
