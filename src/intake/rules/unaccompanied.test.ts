import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

const FLAGS = `
  CHILD UASC
  A     0
  B     1`

describe('unaccompanied children', () => {
  ruleSpec('104', 'the day on which the status ceased is a day of the year or later', {
    tables: {
      UASC: `
        DUC
        -
        2022-04-01
        2022-03-31 fails
        2022-02-30 fails`,
    },
  })
  ruleSpec('105', 'in XML the status is 0 or 1', {
    metadata: { file_format: 'xml' },
    tables: {
      Header: `
        UASC
        0
        1
        2 fails
        - fails`,
    },
  })
  ruleSpec('105', 'in CSV nobody submits the status', {
    tables: {
      Header: `
        UASC
        2`,
    },
  })
  ruleSpec('231', 'an unaccompanied child under 11 is worth another look', {
    ruleset: '2024/25',
    tables: {
      Header: `
        CHILD DOB
        A     2014-03-31
        B     2014-04-01 fails
        C     2014-04-01`,
      UASC: `
        CHILD
        A
        B`,
    },
  })
  ruleSpec('303', 'a status that ceased was there', {
    tables: {
      Header: `
        CHILD UASC
        A     0 fails
        B     1
        C     0`,
      UASC: `
        CHILD DUC
        A     2022-06-01 fails
        B     2022-06-01
        C     -
        D     2022-06-01`,
    },
  })
  ruleSpec('304', 'the status ceases by the 18th birthday', {
    tables: {
      UASC: `
        DOB        DUC
        2004-06-01 2022-06-01
        2004-06-01 2022-06-02 fails
        2004-06-01 -
        -          2022-06-02`,
    },
  })
})

describe('unaccompanied children in two years’ returns', () => {
  ruleSpec('205A', 'a status that is gone ceased before this year began', {
    tables: {
      Header_last: FLAGS + '\n C 1 \n D 1',
      UASC_last: `
        CHILD DUC
        B     2022-03-31
        C     2022-04-01
        D     -`,
      Header: `
        CHILD UASC
        A     0
        B     0
        C     0 fails
        D     0 fails
        E     0`,
      UASC: `
        CHILD DOB DUC
        Z     -   -`,
    },
  })
  ruleSpec(
    '205B',
    'a status that goes on was to cease on the 18th birthday, and may have ceased in the year',
    {
      tables: {
        Header_last: FLAGS + '\n C 1 \n D 1 \n E 1 \n F 1 \n G 1',
        UASC_last: `
        CHILD DOB        DUC
        B     2005-06-01 2023-06-01
        C     2005-06-01 2023-06-01
        D     2005-06-01 2023-06-01
        E     2005-06-01 2023-05-01
        F     2005-06-01 -
        G     2006-06-01 2024-06-01`,
        Header: `
        CHILD UASC
        B     1
        C     1
        D     1 fails
        E     1 fails
        F     1
        G     1`,
        UASC: `
        CHILD DOB        DUC
        B     2005-06-01 2023-06-01
        C     2005-06-01 2022-12-01
        D     2005-06-01 2023-07-01
        E     2005-06-01 2023-05-01
        F     2005-06-01 -
        G     2005-06-01 2023-02-01`,
      },
    },
  )
  ruleSpec('205C', 'a child who is and was not unaccompanied has no day on which the status ceased', {
    tables: {
      Header_last: FLAGS + '\n C 0',
      UASC_last: `
        CHILD DUC
        A     2022-01-01
        B     2022-01-01`,
      Header: `
        CHILD UASC
        A     0 fails
        B     0
        C     0`,
      UASC: `
        CHILD DOB DUC
        B     -   -`,
    },
  })
  ruleSpec('205D', 'a child who was not unaccompanied last year does not become so', {
    tables: {
      Header_last: FLAGS,
      UASC_last: `
        CHILD DUC
        B     -`,
      Header: `
        CHILD UASC
        A     1 fails
        B     1
        C     1`,
      UASC: `
        CHILD DOB DUC
        A     -   -`,
    },
  })
})
