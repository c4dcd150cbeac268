import { isoFromDay } from '../../../care/index.ts'
import type { Picture } from '../../../position/index.ts'
import { redirect, type Answer, type FormError } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import { packAsked, type PackParts } from './asked-pack.ts'
import { needsPage } from './needs-page.ts'

const LONGEST = 2000
const SMALL = '[1-7]|one|two|three|four|five|six|seven'
const PEOPLE =
  'child|children|boys?|girls?|bab(?:y|ies)|young (?:person|people)|brothers?|sisters?|siblings?|teenagers?|infants?'
const SMALL_COUNT = new RegExp(`\\b(?:${SMALL}) (?!in |out of |of )(?:[a-z’-]+ ){0,3}(?:${PEOPLE})\\b`, 'i')

/** Words that give a small number of children away: "three children", "2 unaccompanied boys"; undefined where there are none. */
export const smallCountIn = (sentence: string): string | undefined => SMALL_COUNT.exec(sentence)?.[0]

function errorOf(sentence: string): string | undefined {
  if (sentence === '') return 'Write a sentence, or go back to the generated one'
  if (sentence.length > LONGEST) return `The text must be ${LONGEST} characters or fewer`
  const small = smallCountIn(sentence)
  return small && `“${small}” would let a child be recognised: write “fewer than eight” instead`
}

/** The request with the pack in its address that the form names. */
const onPackOf = (request: UserRequest): UserRequest => ({
  ...request,
  path: '/needs',
  query: new URLSearchParams({ on: request.form.get('on') ?? '', view: 'out' }),
})

/** Keeps a sentence in the place of a generated one, or lets the generated one stand again. */
export async function editSentence(
  picture: Picture,
  request: UserRequest,
  parts: PackParts,
): Promise<Answer> {
  const asked = onPackOf(request)
  const { day, sections } = await packAsked(picture, asked, parts)
  const section = sections.find(one => one.id === request.params['section'])
  if (!section) throw notFound('There is no such part of the needs analysis.')
  const to = `/needs?on=${isoFromDay(day)}&view=out#${section.id}`
  const subject = `needs analysis ${isoFromDay(day)}, ${section.id}`
  const who = { section: section.id, by: request.user.name, at: request.at }
  if (request.form.get('action') === 'generated') {
    await parts.sentences.keep(day, { ...who, sentence: undefined })
    return redirect(to, { notice: { text: 'The generated sentence stands again.' }, subject })
  }
  const sentence = (request.form.get('sentence') ?? '').trim().replace(/\s+/g, ' ')
  const wrong = errorOf(sentence)
  if (wrong !== undefined) {
    const errors: FormError[] = [{ field: `sentence-${section.id}`, text: wrong }]
    return needsPage(picture, asked, parts, { typed: { section: section.id, sentence }, errors })
  }
  await parts.sentences.keep(day, { ...who, sentence: sentence === section.generated ? undefined : sentence })
  return redirect(to, { notice: { text: `Kept: ${section.question}` }, subject })
}
