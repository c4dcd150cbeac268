import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('reasons for leaving that need an age', () => {
  ruleSpec('386', 'nobody is adopted on or after the 18th birthday', {
    tables: {
      Header: `
        CHILD DOB
        1     01/06/2004
        2     29/02/2004
        3     -`,
      Episodes: `
        CHILD DEC        REC
        1     31/05/2022 E11
        1     01/06/2022 E12 fails
        2     28/02/2022 E11
        2     01/03/2022 E11 fails
        1     01/06/2022 E45
        3     01/06/2022 E11
        4     01/06/2042 E11
        1     -          E11
        1     31/06/2022 E11`,
    },
  })
  ruleSpec('387', 'independent living is not for children under 14', {
    tables: {
      Header: `CHILD DOB\n1 01/06/2008`,
      Episodes: `
        CHILD DEC        REC
        1     31/05/2022 E5 fails
        1     31/05/2022 E6 fails
        1     01/06/2022 E5
        1     31/05/2022 E8`,
    },
  })
  ruleSpec('389', 'adult social care is not for children under 16', {
    tables: {
      Header: `CHILD DOB\n1 01/06/2006`,
      Episodes: `CHILD DEC REC\n1 31/05/2022 E7 fails\n1 01/06/2022 E7`,
    },
  })
  ruleSpec('407', 'a special guardianship order is made by the 18th birthday; the Header is shown too', {
    tables: {
      Header: `
        CHILD DOB
        1     01/06/2004
        2     01/06/2004 fails`,
      Episodes: `
        CHILD DEC        REC
        1     01/06/2022 E45
        2     02/06/2022 E48 fails`,
    },
  })
  ruleSpec('460', 'staying with carers as an adult begins at 18', {
    tables: {
      Header: `CHILD DOB\n1 01/06/2004`,
      Episodes: `CHILD DEC REC\n1 31/05/2022 E17 fails\n1 01/06/2022 E17`,
    },
  })
})
