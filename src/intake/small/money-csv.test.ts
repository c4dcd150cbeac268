import { describe, expect, it } from 'vitest'
import { fieldsOf, MONEY_REGISTERS, MONEY_SHAPES, parseDay } from '../../care/index.ts'
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

  it('refuses a row that is another one over again, as the form does, and names the first', () => {
    const head = 'contract,provider,kind,type,places,weekly_rate,from\n'
    const rows = ['A,B,external_residential,block,2,5600,2026-04-01', 'a ,C,external_residential,block,3,5700,1/4/2026', 'A,B,external_residential,block,2,5600,2027-04-01'] // prettier-ignore
    const { money, findings } = readIntake([file('contracts.csv', head + rows.join('\n'))])
    expect(money!.contracts!.map(({ places, from }) => [places, from])).toEqual([[2, parseDay('2026-04-01')], [2, parseDay('2027-04-01')]]) // prettier-ignore
    expect(findings).toMatchObject([{ file: 'contracts.csv', row: 3, field: 'contract', severity: 'error', message: 'Row 2 has the same contract, kind, from already. This row is not used.' }]) // prettier-ignore
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

  it('refuses a saving of which one half is given, or more so far than in all, and names the cell', () => {
    const head =
      'saving,owner,type,claims,method,counterfactual,weeks_without,weekly_without,weeks_projected,weekly_projected,weeks_without_so_far,weeks_achieved,weekly_achieved\n'
    const line = (soFar: string) => `S${soFar.length},O,cashable,C1,m,c,50,5000,20,5000,${soFar}`
    const { money, findings } = readIntake([file('savings.csv', head + ['20,10,4000', ',10,', '20,,4000', '51,1,'].map(line).join('\n'))]) // prettier-ignore
    expect(money!.savings).toHaveLength(1)
    expect(findings).toMatchObject([
      { file: 'savings.csv', row: 3, field: 'weeks_without_so_far', severity: 'error' },
      { file: 'savings.csv', row: 4, field: 'weeks_achieved', severity: 'error' },
      { file: 'savings.csv', row: 5, field: 'weeks_without_so_far', severity: 'error' },
    ])
  })

  it('refuses what the other files and the day speak against: a child of no return, weeks to come', () => {
    const files = [
      file('903/2025-26/header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n201026,1,01/01/2012,WBRI,,,\n203776,1,01/01/2012,WBRI,,,\n'),
      file('contracts.csv', 'contract,provider,kind,type,places,weekly_rate\nMillrace block,M,external_residential,block,3,5600\n'),
      file('home-costs.csv', 'home,places,yearly_fixed_cost\nElm House,4,700000\n'),
      file('placement-costs.csv', 'placement,child,kind,weekly_price,from\nP1,201026,external_residential,6000,\nP2,999,external_residential,6000,\nP3,203776,external_residential,600000,\nP4,998,external_residential,6000,2026-05-01\n'),
      file('savings.csv', 'saving,owner,type,claims,method,counterfactual,weeks_without,weekly_without,weeks_projected,weekly_projected,weeks_without_so_far,weeks_achieved,from\n' + ['A,O,cashable,"201026, Millrace block",m,c,50,5000,20,5000,0,0,2026-04-01', 'B,O,cashable,201026 and 203776,m,c,50,5000,20,5000,0,0,2026-04-01', 'C,O,cashable,201026,m,c,50,5000,20,5000,20,10,2027-01-01', 'D,O,cashable,201026,m,c,50,5000,20,5000,40,10,2026-04-01'].join('\n')),
    ] // prettier-ignore
    const { money, findings } = readIntake(files, { today: parseDay('2026-11-27') })
    expect(money!.savings!.map(row => row.saving)).toEqual(['A'])
    expect(money!.placementCosts!.map(row => row.placement)).toEqual(['P1', 'P3', 'P4'])
    const about = findings.filter(({ file: path }) => ['savings.csv', 'placement-costs.csv'].includes(path))
    expect(
      about.map(({ file: path, row, field, severity }) => `${path} ${row} ${field} ${severity}`),
    ).toEqual([
      'placement-costs.csv 3 child error',
      'placement-costs.csv 4 weekly_price warning',
      'placement-costs.csv 5 child warning',
      'savings.csv 3 claims error',
      'savings.csv 4 from error',
      'savings.csv 5 weeks_without_so_far error',
    ])
  })

  it('does not take a list of places or of fees for its own', () => {
    const places = file('provision.csv', 'provision,kind,places,open_from,contract,weekly_rate\nElm,in_house_residential,4,,A,1\n') // prettier-ignore
    const fees = file('fees.csv', 'kind,weekly_fee\nkinship,330\n')
    const { provision, fees: read, money } = readIntake([places, fees])
    expect([provision?.length, read?.length, money]).toEqual([1, 1, undefined])
  })
})
