import type { Forecast } from '../../../forecast/index.ts'

const ALWAYS = [
  'Which child will come in, move or leave: it counts children, it does not judge any.',
  'What a child needs: the return tells where children live, not where they should.',
  'What a new law, a new policy or a shock will do, unless the past holds one like it. When entries jump from one month to the next, every forecast made before is wrong.',
  'Whether agency carers and other children’s homes will have places: it takes them as always to be had, at a price.',
] as const

const MONTHS_TO_TRUST = 60
const FEW_CHILDREN = 100

/** What this forecast cannot say, in sentences: some always, some because of what it was made from. */
export function limitsOf({ past, request }: Forecast): string[] {
  const totals = past.filter(row => row.measure === 'in_care' && row.group === 'all')
  const now = totals.at(-1)?.value ?? 0
  return [
    ...ALWAYS,
    ...(totals.length < MONTHS_TO_TRUST
      ? [
          `How entries change over the years: the returns hold ${Math.floor(totals.length / 12)} years, and five are needed to see it.`,
        ]
      : []),
    ...(now < FEW_CHILDREN
      ? [
          'Much about single kinds of home or ages: with so few children chance decides, and the ranges say so.',
        ]
      : []),
    ...(request.provision === undefined
      ? ['Whether you have enough places: none were entered, and as many as are in use are assumed.']
      : []),
  ]
}
