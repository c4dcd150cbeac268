// Writes docs/reference/history.md and measures.md from the code that they are about.
import { writeFileSync } from 'node:fs'
import { register } from 'tsx/esm/api'

register()
const { historyReference } = await import('../src/history/history-reference.ts')
const { measuresReference } = await import('../src/position/measures-reference.ts')

const page = name => new URL(`../docs/reference/${name}.md`, import.meta.url)
writeFileSync(page('history'), historyReference())
writeFileSync(page('measures'), measuresReference())
