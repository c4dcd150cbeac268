#!/usr/bin/env node
// Runs the rules of the statutory return over cases: npm run --silent rules:cases -- FILE.jsonl [--accept FILE]
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'

register()
const { runCase } = await import('../src/intake/rules/rule-case.ts')
const { RULES } = await import('../src/intake/rules/rules.ts')

const ACCEPTED = new URL('../src/intake/rules/accepted-differences.json', import.meta.url)

function argumentsOf() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { accept: { type: 'string' } },
    })
    if (positionals.length === 1) return { file: positionals[0], accept: values.accept ?? ACCEPTED }
  } catch {
    // falls through to the usage line
  }
  process.stderr.write('usage: npm run --silent rules:cases -- FILE.jsonl [--accept FILE]\n')
  process.exit(2)
}

function readOrStop(file, read) {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch (problem) {
    process.stderr.write(`${file}: ${problem.message}\n`)
    process.exit(2)
  }
}

const parseLines = text =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line))

/** A JSON list, or one JSON a line, of ids or of objects with an id. */
const parseAccepted = text => {
  const all = text.trimStart().startsWith('[') ? JSON.parse(text) : parseLines(text)
  return all.map(one => (typeof one === 'string' ? one : one.id))
}

const { file, accept } = argumentsOf()
const cases = readOrStop(file, parseLines)
const accepted = new Set(readOrStop(accept, parseAccepted))
const counts = { passed: 0, failed: 0, skipped: 0 }
for (const ruleCase of cases) {
  const outcome = runCase(ruleCase, { rules: RULES, accepted })
  counts[outcome.state] += 1
  if (outcome.state === 'failed')
    process.stdout.write(
      `${ruleCase.rule} (${ruleCase.ruleset.replace('_', '/')}) ${ruleCase.id}: ${outcome.why}\n`,
    )
}
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
process.exitCode = counts.failed > 0 ? 1 : 0
