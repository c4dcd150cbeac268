import { randomUUID } from 'node:crypto'
import type { Finding, Return } from '../../src/care/index.ts'
import type { Imports, KeptImport, NewImport } from '../../src/intake/index.ts'
import type { KeptRow, Register } from '../../src/supply/index.ts'

interface Held {
  readonly kept: KeptImport
  readonly brought: NewImport
}

const countOf = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter(finding => finding.severity === severity).length

/** Imports in memory, without the joining of tables: enough for pages. */
export class InMemoryImports implements Imports {
  #held: Held[] = []
  #version = 0

  keep(toKeep: NewImport): Promise<KeptImport> {
    const { by, at, files, findings } = toKeep
    const kept: KeptImport = {
      id: randomUUID(),
      by,
      at,
      state: 'kept',
      undone: undefined,
      files,
      rows: files.reduce((rows, one) => rows + one.rows, 0),
      findings: {
        error: countOf(findings, 'error'),
        warning: countOf(findings, 'warning'),
        note: countOf(findings, 'note'),
      },
    }
    this.#held.unshift({ kept, brought: toKeep })
    this.#version++
    return Promise.resolve(kept)
  }

  undo(id: string, by: string, at: string): Promise<KeptImport> {
    this.#held = this.#held.map(held =>
      held.kept.id === id ? { ...held, kept: { ...held.kept, state: 'undone', undone: { by, at } } } : held,
    )
    this.#version++
    return Promise.resolve(this.#held.find(held => held.kept.id === id)!.kept)
  }

  list(): Promise<readonly KeptImport[]> {
    return Promise.resolve(this.#held.map(held => held.kept))
  }

  find(id: string): Promise<KeptImport | undefined> {
    return Promise.resolve(this.#held.find(held => held.kept.id === id)?.kept)
  }

  holding(hashes: readonly string[]): Promise<readonly KeptImport[]> {
    const holds = (kept: KeptImport): boolean =>
      kept.state === 'kept' && kept.files.some(one => hashes.includes(one.sha256))
    return Promise.resolve(this.#held.map(held => held.kept).filter(holds))
  }

  findings(id: string): Promise<readonly Finding[]> {
    return Promise.resolve(this.#held.find(held => held.kept.id === id)?.brought.findings ?? [])
  }

  returns(): Promise<readonly Return[]> {
    const kept = this.#held.filter(held => held.kept.state === 'kept')
    return Promise.resolve(kept.flatMap(held => held.brought.intake.returns))
  }

  version(): Promise<string> {
    return Promise.resolve(String(this.#version))
  }
}

/** A register in memory: rows that a person entered, corrected, took out. */
export class InMemoryRegister<Row> implements Register<Row> {
  #rows: KeptRow<Row>[] = []

  /** A row as a file brought it. */
  bring(row: Row, importId = 'import-1'): string {
    const id = randomUUID()
    this.#rows.push({ id, row, importId, corrected: undefined, isRemoved: false })
    return id
  }

  list(): Promise<readonly KeptRow<Row>[]> {
    return Promise.resolve(this.#rows)
  }

  enter(row: Row, by: string, at: string): Promise<KeptRow<Row>> {
    const corrected = { by, at, fileSays: undefined }
    const entered = { id: randomUUID(), row, importId: undefined, corrected, isRemoved: false }
    this.#rows.push(entered)
    return Promise.resolve(entered)
  }

  correct(id: string, row: Row, by: string, at: string): Promise<KeptRow<Row>> {
    return this.#change(id, kept => {
      const fileSays = kept.importId === undefined ? undefined : (kept.corrected?.fileSays ?? kept.row)
      return { ...kept, row, corrected: { by, at, fileSays } }
    })
  }

  async remove(id: string, by: string, at: string): Promise<void> {
    await this.#change(id, kept => ({
      ...kept,
      isRemoved: true,
      corrected: {
        by,
        at,
        fileSays: kept.importId === undefined ? undefined : (kept.corrected?.fileSays ?? kept.row),
      },
    }))
  }

  async restore(id: string): Promise<void> {
    const kept = this.#rows.find(one => one.id === id)
    if (kept?.importId === undefined && !kept?.isRemoved) this.#rows = this.#rows.filter(one => one.id !== id)
    else
      await this.#change(id, one => ({
        ...one,
        row: one.corrected?.fileSays ?? one.row,
        corrected: one.importId === undefined ? one.corrected : undefined,
        isRemoved: false,
      }))
  }

  #change(id: string, change: (kept: KeptRow<Row>) => KeptRow<Row>): Promise<KeptRow<Row>> {
    this.#rows = this.#rows.map(one => (one.id === id ? change(one) : one))
    const changed = this.#rows.find(one => one.id === id)
    return changed ? Promise.resolve(changed) : Promise.reject(new Error('no such row'))
  }
}
