import { beforeEach, describe, expect, it } from 'vitest'
import { aHome, aReading } from '../../../../test/web/a-return.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'

let parts: TestParts
let analyst: Visitor

const oak = {
  provision: 'Oak House',
  kind: 'in_house_residential',
  places: '6',
  from: '1/4/2027',
  to: '',
  status: 'planned',
}

beforeEach(async () => {
  parts = new TestParts()
  await parts.addPerson('analyst')
  await parts.addPerson('councillor')
  analyst = new Visitor(await parts.server())
  await analyst.signIn('analyst')
})

const bringElmHouse = (at = '2026-03-01T09:00:00.000Z') =>
  parts.imports.keep({ ...aReading(['2024-25']), by: 'Sam', at })

/** The way to the only row. */
const rowPath = async (): Promise<string> => `/places/${(await parts.places.list())[0]!.id}`

describe('where a home is said to be', () => {
  const leeds = { laua: 'E08000901', east: 428_000, north: 435_000 }
  const lookup = (postcode: string) => (postcode === 'LS6 1LU' ? leeds : undefined)
  const contract = { contract: 'A', provider: 'North Homes', kind: 'external_residential', type: 'block', places: '3', weekly_rate: '5600', usable_percent: '', in_area: 'as_postcode' } // prettier-ignore
  const said = async (page: string, form: Record<string, string>) => {
    await analyst.get(`${page}/new`)
    const saved = await analyst.post(`${page}/new`, form)
    expect(saved.status).toBe(303)
    return (await analyst.get(saved.location)).body
  }

  it.each([
    ['/places', oak],
    ['/contracts', contract],
  ])('is saved with a warning where the directory speaks against it: %s', async (page, form) => {
    parts.area = { laCode: 'E08000901', postcodes: { count: 1, lookup } }
    const unknown = await said(page, { ...form, postcode: 'ZZ99 9ZZ' })
    expect(unknown).toContain('Warning: postcode ZZ99 9ZZ is not in the directory of postcodes that is kept')
    const elsewhere = await said(page, { ...form, contract: 'B', provision: 'Elm House', postcode: 'LS6 1LU', in_area: 'no', inArea: 'no' }) // prettier-ignore
    expect(elsewhere).toContain('Warning: in_area is no, but LS6 1LU lies in the authority’s area.')
    const right = {
      ...form,
      contract: 'C',
      provision: 'Ash House',
      postcode: 'LS6 1LU',
      in_area: 'yes',
      inArea: 'yes',
    }
    expect(await said(page, right)).not.toContain('Warning: ')
  })

  it('is not doubted where no directory is kept', async () =>
    expect(await said('/places', { ...oak, postcode: 'ZZ99 9ZZ' })).not.toContain('Warning: '))
})

describe('places', () => {
  it('are counted from the rows: open today, and planned', async () => {
    await bringElmHouse()
    await analyst.get('/places/new')
    await analyst.post('/places/new', oak)
    const { body } = await analyst.get('/places')
    expect(body).toContain('Four places are open today. Six places are planned.')
    expect(body).toContain('Entered here')
  })

  it('a person enters stay until that person’s undo takes them out', async () => {
    await analyst.get('/places/new')
    const saved = await analyst.post('/places/new', oak)
    const { body } = await analyst.get(saved.location)
    const undo = /action="(\/places\/[^"]+\/restore)"/.exec(body)![1]!
    await analyst.post(undo)
    expect(await parts.places.list()).toEqual([])
  })

  it('a person corrects stand over the next file, and show what the file says', async () => {
    await bringElmHouse()
    await analyst.get(await rowPath())
    await analyst.post(await rowPath(), {
      ...oak,
      provision: 'Elm House',
      places: '3',
      from: '1/1/2020',
      status: 'open',
    })
    await bringElmHouse('2026-03-30T09:00:00.000Z')
    const { body } = await analyst.get('/places')
    expect(body).toContain('Three places are open today.')
    expect(body).toContain('Corrected here')
    expect(body).toContain(
      'The file says: Elm House: four places, our own children’s homes, open from 1 January 2020',
    )
    await analyst.post(`${await rowPath()}/restore`)
    expect((await analyst.get('/places')).body).toContain('Four places are open today.')
  })

  it('taken out do not count, and are brought back as they stood', async () => {
    await bringElmHouse()
    await analyst.get(await rowPath())
    await analyst.post(await rowPath(), {
      ...oak,
      provision: 'Elm House',
      places: '3',
      from: '1/1/2020',
      status: 'open',
    })
    await analyst.post(`${await rowPath()}/remove`)
    expect((await analyst.get('/places')).body).toContain('Taken out')
    await analyst.post(`${await rowPath()}/bring-back`)
    expect((await parts.places.list())[0]).toMatchObject({ row: aHome({ places: 3 }), isRemoved: false })
  })

  it.each([
    [{ provision: ' ' }, 'Enter the name of the home or the carers'],
    [{ kind: 'castle' }, 'Choose the kind of home'],
    [{ places: '-1' }, 'Enter a whole number of places, up to 5,000'],
    [{ places: '2.5' }, 'Enter a whole number of places, up to 5,000'],
    [{ from: '31/2/2027' }, 'Enter a real date, such as 31/3/2027'],
    [{ from: '' }, 'Planned places need the day on which they are likely to open'],
    [{ to: '1/4/2027' }, 'The end must be after the beginning'],
    [{ status: '' }, 'Choose whether it is open or planned'],
  ])('with %j are not saved, and the form says why and keeps what was entered', async (wrong, why) => {
    await analyst.get('/places/new')
    const reply = await analyst.post('/places/new', { ...oak, ...wrong })
    expect(reply.status).toBe(400)
    expect(reply.body).toContain(why)
    expect(reply.body).toContain('<title>Error: ')
    if (!('provision' in wrong)) expect(reply.body).toContain('value="Oak House"')
    expect(await parts.places.list()).toEqual([])
  })

  it('are told to a councillor by kind of home, not house by house', async () => {
    await bringElmHouse()
    const councillor = new Visitor(analyst.server)
    await councillor.signIn('councillor')
    const { body } = await councillor.get('/places')
    expect(body).toContain('Four places are open today.')
    expect(body).not.toContain('Elm House')
  })
})

describe('fees', () => {
  it('that nobody gave are the usual ones, each marked as an assumption', async () => {
    const { body } = await analyst.get('/fees')
    expect(body).toContain('every fee below is an assumption')
    expect(body.match(/>Assumption</g)).toHaveLength(10)
    expect(body).toContain('£8,500')
  })

  it('that a person enters take the place of the assumption', async () => {
    await analyst.get('/fees/new')
    await analyst.post('/fees/new', { kind: 'secure', fee: '£9,250.50', from: '', to: '' })
    const { body } = await analyst.get('/fees')
    expect(body).toContain('£9,250.50')
    expect(body.match(/>Assumption</g)).toHaveLength(9)
  })

  it.each(['', 'much', '-5', '12.345'])('of %j are not saved', async fee => {
    await analyst.get('/fees/new')
    const reply = await analyst.post('/fees/new', { kind: 'secure', fee, from: '', to: '' })
    expect(reply.body).toContain('Enter the fee in pounds')
    expect(await parts.fees.list()).toEqual([])
  })
})
