import { describe, expect, it } from 'vitest'
import { inventedGeographyWarning, isInventedDirectory, readPostcodes } from './index.ts'

const directory = (code: string) =>
  readPostcodes({
    path: 'postcodes.csv',
    bytes: new TextEncoder().encode(`pcds,laua,oseast1m,osnrth1m\nLS1 1AA,${code},430000,433000\n`),
  })
const shapes = (code: string) => ({
  source: 'official' as const,
  areas: [{ code, name: 'Somewhere', rings: [] }],
})

describe('a real directory of postcodes', () => {
  it('is warned of where invented children are held: it takes the place of their geography', () =>
    expect(inventedGeographyWarning({ postcodes: directory('E08000035') }, true)).toContain(
      'these take their place',
    ))

  it('is not warned of where none are', () =>
    expect(inventedGeographyWarning({ postcodes: directory('E08000035') }, false)).toBeUndefined())

  it('is told apart from the invented one, which may come again', () => {
    expect(isInventedDirectory(directory('E08000901'))).toBe(true)
    expect(inventedGeographyWarning({ postcodes: directory('E08000901') }, true)).toBeUndefined()
  })
})

it('real shapes are warned of too', () => {
  expect(inventedGeographyWarning({ boundaries: shapes('E08000035') }, true)).toBeDefined()
  expect(inventedGeographyWarning({ boundaries: shapes('E08000901') }, true)).toBeUndefined()
})
