import type { Cut } from '../cut.ts'

const GROUPS = [
  'own',
  'other_authority',
  'other_public',
  'private',
  'voluntary',
  'parent',
  'not_given',
] as const

const GROUP_OF_CODE: Readonly<Record<string, (typeof GROUPS)[number]>> = {
  PR0: 'parent',
  PR1: 'own',
  PR2: 'other_authority',
  PR3: 'other_public',
  PR4: 'private',
  PR5: 'voluntary',
}

/** Who provides the home. An authority run by a trust may code its own homes otherwise than PR1. */
export const provider: Cut = {
  name: 'provider',
  label: 'Provider',
  groups: GROUPS,
  groupLabels: {
    own: 'Our own',
    other_authority: 'Another authority',
    other_public: 'Other public body',
    private: 'Private',
    voluntary: 'Voluntary',
    parent: 'Parent',
    not_given: 'Not given',
  },
  groupOf: ({ history, ground }, cases) => {
    const groupOfCode = (code: string) =>
      ground.ownProviders.has(code) ? 'own' : (GROUP_OF_CODE[code] ?? 'not_given')
    return row => GROUPS.indexOf(groupOfCode(history.sources.provider[cases.source[row]!]!))
  },
}
