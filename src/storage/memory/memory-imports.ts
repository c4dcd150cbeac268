import {
  InputError,
  type Finding,
  type PopulationRow,
  type LocalityRow,
  type ProvisionRow,
  type Return,
  type FeeRow,
  type MoneyRegister,
} from '../../care/index.ts'
import type {
  AuthorityDetails,
  CheckAccount,
  CoveredYear,
  Imports,
  KeptImport,
  NewImport,
  Progress,
} from '../../intake/index.ts'
import { rowsToKeep } from '../../intake/index.ts'
import type { FileRow } from '../../supply/index.ts'
import { storableText } from '../storable-text.ts'
import { standingReturns } from '../standing-returns.ts'

interface HeldImport {
  readonly given: NewImport
  readonly kept: KeptImport
}

let madeEver = 0

/** Imports that are gone with the process: for tests. */
export class MemoryImports implements Imports {
  readonly #held: HeldImport[] = []
  #version = 0

  async keep(given: NewImport, progress?: Progress): Promise<KeptImport> {
    const kept = keptImportOf(String(++madeEver), given)
    this.#held.unshift({ given, kept })
    this.#version++
    for (const table of given.intake.returns.flatMap(ret => [...ret.tables.values()]).slice(-1)) {
      const rows = rowsToKeep({
        ...given.intake,
        provision: undefined,
        fees: undefined,
        population: undefined,
        localities: undefined,
        money: undefined,
      })
      progress?.(rows, rows, `${table.name} ${given.intake.returns.at(-1)!.collectionYear}`)
    }
    return kept
  }

  async undo(id: string, by: string, at: string): Promise<KeptImport> {
    const place = this.#held.findIndex(({ kept }) => kept.id === id && kept.state === 'kept')
    const held = this.#held[place]
    if (!held) throw new InputError('There is no such import, or it is undone already.')
    this.#held[place] = { ...held, kept: { ...held.kept, state: 'undone', undone: { by, at } } }
    this.#version++
    return this.#held[place].kept
  }

  async list(): Promise<readonly KeptImport[]> {
    return this.#held.map(({ kept }) => kept)
  }

  async find(id: string): Promise<KeptImport | undefined> {
    return this.#held.find(({ kept }) => kept.id === id)?.kept
  }

  async holding(hashes: readonly string[]): Promise<readonly KeptImport[]> {
    return this.#standing()
      .map(({ kept }) => kept)
      .filter(({ files }) => files.some(file => hashes.includes(file.sha256)))
  }

  async findings(id: string): Promise<readonly Finding[]> {
    const findings = this.#held.find(({ kept }) => kept.id === id)?.given.findings ?? []
    return findings.map(finding => ({ ...finding, message: storableText(finding.message) }))
  }

  async account(id: string): Promise<CheckAccount | undefined> {
    return this.#held.find(({ kept }) => kept.id === id)?.given.account
  }

  async returns(): Promise<readonly Return[]> {
    const held = this.#standing().flatMap(({ given, kept }) =>
      given.intake.returns.flatMap(({ collectionYear, firstDay, lastDay, tables }) =>
        [...tables.values()].map(table => ({
          ...{ importNumber: Number(kept.id), collectionYear, firstDay, lastDay },
          name: table.name,
          table,
        })),
      ),
    )
    return standingReturns(held).map(({ tables, ...year }) => ({
      ...year,
      tables: new Map(tables.map(({ name, table }) => [name, table])),
    }))
  }

  async covers(): Promise<readonly CoveredYear[]> {
    return (await this.returns()).map(({ collectionYear, lastDay }) => ({ collectionYear, lastDay }))
  }

  async population(): Promise<readonly PopulationRow[]> {
    const rows = this.#newest(({ population }) => (population?.length ? population : undefined))
    return rows?.value ?? []
  }

  async localities(): Promise<readonly LocalityRow[] | undefined> {
    return this.#newest(intake => intake.localities)?.value
  }

  async version(): Promise<string> {
    return String(this.#version)
  }

  /** What the newest kept import says of the authority, where one does. */
  details(): AuthorityDetails | undefined {
    return this.#newest(intake => intake.authority)?.value
  }

  provision(): readonly FileRow<ProvisionRow>[] {
    return fileRows(this.#newest(intake => intake.provision))
  }

  fees(): readonly FileRow<FeeRow>[] {
    return fileRows(this.#newest(intake => intake.fees))
  }

  money(register: MoneyRegister): readonly FileRow<unknown>[] {
    return fileRows<unknown>(this.#newest(intake => intake.money?.[register]))
  }

  /** Newest first. */
  #standing(): readonly HeldImport[] {
    return this.#held.filter(({ kept }) => kept.state === 'kept')
  }

  #newest<Value>(part: (intake: NewImport['intake']) => Value | undefined): Part<Value> | undefined {
    for (const { given, kept } of this.#standing()) {
      const value = part(given.intake)
      if (value !== undefined) return { value, importId: kept.id }
    }
    return undefined
  }
}

interface Part<Value> {
  readonly value: Value
  readonly importId: string
}

const fileRows = <Row>(part: Part<readonly Row[]> | undefined): readonly FileRow<Row>[] =>
  part?.value.map(row => ({ row, importId: part.importId })) ?? []

const keptImportOf = (id: string, given: NewImport): KeptImport => ({
  ...{ id, by: given.by, at: given.at, state: 'kept', undone: undefined, files: given.files },
  rows: rowsToKeep(given.intake),
  findings: {
    error: given.findings.filter(finding => finding.severity === 'error').length,
    warning: given.findings.filter(finding => finding.severity === 'warning').length,
    note: given.findings.filter(finding => finding.severity === 'note').length,
  },
})
