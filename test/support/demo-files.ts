import type { DemoAuthority } from '../../src/demo/index.ts'
import type { SourceFile } from '../../src/intake/index.ts'

export type Cells = Readonly<Record<string, string>>

/** A demo file's rows by column name: plain reading, as the demo writes no quoted cells. */
export function demoRows({ files }: DemoAuthority, path: string): Cells[] {
  const text = files.find(file => file.path === path)?.text
  if (text === undefined) throw new Error(`the demo has no ${path}`)
  const [header, ...lines] = text.trimEnd().split('\r\n')
  const names = header!.split(',')
  return lines.map(line => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, i) => [name, cells[i]!]))
  })
}

/** The demo's files as they would be handed in. */
export const demoSources = ({ files }: DemoAuthority): SourceFile[] =>
  files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))

export const DEMO_YEARS = [
  '2018-19',
  '2019-20',
  '2020-21',
  '2021-22',
  '2022-23',
  '2023-24',
  '2024-25',
] as const
