import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export interface Page {
  /** From the project's root: `docs/tutorial/first-forecast.md`. */
  readonly path: string
  readonly text: string
}

const ROOT_PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']

export function readPages(): Page[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => join('docs', path).replaceAll('\\', '/'))
  return [...ROOT_PAGES, ...docs].map(path => ({ path, text: readFileSync(path, 'utf8') }))
}

/** Links and pictures to files of the project, as paths from its root. */
export function filesLinkedFrom({ path, text }: Page): string[] {
  const outsideCode = text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '')
  return [...outsideCode.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(match => match[1]!)
    .filter(target => !/^[a-z]+:/.test(target))
    .map(target => posix.join(dirname(path), target))
}

export interface Example {
  /** Words after `npx sufficiency`. */
  readonly words: readonly string[]
  /** What the page says the command ends with: `# ends with 1`; 0 unless it says. */
  readonly exitCode: number
}

const COMMAND = /^(?:\$ )?npx sufficiency ([^#]*?)(?:\s+#(?: ends with (\d))?.*)?$/

/** The commands of a page's `sh` blocks that a test can run: all but those that stay running. */
export function examplesOf({ text }: Page): Example[] {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(match =>
    match[1]!.replaceAll(/\\\n\s*/g, ' '),
  )
  return blocks
    .flatMap(block => block.split('\n'))
    .flatMap(line => {
      const match = COMMAND.exec(line.trim())
      return match ? [{ words: wordsOf(match[1]!), exitCode: Number(match[2] ?? 0) }] : []
    })
    .filter(example => !['serve', 'worker'].includes(example.words[0] ?? ''))
}

const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(match => (match[1] ?? match[2] ?? match[3])!)

/** A file that a page's commands need, told in a block with the file's name: ```json plan.json. */
export interface NamedFile {
  readonly name: string
  readonly text: string
}

export const namedFilesOf = ({ text }: Page): NamedFile[] =>
  [...text.matchAll(/```(?:json|csv) ([\w-]+\.(?:json|csv))\n([\s\S]*?)```/g)].map(match => ({
    name: match[1]!,
    text: match[2]!,
  }))
