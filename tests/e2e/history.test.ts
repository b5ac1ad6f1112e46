import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Study } from '@/lib/study/schema'
import { openBrowser } from './setup/browser'
import { addStudies, removeAdded } from './setup/extra-records'
import { expectSoundPage } from './setup/sound-page'
import { getOwnPortal } from './setup/own-portal'

const { visit, baseUrl } = openBrowser()
const { databaseUrl } = getOwnPortal()
const file = '/srv/folders/history.jsonl'
const page = '/trials/NCT00000042/history'

const unchanged = 'This sentence stands in both versions and says nothing new. '.repeat(20)
const study = (overallStatus: string, dose: string, ...conditions: string[]): Study => ({
  protocolSection: {
    identificationModule: { nctId: 'NCT00000042', briefTitle: 'A trial that changed its mind' },
    statusModule: { overallStatus, lastUpdatePostDateStruct: { date: '2026-01-02' } },
    descriptionModule: { briefSummary: `${unchanged}Cells are given ${dose}.` },
    conditionsModule: { conditions },
  },
})

beforeAll(async () => {
  await addStudies(databaseUrl, file, study('NOT_YET_RECRUITING', 'once', 'Lupus'))
  await addStudies(databaseUrl, file, study('RECRUITING', 'once', 'Lupus'))
  await addStudies(databaseUrl, file, study('COMPLETED', 'twice', 'Lupus', 'Myositis'))
})
afterAll(() => removeAdded(databaseUrl, file))

test.each([true, false])(
  'the last change is shown field by field (JavaScript on: %s)',
  async (on) => {
    await visit(page, { javaScriptEnabled: on }, async ({ page }) => {
      const main = page.locator('main')
      await main.getByRole('heading', { level: 1, name: 'History of this record' }).waitFor()
      expect(await main.locator('article article').count()).toBe(3)
      const changes = page.locator('#changes')
      expect(await changes.locator('del').allInnerTexts()).toEqual(
        expect.arrayContaining([
          expect.stringContaining('Recruiting'),
          expect.stringContaining('once'),
        ]),
      )
      expect(await changes.locator('ins').allInnerTexts()).toEqual(
        expect.arrayContaining([
          expect.stringContaining('Completed'),
          expect.stringContaining('twice'),
          expect.stringContaining('Myositis'),
        ]),
      )
      await changes.getByText(/\d+ unchanged words/).click()
      expect(await changes.getByText('says nothing new').first().isVisible()).toBe(true)
      expect(await main.innerText()).not.toContain('/srv/folders')
    })
  },
)

test.each([true, false])('any two versions can be compared (JavaScript on: %s)', async (on) => {
  await visit(page, { javaScriptEnabled: on }, async ({ page }) => {
    const first = page.getByLabel('From', { exact: true }).locator('option').last()
    await page
      .getByLabel('From', { exact: true })
      .selectOption((await first.getAttribute('value')) ?? '')
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('heading', { name: 'What changed from version 1 to version 3' }).waitFor()
    expect(new URL(page.url()).search).toMatch(/^\?from=[\w-]+&to=[\w-]+$/)
    expect(await page.locator('#changes del').allInnerTexts()).toContainEqual(
      expect.stringContaining('Not yet recruiting'),
    )
  })
})

test('unknown versions give a message, an unknown trial is not found', async () => {
  await visit(`${page}?from=nonsense&to=%00`, { javaScriptEnabled: false }, async ({ page }) => {
    await page.getByText('The portal has no such versions of this trial').waitFor()
  })
  expect((await fetch(`${baseUrl}${page}?from=a&from=b&to=c`)).status).toBe(200)
  expect((await fetch(`${baseUrl}/trials/NCT00000043/history`)).status).toBe(404)
})

test('a trial with one version says so', async () => {
  await visit('/trials', { javaScriptEnabled: false }, async ({ page }) => {
    const seed = page.locator('main article a').filter({ hasNotText: 'changed its mind' }).first()
    await page.goto(`${await seed.getAttribute('href')}/history`)
    await page.getByText('seen only one version of this record').waitFor()
  })
})

test.each([
  [360, 'light'],
  [768, 'dark'],
  [1280, 'dark'],
] as const)(
  '%i pixels wide and %s: nothing overflows and axe finds nothing',
  async (width, colorScheme) => {
    await visit(page, { viewport: { width, height: 800 }, colorScheme }, async ({ page }) => {
      await expectSoundPage(page)
    })
  },
)
