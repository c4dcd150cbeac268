import { describe, expect, it } from 'vitest'
import { geographiesOf, localityKey, type LocalityRow } from './localities.ts'

const row = (postcode: string, locality: string, geography = 'locality'): LocalityRow => ({
  postcode,
  locality,
  geography,
})

describe('a row of localities', () => {
  it.each([
    ['ls6 1lu', 'LS6 1LU'],
    ['LS61LU', 'LS6 1LU'],
    ['LS6 1', 'LS6 1'],
    ['LS61', 'LS61'],
    ['LS6', 'LS6'],
    ['EC1A', 'EC1A'],
    ['Leeds', undefined],
    ['', undefined],
  ])('%s stands for %s', (written, key) => expect(localityKey(written)).toBe(key))
})

describe('a geography', () => {
  const [clusters, hubs] = geographiesOf([
    row('LS6', 'Headingley', 'cluster'),
    row('LS6 1', 'Hyde Park', 'cluster'),
    row('LS6 1LU', 'Woodhouse', 'cluster'),
    row('LS6', 'Hub 10', 'hub'),
    row('LS7', 'Hub 9', 'hub'),
  ])

  it('finds a postcode by itself, else by its sector, else by its district', () => {
    expect(clusters?.of('ls61lu')).toBe('Woodhouse')
    expect(clusters?.of('LS6 1AA')).toBe('Hyde Park')
    expect(clusters?.of('LS6 4AA')).toBe('Headingley')
    expect(clusters?.of('LS16 4AA')).toBeUndefined()
    expect(clusters?.of('')).toBeUndefined()
  })

  it('stands beside others, its names in order, numbers as numbers', () => {
    expect(hubs?.geography).toBe('hub')
    expect(hubs?.names).toEqual(['Hub 9', 'Hub 10'])
  })
})
