import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openBrowser } from './setup/browser'

// Whole walks with Tab on a small phone: every stop is visible, none is lost, and texts for screen readers have their
// spaces.

const { visit } = openBrowser()
const phone = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' as const }
const desktop = { viewport: { width: 1280, height: 800 } }
const maxStops = 160

interface Stop {
  /** The beginning of its HTML, to identify it. */
  element: string
  /** The element that covers its centre, or that it is outside of the screen. */
  cover: string | null
}

/** As text, because helpers that a compiler adds to functions don't exist in the page. */
const readStop = `(() => {
  const stop = document.activeElement
  if (stop === null || stop === document.body) return null
  const element = stop.outerHTML.slice(0, 120)
  // A list that can be scrolled may be longer than the screen.
  // Of a link that breaks, its first line.
  const box = stop.getClientRects()[0] ?? stop.getBoundingClientRect()
  if (stop.tabIndex === 0 && stop.matches('[role=region], [role=group]')) return { element, cover: null }
  // Files are chosen by the label around a field that has no look of its own.
  const shown = stop.matches('[type=file]') ? stop.labels[0].getBoundingClientRect() : box
  const [x, y] = [shown.left + shown.width / 2, shown.top + shown.height / 2]
  const top = document.elementFromPoint(x, y)
  const isSeen = top !== null && (top === stop || stop.contains(top) || top.contains(stop))
  return { element, cover: isSeen ? null : (top?.outerHTML.slice(0, 60) ?? 'beside the screen') }
})()`

/** All stops from the top of the page to its end; `null` for one at which the focus was lost. */
async function walk(page: Page): Promise<(Stop | null)[]> {
  const stops: (Stop | null)[] = []
  while (stops.length < maxStops) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<Stop | null>(readStop)
    // After the last link the focus leaves the page.
    if (stop === null && (await page.evaluate(`document.hasFocus() && scrollY > 0`)) === false)
      break
    stops.push(stop)
    if (stop?.element.includes('https://clinicaltrials.gov/"') && stops.length > 20) break
  }
  return stops
}

describe.each([
  ['home', '/'],
  ['a list', '/trials'],
  ['a table', '/trials?view=table'],
  ['a trial', '/trials/NCT05828212'],
  ['trials side by side', '/compare?ids=NCT05828212,NCT02249676,NCT06228781'],
  ['what is saved', '/saved?id=NCT05828212'],
  ['the glossary', '/glossary'],
])('%s', (_, path) => {
  test('has no stop that is covered or lost', async () => {
    await visit(path, phone, async ({ page }) => {
      const stops = await walk(page)
      expect(stops.length).toBeGreaterThan(8)
      expect(stops.filter((stop) => stop === null)).toEqual([])
      expect(stops.filter((stop) => stop?.cover != null)).toEqual([])
    })
  })
})

test('the note of an explained word is announced, and Enter opens it', async () => {
  await visit('/trials/NCT05828212', desktop, async ({ page }) => {
    const isFocused = (element: Locator) =>
      expect.poll(() => element.evaluate((each) => each === document.activeElement)).toBe(true)
    const word = page.locator('.term > button').first()
    const note = page.locator('.term-note').first()
    const link = note.getByRole('link', { name: 'Glossary' })
    await word.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await isFocused(word)
    expect(await note.isVisible()).toBe(true)
    expect(await link.isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await isFocused(link)
    await page.keyboard.press('Escape')
    expect(await link.isVisible()).toBe(false)
    await isFocused(word)
  })
})

test('screen readers read numbers separately from their words', async () => {
  for (const path of ['/', '/trials?q=cells', '/trials/NCT05828212?q=cells']) {
    await visit(path, phone, async ({ page }) => {
      const read = await page.locator('body').ariaSnapshot()
      const names = [...read.matchAll(/(?:link|button) "([^"]*)"/g)].map(([, name = '']) => name)
      expect(names.length).toBeGreaterThan(5)
      expect(names.filter((name) => /[a-z]{3}\d+$|\d[a-z]{4}/.test(name))).toEqual([])
    })
  }
})
