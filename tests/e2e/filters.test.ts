import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Study } from '@/lib/study/schema'
import { openBrowser } from './setup/browser'
import { addStudies, removeAdded } from './setup/extra-records'
import { expectSoundPage } from './setup/sound-page'
import { getOwnPortal } from './setup/own-portal'

const { visit, baseUrl } = openBrowser()
const { databaseUrl } = getOwnPortal()
const file = '/srv/folders/filters.jsonl'
const phone = { viewport: { width: 320, height: 640 } }
const desktop = { viewport: { width: 1280, height: 900 } }

const letters = [...'ABCDEFGHIJKLMNOPQRST']
const study = (number: number, start: string, conditions: string[]): Study => ({
  protocolSection: {
    identificationModule: {
      nctId: `NCT0000009${number}`,
      briefTitle: `Filtertest: CD19 CAR-T Cells, Part ${number}`,
    },
    statusModule: { overallStatus: 'RECRUITING', startDateStruct: { date: start } },
    conditionsModule: { conditions },
    designModule: { enrollmentInfo: { count: number * 10 } },
    eligibilityModule: { minimumAge: `${number * 10} Years`, maximumAge: '70 Years' },
    armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name: 'CD19 CAR-T cells' }] },
  },
})

beforeAll(() =>
  addStudies(
    databaseUrl,
    file,
    study(1, '2019-05', [...letters.map((letter) => `Ailment ${letter}`), 'Neuromyelitis Optica']),
    study(2, '2021-03', ['Ailment A', 'Sjögren Syndrome']),
  ),
)
afterAll(() => removeAdded(databaseUrl, file))

const search = '/trials?q=filtertest'
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const finder = (page: Page) => page.getByRole('searchbox', { name: 'Find a condition' })
const found = (page: Page) => page.getByRole('group', { name: /^Found conditions/ })
const section = (page: Page, name: string) => page.locator('summary', { hasText: name }).first()

const box = (page: Page, name: string | RegExp) =>
  page.getByRole('form', { name: 'Filters' }).getByRole('checkbox', { name })
const allFilters = '/search/filters?q=filtertest'

describe('a long filter', () => {
  test('lists matching values while typing, and keeps ticked ones', async () => {
    await visit(allFilters, desktop, async ({ page }) => {
      await finder(page).pressSequentially('ailment')
      await page.getByRole('status').getByText('20 conditions fit; the 12').waitFor()
      await finder(page).fill('sjogren')
      await page.getByRole('status').getByText('1 condition fits').waitFor()
      await expectSoundPage(page)
      await found(page).getByRole('checkbox', { name: 'Sjögren Syndrome 1' }).check()

      await finder(page).fill('no such thing')
      await page.getByRole('status').getByText('No condition of this search').waitFor()
      await finder(page).fill('devic')
      await found(page).getByRole('checkbox', { name: 'Neuromyelitis optica 1' }).check()
      await finder(page).fill('')
      await page.getByRole('link', { name: 'All 22 conditions' }).waitFor()
      await page.getByRole('button', { name: 'Show trials' }).first().click()
      await heading(page, '2 trials')
      expect(new URL(page.url()).searchParams.getAll('condition').sort()).toEqual([
        'neuromyelitis optica',
        'sjögren syndrome',
      ])
    })
  })

  test('shows a message if its list cannot be loaded', async () => {
    await visit(allFilters, desktop, async ({ page }) => {
      await page.route('**/suggest/values?*', (route) => route.fulfill({ status: 404 }))
      await finder(page).pressSequentially('ail')
      await page.getByRole('status').getByText('could not load the list').waitFor()
      await page.keyboard.press('Enter')
      await heading(page, 'Choose a condition')
    })
  })

  test.each([true, false])('has a page of all its values (JavaScript on: %s)', async (on) => {
    await visit(search, { ...phone, javaScriptEnabled: on }, async ({ page }) => {
      await section(page, 'Filters').click()
      await page.getByRole('link', { name: 'More filters' }).click()
      await page.getByRole('link', { name: 'All 22 conditions' }).click()
      await heading(page, 'Choose a condition')
      const list = page.getByRole('list', { name: 'Condition, with the number of trials' })
      expect(await list.getByRole('link').first().innerText()).toMatch(/Ailment A\s+2/)
      await page.getByRole('link', { name: 'Name', exact: true }).click()
      await page.waitForURL(/order=name/)

      await finder(page).fill('sjogren')
      await finder(page).press('Enter')
      await page.getByRole('heading', { level: 2, name: '1 condition with “sjogren”' }).waitFor()
      expect(new URL(page.url()).searchParams.get('order')).toBe('name')
      if (on) await expectSoundPage(page)
      await list.getByRole('link', { name: 'Sjögren Syndrome 1' }).click()
      await heading(page, '1 trial')
      expect(new URL(page.url()).pathname).toBe('/trials')
    })
  })
})

describe('the page of all values', () => {
  const path = '/search/values?filter=condition&q=filtertest&condition=ailment+b'
  test.each(['light', 'dark'] as const)('fits and passes axe, %s', async (colorScheme) => {
    await visit(path, { ...phone, colorScheme }, async ({ page }) => {
      await page.getByRole('heading', { level: 2, name: 'Chosen' }).waitFor()
      await expectSoundPage(page)
      await page.setViewportSize(desktop.viewport)
      await expectSoundPage(page)
      const robots = page.locator('head meta[name=robots]')
      expect(await robots.getAttribute('content')).toContain('noindex')
      await page.getByRole('link', { name: /^Back to [\d,]+ trials?$/ }).click()
      await heading(page, '1 trial')
    })
  })

  test.each([
    ['/search/values', 404],
    ['/search/values?filter=started', 404],
    ['/search/values?filter=colour&find=x', 404],
    [`/search/values?filter=city&page=99999&find=${'x'.repeat(5_000)}`, 200],
    ['/search/values?filter=condition&filter=city&find=%00%ff&order=luck&phase=9', 200],
    ['/suggest/values', 400],
    ['/suggest/values?filter=age', 400],
    ['/suggest/values?filter=condition&find=%27%22%29AREA%5B&q=%28%28', 200],
  ])('GET %s is answered with %i', async (path, status) => {
    expect((await fetch(`${baseUrl}${path}`)).status).toBe(status)
  })
})

describe('a box beside the list', () => {
  test('applies with Space, keeps focus and scroll position, and can be undone', async () => {
    await visit(search, desktop, async ({ page }) => {
      const recruiting = box(page, 'Recruiting 2')
      await recruiting.focus()
      const top = await page.evaluate(() => window.scrollY)
      await page.keyboard.press('Space')
      await page.waitForURL(/status=recruiting/)
      expect(await recruiting.isChecked()).toBe(true)
      expect(await recruiting.evaluate((input) => input === document.activeElement)).toBe(true)
      expect(Math.abs((await page.evaluate(() => window.scrollY)) - top)).toBeLessThan(60)
      await page.getByRole('link', { name: 'Remove Status: Recruiting' }).click()
      await page.waitForURL((url) => !url.searchParams.has('status'))
      await expect.poll(() => recruiting.isChecked()).toBe(false)
    })
  })

  test('without JavaScript applies with the button', async () => {
    await visit(search, { ...desktop, javaScriptEnabled: false }, async ({ page }) => {
      await box(page, 'Recruiting 2').check()
      await page.getByRole('textbox', { name: 'Age in years' }).fill('15')
      await page.getByRole('button', { name: 'Apply filters' }).click()
      await heading(page, '1 trial')
      expect(new URL(page.url()).searchParams.get('status')).toBe('recruiting')
    })
  })

  test('shows its explanation after pressing “?”', async () => {
    await visit(search, desktop, async ({ page }) => {
      const help = page.getByText('Whether the trial is accepting participants')
      expect(await help.isVisible()).toBe(false)
      await page.getByLabel('Help: Status', { exact: true }).click()
      await help.waitFor()
      await expectSoundPage(page)
    })
  })
})

describe.each([true, false])('ages, numbers and dates (JavaScript on: %s)', (on) => {
  const options = { ...desktop, javaScriptEnabled: on }

  test('narrow the list, keep the rest and can be removed', async () => {
    await visit(`${search}&status=recruiting`, options, async ({ page }) => {
      await page.getByRole('textbox', { name: 'Age in years' }).fill('15')
      await page.getByRole('button', { name: 'Apply age' }).click()
      await heading(page, '1 trial')
      expect(new URL(page.url()).searchParams.toString()).toContain('age=15')
      await page.getByRole('link', { name: 'Remove Age: 15 years old' }).click()
      await heading(page, '2 trials')

      await page.getByRole('link', { name: 'More filters' }).click()
      await page.getByRole('textbox', { name: 'Start date: From' }).fill('Jan 2020')
      await page.keyboard.press('Enter')
      await heading(page, '1 trial')
      expect(new URL(page.url()).search).toBe('?q=filtertest&status=recruiting&started=2020-01..')
      await page.getByRole('link', { name: 'Remove Start date: since January 2020' }).click()
      await heading(page, '2 trials')

      await page.goto(`${search}&enrollment-from=&enrollment-to=15`)
      await heading(page, '1 trial')
      expect(new URL(page.url()).search).toBe('?q=filtertest&enrollment=..15')
    })
  })

  test('show beside the field what could not be understood', async () => {
    await visit(allFilters, options, async ({ page }) => {
      const from = page.getByRole('textbox', { name: 'Start date: From' })
      await from.fill('long ago')
      await page.getByRole('textbox', { name: 'Start date: To' }).fill('2020')
      await page.getByRole('button', { name: 'Show trials' }).first().click()
      await heading(page, '2 trials')
      await page.getByRole('link', { name: 'Correct it in all filters' }).click()
      await heading(page, 'All filters')
      expect(await from.inputValue()).toBe('long ago')
      expect(await from.getAttribute('aria-invalid')).toBe('true')
      const ids = ((await from.getAttribute('aria-describedby')) ?? '').split(' ')
      const texts = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).innerText()))
      expect(texts.join(' ')).toContain('“long ago” is not a date. Write a year (2024)')
      if (on) await expectSoundPage(page)
    })
  })
})

test('an empty search leaves nothing in the address', async () => {
  const answer = await fetch(`${baseUrl}/trials?q=&phase=`)
  expect(answer.url).toBe(`${baseUrl}/trials`)
})

test.each(['light', 'dark'] as const)(
  'the whole panel, unfolded, fits and passes axe, %s',
  async (colorScheme) => {
    await visit(`${search}&age=15&started-from=x`, { ...phone, colorScheme }, async ({ page }) => {
      await page.locator('.side-panel, .side-panel details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '')
      })
      // Also when the panel is scrolled: the button to the trials must not cover any of its boxes.
      await page.locator('.panel-box > div').evaluate((box) => {
        box.scrollTop = 333
      })
      await expectSoundPage(page)
      await page.setViewportSize(desktop.viewport)
      await expectSoundPage(page)
    })
  },
)

test('on a phone the filters are folded, and a button skips them', async () => {
  await visit(`${search}&phase=none`, { ...phone, reducedMotion: 'reduce' }, async ({ page }) => {
    const toTrials = page.getByRole('link', { name: 'Show 2 trials' })
    expect(await toTrials.isVisible()).toBe(false)
    const top = await page
      .locator('#results')
      .evaluate((results) => results.getBoundingClientRect().top)
    expect(top).toBeLessThan(500)
    await section(page, 'Filters (1)').click()
    // The button never covers the focused element.
    const links = page.locator('.side-panel .facet-option input:visible')
    for (const link of await links.all()) {
      await link.focus()
      const box = await link.boundingBox()
      const button = await toTrials.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0)
    }
    await toTrials.click()
    await page.waitForURL(/#results$/)
    await page.waitForFunction(
      () => Math.abs(document.querySelector('#results')?.getBoundingClientRect().top ?? 999) < 100,
    )
  })
})

test('the search box in the header shows suggestions too', async () => {
  await visit('/trials/NCT00000091', desktop, async ({ page }) => {
    const box = page.getByRole('combobox', { name: 'Search all trials' })
    await box.pressSequentially('ailment a')
    await page.getByRole('option', { name: /Ailment A/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await expectSoundPage(page)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/trials?q=Ailment*A')
    await heading(page, '2 trials')
  })
})
