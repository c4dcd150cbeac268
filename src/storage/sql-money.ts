import { identityOf } from '../care/index.ts'
import type { MoneyRegisters } from '../supply/index.ts'
import type { Database } from './database.ts'
import { moneyRegistersFrom } from './money-registers.ts'
import { shapedForm } from './register-rows.ts'
import { sqlRegister } from './sql-register.ts'

/** The registers about money of one authority in PostgreSQL. */
export const sqlMoney = (database: Database, authority: string): MoneyRegisters =>
  moneyRegistersFrom(shape =>
    sqlRegister(database, { authority, form: shapedForm(shape), identity: identityOf(shape) }),
  )
