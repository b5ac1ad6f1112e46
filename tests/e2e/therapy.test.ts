import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser } from './setup/browser'
import { expectSoundPage } from './setup/sound-page'

const { visit, baseUrl } = openBrowser()

const phone = { viewport: { width: 360, height: 640 } }
const desktop = { viewport: { width: 1280, height: 900 } }

const nk = 'immunotherapy-of-natural-killer-nk-cells-in-human-t-dcjzppfv'

/** The value beside a facet's name on a trial's page; facets without a value are listed in one line. */
async function readFacet(page: Page, name: string): Promise<string[]> {
  const section = page.getByRole('region', { name: 'The cells', exact: true })
  const row = section.locator('tr').filter({ has: page.locator('th', { hasText: name }) })
  if ((await row.count()) > 0) return row.locator('td > div > a:first-child').allInnerTexts()
  const unstated = await section.locator('.side-note').allInnerTexts()
  return unstated.join(' ').includes(name.toLowerCase()) ? ['Not stated'] : []
}

describe('the five documents are classified correctly', () => {
  test.each([
    [nk, ['Natural killer cells', 'Amniotic and placental cells'], ['Not stated']],
    ['NCT05828212', ['CAR-T cells'], ['Not stated']],
    ['NCT05734898', ['CAR-NK cells'], ['Not stated']],
    ['NCT02249676', ['Mesenchymal stem or stromal cells'], ['Autologous (own cells)']],
    ['NCT06228781', ['Blood stem cell transplantation'], ['Autologous (own cells)']],
  ])('%s', async (id, cells, donor) => {
    await visit(`/trials/${id}`, desktop, async ({ page }) => {
      expect((await readFacet(page, 'Cell type')).sort()).toEqual([...cells].sort())
      expect(await readFacet(page, 'Donor')).toEqual(donor)
      expect(await readFacet(page, 'Role of the cells')).toEqual(['Product under test'])
    })
  })

  test.each([
    ['NCT05828212', 'CD19'],
    ['NCT05734898', 'NKG2D ligands'],
  ])('%s targets %s', async (id, target) => {
    await visit(`/trials/${id}`, desktop, async ({ page }) => {
      expect(await readFacet(page, 'Target')).toEqual([target])
    })
  })
})

test.each([true, false])(
  'from a facet to a trial, its words and the report on its label (JavaScript on: %s)',
  async (javaScriptEnabled) => {
    await visit('/trials', { ...desktop, javaScriptEnabled }, async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: '5 trials' }).waitFor()
      await page.getByRole('checkbox', { name: 'CAR-NK cells 1' }).check()
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Apply filters' }).click()
      await page.getByRole('heading', { level: 1, name: '1 trial', exact: true }).waitFor()
      expect(new URL(page.url()).search).toBe('?cell=car-nk')
      expect(await page.locator('main').innerText()).toContain('Trials with CAR-NK cells')
      expect(await page.getByRole('article').innerText()).toMatch(
        /CAR-NK cells, donor not stated · NKG2D ligands/,
      )

      await page.getByRole('link', { name: 'NKG2D CAR-NK & r/rAML' }).click()
      await page.getByRole('heading', { level: 2, name: 'The cells' }).waitFor()
      await page.getByRole('link', { name: /^Why these labels/ }).click()
      const reasons = page.getByRole('region', { name: 'Cell type' })
      expect(await reasons.innerText()).toMatch(/“CAR-NK” in “Title” \(names and titles, rule/)
      await reasons.getByText('Report this label').first().click()
      const report = reasons.getByRole('textbox').first()
      expect(await report.inputValue()).toContain('Label: Cell type: CAR-NK cells')
      expect(
        await reasons.getByRole('link', { name: 'Write an email' }).getAttribute('href'),
      ).toMatch(/^mailto:\?subject=Label/)
    })
  },
)

test('a label’s report can be copied', async () => {
  const context = { ...desktop, permissions: ['clipboard-read', 'clipboard-write'] }
  await visit('/trials/NCT05734898/labels', context, async ({ page }) => {
    await page.getByText('Report this label: CAR-NK cells').click()
    await page.getByRole('button', { name: 'Copy the text' }).click()
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('Trial: NCT05734898')
  })
})

test('trials that only mention cells can be shown, and hidden again', async () => {
  await visit('/trials?role=any', desktop, async ({ page }) => {
    await page.getByRole('link', { name: 'Hide them' }).click()
    await page.waitForURL('**/trials')
    await page.getByRole('heading', { level: 1, name: '5 trials' }).waitFor()
  })
})

test('a field of the classification in the search box', async () => {
  await visit('/', desktop, async ({ page }) => {
    const box = page.getByRole('combobox', { name: 'What are you looking for?' })
    await box.fill('AREA[TargetAntigen]CD19 AND AREA[CellSource]MISSING')
    await box.press('Enter')
    await page.getByRole('heading', { level: 1, name: '1 trial', exact: true }).waitFor()
    expect(await page.locator('main').innerText()).toContain('NCT05828212')
  })
})

describe('browsing', () => {
  test('leads from the home page to a trial without JavaScript', async () => {
    await visit('/', { ...phone, javaScriptEnabled: false }, async ({ page }) => {
      await page.getByLabel('Menu', { exact: true }).first().click()
      await page.getByRole('navigation', { name: 'Menu' }).getByText('Browse').click()
      await page.getByRole('link', { name: 'CAR-T cells', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'CAR-T cells' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/cells/car-t')
      await page.getByRole('link', { name: 'CD19', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'CD19' }).waitFor()
      const chart = page.getByRole('img', { name: /^Trials by the year of their start/ })
      expect(await chart.count()).toBe(1)
      await page.getByText('The numbers as a table').click()
      expect(await page.getByRole('table').innerText()).toMatch(/\d{4}\s+1/)
      await page.getByRole('link', { name: 'See the trial' }).click()
      await page.getByRole('heading', { level: 1, name: '1 trial', exact: true }).waitFor()
      expect(new URL(page.url()).search).toBe('?target=cd19')
    })
  })

  test.each([
    ['/cells/CAR_NK', 200, '/cells/car-nk'],
    ['/targets/CD19', 200, '/targets/cd19'],
    ['/targets', 200, '/cells'],
    ['/cells/no-such-cell', 404, '/cells/no-such-cell'],
    ['/targets/none', 404, '/targets/none'],
    ['/indications/%E0%A4%A', 400, '/indications/%E0%A4%A'],
  ])('%s answers %i at %s', async (path, status, at) => {
    const response = await fetch(`${baseUrl}${path}`)
    expect(response.status).toBe(status)
    expect(new URL(response.url).pathname).toBe(at)
    if (status === 404) expect(await response.text()).toContain('There is no page for')
  })

  const pages = ['/cells', '/cells/car-t', '/targets/nkg2d-ligands', '/indications/heart'] as const
  const screens = [
    ['a phone, light', { ...phone, colorScheme: 'light' }],
    ['a desktop, dark', { ...desktop, colorScheme: 'dark' }],
  ] as const
  test.each(pages.flatMap((path) => screens.map((screen) => [path, ...screen] as const)))(
    '%s has no violations and fits the screen on %s',
    async (path, _on, options) => {
      await visit(path, options, async ({ page }) => {
        await page.locator('details').evaluateAll((all) => {
          for (const details of all) details.setAttribute('open', '')
        })
        await expectSoundPage(page)
      })
    },
  )
})
