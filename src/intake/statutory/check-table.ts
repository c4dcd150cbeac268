import {
  BAD_DAY,
  codeStanding,
  CODE_SETS,
  isDay,
  isoFromDay,
  type Finding,
  type Table,
} from '../../care/index.ts'
import { shown, type FindingList } from '../finding-list.ts'
import { LIMITS } from '../limits.ts'
import { hasRuleForCodes } from '../rules/codes-with-a-rule.ts'
import { collectionYearEnding, lastDayOf } from './collection-year.ts'
import { DATE_COLUMNS, isUnknownPart, NEEDED_DATES, PARTLY_UNKNOWN_DATES } from './date-columns.ts'
import type { TablePart } from './table-builder.ts'

/** Says what is odd in a table's cells. It changes nothing and leaves no row out. */
export function checkTable(part: TablePart, yearEnd: number, findings: FindingList): void {
  const { table } = part
  checkChildren(table, findings)
  for (const column of table.columns.keys()) {
    if (DATE_COLUMNS.has(column)) checkDates(table, column, yearEnd, findings)
    else if (Object.hasOwn(CODE_SETS, column)) checkCodes(table, column, yearEnd, findings)
  }
  checkDuplicates(part, findings)
}

type Place = Pick<Finding, 'file' | 'row' | 'table' | 'child' | 'field'>

const placeOf = (table: Table, row: number, field: string): Place => ({
  file: table.fileOf(row),
  row: table.rowNumbers[row]!,
  table: table.name,
  child: table.text('CHILD')[row]!.slice(0, 40),
  field,
})

/** A blank CHILD in Episodes is said by the history (`repair-no-child`), which sets the row aside. */
function checkChildren(table: Table, findings: FindingList): void {
  table.text('CHILD').forEach((child, row) => {
    const isSaidByHistory = child === '' && table.name === 'Episodes'
    if (isSaidByHistory || (child !== '' && child.length <= LIMITS.childLength)) return
    findings.addOne('read-blank-child', table.fileOf(row), () => ({
      ...placeOf(table, row, 'CHILD'),
      severity: 'error',
      message:
        child === ''
          ? 'CHILD is blank: this row belongs to nobody, and is not counted.'
          : `CHILD is ${child.length} characters long: this is no identifier.`,
    }))
  })
}

function checkDates(table: Table, column: string, yearEnd: number, findings: FindingList): void {
  const days = table.days(column)
  const written = table.text(column)
  const mayBePartlyUnknown = PARTLY_UNKNOWN_DATES.has(column)
  const last = NEEDED_DATES.has(column) && column !== 'DOB' ? lastDayOf(yearEnd) : Infinity
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!
    if (day === BAD_DAY && !(mayBePartlyUnknown && isUnknownPart(written[row]!)))
      findings.addOne('read-date', table.fileOf(row), () => ({
        ...placeOf(table, row, column),
        severity: NEEDED_DATES.has(column) ? 'error' : 'warning',
        message: `${column} ${shown(written[row]!)} is not a date. Dates are written dd/mm/yyyy or yyyy-mm-dd.`,
      }))
    else if (isDay(day) && day > last + (column === 'DEC' ? 1 : 0))
      findings.addOne('read-date-after-year', table.fileOf(row), () => ({
        ...placeOf(table, row, column),
        severity: 'warning',
        message: `${column} ${isoFromDay(day)} is after the collection year ${collectionYearEnding(yearEnd)}.`,
      }))
  }
}

function checkCodes(table: Table, column: string, yearEnd: number, findings: FindingList): void {
  const codes = table.text(column)
  const isSaidByRule = hasRuleForCodes(table, column)
  const odd = new Map<string, { standing: 'other-year' | 'legacy'; row: number; count: number }>()
  const valid = new Set<string>([''])
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!
    if (valid.has(code)) continue
    const standing = codeStanding(column, code, yearEnd)
    if (standing === 'valid') valid.add(code)
    else if (standing === 'unknown' && isSaidByRule) continue
    else if (standing === 'unknown') sayUnknown(table, { row, column, findings })
    else odd.set(code, { standing, row: odd.get(code)?.row ?? row, count: (odd.get(code)?.count ?? 0) + 1 })
  }
  for (const [code, { standing, row, count }] of odd)
    findings.add({
      ...placeOf(table, row, column),
      rule: standing === 'legacy' ? 'read-legacy-code' : 'read-code-of-other-year',
      severity: 'note',
      message: `${column} ${shown(code)} ${
        standing === 'legacy'
          ? 'is a code of old returns'
          : `is not a code of ${collectionYearEnding(yearEnd)}`
      }. It is read all the same (${count === 1 ? 'this row' : `${count} rows; this is the first`}).`,
    })
}

const sayUnknown = (
  table: Table,
  { row, column, findings }: { row: number; column: string; findings: FindingList },
): void =>
  findings.addOne('read-unknown-code', table.fileOf(row), () => ({
    ...placeOf(table, row, column),
    severity: 'warning',
    message: `${column} ${shown(table.text(column)[row]!)} is not a code of any year.`,
  }))

function checkDuplicates({ table, contents }: TablePart, findings: FindingList): void {
  const firstWith = new Map<number, number>()
  for (let row = 0; row < contents.length; row++) {
    const first = firstWith.get(contents[row]!)
    if (first === undefined) firstWith.set(contents[row]!, row)
    else if (isSameRow(table, first, row))
      findings.addOne('read-duplicate-row', table.fileOf(row), () => ({
        ...placeOf(table, row, 'CHILD'),
        severity: 'warning',
        message: `This row is the same as row ${rowNamed(table, first, row)} in every cell.`,
      }))
  }
}

const rowNamed = (table: Table, first: number, row: number): string => {
  const elsewhere = table.fileOf(first) === table.fileOf(row) ? '' : ` of ${table.fileOf(first)}`
  return `${table.rowNumbers[first]!}${elsewhere}`
}

const isSameRow = (table: Table, one: number, other: number): boolean => {
  for (const values of table.columns.values()) if (values[one] !== values[other]) return false
  return true
}
