import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { print } from '@/commands/terminal'
import { readRealStudies, realDataFolder } from '../support/real-records'
import { openBrowser } from './setup/browser'
import { addStudies, removeAdded } from './setup/extra-records'
import { getOwnPortal } from './setup/own-portal'

// Eight people and their goals, in the steps that they take: pressing, choosing or typing one thing is one step. The
// steps are printed, and docs/decisions/people-and-steps.md lists them beside the former portal's.

const { visit } = openBrowser()
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1280, height: 900 } }
const file = 'people.jsonl'
/** Enough records for these searches, and few enough to import in seconds. */
const wanted = /leuk(?:a)?emia|lupus|multiple sclerosis|myeloma/i

interface Steps {
  /** What the person does, in words, and the code for it. */
  take: (what: string, how: () => Promise<unknown>) => Promise<void>
}

const counted: string[] = []

function person(
  task: string,
  maxSteps: number,
  options: Parameters<typeof visit>[1],
  act: (page: Page, steps: Steps) => Promise<void>,
) {
  test(`${task}, in ${maxSteps} steps`, async () => {
    const taken: string[] = []
    await visit('/', options, async ({ page }) => {
      await act(page, {
        take: async (what, how) => {
          taken.push(what)
          await how()
        },
      })
    })
    counted.push(`${task}: ${taken.length} steps (${taken.join('; ')})`)
    expect(taken.length).toBeLessThanOrEqual(maxSteps)
  })
}

const search = (page: Page) => page.getByLabel('What are you looking for?')
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).first().click()
const firstTrial = (page: Page) =>
  page.getByRole('article').getByRole('heading').getByRole('link').first()

describe.skipIf(realDataFolder === null)('eight people', () => {
  const { databaseUrl } = getOwnPortal()

  beforeAll(async () => {
    const studies = readRealStudies(['cart-studies.jsonl.gz', 'cell-studies.jsonl.gz']).filter(
      ({ protocolSection: { conditionsModule } }) =>
        wanted.test(conditionsModule?.conditions?.join() ?? ''),
    )
    await addStudies(databaseUrl, file, ...studies)
  })
  afterAll(async () => {
    await removeAdded(databaseUrl, file)
    for (const line of counted) print(line)
  })

  person(
    'A mother in Leeds finds an open trial for her son and whom to ask',
    4,
    phone,
    async (page, { take }) => {
      await take('type “leukaemia near Leeds, age 9”', () =>
        search(page).fill('leukaemia near Leeds, age 9'),
      )
      await take('press Search', () => press(page, 'Search'))
      await page.getByText('Age 9 fits').first().waitFor()
      await page
        .getByText(/Nearest open site.*km/)
        .first()
        .waitFor()
      await take('open the nearest recruiting trial', () =>
        page
          .getByRole('article')
          .filter({ hasText: 'Nearest open site' })
          .getByRole('heading')
          .getByRole('link')
          .first()
          .click(),
      )
      await page.getByText(/km · Manchester/).waitFor()
      await take('press “How to ask about this trial”', () =>
        page.locator('.ask-bar').getByRole('link', { name: 'How to ask about this trial' }).click(),
      )
      await page.getByRole('heading', { name: 'Questions to take along' }).waitFor()
      await page.getByText(/I am asking about the trial NCT/).waitFor()
    },
  )

  person(
    'A man with MS checks stem cell trials and is warned of clinics',
    4,
    phone,
    async (page, { take }) => {
      await take('press the example “stem cells for MS”', () => follow(page, 'stem cells for MS'))
      await page.getByRole('complementary', { name: 'Has a clinic offered' }).waitFor()
      await take('open the first trial', () => firstTrial(page).click())
      await take('press “Check the rules for one person”', () =>
        follow(page, 'Check the rules for one person'),
      )
      await take('type age 45', () =>
        page
          .locator('#could')
          .getByLabel('Age', { exact: true })
          .locator('visible=true')
          .fill('45'),
      )
      await page.getByText(/Age 45 is (?:within|outside|at the edge of) the stated range/).waitFor()
      await page.getByText('Only the trial team can say whether someone can take part.').waitFor()
    },
  )

  person(
    'A nurse compares three lupus trials and prints them',
    7,
    desktop,
    async (page, { take }) => {
      await take('press the example “CAR-T for lupus”', () => follow(page, 'CAR-T for lupus'))
      const boxes = page.getByRole('checkbox', { name: /^Select / })
      await boxes.first().waitFor()
      for (const index of [0, 1, 2]) {
        await take(`choose trial ${index + 1}`, () => boxes.nth(index).check())
      }
      await take('press “Compare 3”', () => press(page, 'Compare 3'))
      await page.getByRole('heading', { level: 1, name: 'Compare 3 trials' }).waitFor()
      await take('choose “Show differences only”', () =>
        page.getByRole('checkbox', { name: 'Show differences only' }).check(),
      )
      await take('follow “Print a packet”', () => follow(page, /^Print a packet/))
      await page.getByRole('heading', { level: 1, name: '3 trials to print' }).waitFor()
      expect(await page.getByRole('article').count()).toBe(3)
    },
  )

  person(
    'A haematologist lists recruiting BCMA trials by size',
    5,
    desktop,
    async (page, { take }) => {
      await take('type “BCMA myeloma”', () => search(page).fill('BCMA myeloma'))
      await take('press Enter', () => search(page).press('Enter'))
      await take('choose Recruiting', () =>
        page
          .getByRole('checkbox', { name: /^Recruiting/ })
          .first()
          .check(),
      )
      await page.getByRole('heading', { level: 1, name: /recruiting trials|trials$/ }).waitFor()
      await take('open the table', () =>
        page
          .getByRole('navigation', { name: 'View results as' })
          .getByRole('link', { name: 'Table' })
          .click(),
      )
      await take('sort by participants', () =>
        page.getByRole('columnheader').getByRole('link', { name: 'Participants' }).click(),
      )
      await page.locator('th[aria-sort="descending"]').waitFor()
      const numbers = await page.getByRole('table').locator('td.number').allInnerTexts()
      const sizes = numbers
        .map((text) => Number(text.replace(',', '')))
        .filter((size) => !Number.isNaN(size))
      expect(sizes.length).toBeGreaterThan(3)
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    },
  )

  person(
    'A librarian reports an exact search and takes the references',
    5,
    desktop,
    async (page, { take }) => {
      const expression = 'AREA[Condition]lupus AND AREA[StartDate]RANGE[2022, MAX]'
      await take('type an expression', () => search(page).fill(expression))
      await take('press Enter', () => search(page).press('Enter'))
      await take('open “Record of this search”', () =>
        page.getByText('Record of this search, for a methods section').click(),
      )
      const record = await page.getByLabel('Copy this to report or repeat the search').inputValue()
      expect(record).toContain(expression)
      const total = /Trials found: ([\d,]+)/.exec(record)?.[1]
      await take('open “Download or follow”', () => page.getByText(/^Download or follow/).click())
      const downloading = page.waitForEvent('download')
      await take('press RIS', () => follow(page, /^RIS/))
      const stream = await (await downloading).createReadStream()
      const text = (await stream.toArray()).join('')
      expect(text.match(/^TY {2}-/gm)?.length.toLocaleString('en')).toBe(total)
    },
  )

  person('A journalist takes the number of starts by year', 2, desktop, async (page, { take }) => {
    await take('press “See trends and download figures”', () =>
      follow(page, 'See trends and download figures'),
    )
    await page.getByRole('heading', { name: 'Started' }).waitFor()
    await page
      .getByText(/not been confirmed for more than 2 years|confirmed in the last/)
      .first()
      .waitFor()
    const downloading = page.waitForEvent('download')
    await take('download the CSV', () => follow(page, 'Download CSV: Started'))
    const stream = await (await downloading).createReadStream()
    expect((await stream.toArray()).join('')).toMatch(/^\ufeff?Year,Trials\n/)
  })

  person(
    'Someone with a keyboard only opens a trial and asks',
    7,
    desktop,
    async (page, { take }) => {
      const key = (name: string) => page.keyboard.press(name)
      await page.getByRole('combobox').first().waitFor()
      await take('Tab to “Skip to the content”', () => key('Tab'))
      await take('Enter', () => key('Enter'))
      await take('Tab to the search box', () => key('Tab'))
      await take('type “lupus”', () => page.keyboard.type('lupus'))
      await take('Enter', () => key('Enter'))
      await page.getByRole('heading', { level: 1, name: /trials/ }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('results')
      let tabs = 0
      while (!(await page.evaluate(() => document.activeElement?.matches('article h3 a')))) {
        await key('Tab')
        tabs += 1
        expect(tabs).toBeLessThanOrEqual(10)
      }
      await take(`Tab to the first trial, ${tabs} times`, () => Promise.resolve())
      await take('Enter', () => key('Enter'))
      await page.getByRole('link', { name: 'How to ask about this trial' }).first().waitFor()
    },
  )

  person(
    'Without JavaScript: an open trial near London',
    5,
    { ...desktop, javaScriptEnabled: false },
    async (page, { take }) => {
      await take('type “leukaemia near London”', () => search(page).fill('leukaemia near London'))
      await take('press Search', () => press(page, 'Search'))
      await take('choose Recruiting', () =>
        page
          .getByRole('checkbox', { name: /^Recruiting/ })
          .first()
          .check(),
      )
      await take('press “Apply filters”', () => press(page, 'Apply filters'))
      await page.getByRole('link', { name: /Remove.*Recruiting|Recruiting.*Remove/ }).waitFor()
      await take('open the first trial', () => firstTrial(page).click())
      await page.getByText(/km · London/).waitFor()
      await page.getByText(/I am asking about the trial NCT/).waitFor()
    },
  )
})
