import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser } from './setup/browser'
import { expectSoundPage } from './setup/sound-page'

const { visit } = openBrowser()
const phone = { viewport: { width: 360, height: 740 } }
const desktop = { viewport: { width: 1280, height: 900 } }

const box = (page: Page, number: string) => page.getByRole('checkbox', { name: `Select ${number}` })
const tray = (page: Page) => page.getByRole('region', { name: 'Selected trials' })
const [one, other, third] = ['NCT05828212', 'NCT02249676', 'NCT06228781'] as const

describe.each([
  ['the list', '/trials'],
  ['the table', '/trials?view=table'],
])('trials chosen in %s', (_view, path) => {
  test.each([true, false])('are compared (JavaScript on: %s)', async (on) => {
    await visit(path, { ...desktop, javaScriptEnabled: on }, async ({ page }) => {
      expect(await tray(page).isVisible()).toBe(false)
      await box(page, one).check()
      await box(page, other).check()
      if (on) {
        await expectSoundPage(page)
        // With the keyboard the tray is the next stop, not the last.
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        const focused = () => page.evaluate(() => document.activeElement?.textContent)
        await expect.poll(focused).toBe('Compare 2')
      }
      await tray(page)
        .getByRole('button', { name: /^Compare/ })
        .click()
      await page.getByRole('heading', { level: 1, name: 'Compare 2 trials' }).waitFor()
      const row = page.getByRole('row', { name: /^[≠=]?\s*Cells/ })
      expect(await row.innerText()).toMatch(/CAR-T cells\s+Mesenchymal/)
      await page.getByRole('checkbox', { name: 'Show differences only' }).check()
      expect(await page.getByRole('row', { name: /^[≠=]?\s*Healthy volunteers/ }).count()).toBe(0)
      if (!on) return
      await page.getByRole('link', { name: 'Back to the results' }).click()
      await page.waitForURL(`**${path}`)
    })
  })
})

test('a selection is kept from page to page until it is cleared', async () => {
  await visit('/trials?size=2&sort=title', phone, async ({ page }) => {
    const first = page.getByRole('checkbox', { name: /^Select/ }).first()
    await first.check()
    await tray(page).getByText('1 selected').waitFor()
    await page.getByRole('link', { name: 'Next' }).click()
    await page.waitForURL(/page=2/)
    await tray(page).getByText('1 selected').waitFor()
    await first.check()
    await tray(page).getByText('2 selected').waitFor()
    await expectSoundPage(page)
    await tray(page).getByRole('button', { name: 'Print' }).click()
    await page.getByRole('heading', { level: 1, name: '2 trials to print' }).waitFor()
    expect(await page.getByRole('article').count()).toBe(2)
    await page.goto('/trials?size=2&sort=title')
    await expect.poll(() => first.isChecked()).toBe(true)
    await tray(page).getByRole('button', { name: 'Clear the selection' }).click()
    await expect.poll(() => first.isChecked()).toBe(false)
    expect(await tray(page).isVisible()).toBe(false)
  })
})

test('a link to a comparison names missing trials, and links to it with one trial fewer', async () => {
  const path = `/compare?ids=${one},${other},${third},NCT99999999`
  await visit(path, { ...phone, javaScriptEnabled: false }, async ({ page }) => {
    await page.getByText('Not in this collection: “NCT99999999”').waitFor()
    await page.getByRole('link', { name: `Remove ${third}` }).click()
    await page.getByRole('heading', { level: 1, name: 'Compare 2 trials' }).waitFor()
  })
  await visit(`/compare?ids=${one},NCT99999999`, phone, async ({ page }) => {
    await page.getByText('There is nothing to compare this trial with').getByRole('link').click()
    await page.waitForURL(`**/trials/${one}`)
  })
})

test('the box in the table head selects and deselects all its trials', async () => {
  await visit('/trials?view=table', desktop, async ({ page }) => {
    const all = page.getByRole('checkbox', { name: 'Select all trials of this table' })
    const each = page.getByRole('checkbox', { name: /^Select NCT/ })
    await all.check()
    const count = await each.count()
    await page.getByText(/^[45] selected/).waitFor()
    await each.first().uncheck()
    await expect.poll(() => all.isChecked()).toBe(false)
    await each.first().check()
    await expect.poll(() => all.isChecked()).toBe(true)
    expect(count).toBeGreaterThan(2)
    await all.uncheck()
    await expect.poll(() => page.locator('input[name=ids]:checked').count()).toBe(0)
  })
})
