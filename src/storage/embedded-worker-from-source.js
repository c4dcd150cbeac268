// Tests run from source: Node 20 takes no TypeScript file as a worker's entry, even with tsx, but can import one.
import { register } from 'tsx/esm/api'

register()
await import('./embedded-worker.ts')
