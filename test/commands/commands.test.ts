import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { objectionsToForecast } from './forecast-file.ts'
import { newFolder, removeFolder, runSufficiency } from './run-command.ts'

const COMMANDS = [
  'check',
  'import',
  'forecast',
  'backtest',
  'measures',
  'supply',
  'postcodes',
  'serve',
  'demo',
  'scenario',
  'published',
  'move-to-server',
  'user',
] as const

describe('the commands, as another program calls them', () => {
  const folder = newFolder()
  const run = (...words: string[]) => runSufficiency(words, folder)
  beforeAll(() => expect(run('demo', '--seed', '3', '--size', '80', '--out', 'demo').code).toBe(0))
  afterAll(() => removeFolder(folder))

  it.each(COMMANDS)('%s --help tells what it does and ends well', command => {
    const ended = run(command, '--help')
    expect(ended.code).toBe(0)
    expect(ended.out).toContain(`sufficiency ${command}`)
  })

  it('check is silent in a pipe, writes findings, and ends with 1 where there are errors', () => {
    const ended = run('check', 'demo', '--out', 'checked')
    expect(ended).toEqual({ code: 1, out: '', err: '' })
    expect(readFileSync(join(folder, 'checked', 'findings.csv'), 'utf8')).toMatch(
      /^file,row,table,child,field,rule,severity,message\n/,
    )
  })

  it('check --json gives one JSON document', () => {
    const ended = run('check', 'demo', '--json')
    const document = JSON.parse(ended.out) as { counts: { error: number }; findings: unknown[] }
    expect(document.counts.error).toBeGreaterThan(0)
    expect(document.findings.length).toBeGreaterThan(document.counts.error - 1)
  })

  it('forecast keeps the contract of files, and the same arguments give the same bytes', () => {
    const words = ['forecast', 'demo', '--months', '14', '--runs', '60', '--seed', '5']
    expect(run(...words, '--out', 'one')).toEqual({ code: 0, out: '', err: '' })
    run(...words, '--out', 'two')
    const [one, two] = ['one', 'two'].map(name => readFileSync(join(folder, name, 'forecast.csv'), 'utf8'))
    expect(objectionsToForecast(one!, 14)).toEqual([])
    expect(two).toBe(one)
  })

  it('a forecast as at any past day begins with the first month-end after it', () => {
    run('forecast', 'demo', '--as-at', '15/06/2023', '--months', '2', '--runs', '20', '--out', 'past')
    const dates = readFileSync(join(folder, 'past', 'forecast.csv'), 'utf8').match(/^\d{4}-\d\d-\d\d/gm)
    expect([...new Set(dates)]).toEqual(['2023-06-30', '2023-07-31'])
  })

  it.each([
    ['a folder that is not there', ['check', 'nowhere'], 'nowhere'],
    ['a day outside the returns', ['forecast', 'demo', '--as-at', '2031-01-01', '--out', 'x'], '2031-01-01'],
    ['a day that is none', ['forecast', 'demo', '--as-at', '31/02/2024', '--out', 'x'], '--as-at'],
    ['months that are no number', ['forecast', 'demo', '--months', 'three', '--out', 'x'], '--months'],
    ['an unknown option', ['check', 'demo', '--nonsense'], '--nonsense'],
    ['an unknown command', ['divine', 'demo'], 'divine'],
    ['a forecast without a place to go', ['forecast', 'demo'], '--out'],
    [
      'a folder that cannot be written to',
      ['check', 'demo', '--out', 'demo/authority.csv/x'],
      'authority.csv',
    ],
    ['a demo too small', ['demo', '--size', '1', '--out', 'x'], '--size'],
  ])('%s ends with 2 and one line that names it', (_, words, named) => {
    const ended = run(...words)
    expect(ended.code).toBe(2)
    expect(ended.err).toContain(named)
    expect(ended.err.trim().split('\n')).toHaveLength(1)
    expect(ended.out).toBe('')
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })

  it('a list of places is found in the authority’s folder, and says where planned ones are to spare', () => {
    const places =
      'provision,kind,places,open_from,open_to,status\nHomes,in_house_residential,400,2000-01-01,,open\nElm,in_house_residential,3,2026-01-01,,planned\n'
    writeFileSync(join(folder, 'demo', 'many-places.csv'), places)
    const words = ['forecast', 'demo', '--provision', 'many-places.csv', '--months', '24', '--runs', '20']
    const planned = run(...words, '--supply', 'planned', '--out', 'spare')
    expect(planned).toMatchObject({ code: 0, out: '' })
    expect(planned.err).toMatch(/^sufficiency: There are places to spare in our own children’s homes already, so the 3 planned.*\n$/) // prettier-ignore
    expect(readFileSync(join(folder, 'spare', 'answer.txt'), 'utf8')).toContain('the 400 without them would be enough') // prettier-ignore
    expect(run(...words, '--out', 'spare')).toEqual({ code: 0, out: '', err: '' })
    writeFileSync(join(folder, 'many-places.csv'), places.replace('400', 'many'))
    expect(run(...words, '--out', 'spare').err).toContain('many-places.csv, row 2')
    expect(run('forecast', 'demo', '--provision', 'none.csv', '--out', 'x').err).toContain('none.csv: there is no such file here, nor in demo') // prettier-ignore
  })

  it('a bad row of provision is named by file, row and column, and nothing is written', () => {
    writeFileSync(
      join(folder, 'provision.csv'),
      'provision,kind,places,open_from,open_to,status\nElm House,in_house_residential,many,2020-01-01,,open\n',
    )
    const ended = run('forecast', 'demo', '--provision', 'provision.csv', '--out', 'x')
    expect(ended.code).toBe(2)
    expect(ended.err).toMatch(/provision\.csv.*row 2.*places/i)
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })

  it('a return without Episodes is refused by what it lacks', () => {
    mkdirSync(join(folder, 'headers', '2024-25'), { recursive: true })
    writeFileSync(
      join(folder, 'headers', '2024-25', 'a.csv'),
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,M,01/01/2012,WBRI,,,\n',
    )
    const ended = run('check', 'headers')
    expect(ended.code).toBe(2)
    expect(ended.err).toContain('no Episodes')
  })

  it('a folder without a return is refused in one line', () => {
    mkdirSync(join(folder, 'other'))
    writeFileSync(join(folder, 'other', 'shopping.csv'), 'item,price\nmilk,1\n')
    const ended = run('check', 'other')
    expect(ended.code).toBe(2)
    expect(ended.err.trim().split('\n')).toHaveLength(1)
  })

  it('a forecast or a measure of nobody is refused: it would look like figures', () => {
    mkdirSync(join(folder, 'nobody', '2024-25'), { recursive: true })
    const columns =
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n'
    const episodes = join(folder, 'nobody', '2024-25', 'episodes.csv')
    writeFileSync(episodes, columns)
    expect(run('forecast', 'nobody', '--json')).toMatchObject({
      code: 2,
      err: 'sufficiency: nobody: there is no episode in it\n',
    })
    writeFileSync(episodes, `${columns}1,soon,S,C2,N1,U6,PR1,,,,,,\n`)
    const ended = run('measures', 'nobody', '--json')
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toMatch(/none of its 1 episodes can be counted \(2024-25\/episodes\.csv, row 2, DECOM/)
  })

  it('arguments that are wrong are told in one line', () => {
    for (const words of [['chek', 'demo'], ['forecast', 'demo', '--months', 'x'], ['check']]) {
      const ended = run(...words)
      expect(ended).toMatchObject({ code: 2, out: '' })
      expect(ended.err).toMatch(/^sufficiency: [^\n]+\n$/)
    }
  })

  it('supply writes places over time and home by home, which come to the same', () => {
    expect(run('supply', 'demo', '--out', 'supply')).toEqual({ code: 0, out: '', err: '' })
    const rowsOf = (name: string) => readFileSync(join(folder, 'supply', name), 'utf8').trim().split('\n').slice(1).map(row => row.split(',')) // prettier-ignore
    const open = rowsOf('homes.csv').filter(row => row[1] === 'in_house_residential')
    const now = rowsOf('supply.csv').find(
      row => row[0] === '2025-03-31' && row[1] === 'in_house_residential',
    )!
    for (const [home, kind] of [
      [5, 2],
      [6, 4],
    ] as const)
      // prettier-ignore
      expect(open.reduce((sum, row) => sum + Number(row[home]), 0)).toBe(Number(now[kind]))
    const told = JSON.parse(run('supply', 'demo', '--on', '2025-03-31', '--json').out) as { on: string; homes: unknown[] } // prettier-ignore
    expect([told.on, told.homes.length]).toEqual(['2025-03-31', rowsOf('homes.csv').length])
  })

  it('supply refuses a list of places with a wrong row, and a folder without one', () => {
    writeFileSync(join(folder, 'bad-places.csv'), 'provision,kind,places,open_from,open_to,status\nElm,in_house_residential,many,2020-01-01,,open\n') // prettier-ignore
    const wrong = run('supply', 'bad-places.csv', '--on', '2025-03-31', '--json')
    expect(wrong.code).toBe(2)
    expect(wrong.err).toMatch(/bad-places\.csv, row 2, places: /)
    expect(run('supply', 'demo/fees.csv', '--on', '2025-03-31', '--json').code).toBe(2)
  })

  it('postcodes are kept small, and measures then know distances', () => {
    expect(run('postcodes', 'demo/postcodes.csv')).toEqual({ code: 0, out: '', err: '' })
    expect(run('measures', 'demo', '--on', '2025-03-31', '--out', 'measured').code).toBe(0)
    const text = readFileSync(join(folder, 'measured', 'measures.csv'), 'utf8')
    expect(text).toMatch(/^date,measure,group,numerator,denominator,value\n/)
    expect(text).toMatch(/\n2025-03-31,over_20_miles,all,\d+,\d+,0\.\d+\n/)
  })

  it('a file that is no directory of postcodes is refused', () => {
    expect(run('postcodes', 'demo/fees.csv').code).toBe(2)
  })

  it('import without a server opens the database itself, and a person may be added', () => {
    const ended = run('import', 'demo', '--json')
    expect(ended.code).toBe(0)
    const kept = JSON.parse(ended.out) as { rows: number; state: string }
    expect(kept.state).toBe('kept')
    expect(kept.rows).toBeGreaterThan(500)
  })

  it('import of a list with rows that cannot be used keeps nothing, and says where, unless it is told to', () => {
    mkdirSync(join(folder, 'places'), { recursive: true })
    const places = 'provision,kind,places\nElm,in_house_residential,4\nBirch,castle,4\nAsh,secure,many\n'
    writeFileSync(join(folder, 'places', 'provision.csv'), places)
    const refused = run('import', 'places', '--json')
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' })
    expect(refused.err).toMatch(/^sufficiency: provision\.csv, row 3, kind: [^\n]*2 rows of provision\.csv cannot be used, 1 can\.[^\n]*--leave-out-rows[^\n]*\n$/) // prettier-ignore
    const told = run('import', 'places', '--json', '--leave-out-rows')
    expect(told.code).toBe(0)
    expect(JSON.parse(told.out)).toMatchObject({ rows: 1, state: 'kept' })
    expect(told.err).toContain('2 rows of provision.csv cannot be used')
  })

  it('import of another authority’s files keeps nothing unless it is told to', () => {
    mkdirSync(join(folder, 'another'), { recursive: true })
    writeFileSync(join(folder, 'another', 'authority.csv'), 'name,la_code\nFar Wexcombe,E08000035\n')
    writeFileSync(join(folder, 'another', 'fees.csv'), 'kind,weekly_fee\nkinship,300\n')
    const refused = run('import', 'another', '--json')
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' })
    expect(refused.err).toContain('These files say that they are of Far Wexcombe')
    expect(run('import', 'another', '--json', '--beside-another').code).toBe(0)
  })
})
