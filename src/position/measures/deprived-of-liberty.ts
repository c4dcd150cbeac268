import type { ShareMeasure } from '../measure.ts'

export const deprivedOfLiberty: ShareMeasure = {
  shape: 'share',
  name: 'deprived_of_liberty',
  label: 'Deprived of their liberty',
  question: 'How many children are deprived of their liberty by a court’s order?',
  theme: 'complex',
  definition:
    'Children in care for whom an order that deprives them of their liberty was in force on the day.',
  numerator: 'An order in force on the day (DoLo)',
  denominator: 'Children in care',
  exclusions: 'The table is part of the return from 2026-27.',
  source: 'Department for Education, Children looked after in England',
  polarity: 'less is better',
  needs: ['DoLo'],
  months: 0,
  of: 'in_care',
  isCounted:
    ({ ground: { tables }, day }, cases) =>
    row =>
      tables.spellsOf('DoLo', cases.child[row]!).some(order => order.start <= day && order.end > day),
}
