import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Study } from '@/lib/study/schema'
import { openBrowser } from './setup/browser'
import { addStudies, removeAdded } from './setup/extra-records'
import { expectSoundPage } from './setup/sound-page'
import { getOwnPortal } from './setup/own-portal'

// What the page says about a text that is not an expression, and about other sites' search syntax.

const { visit } = openBrowser()
const { databaseUrl } = getOwnPortal()
const file = '/srv/folders/search-text.jsonl'
const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }
const desktop = { viewport: { width: 1280, height: 900 } }

const study = (number: number, briefTitle: string): Study => ({
  protocolSection: {
    identificationModule: { nctId: `NCT0000008${number}`, briefTitle },
    statusModule: { overallStatus: 'RECRUITING' },
    armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name: 'CAR-T cells' }] },
  },
})

beforeAll(() =>
  addStudies(
    databaseUrl,
    file,
    study(1, 'Texttest: CAR-T Cells for Kidney Itching'),
    study(2, 'Texttest: CAR-T Cells for Kidney Pain'),
  ),
)
afterAll(() => removeAdded(databaseUrl, file))

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const search = (query: string) => `/trials?q=${encodeURIComponent(query)}`

describe('a plain text', () => {
  test('is searched without its small words, says so, and continues with the closest trials', async () => {
    await visit(search('texttest CAR for my kidney itching'), phone, async ({ page }) => {
      await heading(page, '1 trial')
      await page.getByText('Ignored common words: for, my.').waitFor()
      const closest = page.getByRole('region', { name: 'Closest matches' })
      const titles = await closest.getByRole('heading', { level: 3 }).allInnerTexts()
      expect(titles[0]).toBe('Texttest: CAR-T Cells for Kidney Pain')
      await closest.getByText('Not found in this record: “itching”').first().waitFor()
    })
  })

  test('can be required word by word', async () => {
    await visit(search('texttest for my kidney'), desktop, async ({ page }) => {
      await heading(page, '2 trials')
      await page.getByRole('link', { name: 'Require every word' }).click()
      await heading(page, '0 trials')
      expect(await page.getByText('Ignored common words').count()).toBe(0)
    })
  })

  test.each(['light', 'dark'] as const)('passes axe, %s', async (colorScheme) => {
    const path = search('texttest for my kidney unheardof')
    await visit(path, { ...phone, javaScriptEnabled: true, colorScheme }, async ({ page }) => {
      await page.getByRole('heading', { name: 'Closest matches' }).waitFor()
      await page.getByText('Not found in this record: “unheardof”').first().waitFor()
      await expectSoundPage(page)
      await page.setViewportSize(desktop.viewport)
      await expectSoundPage(page)
    })
  })

  test('with “without” is offered as filters', async () => {
    await visit(search('kidney without CAR-T'), phone, async ({ page }) => {
      const note = page.getByRole('region', { name: 'Your question as filters' })
      await note.getByText('We searched for “without” as an ordinary word.').waitFor()
    })
  })

  test('cells that are not wanted are a chip', async () => {
    await visit(search('kidney, not CAR-T'), phone, async ({ page }) => {
      const read = page.getByRole('navigation', { name: 'Read from your words' })
      await read.getByText('not CAR-T cells').waitFor()
    })
  })
})

test('the syntax of another site has a note with the nearest expression', async () => {
  await visit(search('title:texttest kidney'), phone, async ({ page }) => {
    await page.getByText('"title:" is not an operator here.').waitFor()
    await page.getByRole('link', { name: 'AREA[TitleSearch]texttest AND kidney' }).click()
    await heading(page, '2 trials')
  })
})

test('an unknown key in the address is named, with the search that has the right one', async () => {
  await visit('/trials?keywords=texttest&utm_source=mail', phone, async ({ page }) => {
    await page.getByText('There is no search option “keywords”').waitFor()
    await page.getByRole('link', { name: 'Trials matching “texttest”' }).click()
    await heading(page, '2 trials')
  })
})

test.each(['constructor=1', 'toString=x&cond=lupus', 'hasOwnProperty=1', '__proto__=2', 'then=1'])(
  'a key that every object inherits is not an error: %s',
  async (parameters) => {
    await visit(`/trials?${parameters}`, phone, async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: /^\d+ trials?$/ }).waitFor()
    })
  },
)

test('a pasted link of the registry’s former site or API is searched, and omitted parts are named', async () => {
  const former = 'https://clinicaltrials.gov/ct2/results?titles=texttest&recrs=a&f801=Yes'
  await visit(search(former), phone, async ({ page }) => {
    await heading(page, '2 trials')
    await page.getByText('f801=Yes (results that are overdue)').waitFor()
  })
  const api =
    'https://clinicaltrials.gov/api/v2/studies?query.titles=texttest&filter.overallStatus=COMPLETED'
  await visit(search(api), phone, ({ page }) => heading(page, '0 trials'))
})
