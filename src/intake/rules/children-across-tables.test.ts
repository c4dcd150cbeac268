import type { TableName } from '../../care/index.ts'
import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('children across tables', () => {
  const inHeader = [
    ['INT03', 'Episodes'],
    ['INT04', 'Missing'],
    ['INT09', 'UASC'],
  ] as const satisfies readonly (readonly [string, TableName])[]
  for (const [code, table] of inHeader)
    ruleSpec(code, `a child of ${table} is in the Header, letter for letter`, {
      tables: { Header: `CHILD\n1\n02`, [table]: `CHILD\n1\n02\n2 fails\n3 fails\n-` },
    })

  const births = [
    ['INT11', 'AD1'],
    ['INT12', 'PlacedAdoption'],
    ['INT13', 'Missing'],
    ['INT14', 'OC2'],
    ['INT15', 'OC3'],
    ['INT16', 'PrevPerm'],
    ['INT17', 'Reviews'],
    ['INT18', 'UASC'],
  ] as const satisfies readonly (readonly [string, TableName])[]
  for (const [code, table] of births)
    ruleSpec(code, `a child of ${table} is born on the day that the Header says`, {
      tables: {
        Header: `CHILD DOB\n1 01/06/2010\n2 -\n3 31/06/2010`,
        [table]: `
          CHILD DOB
          1     01/06/2010
          1     02/06/2010 fails
          1     -
          1     31/06/2010
          2     01/06/2010
          3     01/06/2010
          4     01/06/2010
          -     01/06/2010`,
      },
    })

  ruleSpec('444', 'a real UPN stands once', {
    ruleset: '2025/26',
    tables: { Header: `UPN\nA123 fails\nB123\nA123 fails\nUN1\nUN1\nUN5\nUN5\n-\n-` },
  })
  ruleSpec('1012', 'children without episodes have no other rows', {
    tables: {
      Episodes: `CHILD\n1`,
      OC2: `CHILD\n1\n2 fails`,
      Reviews: `CHILD\n2 fails\n-\n1`,
      OC3: `CHILD\n2`,
    },
  })
  ruleSpec('EPI', 'a child of the Header has episodes, or is a care leaver', {
    tables: { Header: `CHILD\n1\n2\n3 fails\n-`, Episodes: `CHILD\n1`, OC3: `CHILD\n2` },
  })
  ruleSpec('INT32', 'a child stands once in the Header', {
    tables: { Header: `CHILD\n1 fails\n2\n1 fails\n-\n-` },
  })
})
