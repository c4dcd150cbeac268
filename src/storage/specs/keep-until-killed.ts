import type { StoreOptions } from '../open-database.ts'
import { openStore } from '../store.ts'
import { anImport, returnOf, tableOf } from './builders.ts'

// A process of its own, for the test that kills it: keeps an import of so many rows, says when it is in the midst of it
// and when it is kept, and lives on.
const options = JSON.parse(process.argv[2]!) as StoreOptions
const rowCount = Number(process.argv[3])
const store = await openStore(options)
const { imports, jobs } = store.for('leeds')
await jobs.add('import', 'Ann Analyst', '2025-05-01T09:30:00.000Z')
const rows = Array.from({ length: rowCount }, (_, row) => [`child ${row}`, 'U1'])
const returns = [returnOf([tableOf('Episodes', ['CHILD', 'PLACE'], rows)])]
await imports.keep(anImport({ returns }), done => {
  if (done === 100_000) console.log('in the midst')
})
console.log('kept')
setInterval(() => undefined, 60_000)
