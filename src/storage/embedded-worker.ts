import { PGlite } from '@electric-sql/pglite'
import { parentPort, workerData } from 'node:worker_threads'
import { COLUMN_READERS } from './column-types.ts'
import { makeEmbeddedFolder } from './make-embedded-folder.ts'
import type { EmbeddedProblem, EmbeddedReply, EmbeddedRequest } from './embedded-messages.ts'

// The embedded database runs on the thread that calls it; here its queries do not hold up pages.
// Messages wait in the port until the database is open.
const { folder } = workerData as { readonly folder: string }
const port = parentPort!
await makeEmbeddedFolder(folder)
const database = await PGlite.create({ dataDir: folder, parsers: { ...COLUMN_READERS } })

async function rowsOf(request: EmbeddedRequest): Promise<readonly object[]> {
  if (request.kind === 'query')
    return (await database.query<object>(request.sql, request.values.slice())).rows
  if (request.kind === 'script') await database.exec(request.sql)
  else await database.close()
  return []
}

const problemOf = (error: unknown): EmbeddedProblem => ({
  message: error instanceof Error ? error.message : String(error),
  code: (error as { code?: string }).code,
})

async function answer(request: EmbeddedRequest): Promise<EmbeddedReply> {
  try {
    return { id: request.id, ok: true, rows: await rowsOf(request) }
  } catch (error) {
    return { id: request.id, ok: false, problem: problemOf(error) }
  }
}

port.on('message', (request: EmbeddedRequest) => {
  void answer(request).then(reply => {
    port.postMessage(reply)
    if (request.kind === 'close') port.close()
  })
})
