import { beforeAll, describe, expect, it } from 'vitest'
import { geographiesOf } from '../../../care/index.ts'
import { makeDemoAuthority } from '../../../demo/index.ts'
import { PostcodeIndex, readIntake, traceBoundaries } from '../../../intake/index.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import type { WebServer } from '../../index.ts'

const ROLES = ['analyst', 'councillor'] as const

describe('the map and the localities of an invented authority', () => {
  const parts = new TestParts()
  let server: WebServer

  beforeAll(async () => {
    const files = makeDemoAuthority({ seed: 7, size: 200 }).files.map(({ path, text }) => ({
      path,
      bytes: new TextEncoder().encode(text),
    }))
    const intake = readIntake(files)
    await parts.imports.keep({ by: 'Sam', at: '2026-03-01T09:00:00.000Z', files: [], intake, findings: [] })
    const { postcodes, authority, localities = [] } = intake
    if (!(postcodes instanceof PostcodeIndex)) throw new Error('the demo has postcodes')
    parts.geographies = geographiesOf(localities)
    parts.measureContext = { postcodes, laCode: authority?.laCode, localities: parts.geographies[0] }
    parts.boundaries = traceBoundaries(postcodes)
    for (const role of ROLES) await parts.addPerson(role)
    server = await parts.server()
  })

  const visitorAs = async (role: (typeof ROLES)[number]): Promise<Visitor> => {
    const visitor = new Visitor(server)
    await visitor.signIn(role)
    return visitor
  }
  /** The last column of a CSV, without its header. */
  const figuresIn = (csv: string): string[] =>
    csv
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split(',').at(-1)!)

  it('show an analyst every child, to the last', async () => {
    const visitor = await visitorAs('analyst')
    const { body, status } = await visitor.get('/map')
    expect(status).toBe(200)
    expect(body).toMatch(/Of \d+ children, \d+ \(\d+ %\) live in Larkwater/)
    expect(body).toContain('our own home')
    const total = Number(/Of (\d+) children/.exec(body)?.[1])
    for (const file of ['authorities.csv', 'distances.csv']) {
      const counts = figuresIn((await visitor.get(`/map/files/${file}`)).body).map(Number)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
    }
  })

  it('show a councillor rounded numbers, no handful and no home', async () => {
    const visitor = await visitorAs('councillor')
    const { body } = await visitor.get('/map')
    expect(body).not.toContain('our own home')
    for (const query of ['', '?kind=kinship', '?age=10_to_15&kind=in_house_fostering'])
      for (const file of ['authorities.csv', 'hexagons.csv', 'distances.csv']) {
        const counts = figuresIn((await visitor.get(`/map/files/${file}${query}`)).body)
        const told = counts.filter(count => count !== 'c' && (Number(count) % 5 !== 0 || Number(count) < 10))
        expect(told).toEqual([])
      }
  })

  it('keep the choice in the address, and show the whole country on asking', async () => {
    const { body } = await (await visitorAs('analyst')).get('/map?kind=kinship&view=all&on=2024-03-31')
    expect(body).toContain('On 31 March 2024')
    expect(body).toContain('<option value="kinship" selected>')
    expect(body).toContain('Children in each authority')
  })

  it('set localities side by side, by each geography, with a pack for each', async () => {
    const visitor = await visitorAs('analyst')
    expect((await visitor.get('/localities')).body).toContain('/localities/cluster/Old%20Quays?on=2025-03-31')
    expect((await visitor.get('/localities?geography=hub')).body).toContain('/localities/hub/Northgate')
    const pack = await visitor.get('/localities/cluster/Old%20Quays')
    expect(pack.body).toContain('How are the children from Old Quays?')
    expect(pack.body).toContain('Whole authority')
    expect((await visitor.get('/localities/cluster/Nowhere')).status).toBe(404)
    const { body } = await visitor.get('/localities/hub/Northgate/pack.csv')
    expect(body).toContain('2025-03-31,hub,Northgate,in_care,all,')
  })

  it('tell a councillor of no handful from a locality', async () => {
    const visitor = await visitorAs('councillor')
    const { body } = await visitor.get('/localities/cluster/Old%20Quays/pack.csv')
    const counts = body
      .split('\n')
      .flatMap(line => /,(?:in_care|lives_in),[^,]*,(\d+),/.exec(line)?.[1] ?? [])
    expect(counts.filter(count => Number(count) % 5 !== 0 || Number(count) < 10)).toEqual([])
  })

  it('without postcodes say which file is needed', async () => {
    const boundaries = parts.boundaries
    parts.boundaries = undefined
    const { body } = await (await visitorAs('analyst')).get('/map')
    parts.boundaries = boundaries
    expect(body).toContain('sufficiency postcodes')
  })
})
