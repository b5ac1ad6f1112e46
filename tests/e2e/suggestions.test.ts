import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from './setup/browser'
import { expectSoundPage } from './setup/sound-page'

const { visit, baseUrl } = openBrowser()
const boxName = 'What are you looking for?'
const desktop = { viewport: { width: 1280, height: 900 } }

const boxOf = (page: Page) => page.getByRole('combobox', { name: boxName })
const optionsOf = (page: Page) =>
  page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')

async function type(page: Page, text: string) {
  // The list for the beginning of the text is replaced once more.
  const answered = page.waitForResponse(
    (response) => new URL(response.url()).searchParams.get('q') === text,
  )
  await boxOf(page).click()
  await boxOf(page).pressSequentially(text)
  await (await answered).finished()
  await optionsOf(page).first().waitFor()
}

/** Text of the option that the box marks as active. */
async function activeText(page: Page): Promise<string | null> {
  const id = await boxOf(page).getAttribute('aria-activedescendant')
  return id === null ? null : page.locator(`[id="${id}"]`).innerText()
}

test('by keyboard: arrows move through the list and the box, Escape closes, Enter chooses', async () => {
  await visit('/', desktop, async ({ page }) => {
    await type(page, 'chin')
    const box = boxOf(page)
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(await activeText(page)).toBeNull()
    await page
      .getByRole('status')
      .filter({ hasText: /\d suggestions?/ })
      .waitFor()
    const count = await optionsOf(page).count()

    await page.keyboard.press('ArrowDown')
    expect(await activeText(page)).toContain('China')
    expect(await optionsOf(page).first().getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Home')
    expect(await activeText(page)).toBeNull()
    await page.keyboard.press('ArrowUp')
    expect(await activeText(page)).toBe(
      await optionsOf(page)
        .nth(count - 1)
        .innerText(),
    )
    await page.keyboard.press('ArrowDown')
    expect(await activeText(page)).toBeNull()

    await page.keyboard.press('Escape')
    expect(await box.getAttribute('aria-expanded')).toBe('false')
    expect(await box.inputValue()).toBe('chin')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/trials?country=china')
    await page.getByRole('heading', { level: 1, name: /trials?$/ }).waitFor()
    await expect.poll(() => box.inputValue()).toBe('')
  })
})

test('a condition is written into the box and searched, with misspellings corrected', async () => {
  await visit('/trials?status=completed&status=unknown', desktop, async ({ page }) => {
    await type(page, 'nueromyelitis')
    await optionsOf(page)
      .filter({ hasText: /neuromyelitis optica/i })
      .first()
      .click()
    await page.waitForURL(/q=.*neuromyelitis/i)
    const params = new URL(page.url()).searchParams
    expect(params.get('q')).toMatch(/neuromyelitis/i)
    expect(params.getAll('status')).toEqual(['completed', 'unknown'])
    await expect.poll(() => boxOf(page).inputValue()).toBe(params.get('q'))
  })
})

test('a number leads to its trial', async () => {
  await visit('/', desktop, async ({ page }) => {
    await type(page, 'nct058282')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/trials/NCT05828212')
  })
})

test('words are searched as typed if no suggestion is chosen', async () => {
  await visit('/', desktop, async ({ page }) => {
    await type(page, 'neuro')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/trials?q=neuro')
  })
})

test.each([
  [320, 'light'],
  [1280, 'dark'],
] as const)(
  'open at %i pixels, %s: nothing overflows, axe finds nothing',
  async (width, colorScheme) => {
    await visit(
      '/',
      { viewport: { width, height: 800 }, colorScheme, hasTouch: true },
      async ({ page }) => {
        await type(page, 'ce')
        await page.keyboard.press('ArrowDown')
        await expectSoundPage(page)
      },
    )
  },
)

test('without JavaScript it is a plain box in a form', async () => {
  await visit('/', { ...desktop, javaScriptEnabled: false }, async ({ page }) => {
    const box = page.getByRole('searchbox', { name: boxName })
    await box.fill('neuromyelitis')
    await box.press('Enter')
    await page.waitForURL('**/trials?q=neuromyelitis')
    await page.getByRole('heading', { level: 1, name: /trials?$/ }).waitFor()
  })
})

test.each([true, false])('pasted numbers and links (JavaScript on: %s)', async (on) => {
  const search = (text: string) => `/trials?${new URLSearchParams({ q: text })}`
  const link = 'https://clinicaltrials.gov/search?cond=neuromyelitis&aggFilters=violation:n'
  await visit('/', { ...desktop, javaScriptEnabled: on }, async ({ page }) => {
    const note = page.getByRole('region', { name: 'What you pasted' })
    for (const text of ['nct5828212', 'https://clinicaltrials.gov/study/NCT05828212?rank=1']) {
      await page.goto(search(text))
      await page.waitForURL('**/trials/NCT05828212')
    }
    await page.goto(`${search('NCT05828212; NCT02249676\nNCT99999999')}&phase=4`)
    await page.getByRole('heading', { level: 1, name: '2 trials' }).waitFor()
    expect(await note.innerText()).toMatch(/3 trial numbers[^]*Filters don’t apply[^]*NCT99999999/)
    await page.goto(search('NCT99999999'))
    await page.getByRole('heading', { level: 1, name: '0 trials' }).waitFor()
    await note.getByRole('link', { name: 'NCT99999999' }).waitFor()
    await page.goto(search(link))
    expect(await note.innerText()).toMatch(/ClinicalTrials\.gov link[^]*violation:n/)
    await page.getByRole('heading', { level: 1, name: /^[1-9]\d* trials?$/ }).waitFor()
    // axe waits for timers, which a page without JavaScript doesn't have.
    if (on) await expectSoundPage(page)
  })
})

test.each([
  ['', 200],
  ['?q=', 200],
  [`?q=${'x'.repeat(10_000)}`, 200],
  ['?q=%00%ff%fe', 200],
  ['?q=chi&q=na&q=%22', 200],
  ['?q=%27%22%29%28AREA%5B', 200],
])('GET /suggest%s', async (query, status) => {
  const response = await fetch(`${baseUrl}/suggest${query}`)
  expect(response.status).toBe(status)
  expect(response.headers.get('cache-control')).toContain('max-age')
  expect(await response.json()).toHaveProperty('suggestions')
})
