import { afterAll, expect, test } from 'vitest'
import { openBrowser } from './setup/browser'
import { addFailure, addStudies, removeAdded } from './setup/extra-records'
import { expectSoundPage } from './setup/sound-page'
import { getOwnPortal } from './setup/own-portal'

const { visit } = openBrowser()
const { databaseUrl } = getOwnPortal()
const file = '/srv/folders/data-page.jsonl'
const page = '/about/data'

afterAll(() => removeAdded(databaseUrl, file))

test('the sample records and their run are listed', async () => {
  await visit(page, { javaScriptEnabled: false }, async ({ page }) => {
    await page.getByRole('heading', { level: 1, name: 'The data of this portal' }).waitFor()
    const runs = page.locator('#runs')
    expect(await runs.innerText()).toContain('the sample records that come with the portal')
    expect(await runs.innerText()).toContain('Completed')
    expect(await page.locator('#sources tbody tr').count()).toBeGreaterThanOrEqual(2)
    await page.getByText('The quarantine is empty').waitFor()
    const terms = page.getByRole('link', { name: /terms and conditions/ })
    expect(await terms.getAttribute('href')).toMatch(/^https:\/\/clinicaltrials\.gov\//)
  })
})

test('what another process imports and quarantines shows at once', async () => {
  await addStudies(databaseUrl, file, {
    protocolSection: {
      identificationModule: { nctId: 'NCT00000044', briefTitle: 'A trial for the data page' },
      statusModule: { overallStatus: 'A_NEW_STATUS' },
    },
  })
  await visit(page, { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('#news').innerText()).toContain('A_NEW_STATUS')
  })
  await addFailure(databaseUrl, file, 'studies[3]: expected an object, found 5')
  await visit(page, { javaScriptEnabled: false }, async ({ page }) => {
    const quarantine = await page.locator('#quarantine').innerText()
    expect(quarantine).toContain('One is in quarantine now')
    expect(quarantine).toContain('studies[…]: expected an object')
    expect(await page.locator('main').innerText()).not.toContain('/srv/folders')
    expect(await page.locator('#runs').innerText()).toContain('data-page.jsonl')
  })
})

test.each([
  [360, 'light'],
  [640, 'light'],
  [1280, 'dark'],
] as const)(
  '%i pixels wide and %s: nothing overflows and axe finds nothing',
  async (width, colorScheme) => {
    await visit(page, { viewport: { width, height: 800 }, colorScheme }, async ({ page }) => {
      await expectSoundPage(page)
    })
  },
)
