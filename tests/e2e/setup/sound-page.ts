import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** Nothing overflows at the side, and axe finds no violations; targets have the 24 pixels of WCAG 2.2. */
export async function expectSoundPage(page: Page): Promise<void> {
  // Between two pages there is no title for a moment, which axe would report.
  await page.waitForFunction(() => document.title !== '')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run({
      rules: { 'target-size': { enabled: true } },
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  })
  expect(violations).toEqual([])
}
