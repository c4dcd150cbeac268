import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page, Response } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** WCAG 2.2 at level AA, and axe's own good practices. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const inWords = (violation: AxeViolation): string =>
  [
    `${violation.id}: ${violation.help}`,
    ...violation.nodes.slice(0, 3).map(node => `  ${node.html}\n  ${node.failureSummary ?? ''}`),
  ].join('\n')

/** What axe finds against the page as it stands now. */
async function violationsOf(page: Page): Promise<string[]> {
  // by the debugger, not by a script element, which the page's own policy refuses
  await page.evaluate(axeSource)
  const run = `axe.run(document, { runOnly: ${JSON.stringify(STANDARDS)} }).then(result => result.violations)`
  return (await page.evaluate<readonly AxeViolation[]>(run)).map(inWords)
}

const widthBeyond = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Charts that are drawn without their table, or without one of their files. */
const CHARTS_LACKING = `[...document.querySelectorAll('[data-chart]')].filter(chart => chart.querySelector('svg')).flatMap(chart => {
  const offered = chart.querySelector('[data-chart-downloads]')?.textContent ?? ''
  const lacking = ['CSV', 'SVG', 'PNG'].filter(file => !offered.includes(file))
  if (!chart.querySelector('table')) lacking.push('its table')
  return lacking.length > 0 ? [chart.getAttribute('data-chart') + ' without ' + lacking.join(', ')] : []
})`

/** Fails where the page that stands open is not accessible, is wider than the screen, has no heading, or a chart without table and files. */
export async function checkPage(page: Page): Promise<void> {
  const where = new URL(page.url()).pathname
  const violations = await violationsOf(page)
  if (violations.length > 0) throw new Error(`${where} is not accessible:\n${violations.join('\n')}`)
  const beyond = await widthBeyond(page)
  if (beyond > 0) throw new Error(`${where} is ${beyond} pixels wider than the screen`)
  const lacking = await page.evaluate<readonly string[]>(CHARTS_LACKING)
  if (lacking.length > 0) throw new Error(`${where} has charts that lack something: ${lacking.join('; ')}`)
  if ((await page.locator('h1').count()) !== 1) throw new Error(`${where} does not have one main heading`)
}

/** Goes to a page and checks it: accessibility is checked by arriving. */
export async function visit(page: Page, url: string): Promise<Response | null> {
  const response = await page.goto(url)
  await checkPage(page)
  return response
}
