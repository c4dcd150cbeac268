import { beforeEach, describe, expect, it } from 'vitest'
import { InputError, parseDay, Table } from '../../../care/index.ts'
import { aFinding, aReading } from '../../../../test/web/a-return.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor, type Reply } from '../../../../test/web/visitor.ts'

let parts: TestParts
let analyst: Visitor

beforeEach(async () => {
  parts = new TestParts()
  await parts.addPerson('analyst')
  analyst = new Visitor(await parts.server())
  await analyst.signIn('analyst')
})

/** Hands in files and goes on to the page that the work leads to. */
async function handIn(visitor = analyst): Promise<Reply> {
  await visitor.get('/imports/new')
  return follow(
    visitor,
    await visitor.postFiles('/imports/new', { '903/2024-25/header.csv': 'CHILD,DOB\n1,x\n' }),
  )
}

async function follow(visitor: Visitor, started: Reply): Promise<Reply> {
  expect(started.location).toMatch(/^\/work\//)
  await parts.ports.work.settle()
  return visitor.get(started.location)
}

/** A return whose end its episodes tell. */
function readingWithEpisodes() {
  const reading = aReading(['2024-25'])
  const [one] = reading.intake.returns
  const episodes = new Table('Episodes', 0, new Map(), '', new Int32Array(0))
  const tables = new Map([...one!.tables, ['Episodes' as const, episodes]])
  return { ...reading, intake: { ...aReading([]).intake, returns: [{ ...one!, tables }] } }
}

describe('an import in the browser', () => {
  it('shows what would be read and what is wrong before anything is kept', async () => {
    parts.read = aReading(['2023-24', '2024-25'])
    const preview = await handIn()
    const { body } = await analyst.get(preview.location)
    expect(body).toContain('The return of 2023-24 to 2024-25, and what came with it: 21 rows in two files.')
    expect(body).toContain('One row (4.8\u00a0%) of 21 cannot be counted')
    expect(body).toContain('Nothing is kept yet.')
    expect(body).toContain('Places: one row.')
    expect(await parts.imports.list()).toEqual([])
  })

  it('keeps the records when accepted, says so, and can be undone', async () => {
    parts.read = aReading(['2024-25'])
    const preview = (await handIn()).location
    await analyst.get(preview)
    const kept = await follow(analyst, await analyst.post(`${preview}/accept`))
    const id = (await parts.imports.list())[0]!.id
    expect(kept.location).toBe(`/imports/${id}?kept=now`)
    expect((await analyst.get(kept.location)).body).toContain(
      'Kept. The return of 2024-25, and what came with it: 11 rows in one file',
    )
    expect((await analyst.get(preview)).status).toBe(404)
    await analyst.post(`/imports/${id}/undo`)
    const { body } = await analyst.get(`/imports/${id}`)
    expect(body).toContain('The import is undone: its records no longer count.')
    expect(body).toContain('Undone by Test analyst on 31 March 2026')
    expect((await parts.audited()).map(entry => entry.action)).toEqual([
      'undid an import',
      'accepted an import',
      'looked at what files hold before an import',
      'handed in files to import',
      'signed in',
    ])
  })

  it('reads the files again as cut on the day that a person says', async () => {
    const asked: (number | undefined)[] = []
    parts = new TestParts()
    await parts.addPerson('analyst')
    parts.read = readingWithEpisodes()
    parts.ports = {
      ...parts.ports,
      readSourceFiles: (...[, , options]) => {
        asked.push(options?.cutOn)
        return Promise.resolve(parts.read)
      },
    }
    analyst = new Visitor(await parts.server())
    await analyst.signIn('analyst')
    const preview = (await handIn()).location
    expect((await analyst.get(preview)).body).toContain('Was it cut on another day?')
    const again = await follow(analyst, await analyst.post(`${preview}/cut`, { cut_on: '2024-11-30' }))
    expect(again.location).toMatch(/^\/imports\/previews\//)
    expect(again.location).not.toBe(preview)
    expect(asked).toEqual([undefined, parseDay('2024-11-30')])
  })

  it('keeps nothing when cancelled', async () => {
    parts.read = aReading(['2024-25'])
    const preview = (await handIn()).location
    await analyst.get(preview)
    expect((await analyst.post(`${preview}/cancel`)).location).toBe('/imports')
    expect((await analyst.get('/imports')).body).toContain('Cancelled. Nothing of these files was kept.')
    expect(await parts.imports.list()).toEqual([])
    expect((await analyst.post(`${preview}/accept`)).status).toBe(404)
  })

  it('notices the same files when they come again, and years that it replaces', async () => {
    parts.read = aReading(['2024-25'])
    await parts.imports.keep({ ...parts.read, by: 'Sam', at: '2026-03-01T09:00:00.000Z' })
    const { body } = await analyst.get((await handIn()).location)
    expect(body).toContain('All of these files are here already, byte for byte.')
    expect(body).toContain('The same file came on 1 March 2026 at 09:00')
    expect(body).toContain('Replaces')
  })

  it('of old files says that they would stand over what came since', async () => {
    parts.read = aReading(['2024-25'])
    await parts.imports.keep({ ...parts.read, by: 'Sam', at: '2026-03-01T09:00:00.000Z' })
    await parts.imports.keep({ ...aReading(['2023-24']), by: 'Sam', at: '2026-03-02T09:00:00.000Z' })
    const { body } = await analyst.get((await handIn()).location)
    expect(body).toContain('Keeping them again puts them over what came since.')
  })

  it('that cannot be read says why, in the words of the reader, and keeps nothing', async () => {
    parts.ports = {
      ...parts.ports,
      readSourceFiles: () => Promise.reject(new InputError('episodes.csv, row 3: a row has 2,000 cells')),
    }
    analyst = new Visitor(await parts.server())
    await analyst.signIn('analyst')
    const reply = await handIn()
    expect(reply.status).toBe(422)
    expect(reply.body).toContain('episodes.csv, row 3: a row has 2,000 cells')
    expect(reply.body).toContain('What was there before is unchanged.')
  })

  it('with a fault of ours tells the person nothing of it, and the log where it was', async () => {
    parts.ports = {
      ...parts.ports,
      readSourceFiles: () => Promise.reject(new Error('cannot read CHILD 12345')),
    }
    analyst = new Visitor(await parts.server())
    await analyst.signIn('analyst')
    expect((await handIn()).body).toContain('Something went wrong on our side. Nothing was changed.')
    expect(JSON.stringify(parts.lines)).not.toContain('12345')
  })

  it('cut on no day says so beside the day, on the preview that is still there', async () => {
    parts.read = readingWithEpisodes()
    const preview = (await handIn()).location
    const reply = await analyst.post(`${preview}/cut`, { cut_on: '2025-02-31' })
    expect(reply.status).toBe(400)
    expect(reply.body).toMatch(/id="cut-on-error"[^]*“2025-02-31” is not a day/)
    expect(reply.body).toContain('Keep these records')
  })

  it('without a file asks for one', async () => {
    await analyst.get('/imports/new')
    const reply = await analyst.postFiles('/imports/new', {})
    expect(reply.status).toBe(400)
    expect(reply.body).toMatch(/id="files-error"[^]*No file was chosen\./)
  })

  it('larger than the limit is refused in plain words', async () => {
    analyst = new Visitor(await parts.server({ mostImportBytes: 1000 }))
    await analyst.signIn('analyst')
    await analyst.get('/imports/new')
    const reply = await analyst.postFiles('/imports/new', {
      'a.csv': 'x'.repeat(600),
      'b.csv': 'x'.repeat(600),
    })
    expect(reply.status).toBe(413)
    expect(reply.body).toContain('Nothing was kept of them')
  })

  it('without the form’s token is refused before a file is read', async () => {
    await analyst.get('/imports/new')
    expect((await analyst.postFiles('/imports/new', { 'a.csv': 'x' }, { token: '' })).status).toBe(403)
  })

  it('is shown to the person who handed it in, and to nobody else', async () => {
    parts.read = aReading(['2024-25'])
    const preview = (await handIn()).location
    await parts.users.add(
      { name: 'Other', email: 'other@council.example', role: 'analyst', isActive: true },
      'hash of a long enough secret',
    )
    const other = new Visitor(analyst.server)
    await other.get('/sign-in')
    await other.post('/sign-in', { email: 'other@council.example', password: 'a long enough secret' })
    expect((await other.get(preview)).status).toBe(404)
  })

  it('waits for an hour, then the preview is gone and says so', async () => {
    parts.read = aReading(['2024-25'])
    const preview = (await handIn()).location
    parts.now += 60 * 60 * 1000 - 1
    expect((await analyst.get(preview)).status).toBe(200)
    parts.now += 1
    expect((await analyst.get(preview)).body).toContain('This preview is no longer here')
  })

  it('lists findings of the gravest effect first, and filters by what the address asks', async () => {
    const note = aFinding({ rule: 'read-joined', severity: 'note', message: 'Joined with another.', row: 3 })
    parts.read = aReading(['2024-25'], [note, aFinding()])
    const preview = (await handIn()).location
    const all = (await analyst.get(preview)).body
    expect(all.indexOf('is not a date.')).toBeLessThan(all.indexOf('Joined with another.'))
    const notes = (await analyst.get(`${preview}?severity=note`)).body
    expect(notes).toContain('Joined with another.')
    expect(notes).not.toContain('is not a date.')
  })
})

describe('files of another authority', () => {
  beforeEach(async () => {
    analyst = new Visitor(await parts.server({ authorityName: 'Dunmere' }))
    await analyst.signIn('analyst')
  })

  it('are warned of before they stand beside the records that are here', async () => {
    await parts.imports.keep({ ...aReading(['2023-24']), by: 'Sam', at: '2026-03-01T09:00:00.000Z' })
    const reading = aReading(['2024-25'])
    const authority = { name: 'Wexcombe', laCode: undefined, ownProviders: ['PR1'] }
    parts.read = { ...reading, intake: { ...reading.intake, authority } }
    expect((await analyst.get((await handIn()).location)).body).toContain(
      'These files say that they are of Wexcombe',
    )
  })

  it('are warned of where the records here are invented, even if the files do not say whose they are', async () => {
    await parts.imports.keep({ ...aReading(['2023-24']), by: 'demo', at: '2026-03-01T09:00:00.000Z' })
    parts.read = aReading(['2024-25'])
    parts.read = { ...parts.read, intake: { ...parts.read.intake, authority: undefined } }
    expect((await analyst.get((await handIn()).location)).body).toContain(
      'invented children would stand beside yours',
    )
  })
})

describe('long work', () => {
  it('shows how far it is, asks again without a script, and can be asked by one', async () => {
    let finish = (): void => undefined
    parts.ports = {
      ...parts.ports,
      readSourceFiles: (_, progress) => {
        progress(1, 4, 'Checking by the Department’s rules')
        return new Promise(resolve => (finish = () => resolve(aReading(['2024-25']))))
      },
    }
    analyst = new Visitor(await parts.server())
    await analyst.signIn('analyst')
    await analyst.get('/imports/new')
    const { location } = await analyst.postFiles('/imports/new', { 'a.csv': 'x' })
    const { body } = await analyst.get(location)
    expect(body).toContain('Checking by the Department’s rules')
    expect(body).toContain('<noscript><meta http-equiv="refresh" content="2"></noscript>')
    const state = JSON.parse((await analyst.get(`${location}/state`)).body) as object
    expect(state).toMatchObject({ state: 'running', share: 25 })
    finish()
    await parts.ports.work.settle()
    expect(JSON.parse((await analyst.get(`${location}/state`)).body)).toMatchObject({ state: 'done' })
  })
})
