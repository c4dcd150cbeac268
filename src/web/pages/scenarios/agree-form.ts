import { isDay, isoFromDay, parseDay } from '../../../care/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import type { FormError } from '../../server/answer.ts'
import { dayForForm } from '../registers/form-values.ts'
import { longerThan, textIn } from './form-text.ts'

const LONGEST_MEETING = 200

/** What was typed into "a meeting has agreed it". */
export interface TypedMeeting {
  readonly meeting: string
  readonly on: string
}

/** Nothing yet but today. @param at ISO instant */
export const firstMeeting = (at: string): TypedMeeting => ({
  meeting: '',
  on: dayForForm(parseDay(at.slice(0, 10))),
})

export const meetingIn = (form: URLSearchParams): TypedMeeting => ({
  meeting: textIn(form, 'meeting'),
  on: textIn(form, 'on'),
})

export const meetingFields = ({ meeting, on }: TypedMeeting): FormField[] => [
  { kind: 'text', name: 'meeting', label: 'Which meeting', value: meeting },
  { kind: 'day', name: 'on', label: 'On', value: on },
]

/** What is wrong with it, field by field. @param at ISO instant: no meeting later than it has agreed anything */
export function meetingErrors({ meeting, on }: TypedMeeting, at: string): FormError[] {
  const day = parseDay(on)
  return [
    ...(meeting === '' ? [{ field: 'meeting', text: 'Name the meeting that agreed the plan' }] : []),
    ...longerThan(LONGEST_MEETING, 'meeting', meeting),
    ...(!isDay(day) ? [{ field: 'on', text: 'Enter the day of the meeting, such as 31/3/2027' }] : []),
    ...(isDay(day) && isoFromDay(day) > at.slice(0, 10)
      ? [{ field: 'on', text: 'The meeting is still to come: keep the plan as agreed once it has met' }]
      : []),
  ]
}
