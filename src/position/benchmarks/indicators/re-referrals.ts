import type { Indicator } from '../indicator.ts'
import { asPublished } from '../reading.ts'

export const reReferrals: Indicator = {
  id: 're-referrals',
  title: 'Re-referrals within a year',
  question: 'How many referrals come again within a year?',
  theme: 'How many',
  definition:
    'Of the referrals to children’s social care in the year, those within twelve months of an earlier one of the same child.',
  caveat: 'Counts referrals, not children. What counts as a referral differs between authorities.',
  polarity: 'less is better',
  unit: '%',
  decimals: 1,
  reading: asPublished({
    dataset: 'referrals',
    rows: ['referrals and re-referrals'],
    column: 'rereferral_percent',
  }),
}
