import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

/** Nothing that reaches out of the machine, nothing that needs a screen. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Milliseconds that a browser test may take: many pages, on a machine that does other work too. */
export const PATIENCE = 480_000

export const browserPath = findBrowser()

if (browserPath === undefined)
  console.log('The browser tests do not run: no Chromium or Chrome here. Set CHROMIUM to its path.')

/** Starts the browser; the caller closes it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(browserPath === undefined ? {} : { executablePath: browserPath }), args: FLAGS })
