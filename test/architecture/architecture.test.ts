import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { objectionsToImports, unknownFolders } from './check-imports.ts'

const objections = (path: string, line: string) => objectionsToImports(new Map([[path, line]]))

describe('imports run as the architecture is drawn', () => {
  const files = new Map(sourcePaths().map(path => [path, readFileSync(path, 'utf8')]))

  it('every file of the product keeps the rules', () => {
    expect(files.size).toBeGreaterThan(20)
    expect(objectionsToImports(files)).toEqual([])
  })

  it('every folder stands in the drawing', () => expect(unknownFolders([...files.keys()])).toEqual([]))
})

describe('the check itself objects when', () => {
  it.each([
    ['a lower folder imports a higher one', 'src/care/day.ts', "import { x } from '../forecast/index.ts'"],
    [
      'two folders of one step import each other',
      'src/intake/a.ts',
      "import type { y } from '../history/index.ts'",
    ],
    ['a folder is entered past its index', 'src/forecast/a.ts', "import { x } from '../care/day.ts'"],
    ['a pure folder touches the machine', 'src/history/a.ts', "import { readFileSync } from 'node:fs'"],
    ['an adapter imports an adapter', 'src/web/a.ts', "import { x } from '../storage/index.ts'"],
    ['a lazy import goes upwards', 'src/care/a.ts', "const a = await import('../web/index.ts')"],
    ['an export passes something upwards', 'src/care/a.ts', "export * from '../reports/index.ts'"],
    ['main reaches past an index', 'src/main/serve.ts', "import { x } from '../web/server/cookies.ts'"],
    ['a file stands beside the folders', 'src/loose.ts', "import { x } from './care/index.ts'"],
  ])('%s', (_, path, line) => expect(objections(path, line)).toHaveLength(1))

  it('but not when an adapter imports a pure folder through its index', () =>
    expect(objections('src/web/a.ts', "import { x } from '../forecast/index.ts'")).toEqual([]))

  it('nor when main joins the parts', () => {
    expect(objections('src/main.ts', "import { x } from './web/index.ts'")).toEqual([])
    expect(
      objections('src/main/serve.ts', "import { x } from '../web/index.ts'\nimport { y } from './log.ts'"),
    ).toEqual([])
  })
})

function sourcePaths(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map(path => `src/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.ts') && !path.startsWith('src/web/islands/'))
}
