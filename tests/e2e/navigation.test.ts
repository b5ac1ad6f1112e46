import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser } from './setup/browser'

const { visit: open } = openBrowser()

/** Opens a page and waits for its script; before that, links and forms are the browser's own. */
const visit: typeof open = (path, options, test) =>
  open(path, options, async (visitor) => {
    const { page } = visitor
    await page.getByRole('combobox').first().waitFor({ state: 'attached' })
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    await test(visitor)
  })

const phone = { viewport: { width: 360, height: 740 } }
const desktop = { viewport: { width: 1280, height: 900 } }

const results = (page: Page) => page.getByRole('heading', { level: 1, name: /trials?$/ })
const scrolled = (page: Page) => page.evaluate(() => window.scrollY)
/** The nearest id and the text of the focused element. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement
    return `${active?.tagName.toLowerCase()}#${active?.id}`
  })

async function openLast(page: Page): Promise<number> {
  const link = page.locator('article h3 a').last()
  await link.scrollIntoViewIfNeeded()
  const top = await scrolled(page)
  await link.click()
  await page.waitForURL(/\/trials\/[^/]+$/)
  await page.getByRole('button', { name: 'Share this trial' }).waitFor()
  return top
}

describe('a trial and back', () => {
  test('starts at the top at once, and returns to the same position in the list', async () => {
    await visit('/trials', phone, async ({ page }) => {
      const top = await openLast(page)
      expect(top).toBeGreaterThan(500)
      await page.waitForFunction(() => window.scrollY === 0, null, { timeout: 1500 })
      await expect.poll(() => focused(page)).toBe('main#content')
      await page.goBack()
      await results(page).waitFor()
      await page.waitForFunction((y) => Math.abs(window.scrollY - y) < 5, top)
      await page.waitForFunction(
        () => document.activeElement === [...document.querySelectorAll('article h3 a')].at(-1),
      )
    })
  })

  test('returns to a list that was opened by a link to a part of the page', async () => {
    await visit('/trials', { ...phone, reducedMotion: 'reduce' }, async ({ page }) => {
      await page.locator('summary', { hasText: 'Filters' }).first().click()
      await page.getByRole('link', { name: /^Show \d+ trials?$/ }).click()
      await page.waitForURL(/#results$/)
      const top = await openLast(page)
      await page.goBack()
      await page.waitForURL(/#results$/)
      await results(page).waitFor()
      await page.waitForFunction((y) => Math.abs(window.scrollY - y) < 5, top)
      // The panel is unchanged.
      await page.getByRole('link', { name: /^Show \d+ trials?$/ }).waitFor()
      await page.goBack()
      await results(page).waitFor()
      await page.goForward()
      await page.goForward()
      await page.getByRole('button', { name: 'Share this trial' }).waitFor()
    })
  })

  test('keeps links within its own page working', async () => {
    await visit('/trials', { ...desktop, reducedMotion: 'reduce' }, async ({ page }) => {
      await openLast(page)
      const address = page.url()
      await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').last().click()
      await page.waitForURL(/#/)
      await page.getByRole('link', { name: 'Find trials' }).first().click()
      await results(page).waitFor()
      await page.goBack()
      await page.getByRole('button', { name: 'Share this trial' }).waitFor()
      await page.goBack()
      await page.waitForURL(address)
      await page.goBack()
      await results(page).waitFor()
    })
  })
})

describe('the focus', () => {
  test('stays in the search box, which shows the current search', async () => {
    await visit('/trials', desktop, async ({ page }) => {
      const box = page.getByRole('combobox', { name: 'What are you looking for?' })
      await box.fill('cells')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=cells/)
      await page.waitForTimeout(300)
      expect(await focused(page)).toBe('input#q')
      await page.getByRole('link', { name: 'Find trials' }).first().click()
      await page.waitForURL(/\/trials$/)
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#q')?.value === '')
    })
  })

  test('stays on the button of a range, whose fields follow the search', async () => {
    await visit('/trials?age=30', desktop, async ({ page }) => {
      const box = page.locator('#age-from-box')
      await box.fill('31')
      await page.getByRole('button', { name: 'Apply age' }).click()
      await page.waitForURL(/age=31/)
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('#age-from-box')?.value === '31',
      )
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Apply age')
      await page.getByRole('link', { name: 'Remove Age: 31 years old' }).click()
      await page.waitForURL(/\/trials$/)
      await page.waitForFunction(() => document.activeElement?.id === 'results')
      expect(await box.inputValue()).toBe('')
    })
  })

  test('moves to the new page of the list', async () => {
    await visit('/trials?size=2', desktop, async ({ page }) => {
      await page.getByRole('link', { name: 'Next' }).press('Enter')
      await page.waitForURL(/page=2/)
      await page.waitForFunction(() => document.activeElement?.id === 'results')
      expect(await scrolled(page)).toBeLessThan(200)
    })
  })
})

test('the record of a search can be copied', async () => {
  const permissions = { permissions: ['clipboard-read', 'clipboard-write'] }
  await visit('/trials?q=cells', { ...desktop, ...permissions }, async ({ page }) => {
    await page.getByText('Record of this search').click()
    await page.getByRole('button', { name: 'Copy the text' }).click()
    await page.getByRole('status').getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Role of the cells: Product under test (applied by default)',
    )
  })
})

test('the home page links to the form for a place, even if it is folded', async () => {
  await visit('/', phone, async ({ page }) => {
    await page.getByRole('link', { name: 'Find trials near you' }).click()
    await page.waitForURL(/\/trials#near$/)
    await page.getByRole('button', { name: 'Show nearest' }).waitFor()
  })
})

test.each([
  ['/help/search', 320],
  ['/help/search', 640],
  ['/help/search', 768],
  ['/trials', 320],
  ['/cells', 320],
])('%s fits on %d pixels', async (path, width) => {
  await open(path, { viewport: { width, height: 640 } }, async ({ page }) => {
    const over = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
    expect(await over()).toBeLessThanOrEqual(0)
  })
})
