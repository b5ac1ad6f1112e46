import { describe, expect, test } from 'vitest'
import { portalFurniture, seedFacts } from './seed-facts'
import { openBrowser } from './setup/browser'

const { visit } = openBrowser()

describe.each(seedFacts)('the page of seed document $document', ({ title, facts }) => {
  test.each([true, false])(
    'shows every fact of it (JavaScript on: %s)',
    async (javaScriptEnabled) => {
      await visit('/trials', { javaScriptEnabled }, async ({ page }) => {
        await page.getByRole('link', { name: title, exact: true }).first().click()
        await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
        // Like a reader: open whatever is folded, then read.
        await page.locator('main details').evaluateAll((all) => {
          for (const details of all) details.setAttribute('open', '')
        })
        const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
        expect(facts.filter((fact) => !text.includes(fact))).toEqual([])
        expect(portalFurniture.filter((words) => text.includes(words))).toEqual([])
      })
    },
  )
})

test('for the three long documents at least 40 facts each are checked', () => {
  const long = seedFacts.filter(({ document }) => /^00[123]/.test(document))
  expect(long.map(({ facts }) => facts.length >= 40)).toEqual([true, true, true])
})
