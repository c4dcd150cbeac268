import { describe, expect, it } from 'vitest'
import type { Imports } from '../../../intake/index.ts'
import { memoryStore } from '../../../storage/index.ts'
import { findingsOf } from './remembered-findings.ts'

/** Imports that tell which findings were asked of them. */
function countingImports(fault?: Error): { imports: Imports; asked: string[] } {
  const asked: string[] = []
  const imports = memoryStore().for('own').imports
  imports.findings = id => {
    asked.push(id)
    return fault ? Promise.reject(fault) : Promise.resolve([])
  }
  return { imports, asked }
}

describe('findings of an import', () => {
  it('are asked of the database once', async () => {
    const { imports, asked } = countingImports()
    for (const id of ['1', '2', '1', '2']) await findingsOf(imports, id)
    expect(asked).toEqual(['1', '2'])
  })

  it('of imports that nobody looked at lately are forgotten', async () => {
    const { imports, asked } = countingImports()
    for (const id of ['1', '2', '1', '3', '4', '1', '2']) await findingsOf(imports, id)
    expect(asked).toEqual(['1', '2', '3', '4', '2'])
  })

  it('that could not be read are asked for again', async () => {
    const { imports, asked } = countingImports(new Error('the database is away'))
    await expect(findingsOf(imports, '1')).rejects.toThrow()
    await expect(findingsOf(imports, '1')).rejects.toThrow()
    expect(asked).toEqual(['1', '1'])
  })

  it('of one authority are not another’s', async () => {
    const [one, other] = [countingImports(), countingImports()]
    await findingsOf(one.imports, '1')
    await findingsOf(other.imports, '1')
    expect(other.asked).toEqual(['1'])
  })
})
