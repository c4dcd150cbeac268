import { ageBandIndex, kindIndex } from '../../care/index.ts'
import type { ShareMeasure } from '../measure.ts'

const UNDER_10 = ageBandIndex(9)
const HOMES = new Set([kindIndex('in_house_residential'), kindIndex('external_residential')])

export const under10InChildrensHomes: ShareMeasure = {
  shape: 'share',
  name: 'under_10_in_childrens_homes',
  label: 'Under 10 in children’s homes',
  question: 'How many children under 10 live in children’s homes?',
  theme: 'complex',
  definition: 'Children in care under 10 who live in a children’s home.',
  numerator: 'In a children’s home, our own or another',
  denominator: 'Children in care under 10',
  exclusions: '',
  source: 'Sufficiency',
  polarity: 'less is better',
  needs: [],
  months: 0,
  of: 'in_care',
  isAsked:
    ({ ground, day }, cases) =>
    row =>
      ground.bandOn(cases.child[row]!, day) <= UNDER_10,
  isCounted:
    ({ history }, cases) =>
    row =>
      HOMES.has(history.placements.kind[cases.placement[row]!]!),
}
