import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Location, Study } from '@/lib/study/schema'
import { openBrowser } from './setup/browser'
import { addStudies, removeAdded } from './setup/extra-records'
import { expectSoundPage } from './setup/sound-page'
import { getOwnPortal } from './setup/own-portal'

const { visit, baseUrl } = openBrowser()
const { databaseUrl } = getOwnPortal()
const file = 'near.jsonl'
const desktop = { viewport: { width: 1280, height: 900 } }

const study = (number: number, title: string, locations: Location[]): Study => ({
  protocolSection: {
    identificationModule: { nctId: `NCT9900000${number}`, briefTitle: title },
    statusModule: { overallStatus: 'RECRUITING' },
    armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name: 'CD19 CAR-T cells' }] },
    contactsLocationsModule: { locations },
  },
})
const lyon = { city: 'Lyon', country: 'France', geoPoint: { lat: 45.74846, lon: 4.84671 } }
const grenoble = { city: 'Grenoble', country: 'France', geoPoint: { lat: 45.17869, lon: 5.71479 } }
const rochester = (state: string, lat: number, lon: number) => ({
  city: 'Rochester',
  state,
  country: 'United States',
  geoPoint: { lat, lon },
})

beforeAll(async () => {
  await addStudies(
    databaseUrl,
    file,
    study(1, 'Cells in Grenoble', [{ ...grenoble, status: 'RECRUITING', facility: 'Alps Clinic' }]),
    study(2, 'Cells in Lyon and Grenoble', [
      { ...lyon, status: 'WITHDRAWN', facility: 'Rhone Clinic' },
      { ...grenoble, status: 'RECRUITING', facility: 'Alps Clinic' },
    ]),
    study(3, 'Cells in two Rochesters', [
      rochester('Minnesota', 44.02, -92.47),
      rochester('New York', 43.15, -77.62),
    ]),
    study(4, 'Cells somewhere in Lyon', [{ city: 'Lyon', country: 'France' }]),
  )
})
afterAll(() => removeAdded(databaseUrl, file))

const boxOf = (page: Page) => page.getByLabel('Near a town or city')
const titles = (page: Page) => page.getByRole('article').getByRole('heading', { level: 3 })
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()

test.each([true, false])('a typed town, nearest first (JavaScript on: %s)', async (on) => {
  await visit('/trials?q=cells', { ...desktop, javaScriptEnabled: on }, async ({ page }) => {
    await boxOf(page).fill('lyon')
    // Closes the suggestions, or prevents them: they would cover the button.
    await boxOf(page).blur()
    await page.getByRole('button', { name: 'Show nearest' }).click()
    await page.waitForURL(/near=lyon/)
    await heading(page, '2 trials')
    const params = new URL(page.url()).searchParams
    expect(params.get('q')).toBe('cells')
    expect(params.get('sort')).toBe('distance')
    expect(await titles(page).allInnerTexts()).toEqual([
      'Cells in Lyon and Grenoble',
      'Cells in Grenoble',
    ])
    const first = await page.getByRole('article').first().innerText()
    expect(first).toMatch(/Nearest open site\s*93 km\s*Alps Clinic, Grenoble, one of 2 sites/)
    expect(first).toMatch(/Less than 1 km to a site that is not open: Rhone Clinic, Lyon/)
    // The seeds name towns without positions.
    const note = page.getByText(/Distance unknown, not listed: \d+ trials/)

    await note.getByRole('link', { name: 'Show trials at any distance' }).click()
    await page.waitForURL(/within=any/)
    await page.getByText('No site with a known position').first().waitFor()
    await page
      .getByRole('navigation', { name: 'Chosen filters' })
      .getByRole('link', { name: /^Remove Place/ })
      .click()
    await page.waitForURL('**/trials?q=cells')
    await expect.poll(() => boxOf(page).inputValue()).toBe('')
  })
})

test('suggestions by keyboard, with a misspelling; emptying the box removes the place', async () => {
  await visit('/trials', desktop, async ({ page }) => {
    const box = page.getByRole('combobox', { name: 'Near a town or city' })
    await box.pressSequentially('grenobel')
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
    await options.filter({ hasText: 'Grenoble, France' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/trials?near=Grenoble%2C+France&sort=distance')
    await heading(page, '2 trials')
    await expect.poll(() => boxOf(page).inputValue()).toBe('Grenoble, France')
    await boxOf(page).fill('')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/trials')
    await heading(page, /trials$/)
    expect(await page.getByText('not understood').count()).toBe(0)
  })
})

test('choosing a country from the suggestions makes it a filter', async () => {
  await visit('/trials', desktop, async ({ page }) => {
    await boxOf(page).pressSequentially('franc')
    await page
      .getByRole('listbox', { name: 'Suggestions' })
      .getByRole('option', { name: /^France/ })
      .click()
    await page.waitForURL('**/trials?country=france')
    expect(await page.getByText('not understood').count()).toBe(0)
  })
})

test('several towns with one name, a country, and an unknown place', async () => {
  await visit('/trials?near=rochester&sort=distance', desktop, async ({ page }) => {
    await page.getByRole('heading', { name: 'Several places are called “rochester”' }).waitFor()
    await page.getByRole('link', { name: 'Rochester, Minnesota, United States' }).click()
    await page.waitForURL(/near=Rochester%2C\+Minnesota/)
    await heading(page, '1 trial')
    // The next page's title arrives a moment after the page, and the old one leaves with the old page.
    await expect.poll(() => page.title()).toContain('of Rochester, Minnesota')
    await page.goto('/trials?near=france')
    await page.getByRole('link', { name: 'All trials in France' }).click()
    await page.waitForURL('**/trials?country=france')
    await page.goto('/trials?near=lyom')
    await page
      .getByRole('heading', { name: /No trial has a site in a place called “lyom”/ })
      .waitFor()
    await page.getByRole('link', { name: 'Lyon, France' }).waitFor()
    // Nor is it in the title, because it did not limit the list.
    expect(await page.title()).not.toContain('lyom')
    await expectSoundPage(page)
    await page.goto('/trials?near=0,0')
    await heading(page, '0 trials')
    await page.getByRole('link', { name: /Search at any distance/ }).waitFor()
    await page.goto('/trials?near=95,200&within=far')
    await page.getByText('“95,200” is not a place').waitFor()
  })
})

describe('the browser’s position', () => {
  const button = (page: Page) => page.getByRole('button', { name: 'Use my location' })

  test('is requested after a click, rounded, and becomes the address', async () => {
    const geolocation = { latitude: 45.764043, longitude: 4.835659 }
    const options = { ...desktop, geolocation, permissions: ['geolocation'] }
    await visit('/trials?q=cells', options, async ({ page }) => {
      const sent: string[] = []
      page.on('request', (request) => sent.push(request.url()))
      await button(page).click()
      await page.waitForURL(/near=45\.76(%2C|,)4\.84/)
      await heading(page, '2 trials')
      await page.getByText('How we searched').click()
      await page.getByText('(near Lyon, France)').waitFor()
      expect(sent.join()).not.toContain('45.764')
      expect(sent.every((url) => url.startsWith(baseUrl))).toBe(true)
    })
  })

  test.each([
    [1, /did not share your location/],
    [2, /could not find your location/],
    [3, /took too long/],
  ])('error %i is shown in words', async (code, message) => {
    await visit('/', desktop, async ({ page }) => {
      await page.addInitScript((failure) => {
        navigator.geolocation.getCurrentPosition = (_, fail) =>
          fail?.({ code: failure } as GeolocationPositionError)
      }, code)
      await page.goto('/trials')
      await button(page).click()
      await page.getByRole('status').filter({ hasText: message }).waitFor()
      expect(new URL(page.url()).search).toBe('')
      await expectSoundPage(page)
    })
  })

  test('without JavaScript there is no button', async () => {
    await visit('/trials', { ...desktop, javaScriptEnabled: false }, async ({ page }) => {
      expect(await button(page).isVisible()).toBe(false)
    })
  })
})

test.each([
  [360, 'light'],
  [768, 'dark'],
  [1280, 'light'],
] as const)(
  'at %i pixels, %s: nothing overflows, axe finds nothing',
  async (width, colorScheme) => {
    await visit(
      '/trials?near=Lyon, France&within=100km&sort=distance',
      { viewport: { width, height: 900 }, colorScheme, hasTouch: true },
      async ({ page }) => {
        const summary = page.locator('summary', { hasText: 'Filters (1)' })
        if (await summary.isVisible()) await summary.click()
        await boxOf(page).waitFor()
        // Not where the filter bar covers half of one.
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
        await expectSoundPage(page)
      },
    )
  },
)
