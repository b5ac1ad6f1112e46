import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser } from './setup/browser'
import { expectSoundPage } from './setup/sound-page'

const { visit, baseUrl } = openBrowser()

const withoutNumber =
  'Immunotherapy of Natural Killer(NK) Cells in Human T Lymphotropic Virus Type 1(HTLV-1) Associated Myelopathy(HAM)'

const pages = [
  ['home', '/'],
  ['all trials', '/trials'],
  ['a search with filters', '/trials?q=cells&status=completed&phase=1&country=China'],
  ['a search without results', '/trials?q=zzzz&status=recruiting'],
  ['a table of trials', '/trials?view=table'],
  ['a map of trials', '/trials?view=map'],
  ['insights', '/trials?view=insights'],
  ['all filters', '/search/filters'],
  ['trials side by side', '/compare?ids=NCT05828212,NCT02249676,NCT06228781'],
  ['trials to print', '/compare/print?ids=NCT05828212,NCT02249676'],
  ['a search with problems in its address', '/trials?phase=9&sort=luck'],
  ['a trial', '/trials/NCT05828212'],
  ['the sites of a trial', '/trials/NCT05828212/sites'],
  ['the labels of a trial', '/trials/NCT05828212/labels'],
  ['a trial that is unknown', '/trials/NCT99999999'],
  ['an address without a page', '/no/such/page'],
  ['the glossary', '/glossary'],
  ['help around a trial', '/care'],
  ['what is saved', '/saved?id=NCT05828212&search=q%3Dcells'],
  ['how to embed', '/embed?q=cells'],
  ['an embedded list', '/embed/trials?q=cells'],
  ['about', '/about'],
  ['the data', '/about/data'],
  ['a topic', '/cells/car-t'],
  ['the history of a trial', '/trials/NCT05828212/history'],
  ['the help for developers', '/help/api'],
] as const

const phone = { viewport: { width: 320, height: 640 } }
const desktop = { viewport: { width: 1280, height: 900 } }

describe.each(pages)('%s', (_name, path) => {
  test('fits a phone in light and a desktop in dark, and axe finds no violations', async () => {
    // During a transition colours belong to neither scheme.
    await visit(path, { ...phone, reducedMotion: 'reduce' }, async ({ page }) => {
      await expectSoundPage(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize(desktop.viewport)
      await expectSoundPage(page)
    })
  })
})

describe('in forced colours on a small phone, and at 200 % on a desktop', () => {
  const opened: [state: string, path: string, open: (page: Page) => Promise<void>][] = [
    ['the menu', '/', (page) => page.locator('.site-menu summary').click()],
    [
      'suggestions',
      '/',
      async (page) => {
        await page.getByLabel('What are you looking for?').fill('neuro')
        await page.getByRole('listbox').waitFor()
      },
    ],
    [
      'the filters',
      '/trials?q=cells&status=completed',
      async (page) => {
        await page.getByText(/^Filters \(/).click()
      },
    ],
    [
      'the tray of selected trials',
      '/trials',
      (page) =>
        page
          .getByRole('checkbox', { name: /^Select / })
          .first()
          .check(),
    ],
    ['the map', '/trials?view=map', () => Promise.resolve()],
    [
      'downloads and their columns',
      '/trials',
      async (page) => {
        await page.getByText(/^Download or follow/).click()
        await page.getByText('Choose the columns of a table').click()
      },
    ],
    [
      'the report of a label',
      '/trials/NCT05828212/labels',
      (page) => page.getByText('Report this label').first().click(),
    ],
    ['an address that is refused', '/%zz', () => Promise.resolve()],
    ['the choice of columns', '/trials?view=table', (page) => page.getByText(/^Columns/).click()],
    [
      'an explained word',
      '/trials/NCT05828212',
      (page) => page.locator('.term button').locator('visible=true').first().click(),
    ],
  ]
  test.each(opened)('%s: no violations when opened', async (_state, path, open) => {
    await visit(path, { ...phone, forcedColors: 'active' }, async ({ page }) => {
      await open(page)
      await expectSoundPage(page)
      await page.emulateMedia({ forcedColors: 'none' })
      await page.setViewportSize({ width: 640, height: 450 })
      await expectSoundPage(page)
    })
  })
})

test('a trial with all folds open has no violations either', async () => {
  await visit('/trials/NCT05828212', desktop, async ({ page }) => {
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '')
    })
    await expectSoundPage(page)
  })
})

test('a printed list begins with its trials', async () => {
  await visit('/trials?q=cells', desktop, async ({ page }) => {
    const filter = page.getByRole('checkbox', { name: /^Recruiting/ }).first()
    await filter.waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await filter.isVisible()).toBe(false)
    const first = page.getByRole('heading', { level: 3 }).first()
    expect((await first.boundingBox())?.y).toBeLessThan(600)
    expect(await page.getByRole('searchbox').count()).toBe(0)
  })
})

describe('by keyboard', () => {
  test('from the home page to a trial and its link', async () => {
    await visit('/', desktop, async ({ page }) => {
      await page.keyboard.press('Tab')
      expect(await focusedText(page)).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.type('neuromyelitis')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: '2 trials' }).waitFor()

      await tabTo(page, 'Mesenchymal stem or stromal cells')
      await page.keyboard.press('Space')
      await page.getByRole('heading', { level: 1, name: '1 trial', exact: true }).waitFor()
      expect(new URL(page.url()).searchParams.get('cell')).toBe('msc')
      await expect.poll(() => focusedText(page)).toContain('Mesenchymal')

      await tabTo(page, 'Autologous Mesenchymal Stem Cells')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/trials/NCT02249676?**')
      await tabTo(page, 'Who can take part')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/trials/NCT02249676?*#eligibility')
    })
  })
})

test('ten presses of Tab reach the first trial of a list', async () => {
  await visit('/trials', desktop, async ({ page }) => {
    await page.keyboard.press('Tab')
    expect(await focusedText(page)).toBe('Skip to results')
    await page.keyboard.press('Enter')
    const filters = await page.getByRole('region', { name: 'Filters' }).boundingBox()
    const results = await page.locator('#results').boundingBox()
    expect(filters?.x).toBeLessThan(results?.x ?? 0)
    const first = page.locator('article h3 a').first()
    for (let presses = 0; presses < 9; presses += 1) {
      if (await first.evaluate((link) => link === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
  })
})

describe('without JavaScript', () => {
  const options = { ...phone, javaScriptEnabled: false }

  test('search, add and remove filters, sort and read', async () => {
    await visit('/', options, async ({ page }) => {
      await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('tianjin')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: '2 trials' }).waitFor()

      await page.locator('summary', { hasText: 'Filters' }).click()
      await page.getByRole('checkbox', { name: 'Completed 1', exact: true }).check()
      await page.getByRole('button', { name: 'Apply filters' }).click()
      await page.getByRole('heading', { level: 1, name: '1 trial', exact: true }).waitFor()
      expect(await page.title()).toContain('Completed trials matching “tianjin”')

      // The filter stays when the words change.
      await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('zhejiang')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Remove Status: Completed' }).click()
      await page.getByRole('heading', { level: 1, name: '2 trials' }).waitFor()
      await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Participants')
      await page.getByRole('button', { name: 'Sort', exact: true }).click()
      await page.waitForURL((url) => url.searchParams.get('sort') === 'enrollment')
      const titles = await page.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts()
      expect(titles.filter((title) => title.includes('CAR'))).toEqual([
        'NKG2D CAR-NK & r/rAML',
        'Evaluate the Safety and Efficacy of CAR-T Cells in the Treatment of R/R Neuromyelitis Optica',
      ])
      await page.getByRole('link', { name: titles.at(-1) ?? '', exact: true }).click()
      await page.getByRole('heading', { name: 'Inclusion criteria' }).waitFor()
    })
  })

  test('a trial shows its link in words instead of a button that would do nothing', async () => {
    await visit('/trials/NCT05828212', options, async ({ page }) => {
      expect(await page.getByRole('button', { name: 'Share this trial' }).isVisible()).toBe(false)
      expect(await page.getByRole('link', { name: /\/trials\/NCT05828212$/ }).isVisible()).toBe(
        true,
      )
    })
  })
})

describe('a shared link', () => {
  test('is copied by the button, which confirms it', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await visit('/trials/NCT05828212', { ...desktop, permissions }, async ({ page }) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'share', { value: undefined })
      })
      await page.getByRole('button', { name: 'Share this trial' }).click()
      await page.getByRole('status').getByText('Link copied').waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(`${baseUrl}/trials/NCT05828212`)
    })
  })

  test('has title, description, canonical link and picture of its trial', async () => {
    await visit('/trials/NCT05828212', { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.title()).toBe(
        'Evaluate the Safety and Efficacy of CAR-T Cells in the Treatment of R/R Neuromyelitis Optica (NCT05828212) · Cell Therapy Trials',
      )
      const head = page.locator('head')
      const description = await head.locator('meta[name=description]').getAttribute('content')
      expect(description).toMatch(/^Completed · Phase 1 · Zhejiang University · China\. This is a/)
      const canonical = await head.locator('link[rel=canonical]').getAttribute('href')
      expect(canonical).toMatch(/\/trials\/NCT05828212$/)
      const image = await head.locator('meta[property="og:image"]').getAttribute('content')
      const { pathname, search } = new URL(image ?? '')
      const picture = await page.request.get(`${baseUrl}${pathname}${search}`)
      expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png'])
      const data: unknown = JSON.parse(
        (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
      )
      expect(data).toMatchObject({ '@type': 'MedicalTrial', identifier: 'NCT05828212' })
    })
  })
})

describe('addresses', () => {
  test.each([
    ['/trials/nct05828212', '/trials/NCT05828212'],
    ['/study/NCT05828212', '/trials/NCT05828212'],
    ['/study/nct5828212', '/trials/NCT05828212'],
  ])('%s leads to %s', async (from, to) => {
    const answer = await fetch(`${baseUrl}${from}`, { redirect: 'manual' })
    expect([
      answer.status,
      new URL(answer.headers.get('location') ?? '', baseUrl).pathname,
    ]).toEqual([308, to])
  })

  test.each(['/trials/NCT99999999', '/trials/no-such-thing', '/no/such/page'])(
    '%s is answered with 404 and a link to continue',
    async (path) => {
      await visit(path, desktop, async ({ page }) => {
        const answer = await page.request.get(path)
        expect(answer.status()).toBe(404)
        expect(
          await page
            .getByRole('main')
            .getByRole('link', { name: /all trials/i })
            .count(),
        ).toBe(1)
      })
    },
  )

  test('a trial without a registry number has a permanent address and claims no other', async () => {
    await visit('/trials?q=HTLV-1', desktop, async ({ page }) => {
      await page.getByRole('link', { name: withoutNumber, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: withoutNumber }).waitFor()
      expect(new URL(page.url()).pathname).not.toMatch(/NCT|\d{5}/)
      const text = await page.getByRole('main').innerText()
      expect(text).toContain('This record has no registry number')
      expect(text).not.toMatch(/NCT\d/)
      await page.reload()
      await page.getByRole('heading', { level: 1, name: withoutNumber }).waitFor()
    })
  })
})

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement
    const named = active instanceof HTMLInputElement ? active.labels?.[0] : active
    return named?.textContent?.trim() ?? ''
  })
}

/** Presses Tab until the text of the focused element begins with `text`, like someone without a mouse. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focusedText(page)).startsWith(text)) return
  }
  throw new Error(`150 times Tab did not lead to “${text}”`)
}
