import { existsSync } from 'node:fs'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A Chromium on this machine: `CHROMIUM` or `PLAYWRIGHT` names it, else the usual places are looked at. */
export const findBrowser = (): string | undefined =>
  [process.env['CHROMIUM'], process.env['PLAYWRIGHT'], ...USUAL_PLACES].find(
    path => path !== undefined && path !== '' && existsSync(path),
  )
