import { REPAIR_RULES, type RepairMeaning } from './repair-rules.ts'

const HEAD = `# How a history is made

One story of each child from the returns of many years. Written by \`npm run reference\`; a test fails when this page is stale.

## From rows to a story

1. **The later return stands.** The key is CHILD and DECOM. A return names every child in care at any time in its year, so next year's row about the same episode replaces this year's, corrections and all.
2. **Dates that cannot be** are read as what they most likely are: day and month exchanged where other rows bear it out, 31 February as the end of the month or as open until the next episode begins.
3. **Episodes of a child follow one another**: no overlaps, no gaps after X1, one open end at most. Where date, REC and RNE disagree, two of the three decide. Where two returns disagree about the same days, the later one stands.
4. **Short breaks** (V3, V4) are not care and break no period of care.
5. **A placement** goes on through changes of legal status (L). T and U begin a new record with the same carer, which is no move; S, P and B begin a placement with a new carer. **Temporary stays** (T0 to T4) and the way back from them belong to the home around them.
6. **A child who is in no later return** was in care when the one return ended and at no time in the next one's year: with consecutive returns that leaves one day, 1 April, and the count of 31 March stays as it was returned.
   Where a year's return is missing between, the middle of the unknown stretch is wrong by least. The period is labelled \`vanished\`, its destination unknown.
7. **Everyone has left by the 18th birthday** (born on 29 February: 1 March). What begins later is reported and not counted.
8. **The day of birth** is the one that most rows give; for an unaccompanied child the latest, after assessment. Without any, the median age at entry is assumed, but never so early that the child would have come of age before it was last seen in care; the child is still counted.

## What is not known

- Before the first return: a child whose first episode does not say S had been in care before it, how long the returns do not tell. Such a period has an unknown start, and its lengths are least lengths.
- A child who was left out of one return and is in the next with the same episode was in care all along.
- One identifier used for two children reads as one child with overlapping episodes: the findings say so.

## As at a day

What was known then, from all loaded returns: rows that begin later are not seen, ends and reasons that come later are open, the home after a temporary stay is not yet known.

## The account

\`read = used + superseded + shortBreaks + afterEighteen + setAside\`; \`repaired\` are those of the used in which something was mended. Each row mended or set aside has a finding:

<!-- prettier-ignore-start -->
| Rule | The row is | Severity | When |
| --- | --- | --- | --- |
`

/** The reference page about histories: how one is made, and every rule by which rows are mended or set aside. */
export function historyReference(): string {
  const lines = Object.entries<RepairMeaning>(REPAIR_RULES).map(
    ([rule, { effect, severity, meaning }]) => `| ${rule} | ${effect} | ${severity} | ${meaning} |`,
  )
  return `${HEAD}${lines.join('\n')}\n<!-- prettier-ignore-end -->\n`
}
