import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { examplesOf, filesLinkedFrom, namedFilesOf, readPages } from './pages.ts'

const pages = readPages()

describe('every link in the documentation leads somewhere', () => {
  it.each(pages.map(page => [page.path, page] as const))('%s', (_, page) => {
    expect(filesLinkedFrom(page).filter(path => !existsSync(path))).toEqual([])
  })
})

describe('every command in the documentation does what the page says', () => {
  const command = resolve('bin/sufficiency.js')
  const folders = new Map<string, string>()
  const folderOf = (path: string): string => {
    const folder = folders.get(path) ?? mkdtempSync(join(tmpdir(), 'sufficiency-docs-'))
    folders.set(path, folder)
    return folder
  }
  afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true })))

  const examples = pages.flatMap(page => examplesOf(page).map(example => ({ page, example })))
  it
    .skipIf(!existsSync('dist/sufficiency.js'))
    .each(examples.map(({ page, example }) => [page.path, example.words.join(' '), page, example] as const))(
    '%s: sufficiency %s',
    (_, __, page, example) => {
      for (const { name, text } of namedFilesOf(page)) writeFileSync(join(folderOf(page.path), name), text)
      const env = { ...process.env, SUFFICIENCY_DATA: join(folderOf(page.path), 'data') }
      const ended = spawnSync(process.execPath, [command, ...example.words], {
        cwd: folderOf(page.path),
        encoding: 'utf8',
        env,
      })
      expect({ code: ended.status, stderr: ended.status === example.exitCode ? '' : ended.stderr }).toEqual({
        code: example.exitCode,
        stderr: '',
      })
    },
  )
})

describe('the reader of pages', () => {
  const page = {
    path: 'docs/a/b.md',
    text: 'See [x](../c.md#d) and [y](https://x.org).\n\n```sh\nnpx sufficiency check "my folder" \\\n  --json # ends with 1\nnpx sufficiency serve\n```\n',
  }

  it('finds links to files and leaves the web alone', () =>
    expect(filesLinkedFrom(page)).toEqual(['docs/c.md']))

  it('finds the files that a page gives', () =>
    expect(
      namedFilesOf({ path: 'a.md', text: 'x\n\n```json plan.json\n{}\n```\n```json\n[]\n```\n' }),
    ).toEqual([{ name: 'plan.json', text: '{}\n' }]))

  it('finds commands, joins their lines and knows how they should end', () =>
    expect(examplesOf(page)).toEqual([{ words: ['check', 'my folder', '--json'], exitCode: 1 }]))
})
