import { OWN_KINDS, type ContractRow, type Day, type OwnKind } from '../../../care/index.ts'
import {
  bookedOn,
  placeOrderInWords,
  searchStatement,
  type SearchStatement,
} from '../../../forecast/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import type { FormError } from '../../server/answer.ts'
import { capital, count } from '../../words.ts'

/** The two questions about each sort of home that two sorts of places can meet. */
const ASKED: Readonly<Record<OwnKind, { first: string; failed: string; order: string; share: string }>> = {
  in_house_fostering: {
    first: 'firstFostering',
    failed: 'failedFostering',
    order: 'Which free foster homes are tried first?',
    share: 'Of 100 children with agency carers although a carer of ours was free, how many could have lived with one that suited?',
  },
  in_house_residential: {
    first: 'firstResidential',
    failed: 'failedResidential',
    order: 'Which free places in children’s homes are tried first?',
    share: 'Of 100 children in other homes although a home of ours had a place, how many could have lived in one that suited?',
  },
} // prettier-ignore

const IN_SHORT: Readonly<Record<OwnKind, string>> = {
  in_house_fostering: 'fostering',
  in_house_residential: 'children’s homes',
}

/** What stands in the form, by name of the field. */
export type SearchValues = Readonly<Record<string, string>>

const LONGEST_EVIDENCE = 300

/** What is stated now, as the form shows it. */
export const valuesStated = ({ bookedFirst, failedMatches }: SearchStatement): SearchValues => ({
  ...Object.fromEntries(
    OWN_KINDS.flatMap(kind => {
      const share = failedMatches[kind]
      return [
        [ASKED[kind].first, bookedFirst.includes(kind) ? 'booked' : 'own'],
        [ASKED[kind].failed, share === undefined ? '' : String(Math.round(100 * share))],
      ]
    }),
  ),
  evidence: '',
})

/** The form as it was sent. */
export const valuesSent = (form: URLSearchParams): SearchValues =>
  Object.fromEntries(
    [...OWN_KINDS.flatMap(kind => [ASKED[kind].first, ASKED[kind].failed]), 'evidence'].map(name => [
      name,
      (form.get(name) ?? '').trim(),
    ]),
  )

const isPercent = (text: string): boolean => /^\d+$/.test(text) && Number(text) <= 100

/** What is wrong with the form, field by field. */
export const errorsIn = (values: SearchValues): FormError[] =>
  [
    ...OWN_KINDS.flatMap(kind => {
      const { first, failed } = ASKED[kind]
      const share = values[failed] ?? ''
      return [
        !['own', 'booked'].includes(values[first] ?? '') && { field: first, text: `${capital(IN_SHORT[kind])}: choose which places come first` }, // prettier-ignore
        share !== '' &&
          !isPercent(share) && {
            field: failed,
            text: `Failed matches in ${IN_SHORT[kind]}: enter a whole number from 0 to 100, or leave it blank`,
          },
      ]
    }),
    (values['evidence'] ?? '').length > LONGEST_EVIDENCE && {
      field: 'evidence',
      text: `Say it in ${LONGEST_EVIDENCE} characters or fewer`,
    },
  ].filter(error => error !== false)

/** The statement that a form without errors makes. */
export const statementIn = (values: SearchValues): SearchStatement =>
  searchStatement({
    bookedFirst: OWN_KINDS.filter(kind => values[ASKED[kind].first] === 'booked'),
    failedMatches: Object.fromEntries(
      OWN_KINDS.filter(kind => values[ASKED[kind].failed] !== '').map(kind => [
        kind,
        Number(values[ASKED[kind].failed]) / 100,
      ]),
    ),
  })

export interface Booked {
  readonly contracts: readonly ContractRow[]
  readonly on: Day
}

/** How many places a preference for booked ones would be about. */
const bookedHint = (kind: OwnKind, { contracts, on }: Booked): string => {
  const places = bookedOn(kind, contracts, on)
  return places === 0
    ? 'Nothing is booked in blocks now: it would matter for what a plan books'
    : `Your contracts book ${count(places, 'usable place')} in blocks now; a plan may book more`
}

/** The form, filled. */
export const fieldsOf = (values: SearchValues, booked: Booked): FormField[] => [
  ...OWN_KINDS.map((kind): FormField => ({
    kind: 'radios',
    name: ASKED[kind].first,
    label: ASKED[kind].order,
    value: values[ASKED[kind].first] ?? 'own',
    choices: [
      { value: 'own', text: capital(placeOrderInWords(kind, false)), hint: 'As always, unless you say otherwise' }, // prettier-ignore
      { value: 'booked', text: capital(placeOrderInWords(kind, true)), hint: bookedHint(kind, booked) },
    ],
  })),
  ...OWN_KINDS.map((kind): FormField => ({
    kind: 'number',
    name: ASKED[kind].failed,
    label: ASKED[kind].share,
    hint: 'The match failed, they needed nothing else. The return does not say: a review of recent searches may. Blank: not known',
    value: values[ASKED[kind].failed] ?? '',
  })),
  {
    kind: 'text',
    name: 'evidence',
    label: 'What makes you think so?',
    hint: 'For whoever asks later: “Review of 40 searches, September 2026”',
    value: values['evidence'] ?? '',
  },
]
