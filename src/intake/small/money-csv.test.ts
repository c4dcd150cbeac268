import { describe, expect, it } from 'vitest'
import { fieldsOf, MONEY_REGISTERS, MONEY_SHAPES } from '../../care/index.ts'
import { readIntake } from '../read-intake.ts'

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })

describe('a file about money', () => {
  it.each(MONEY_REGISTERS.map(name => [name, MONEY_SHAPES[name]] as const))('is known by its columns: %s', (name, shape) => {
    const columns = fieldsOf(shape as (typeof MONEY_SHAPES)['contracts']).map(([, field]) => field.column)
    const intake = readIntake([file('somehow.csv', `${columns.join(',')}\n`)])
    expect(intake.money).toEqual({ [name]: [] })
    expect(intake.files).toEqual([{ path: 'somehow.csv', readAs: shape.register, rows: 0 }])
  }) // prettier-ignore

  it('is read to the penny; a row with wrong cells is a finding for each, and is not used', () => {
    const text = 'kind,weekly_cost,from\nkinship,"£1,330.50",01/04/2026\ncastle,lots,\n'
    const { money, findings } = readIntake([file('unit-costs.csv', text)])
    expect(money?.unitCosts?.map(row => row.weeklyCostInPence)).toEqual([133_050])
    expect(findings.map(({ file: path, row, field, severity }) => ({ path, row, field, severity }))).toEqual([
      { path: 'unit-costs.csv', row: 3, field: 'kind', severity: 'error' },
      { path: 'unit-costs.csv', row: 3, field: 'weekly_cost', severity: 'error' },
    ])
  })

  it('reads where a booked home is, and names a cell that says it wrongly', () => {
    const head = 'contract,provider,kind,type,places,weekly_rate,in_area,postcode\n'
    const rows = ['A,B,external_residential,block,2,5600,no,BD1 1AA', 'C,B,external_residential,block,2,5600,,', 'D,B,external_residential,block,2,5600,near,', 'E,B,external_residential,block,2,5600,,BD1'] // prettier-ignore
    const { money, findings } = readIntake([file('contracts.csv', head + rows.join('\n'))])
    expect(money!.contracts!.map(({ inArea, postcode }) => [inArea, postcode])).toEqual([['no', 'BD1 1AA'], ['as_postcode', '']]) // prettier-ignore
    expect(findings).toMatchObject([
      { file: 'contracts.csv', row: 4, field: 'in_area', severity: 'error' },
      { file: 'contracts.csv', row: 5, field: 'postcode', severity: 'error' },
    ])
  })

  it('does not take a list of places or of fees for its own', () => {
    const places = file('provision.csv', 'provision,kind,places,open_from,contract,weekly_rate\nElm,in_house_residential,4,,A,1\n') // prettier-ignore
    const fees = file('fees.csv', 'kind,weekly_fee\nkinship,330\n')
    const { provision, fees: read, money } = readIntake([places, fees])
    expect([provision?.length, read?.length, money]).toEqual([1, 1, undefined])
  })
})
