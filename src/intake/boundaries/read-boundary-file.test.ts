import { describe, expect, it } from 'vitest'
import { squareKilometres } from '../../care/index.ts'
import { readIntake } from '../read-intake.ts'
import { gridPlaceOf, projected } from './national-grid.ts'
import { readBoundaryFile } from './read-boundary-file.ts'

const degrees = (degree: number, minute: number, second: number) => degree + minute / 60 + second / 3600

describe('the National Grid', () => {
  it('projects the Ordnance Survey’s worked example to the millimetre', () => {
    const { east, north } = projected({
      latitude: (degrees(52, 39, 27.2531) * Math.PI) / 180,
      longitude: (degrees(1, 43, 4.5177) * Math.PI) / 180,
    })
    expect(east).toBeCloseTo(651_409.903, 2)
    expect(north).toBeCloseTo(313_177.27, 2)
  })

  it('comes within ten metres of the same place from WGS84', () => {
    const { east, north } = gridPlaceOf({
      latitude: degrees(52, 39, 28.723),
      longitude: degrees(1, 42, 57.787),
    })
    expect(Math.hypot(east - 651_409.9, north - 313_177.3)).toBeLessThan(10)
  })
})

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const feature = (code: string, ring: readonly (readonly number[])[]) => ({
  type: 'Feature',
  properties: { FID: 1, CTYUA24CD: code, CTYUA24NM: 'A name' },
  geometry: { type: 'Polygon', coordinates: [ring] },
})
const collection = (features: readonly object[], crs?: string) =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...(crs ? { crs: { properties: { name: crs } } } : {}),
    features,
  })

describe('an official boundary file', () => {
  it('on the National Grid gives each authority its shape', () => {
    const { source, areas } = readBoundaryFile(
      'b.geojson',
      collection([feature('E08000035', square(430_000, 430_000, 2000))]),
    )
    expect(source).toBe('official')
    expect(areas.map(area => [area.code, area.name, squareKilometres(area)])).toEqual([
      ['E08000035', 'Leeds', 4],
    ])
  })

  it('in degrees is brought to the grid', () => {
    const { areas } = readBoundaryFile(
      'b.geojson',
      collection([feature('E08000035', square(-1.6, 53.8, 0.1))]),
    )
    // a tenth of a degree here is 11.1 km north and 6.6 km east
    expect(squareKilometres(areas[0]!)).toBeGreaterThan(70)
    expect(squareKilometres(areas[0]!)).toBeLessThan(76)
  })

  it('with districts makes their county, without the borders between them', () => {
    const districts = [feature('E07000026', square(0, 0, 1000)), feature('E07000027', square(1000, 0, 1000))]
    const { areas } = readBoundaryFile('b.geojson', collection(districts, 'urn:ogc:def:crs:EPSG::27700'))
    expect(areas.map(area => area.code)).toEqual(['E10000006'])
    expect(areas[0]!.rings.map(ring => ring.length / 2)).toEqual([6])
    expect(squareKilometres(areas[0]!)).toBe(2)
  })

  it('as TopoJSON shares its arcs', () => {
    const topology = {
      type: 'Topology',
      transform: { scale: [100, 100], translate: [400_000, 400_000] },
      arcs: [
        [[10, 0], [0, 10]],
        [[10, 10], [-10, 0], [0, -10], [10, 0]],
        [[10, 0], [10, 0], [0, 10], [-10, 0]],
      ],
      objects: {
        ctyua: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0, 1]], properties: { CTYUA23CD: 'E06000001' } },
            { type: 'Polygon', arcs: [[2, -1]], properties: { CTYUA23CD: 'E06000002' } },
          ],
        },
      },
    } // prettier-ignore
    const { areas } = readBoundaryFile('b.topojson', JSON.stringify(topology))
    expect(areas.map(area => [area.name, squareKilometres(area)])).toEqual([['Hartlepool', 1], ['Middlesbrough', 1]]) // prettier-ignore
  })

  it.each([
    ['no JSON', 'hello', 'no JSON'],
    ['another JSON', '{"a":1}', 'looked for a GeoJSON'],
    ['no polygon', collection([]), 'no polygon'],
    ['no code', collection([{ type: 'Feature', properties: { name: 'x' }, geometry: { type: 'Polygon', coordinates: [square(0, 0, 1)] } }]), 'CTYUA24CD'],
    ['web Mercator', collection([feature('E08000035', square(-178_000, 7_100_000, 1000))], 'EPSG:3857'), 'EPSG:27700'],
    ['points that are none', collection([feature('E08000035', [['a', 'b'] as unknown as number[]])]), 'not two numbers'],
  ])('that is %s is refused, saying what was looked for', (_, text, said) =>
    expect(() => readBoundaryFile('b.geojson', text)).toThrow(said)) // prettier-ignore

  it('comes with an import', () => {
    const text = collection([feature('E08000035', square(430_000, 430_000, 2000))])
    const { boundaries, files } = readIntake([{ path: 'b.geojson', bytes: new TextEncoder().encode(text) }])
    expect(boundaries?.areas).toHaveLength(1)
    expect(files.map(file => [file.readAs, file.rows])).toEqual([['boundaries', 1]])
  })
})
