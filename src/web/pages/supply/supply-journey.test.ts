import { beforeEach, describe, expect, it } from 'vitest'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { PublishedStatistics } from '../../../intake/index.ts'

let parts: TestParts
let analyst: Visitor

const home = { kind: 'in_house_residential', to: '' }
const oak = {
  ...home,
  provision: 'Oak House',
  places: '6',
  from: '1/4/2027',
  status: 'planned',
  stage: 'building',
  earliest: '1/3/2027',
  latest: '1/8/2027',
}
const elm = {
  ...home,
  provision: 'Elm House',
  places: '4',
  from: '1/4/2020',
  status: 'open',
  unavailable: '1',
  whyUnavailable: 'A burst pipe',
  held: '1',
}

beforeEach(async () => {
  parts = new TestParts()
  await parts.addPerson('analyst')
  await parts.addPerson('councillor')
  analyst = new Visitor(await parts.server())
  await analyst.signIn('analyst')
})

const enterBoth = async (): Promise<void> => {
  for (const row of [oak, elm]) {
    await analyst.get('/places/new')
    await analyst.post('/places/new', row)
  }
}

describe('places over time', () => {
  it('say what is available, and what opens how surely', async () => {
    await enterBoth()
    const { body } = await analyst.get('/supply')
    expect(body).toContain('Our own children’s homes: 2 places available, and 8 in three years.')
    expect(body).toContain('Being built or refitted')
    expect(body).toContain('1 March 2027 to 1 August 2027')
    expect(body).toContain('A burst pipe')
  })

  it('give a councillor no home’s reasons, and no small number of places held for children', async () => {
    await enterBoth()
    const councillor = new Visitor(await parts.server())
    await councillor.signIn('councillor')
    const { body } = await councillor.get('/supply')
    expect(body).toContain('Oak House')
    expect(body).not.toContain('A burst pipe')
    expect(body).not.toContain('Held for a child')
  })

  it('keep whether a home is in our area, as it is entered', async () => {
    await analyst.get('/places/new')
    await analyst.post('/places/new', { ...elm, inArea: 'no' })
    const [kept] = await parts.ports.places.list()
    expect(kept!.row.isInArea).toBe(false)
    const { body } = await analyst.get('/supply')
    expect(body).toContain('it takes one in our area before one outside it')
  })

  it.each([
    [
      'more that cannot be used than there are',
      { ...elm, unavailable: '5' },
      'Places that cannot be used must not be more than the 4 there are',
    ],
    ['a spread of an open home', { ...elm, latest: '1/8/2027' }, 'Only planned places open early or late'],
    ['early after late', { ...oak, earliest: '1/9/2027' }, 'As late as must not be before as early as'],
    [
      'a likely day outside its spread',
      { ...oak, from: '1/9/2027' },
      'As late as must not be before the likely day',
    ],
  ])('are refused where their own cells contradict them: %s', async (_, row, told) => {
    await analyst.get('/places/new')
    const answer = await analyst.post('/places/new', row)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(told)
    expect(await parts.ports.places.list()).toEqual([])
  })

  it('are a file too', async () => {
    await enterBoth()
    const { body } = await analyst.get('/supply/files/supply.csv')
    expect(body).toContain('date,kind,registered,staffed,available,available_if_late,available_if_early')
    expect(body).toContain('2027-04-01,in_house_residential,10,10,8,2,8')
  })

  it('ask for a file or an entry while there are none', async () => {
    const { body } = await analyst.get('/supply')
    expect(body).toContain('Which places are yours?')
  })
})

it('a kept list that names no home of this authority is not asked for again', async () => {
  await enterBoth()
  expect((await analyst.get('/supply')).body).toContain('once it is kept here')
  const register = { asAt: 19_447, providers: [] }
  const published = new PublishedStatistics([
    { dataset: 'ofsted-register', path: 'list.csv', sheet: '', edition: '', firstYear: 2023, lastYear: 2023, rows: 0, content: { kind: 'register', register } }, // prettier-ignore
  ])
  parts.ports = { ...parts.ports, publishedStatistics: () => Promise.resolve(published) }
  analyst = new Visitor(await parts.server())
  await analyst.signIn('analyst')
  const { body } = await analyst.get('/supply')
  expect(body).toContain('is kept here, but names no home')
  expect(body).not.toContain('once it is kept here')
})
