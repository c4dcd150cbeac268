import type { StoreOptions } from '../open-database.ts'
import { openStore } from '../store.ts'
import { anImport, returnOf, tableOf } from './builders.ts'

// A process of its own, for the test that kills it: keeps an import with many rows and says when it is in the midst of it.
const options = JSON.parse(process.argv[2]!) as StoreOptions
const store = await openStore(options)
await store.for('leeds').jobs.add('import', 'Ann Analyst', '2025-05-01T09:30:00.000Z')
const rows = Array.from({ length: 400_000 }, (_, row) => [`child ${row}`, 'U1'])
const returns = [returnOf([tableOf('Episodes', ['CHILD', 'PLACE'], rows)])]
await store.for('leeds').imports.keep(anImport({ returns }), done => {
  if (done === 100_000) console.log('in the midst')
})
console.log('kept')
