import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { openBrowser } from './setup/browser'

const { visit, baseUrl } = openBrowser()
const phone = { viewport: { width: 360, height: 740 } }

test('a map is explored by links, without JavaScript, and says where it shows nothing', async () => {
  await visit('/trials?view=map', { ...phone, javaScriptEnabled: false }, async ({ page }) => {
    await page.getByRole('link', { name: 'Asia', exact: true }).click()
    await page.waitForURL((url) => url.searchParams.get('area') === 'asia')
    await page.getByRole('link', { name: 'Zoom in' }).click()
    await page.waitForURL((url) => /^[\d.]+,[\d.]+,\d$/.test(url.searchParams.get('area') ?? ''))
    // The records of these tests state no positions.
    await page.getByText('No town on this part of the map').waitFor()
  })
})

test('figures and the map of a search are files, and invalid addresses are refused', async () => {
  const get = (path: string) => fetch(`${baseUrl}/figures/${path}`)
  expect(await (await get('phase.csv?country=China')).text()).toMatch(/^\ufeff?Phase,Trials\n/)
  const map = await get('map.svg?view=map&area=asia')
  expect(map.headers.get('content-type')).toContain('image/svg+xml')
  expect(await map.text()).toContain('Cell Therapy Trials, records as of')
  expect((await get('phase.csv?colour=red')).status).toBe(400)
  expect((await get('luck.svg')).status).toBe(404)
})

test('tapping a term shows its explanation, also without JavaScript', async () => {
  const options = { ...phone, hasTouch: true, isMobile: true, javaScriptEnabled: false }
  await visit('/trials/NCT05828212', options, async ({ page }) => {
    const term = page.locator('.term').locator('visible=true').first()
    await term.getByRole('button').tap()
    const note = term.locator('.term-note')
    await note.getByRole('link', { name: 'Glossary' }).waitFor()
    await page.keyboard.press('Escape')
    await note.waitFor({ state: 'hidden' })
  })
})

test('a saved trial is kept, shows its changes, and can be sent to another browser by a link', async () => {
  let link = ''
  await visit('/trials/NCT05828212', phone, async ({ page }) => {
    await page.getByRole('button', { name: 'Save this trial in this browser' }).click()
    // As if it had been saved with earlier content.
    await page.evaluate(() => {
      const kept = localStorage.getItem('saved') ?? ''
      localStorage.setItem('saved', kept.replace(/"phase":"[^"]*"/, '"phase":"Phase 4"'))
    })
    await page.goto('/saved')
    await page.getByText(/^Phase: now .*, was phase 4$/).waitFor()
    await page.getByRole('button', { name: 'Mark changes as seen' }).click()
    await page.getByText('Nothing has changed since you last looked.').waitFor()
    link = '/saved?id=NCT05828212&id=NCT99999999'
  })
  await visit(link, phone, async ({ page }) => {
    await page.getByText('names a trial that we don’t have: “NCT99999999”').waitFor()
    await page.getByRole('button', { name: 'Save it in this browser' }).click()
    await page.getByRole('button', { name: 'Remove NCT05828212' }).waitFor()
  })
})

test('in a browser that keeps nothing, the list of saved trials says so', async () => {
  await visit('/saved', phone, async ({ page }) => {
    const note = page.getByText('This browser doesn’t allow this site to keep anything')
    await page.getByText('Nothing is saved in this browser yet').waitFor()
    expect(await note.count()).toBe(0)
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Denied', 'SecurityError')
        },
      })
    })
    await page.goto(page.url())
    await note.waitFor()
  })
})

test('trials are saved from a list one by one and together, and counted', async () => {
  await visit('/trials', phone, async ({ page }) => {
    const saved = (count: number) =>
      page.getByRole('link', { name: `Saved (${count})` }).waitFor({ state: 'attached' })
    const save = page.getByRole('button', { name: 'Save NCT05828212' })
    await save.click()
    await saved(1)
    expect(await save.getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('checkbox', { name: 'Select NCT02249676' }).check()
    await page.getByRole('checkbox', { name: 'Select NCT06228781' }).check()
    const tray = page.getByRole('region', { name: 'Selected trials' })
    await tray.getByRole('button', { name: 'Save' }).click()
    await saved(3)
    await tray.getByRole('button', { name: 'Saved' }).click()
    await saved(1)
    // On a phone only the bar has a save button while it is visible.
    expect(await save.isVisible()).toBe(false)
    await tray.getByRole('button', { name: 'Clear the selection' }).click()
    await save.click()
    await page.getByRole('link', { name: 'Saved', exact: true }).waitFor()
  })
})

test('another site can frame a list, and nothing else', async () => {
  const policyOf = async (path: string) =>
    (await fetch(`${baseUrl}${path}`)).headers.get('content-security-policy') ?? ''
  expect(await policyOf('/embed/trials?q=cells')).toContain('frame-ancestors *')
  expect(await policyOf('/trials?q=cells')).toContain("frame-ancestors 'self'")
  // For the browser another site, but on the same machine: other sites may not access this one.
  const hospital = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><title>x</title><link rel="icon" href="data:,"><body><script src="${baseUrl}/embed/embed.js" data-search="q=tianjin"></script>`,
    )
  })
  await new Promise<void>((resolve) => hospital.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = hospital.address() as AddressInfo
    await visit(`http://127.0.0.1:${port}/`, phone, async ({ page }) => {
      await page.frameLocator('iframe').getByText('2 trials').waitFor()
    })
  } finally {
    hospital.closeAllConnections()
    hospital.close()
  }
})
