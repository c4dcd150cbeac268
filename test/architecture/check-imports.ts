/** The drawing in `docs/explanation/architecture.md`, as data: each folder may import those on the steps above it. */
const STEPS: readonly (readonly string[])[] = [
  ['care'],
  ['intake', 'history', 'supply', 'access'],
  ['position', 'demo'],
  ['forecast'],
  ['money'],
  ['planning', 'pipelines', 'matching'],
  ['reports'],
  ['storage', 'jobs', 'web', 'cli'],
]

const ADAPTERS = STEPS.at(-1)!

/** What joins the parts: `main.ts` and its own folder are the only ones that may import adapters. */
const isComposition = (path: string): boolean => path === 'src/main.ts' || path.startsWith('src/main/')

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|import\(\s*'([^']+)'\s*\)/g

const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1]

const stepOf = (folder: string): number => STEPS.findIndex(step => step.includes(folder))

function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function objectionTo(path: string, specifier: string): string | undefined {
  const folder = folderOf(path)
  if (!specifier.startsWith('.')) {
    const isPure = folder !== undefined && !isComposition(path) && !ADAPTERS.includes(folder)
    return isPure && specifier.startsWith('node:') ? `a pure folder imports ${specifier}` : undefined
  }
  const target = resolve(path, specifier)
  const targetFolder = folderOf(target)
  if (targetFolder === folder) return undefined
  if (isComposition(path)) return isComposition(target) ? undefined : entryObjection(target, targetFolder)
  if (folder === undefined) return `only src/main.ts may stand beside the folders`
  if (targetFolder === undefined) return `imports ${target}, which belongs to no folder`
  if (stepOf(targetFolder) < 0) return `imports ${targetFolder}, a folder that the drawing does not have`
  if (stepOf(targetFolder) >= stepOf(folder)) return `imports ${targetFolder}, which is not below ${folder}`
  return entryObjection(target, targetFolder)
}

const entryObjection = (target: string, folder: string | undefined): string | undefined =>
  target === `src/${folder ?? ''}/index.ts` ? undefined : `reaches into ${target} past its index.ts`

const isTest = (path: string): boolean =>
  /\.(prop\.)?(test|spec)\.ts$/.test(path) || path.includes('/fixtures/')

/**
 * What is wrong with the imports of some source files.
 * @param files path from the project's root (`src/care/day.ts`) → its text
 * @returns one sentence an objection, each beginning with the path
 */
export function objectionsToImports(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path]) => !isTest(path))
    .flatMap(([path, text]) =>
      [...text.matchAll(IMPORT)].flatMap(match => {
        const objection = objectionTo(path, (match[1] ?? match[2] ?? match[3])!)
        return objection ? [`${path}: ${objection}`] : []
      }),
    )
}

/** Folders under src that the drawing does not have. */
export const unknownFolders = (paths: readonly string[]): string[] =>
  [...new Set(paths.map(folderOf))].filter(
    folder => folder !== undefined && folder !== 'main' && stepOf(folder) < 0,
  ) as string[]
