import { beforeEach, describe, expect, it } from 'vitest'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { somePublishedRates } from '../../../../test/web/published-figures.ts'
import { Visitor } from '../../../../test/web/visitor.ts'

let parts: TestParts
let analyst: Visitor

beforeEach(async () => {
  parts = new TestParts()
  await parts.addPerson('analyst')
  analyst = new Visitor(await parts.server())
  await analyst.signIn('analyst')
})

const keep = (...figures: Parameters<typeof somePublishedRates>) =>
  parts.records.publications.keep([somePublishedRates(...figures)], 'Sam', '2026-03-01T09:00:00.000Z')

describe('benchmarks', () => {
  it('without published files say which are needed, and lead to them', async () => {
    const { body } = await analyst.get('/benchmarks')
    expect(body).toContain('Start with what is published')
    expect(body).toContain('href="/published/new"')
  })

  it('without the authority’s code ask for it', async () => {
    await keep()
    parts.laCode = undefined
    expect((await analyst.get('/benchmarks')).body).toContain('Which authority is this?')
  })

  it('of another authority’s files say that ours is not in them', async () => {
    await keep()
    parts.laCode = 'E06000001'
    expect((await analyst.get('/benchmarks')).body).toContain('in none of the published files')
  })

  it('answer with the rate, and say that invented figures are invented', async () => {
    await keep()
    const { body } = await analyst.get('/benchmarks')
    expect(body).toContain('In 2025, 85 in every 10,000 children were looked after (Heron Isle 67).')
    expect(body).toContain('do not exist')
  })

  it('compare with those that the address asks for', async () => {
    await keep()
    const { body } = await analyst.get('/benchmarks/in-care-rate?with=country')
    expect(body).toContain(
      '85 in every 10,000 in 2025: above Heron Isle (67), below the mean of the one other authorities',
    )
    expect(body).toMatch(/<option value="country" selected>/)
  })

  it('show what is withheld as what it means, never as 0', async () => {
    await keep()
    const { body } = await analyst.get('/benchmarks/in-care-rate')
    expect(body).toContain('withheld, so that no child can be recognised')
    const { body: csv } = await analyst.get('/benchmarks/in-care-rate/authorities.csv')
    expect(csv).toContain('in-care-rate,2025,Millhaven,E08000903,,c,')
    expect(csv).toContain('in-care-rate,2025,Larkwater,E08000901,85,,')
  })

  it('never name a publisher or a licence for figures that were invented', async () => {
    await keep()
    const { body } = await analyst.get('/benchmarks/in-care-rate')
    expect(body).toContain('invented figures, in the form of')
    expect(body).not.toContain('Open Government Licence')
    expect(body).not.toContain('Source: Department for Education')
  })

  it('whose own figure is withheld say so', async () => {
    await keep([67, 77, 'c', 93, 80])
    const { body } = await analyst.get('/benchmarks/in-care-rate')
    expect(body).toContain('Our figure for 2025 is not told: it was withheld')
  })

  it.each(['over-years.csv', 'authorities.csv', 'over-years.svg', 'authorities.svg'])(
    'give %s',
    async file => {
      await keep()
      expect((await analyst.get(`/benchmarks/in-care-rate/${file}`)).status).toBe(200)
    },
  )

  it.each([
    '/benchmarks/nothing',
    '/benchmarks/in-care-rate/other.csv',
    '/benchmarks/caseload',
    '/benchmarks/constructor',
  ])('know nothing of %s', async address => {
    await keep()
    expect((await analyst.get(address)).status).toBe(404)
  })
})

describe('published statistics', () => {
  async function handIn(): Promise<string> {
    await analyst.get('/published/new')
    const started = await analyst.postFiles('/published/new', { 'rates.csv': 'time_period\n' })
    await parts.ports.work.settle()
    return (await analyst.get(started.location)).location
  }

  it('are looked at before they are kept, then count, and can be taken back', async () => {
    parts.readPublished = {
      publications: [somePublishedRates()],
      refused: [{ path: 'other.csv', why: 'other.csv: not recognised. Looked for: …' }],
    }
    const preview = await handIn()
    const { body } = await analyst.get(preview)
    expect(body).toContain('Recognised: Children looked after, starting and ceasing: numbers and rates.')
    expect(body).toContain('One file cannot be read. Nothing is kept yet.')
    expect(body).toContain('other.csv: not recognised.')
    expect(await parts.records.publications.list()).toEqual([])
    expect((await analyst.post(`${preview}/accept`)).location).toBe('/published')
    expect((await analyst.get('/published')).body).toContain(
      'One table in one file; the newest figures are of 2025.',
    )
    expect((await analyst.get('/benchmarks')).body).toContain('85 in every 10,000')
    await analyst.post('/published/1/undo')
    expect((await analyst.get('/published')).body).toContain('Undone')
    expect((await analyst.get('/benchmarks')).body).toContain('Start with what is published')
    expect((await parts.audited()).map(entry => entry.action).slice(0, 2)).toEqual([
      'undid published statistics',
      'kept published statistics',
    ])
  })

  it('are not kept where nothing was recognised, or when cancelled', async () => {
    parts.readPublished = { publications: [], refused: [{ path: 'a.csv', why: 'a.csv: empty' }] }
    const preview = await handIn()
    expect((await analyst.get(preview)).body).not.toContain('Keep what was recognised')
    expect((await analyst.post(`${preview}/accept`)).status).toBe(400)
    expect((await analyst.post(`${preview}/cancel`)).location).toBe('/published')
    expect((await analyst.get(preview)).status).toBe(404)
  })

  it('are the same for a councillor to read, and not to change', async () => {
    await parts.addPerson('councillor')
    const councillor = new Visitor(analyst.server)
    await councillor.signIn('councillor')
    expect((await councillor.get('/published')).status).toBe(200)
    expect((await councillor.get('/published/new')).status).toBe(403)
  })
})
