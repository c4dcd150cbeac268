import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeDemoAuthority } from '../../../demo/index.ts'
import { buildHistory } from '../../../history/index.ts'
import { readIntake } from '../../../intake/index.ts'
import { Picture } from '../../../position/index.ts'
import { NOW, TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { smallCountIn } from './edit-sentence.ts'

const PACK = '/needs?on=2025-03-31&view=out'
const WRITTEN = 'More children live near home than two years ago.'
let parts: TestParts
let analyst: Visitor
let councillor: Visitor

beforeAll(async () => {
  const demo = makeDemoAuthority({ seed: 3, size: 120 })
  const { returns, provision } = readIntake(
    demo.files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
  )
  const history = buildHistory(returns, { ownProviders: ['PR1'] })
  const picture = new Picture(history, { ownProviders: ['PR1'], returns, provision })
  parts = new TestParts()
  parts.ports = { ...parts.ports, measuring: { picture: () => Promise.resolve(picture) } }
  await parts.addPerson('analyst', 'Ann Analyst')
  await parts.addPerson('councillor')
  const server = await parts.server({ authorityName: 'Larkwater <&>' })
  analyst = new Visitor(server)
  await analyst.signIn('analyst')
  councillor = new Visitor(server)
  await councillor.signIn('councillor')
}, 60_000)

const edit = async (sentence: string, action = 'save', section = 'far') => {
  await analyst.get(PACK)
  return analyst.post(`/needs/sections/${section}`, { on: '2025-03-31', sentence, action })
}

describe('the needs analysis', () => {
  it('has a question and a sentence for each part, and no child', async () => {
    const { body, status } = await analyst.get('/needs')
    expect(status).toBe(200)
    for (const question of [
      'Who moves where?',
      'Do brothers and sisters live together?',
      'Who turns 18, and when?',
    ])
      expect(body).toContain(question)
    expect(body).not.toMatch(/NaN|undefined/)
  })

  it('an analyst writes a sentence anew: it goes out to all, with who and when, and the generated one can come back', async () => {
    const generated = /id="far"[\s\S]*?app-reading">([^<]+)</.exec((await analyst.get(PACK)).body)![1]!
    const reply = await edit(WRITTEN)
    expect(reply.location).toBe('/needs?on=2025-03-31&view=out#far')
    for (const visitor of [analyst, councillor]) {
      const { body } = await visitor.get(PACK)
      expect(body).toContain(WRITTEN)
      expect(body).toContain('by Ann Analyst on')
    }
    expect((await parts.audited())[0]).toMatchObject({
      action: 'edited a sentence',
      subject: 'needs analysis 2025-03-31, far',
    })
    expect(await parts.records.sentences.of(20_178)).toMatchObject([
      { section: 'far', at: new Date(NOW).toISOString() },
    ])
    await edit('', 'generated')
    expect((await analyst.get(PACK)).body).toContain(generated)
    expect((await analyst.get(PACK)).body).not.toContain(WRITTEN)
  })

  it('a sentence that would let a child be recognised is refused, and what was typed stays', async () => {
    const reply = await edit('Only three children live in Wales.')
    expect(reply.status).toBe(400)
    expect(reply.body).toContain('would let a child be recognised')
    expect(reply.body).toContain('Only three children live in Wales.')
    expect((await councillor.get(PACK)).body).not.toContain('Wales')
  })

  it('a councillor can neither edit nor see exact figures', async () => {
    await councillor.get(PACK)
    expect((await councillor.post('/needs/sections/far', { sentence: WRITTEN })).status).toBe(403)
    const document = async (view: string) =>
      (await councillor.get(`/needs/files/needs-analysis.html?view=${view}`)).body
    expect(await document('working')).toBe(await document('out'))
  })

  it('comes as a document that stands by itself, and as a bundle of its tables', async () => {
    await edit(WRITTEN)
    const document = (await councillor.get('/needs/files/needs-analysis.html?on=2025-03-31')).body
    expect(document).toContain('Larkwater &lt;&amp;&gt;')
    expect(document).toContain(WRITTEN)
    expect(document).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
    const files = unzipSync(await analyst.download('/needs/files/needs-analysis.zip?on=2025-03-31'))
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'sentences.csv',
        'homes-by-kind.csv',
        'moving-steps.csv',
        'needs-analysis.html',
      ]),
    )
    expect(strFromU8(files['sentences.csv']!)).toContain(WRITTEN)
    expect((await parts.audited())[0]).toMatchObject({
      action: 'downloaded',
      subject: 'needs analysis 2025-03-31, exact figures',
    })
  })
})

describe('small numbers of children in a sentence', () => {
  it.each([
    ['three children', 'Only three children live in Wales.'],
    ['2 unaccompanied boys', 'There are 2 unaccompanied boys.'],
    ['one baby', 'We placed one baby.'],
    ['7 brothers', 'Of 7 brothers none is near.'],
  ])('%s is found in “%s”', (found, sentence) => expect(smallCountIn(sentence)).toBe(found))

  it.each([
    'Fewer than eight children live far away.',
    'Children move 2 years earlier.',
    '13 children moved.',
    'One in five moved.',
  ])('nothing is found in “%s”', sentence => expect(smallCountIn(sentence)).toBeUndefined())
})
