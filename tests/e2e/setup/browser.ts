import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { launchChromium } from './launch'
import { getOwnPortal } from './own-portal'

export interface Visitor {
  page: Page
  /** Messages of the browser's console and errors of the page so far. */
  complaints: string[]
}

/**
 * One browser per test file; `visit` opens a page of the portal in a new context and passes it to the test. A console
 * error, a failed script or a page error fails the test.
 */
export function openBrowser() {
  let browser: Browser
  const { baseUrl } = getOwnPortal()
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
  })

  async function visit(
    path: string,
    options: BrowserContextOptions,
    test: (visitor: Visitor) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ baseURL: baseUrl, ...options })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      // Browsers report the 404 or 400 of a page that the test itself requested.
      if (/the server responded with a status of 40[04]/.test(message.text())) return
      complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    try {
      await page.goto(path, { waitUntil: 'load' })
      await test({ page, complaints })
      expect(complaints).toEqual([])
    } finally {
      await context.close()
    }
  }

  return { visit, baseUrl }
}
