import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LEVER_DEFINITIONS, LEVER_FIELDS } from './lever-fields.ts'
import { LEVER_CODES, type LeverCode } from './lever.ts'
import { STRATEGY_LEVERS } from './sixteen.ts'

const page = readFileSync('docs/reference/scenario-files.md', 'utf8')
const plainRow = (line: string): string => line.replaceAll(/\s+/g, ' ').trim()
const rows = new Set(page.split('\n').map(plainRow))

/** A lever's row in the page's table. */
const rowOf = (code: LeverCode): string => {
  const { label, unit, fields } = LEVER_DEFINITIONS[code]
  const ways = STRATEGY_LEVERS.filter(one => one.levers.includes(code)).map(one => one.number)
  return plainRow(`| \`${code}\` | ${label} | ${unit} | ${fields.join(', ')} | ${ways.join(', ')} |`)
}

it.each(LEVER_CODES)('the page of scenario files has the lever %s with its fields', code =>
  expect([...rows].filter(row => row.startsWith(`| \`${code}\``))).toEqual([rowOf(code)]),
)

it.each(LEVER_FIELDS)('the page of scenario files has the field %s', field =>
  expect([...rows].some(row => row.startsWith(`| \`${field}\``))).toBe(true),
)

it('each of the sixteen ways of the strategies has a lever', () =>
  expect(STRATEGY_LEVERS.filter(one => one.levers.length === 0)).toEqual([]))
