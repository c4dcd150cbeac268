// Writes docs/reference/history.md, measures.md and published-statistics.md from the code that they are about.
import { writeFileSync } from 'node:fs'
import { register } from 'tsx/esm/api'

register()
const { historyReference } = await import('../src/history/history-reference.ts')
const { measuresReference } = await import('../src/position/measures-reference.ts')
const { publishedReference } = await import('../src/intake/published/published-reference.ts')

const page = name => new URL(`../docs/reference/${name}.md`, import.meta.url)
writeFileSync(page('history'), historyReference())
writeFileSync(page('measures'), measuresReference())
writeFileSync(page('published-statistics'), publishedReference())
