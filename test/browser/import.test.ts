import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readIntake, type SourceFile } from '../../src/intake/index.ts'
import { TestParts } from '../web/demo-server.ts'
import { browserPath, openBrowser, PATIENCE } from './open-browser.ts'
import { openPage, signIn } from './person.ts'
import { PHONE } from './screens.ts'
import { serveForBrowser, type Served } from './serve-for-browser.ts'
import { checkPage } from './visit.ts'

const EPISODES = `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
101,01/05/2024,S,C2,N1,U4,PR1,,,,,,
102,31/02/2024,S,C2,N1,U4,PR1,,,,,,
`

/** What was handed in, as the server got it, and what the product's own reader says of it. */
let handedIn: readonly SourceFile[] = []

const readFiles = (files: readonly SourceFile[]) => {
  handedIn = files
  const intake = readIntake(files)
  const identified = intake.files.map((file, i) => ({
    ...file,
    sha256: String(i).padEnd(64, '0'),
    bytes: 100,
  }))
  return Promise.resolve({ files: identified, intake, findings: intake.findings })
}

describe.skipIf(browserPath === undefined)('an import in the browser', { timeout: PATIENCE }, () => {
  let parts: TestParts
  let served: Served
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    browser = await openBrowser()
    folder = mkdtempSync(join(tmpdir(), 'sufficiency-return-'))
    mkdirSync(join(folder, '903', '2024-25'), { recursive: true })
    writeFileSync(join(folder, '903', '2024-25', 'episodes.csv'), EPISODES)
  })

  beforeEach(async () => {
    parts = new TestParts()
    await parts.addPerson('analyst')
    parts.ports = { ...parts.ports, readSourceFiles: readFiles }
    served = await serveForBrowser(parts)
    return () => served.close()
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const episodes = () => join(folder, '903', '2024-25', 'episodes.csv')

  async function acceptPreview(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'What is in these files?' }).waitFor()
    expect(await page.textContent('main')).toContain('DECOM “31/02/2024” is not a date')
    await page.getByRole('button', { name: 'Keep these records' }).click()
    await page.getByRole('heading', { name: 'What came with this import?' }).waitFor()
    expect(await parts.imports.list()).toHaveLength(1)
  }

  it('goes all the way without a script, on a phone', async () => {
    const page = await openPage(browser, { hasScripts: false, screen: PHONE })
    await signIn(page, served.address, 'analyst')
    await page.goto(`${served.address}/imports/new`)
    await page.getByLabel('Files of the return').setInputFiles(episodes())
    await page.getByRole('button', { name: 'See what is in them' }).click()
    await acceptPreview(page)
    expect(handedIn.map(file => file.path)).toEqual(['episodes.csv'])
    await page.context().close()
  })

  it('goes all the way with the keyboard alone', async () => {
    const page = await openPage(browser)
    await page.goto(`${served.address}/sign-in`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('analyst@council.example')
    await page.keyboard.press('Tab')
    await page.keyboard.type('a long enough secret')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${served.address}/`)
    await tabTo(page, 'Import a return')
    await page.keyboard.press('Enter')
    await page.getByLabel('Files of the return').setInputFiles(episodes())
    await tabTo(page, 'See what is in them')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What is in these files?' }).waitFor()
    await checkPage(page)
    await tabTo(page, 'Keep these records')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What came with this import?' }).waitFor()
    await checkPage(page)
    await tabTo(page, 'Undo this import')
    await page.keyboard.press('Enter')
    await page.getByText('The import is undone').waitFor()
    await page.context().close()
  })

  it('of a whole folder keeps the paths, which tell the years', async () => {
    const page = await openPage(browser)
    await signIn(page, served.address, 'analyst')
    await page.goto(`${served.address}/imports/new`)
    await page.locator('[data-folder]').setInputFiles(join(folder, '903'))
    await page.getByText('1 files chosen').waitFor()
    await page.getByRole('button', { name: 'See what is in them' }).click()
    await acceptPreview(page)
    expect(handedIn.map(file => file.path)).toEqual(['903/2024-25/episodes.csv'])
    await page.context().close()
  })

  it('of files that cannot be read says why, and nothing is kept', async () => {
    const page = await openPage(browser)
    await signIn(page, served.address, 'analyst')
    await page.goto(`${served.address}/imports/new`)
    const file = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all') }
    await page.getByLabel('Files of the return').setInputFiles(file)
    await page.getByRole('button', { name: 'See what is in them' }).click()
    await page.getByRole('heading', { name: 'That did not work' }).waitFor()
    await checkPage(page)
    expect(await page.textContent('main')).toContain('letter.txt')
    expect(await parts.imports.list()).toEqual([])
    await page.context().close()
  })
})

const MOST_TABS = 60

/** Presses Tab until the focus is on something with these words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate<string>('document.activeElement.textContent.trim()')
    if (text === words) return
  }
  throw new Error(`the keyboard does not reach “${words}”`)
}
