import { birthday, dayOf, isDay, OPEN, type Day } from '../../care/index.ts'
import { between } from '../draw.ts'
import type { DemoChild } from '../lives/child.ts'
import type { World } from '../lives/world.ts'
import type { ReturnChild } from './children.ts'
import type { Row, Window } from './demo-return.ts'
import { britishDay } from './text.ts'

/** From 2024-25 SEX is a letter; before, a number. */
const SEX_LETTERS_FROM = 2025
const sexCode = (child: DemoChild, ending: number): string =>
  ending >= SEX_LETTERS_FROM ? child.sex : child.sex === 'M' ? '1' : '2'

const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'
/** No authority has the number 999: an invented pupil number is nobody's. */
const NOBODYS_AUTHORITY = '999'

/** A pupil number from the term after the fourth birthday; UN1 before, UN2 for a child who came from abroad. */
function pupilNumber({ draw }: World, child: DemoChild, ending: number): string {
  if (child.isUnaccompanied) return 'UN2'
  if (birthday(child.birth, 4) > dayOf(ending - 1, 8, 31)) return 'UN1'
  const letter = CHECK_LETTERS[between(0, CHECK_LETTERS.length - 1, draw('upn', child.number))]!
  return `${letter}${NOBODYS_AUTHORITY}${String(child.number).padStart(9, '0')}`
}

const YOUNGEST_MOTHER = 15
const MOTHERS = 0.04

/** The day on which a girl in care becomes a mother; OPEN for nearly all. */
export function becomesMother({ draw }: World, child: DemoChild): Day {
  const last = child.periods[child.periods.length - 1]!
  if (child.sex !== 'F' || draw('mother', child.number) >= MOTHERS) return OPEN
  const from = Math.max(birthday(child.birth, YOUNGEST_MOTHER), last.start + 30)
  const day = from + between(0, 900, draw('mother', child.number, 1))
  return day < Math.min(last.end, child.turns18) ? day : OPEN
}

/** A row of Header. Whether a girl is a mother is asked of those in care only (rule 628). */
export function headerRow({ child, id, isLeaver }: ReturnChild, { world, ending, lastDay }: Window): Row {
  const birthOfBaby = becomesMother(world, child)
  const isMother = birthOfBaby <= lastDay && isDay(birthOfBaby)
  const mother = child.sex === 'F' && !isLeaver ? (isMother ? '1' : '0') : ''
  return [
    id,
    sexCode(child, ending),
    britishDay(child.birth),
    child.ethnicity,
    pupilNumber(world, child, ending),
    mother,
    mother === '1' ? britishDay(birthOfBaby) : '',
  ]
}

/** A row of UASC while in care; the status ceases on the 18th birthday at the latest. */
export function uascRow({ child, id, isLeaver }: ReturnChild, { ending, lastDay }: Window): Row[] {
  if (!child.isUnaccompanied || isLeaver) return []
  const duc = child.turns18 <= lastDay ? britishDay(child.turns18) : ''
  return [[id, sexCode(child, ending), britishDay(child.birth), duc]]
}
