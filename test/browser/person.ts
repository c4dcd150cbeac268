import type { Browser, Page } from 'playwright-core'
import type { Role } from '../../src/access/index.ts'
import { PASSWORD } from '../web/demo-server.ts'
import { DESKTOP } from './screens.ts'

export interface HowToLook {
  readonly screen?: { readonly width: number; readonly height: number }
  /** False: no script runs, as in a browser that is locked down. */
  readonly hasScripts?: boolean
}

/** A page of a fresh browser, nobody signed in. */
export async function openPage(browser: Browser, look: HowToLook = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: look.screen ?? DESKTOP,
    javaScriptEnabled: look.hasScripts ?? true,
    acceptDownloads: true,
  })
  return context.newPage()
}

/** Signs a person of some role in, and leaves them on the start page. */
export async function signIn(page: Page, address: string, role: Role): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('Email address').fill(`${role}@council.example`)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${address}/`)
}
