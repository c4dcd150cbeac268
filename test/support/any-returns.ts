import fc from 'fast-check'
import { dayOf, isoFromDay } from '../../src/care/index.ts'
import type { SmallReturns } from './small-returns.ts'

const pick = (...values: readonly string[]) => fc.constantFrom(...values)

const anyDate = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2024, 6, 30) }).map(british) },
  { weight: 1, arbitrary: pick('31/02/2022', '12/25/2021', 'soon', '00/00/0000', '2022-05-06') },
)

function british(day: number): string {
  const [year, month, date] = isoFromDay(day).split('-')
  return `${date!}/${month!}/${year!}`
}

/** An episode row in any state of disrepair, of one of a few children so that rows collide. */
export const anyRow = fc
  .tuple(
    fc.oneof({ weight: 20, arbitrary: pick('A', 'B', 'C', '01', '1') }, { weight: 1, arbitrary: pick('') }),
    fc.oneof({ weight: 20, arbitrary: anyDate }, { weight: 1, arbitrary: pick('') }),
    pick('S', 'S', 'L', 'P', 'T', 'U', 'B', '', 'X'),
    pick('V2', 'V2', 'C1', 'C2', 'E1', 'V3', 'V4', ''),
    pick('N1', ''),
    pick('U1', 'U4', 'U6', 'K2', 'K3', 'P1', 'A3', 'K1', 'T1', 'T3', 'ZZ', ''),
    pick('PR1', 'PR4', 'PR9', ''),
    fc.oneof(anyDate, pick('')),
    pick('X1', 'X1', 'E4A', 'E8', '', 'Q'),
  )
  .map(cells => cells.join())

/** One to four returns, each a year, with some rows each. */
export const anyReturns: fc.Arbitrary<SmallReturns> = fc
  .array(fc.array(anyRow, { maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map(years => Object.fromEntries(years.map((rows, i) => [`${2020 + i}-${21 + i}`, rows])))

export const anyHeader = fc
  .tuple(anyDate, anyDate, pick('01/02/2003', '01/03/2004', '29/02/2004', ''))
  .map(([a, b, c]) => [`A,1,${a},WBRI`, `B,2,${b},WBRI`, `C,M,${c},WBRI`, '01,F,06/07/2010,WBRI'])
