import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-cases-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const aCase = (id: string, rule: string, expected: readonly number[]) =>
  JSON.stringify({
    id,
    rule,
    ruleset: '2022_23',
    active_years: ['2022/23'],
    tables: { Episodes: [{ RNE: 'S' }, { RNE: 'Q' }] },
    metadata: {},
    expected: { Episodes: expected },
  })

function run(...words: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/rules-cases.js', ...words], {
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

function written(name: string, ...lines: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

describe('npm run rules:cases', () => {
  it('prints a line for each case that differs, and the counts', () => {
    const cases = written(
      'cases.jsonl',
      aCase('good', '143', [1]),
      aCase('bad', '143', [0]),
      aCase('not ours', '999', []),
    )
    const { status, out } = run(cases)
    expect(out).toBe('143 (2022/23) bad: Episodes should fail 0, fails 1\n1 passed, 1 failed, 1 skipped\n')
    expect(status).toBe(1)
  })

  it('a case that is accepted is skipped', () => {
    const cases = written('accepted-cases.jsonl', aCase('good', '143', [1]), aCase('bad', '143', [0]))
    const accepted = written('accepted.json', JSON.stringify([{ id: 'bad', reason: 'a slip' }]))
    expect(run(cases, '--accept', accepted)).toMatchObject({
      status: 0,
      out: '1 passed, 0 failed, 1 skipped\n',
    })
  })

  it('a file that cannot be read is said in one line', () => {
    const { status, err } = run(join(folder, 'none.jsonl'))
    expect(status).toBe(2)
    expect(err).toMatch(/none\.jsonl: .*\n$/)
  })
})
