import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { objectionsToForecast } from '../commands/forecast-file.ts'
import { newFolder, removeFolder, runSufficiency } from '../commands/run-command.ts'

const SHARED = resolve('../shared/data')

const INPUTS = [
  ...['aireborough', 'dunmere', 'thamesgate', 'wexcombe'].map(name => `authorities/${name}`),
  'samples/2017-18',
  'samples/five-years',
  'samples/fake_903.xml',
]

const isThere = existsSync(SHARED)
if (!isThere) console.log('The main job was not tried on whole authorities: ../shared/data is not here.')

interface Checked {
  readonly rows: Readonly<Record<string, number>>
  readonly files: readonly { readonly path: string; readonly readAs: string }[]
}

/** Days that one-year samples leave little room after: the forecast is made as at their last day. */
describe.skipIf(!isThere)('from a raw return to a forecast', () => {
  let folder: string
  beforeEach(() => void (folder = newFolder()))
  afterEach(() => removeFolder(folder))

  it.each(INPUTS)('%s: read whole, checked, imported and forecast', input => {
    const path = join(SHARED, input)
    const checked = JSON.parse(runSufficiency(['check', path, '--json'], folder).out) as Checked
    // repaired rows are used rows
    const ends = Object.entries(checked.rows).filter(([name]) => name !== 'read' && name !== 'repaired')
    expect(ends.reduce((sum, [, rows]) => sum + rows, 0)).toBe(checked.rows['read'])
    expect(checked.files.filter(file => file.readAs === 'not read').map(file => file.path)).toEqual(
      input.startsWith('authorities') ? ['provision-carers.csv'] : [],
    )

    const kept = runSufficiency(['import', path, '--json'], folder)
    expect({ code: kept.code, err: kept.err }).toEqual({ code: 0, err: '' })

    const out = join(folder, 'out')
    expect(
      runSufficiency(['forecast', path, '--runs', '40', '--months', '36', '--out', out], folder),
    ).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(objectionsToForecast(readFileSync(join(out, 'forecast.csv'), 'utf8'), 36)).toEqual([])
  })
})
