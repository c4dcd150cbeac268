import { parentPort } from 'node:worker_threads'
import {
  deserialisePostcodes,
  PostcodeIndex,
  serialisePostcodes,
  type InstalledPostcodes,
} from '../intake/index.ts'
import { packTable } from './packed-table.ts'
import { readAndCheck, type CheckedFiles } from './read-and-check.ts'
import type { ReadFrame, ReadingAnswer, ReadingTask } from './reading-messages.ts'

const FINDINGS_AT_A_TIME = 5000

const say = (answer: ReadingAnswer): void => parentPort!.postMessage(answer)

/** What can cross as it is: not the directory, nor the list of providers, which are more than data. */
function withoutPieces(intake: CheckedFiles['intake']): ReadFrame['intake'] {
  const rest: Partial<CheckedFiles['intake']> & ReadFrame['intake'] = { ...intake }
  for (const piece of PIECES) Reflect.deleteProperty(rest, piece)
  return rest
}

const PIECES = ['returns', 'postcodes', 'providers', 'findings'] as const

function frameOf(read: CheckedFiles): ReadFrame {
  const { returns, postcodes, findings } = read.intake
  return {
    intake: withoutPieces(read.intake),
    returns: returns.map(({ collectionYear, firstDay, lastDay }) => ({ collectionYear, firstDay, lastDay })),
    postcodes: postcodes instanceof PostcodeIndex ? serialisePostcodes(postcodes) : undefined,
    files: read.files,
    account: read.account,
    foundInReading: findings.length,
  }
}

/** What was read, in pieces that are small enough to be taken in between two requests. */
function* piecesOf(read: CheckedFiles): Generator<ReadingAnswer> {
  yield { kind: 'frame', frame: frameOf(read) }
  for (const [ofReturn, { tables }] of read.intake.returns.entries())
    for (const table of tables.values()) yield { kind: 'table', ofReturn, table: packTable(table) }
  for (let at = 0; at < read.findings.length; at += FINDINGS_AT_A_TIME)
    yield { kind: 'findings', findings: read.findings.slice(at, at + FINDINGS_AT_A_TIME) }
}

let pieces: Iterator<ReadingAnswer, unknown> = [][Symbol.iterator]()

function begin({ files, cutOn, laCode, today, postcodes }: ReadingTask & { kind: 'read' }): void {
  const installed: InstalledPostcodes | undefined = postcodes && {
    postcodes: deserialisePostcodes(postcodes.bytes),
    keptOn: postcodes.keptOn,
  }
  const read = readAndCheck({ files, cutOn, laCode, today, installed }, (done, of, what) =>
    say({ kind: 'progress', done, of, what }),
  )
  pieces = piecesOf(read)
}

parentPort!.on('message', (task: ReadingTask) => {
  try {
    if (task.kind === 'read') begin(task)
    const piece = pieces.next()
    say(piece.done === true ? { kind: 'end' } : piece.value)
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    say({ kind: 'failed', name, message })
  }
})
