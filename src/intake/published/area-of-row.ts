import type { AreaLevel, PublishedArea } from './published.ts'

const ENGLAND = 'E92000001'

const LEVELS: Readonly<Record<string, AreaLevel>> = {
  national: 'national',
  country: 'national',
  regional: 'region',
  region: 'region',
  'local authority': 'authority',
}

/** The area of a row of the Department's tables; undefined where the level is not one that is known. */
export function areaOfRow(cell: (column: string) => string): PublishedArea | undefined {
  const level = LEVELS[cell('geographic_level').toLowerCase()]
  const breakdown = cell('geo_breakdown')
  if (level === 'national')
    return {
      code: cell('country_code') || ENGLAND,
      name: cell('country_name') || 'England',
      ...NOWHERE,
      level,
    }
  if (level === 'region') {
    const name = cell('region_name') || breakdown
    return { code: cell('region_code') || name, name, ...NOWHERE, level }
  }
  if (level === undefined) return undefined
  const [name, oldCode] = [cell('la_name') || breakdown, cell('old_la_code')]
  return { code: cell('new_la_code') || oldCode, name, level, region: cell('region_code'), oldCode }
}

const NOWHERE = { region: '', oldCode: '' } as const
