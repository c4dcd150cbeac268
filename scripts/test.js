// `npm test`: installs what is missing, then types, lint, format and every test. Ends with `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkNode, installPackages, run } from './install.js'
import { findBrowser, findPostgres } from './test-needs.js'

const bin = name => join('node_modules', '.bin', name)

const CHECKS = [
  ['build', 'npm', ['run', '--silent', 'build']],
  ['types', bin('tsc'), ['--noEmit']],
  ['types of the islands', bin('tsc'), ['--noEmit', '-p', 'src/web/islands']],
  ['lint', bin('eslint'), ['.']],
  ['format', bin('prettier'), ['--check', '--log-level=warn', '.']],
]

function runChecks() {
  const failed = CHECKS.filter(([name, command, args]) => {
    console.log(`\n> ${name}`)
    return !run(command, args)
  })
  return { passed: CHECKS.length - failed.length, failed: failed.map(([name]) => name), skipped: 0 }
}

function readReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: ['the test runner wrote no report'], skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  // a file that cannot be loaded has no test of its own to fail
  const broken = report.testResults.filter(
    one => one.status === 'failed' && one.assertionResults.every(test => test.status !== 'failed'),
  )
  const names = report.testResults.flatMap(one =>
    one.assertionResults.filter(test => test.status === 'failed').map(test => test.fullName),
  )
  return {
    passed: report.numPassedTests,
    failed: [...names, ...broken.map(one => one.name)],
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function runTests(env) {
  console.log('\n> tests')
  const folder = mkdtempSync(join(tmpdir(), 'sufficiency-test-'))
  const file = join(folder, 'report.json')
  const isWell = run(
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...process.argv.slice(2)],
    env,
  )
  const report = readReport(file)
  rmSync(folder, { recursive: true })
  return isWell || report.failed.length > 0
    ? report
    : { ...report, failed: ['the test runner ended with an error'] }
}

checkNode()
installPackages()
const browser = findBrowser()
const postgres = await findPostgres()
const checks = runChecks()
const tests = runTests({ ...process.env, ...browser.env, ...postgres.env })

const failed = [...checks.failed, ...tests.failed]
for (const note of [browser.note, postgres.note]) if (note) console.log(note)
for (const name of failed) console.log(`failed: ${name}`)
const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''
console.log(`${checks.passed + tests.passed} passed, ${failed.length} failed${skipped}`)
process.exit(failed.length > 0 ? 1 : 0)
