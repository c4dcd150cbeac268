import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import type { CommandPorts } from './ports.ts'
import { commandProgram } from './program.ts'

const page = readFileSync('docs/reference/commands.md', 'utf8')

const nothing = {
  terminal: { out: { write: () => true }, err: { write: () => true } },
} as unknown as CommandPorts
const program = commandProgram(nothing, () => Promise.resolve())

/** Commands that do something, with their whole names: `user add`. */
const named = (command: Command, above: string): [string, Command][] =>
  command.commands.length > 0
    ? command.commands.flatMap(one => named(one, `${above} ${command.name()}`.trim()))
    : [[`${above} ${command.name()}`.trim(), command]]

const COMMANDS = program.commands.flatMap(command => named(command, ''))

describe('the reference of commands', () => {
  it.each(COMMANDS)('tells of %s and of each of its options', (name, command) => {
    expect(page).toMatch(new RegExp(String.raw`^\| \`${name}[ \`]`, 'm'))
    const options = command.options.map(option => option.long!)
    expect(options).toContain('--json')
    expect(options.filter(option => !page.includes(option))).toEqual([])
  })
})
