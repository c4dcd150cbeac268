export * from './make-needs-pack.ts'
export * from './needs-pack.ts'
export * from './pack-csv.ts'
export * from './pack-document.ts'
