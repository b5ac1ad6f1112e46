/**
 * What visitors see of each type of page on a phone with slow 4G and a processor four times slower: when its largest
 * part appears, compared with a bare Next page of the same size, and how far anything moves (on a wide screen too).
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- vitals [times, default 3] [names of pages]
 */
import type { Browser, Page } from 'playwright-core'
import { prepareBuild } from '@/commands/build'
import { launchChromium } from '../e2e/setup/launch'
import { startBareServer } from './support-bare-page'
import { pageTypes } from './support-page-types'
import { ask, prepareRealDatabase, startBenchPortal } from './support-portal'

const times = Number(process.argv[2]) || 3
const wanted = process.argv.slice(3)

/** As Chromium's own tools define "slow 4G", in bytes per second. */
const slow4g = {
  offline: false,
  downloadThroughput: ((1.6e6 / 8) * 90) / 100,
  uploadThroughput: ((750e3 / 8) * 90) / 100,
  latency: 150 * 3.75,
}
const slowerProcessor = 4
const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}
const desktop = { viewport: { width: 1280, height: 900 } }
/** By then, whatever comes late has come: scripts have run and fonts are loaded. */
const settleMs = 1_000

interface Seen {
  /** Milliseconds until the largest part was painted. */
  lcp: number
  /** Sum of all layout shifts, with the page scrolled to its end and back. */
  cls: number
  /** What moved. */
  moved: string[]
}

// As text, because helpers that a compiler adds to functions don't exist in the page.
const observe = `
  window.seen = { lcp: 0, cls: 0, moved: [] }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.lcp = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue
      window.seen.cls += value
      for (const { node } of sources) {
        const element = node instanceof Element ? node : node?.parentElement
        if (element) window.seen.moved.push(element.tagName.toLowerCase() + '.' + element.className)
      }
    }
  }).observe({ type: 'layout-shift', buffered: true })`

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate('document.documentElement.scrollHeight')
  for (let y = 0; y < Math.min(Number(height), 8_000); y += 600) {
    await page.evaluate(`window.scrollTo(0, ${y})`)
    await page.waitForTimeout(30)
  }
  await page.evaluate('window.scrollTo(0, 0)')
}

/** Loads a page with an empty cache, as on a first visit. */
async function look(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<Seen> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    await client.send('Network.emulateNetworkConditions', slow4g)
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor })
    await page.addInitScript(observe)
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForTimeout(settleMs)
    const { lcp } = await page.evaluate<Seen>('window.seen')
    await scrollThrough(page)
    return { ...(await page.evaluate<Seen>('window.seen')), lcp }
  } finally {
    await context.close()
  }
}

const toMedian = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN

await prepareBuild()
const database = await prepareRealDatabase()
const portal = await startBenchPortal(database)
const bare = await startBareServer()
const browser = await launchChromium()

async function measure(address: string) {
  const seen: Seen[] = []
  for (let n = 0; n < times; n++) seen.push(await look(browser, address, phone))
  return {
    lcp: toMedian(seen.map(({ lcp }) => lcp)),
    cls: Math.max(...seen.map(({ cls }) => cls)),
    moved: seen.flatMap(({ moved }) => moved),
  }
}

try {
  console.log(
    `page               KB raw  LCP ms   bare  ratio   CLS on a phone, wide   (${times} times)`,
  )
  for (const [name, path] of Object.entries(pageTypes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const at = ({ port }: { port: number }, to: string) => `http://localhost:${port}${to}`
    // Requested once before: the time to render a page is measured by the bench of pages.
    const { bytes } = await ask(portal.port, path)
    const barePath = await bare.findPath(bytes)
    await ask(bare.port, barePath)
    const own = await measure(at(portal, path))
    const other = await measure(at(bare, barePath))
    const wide = await look(browser, at(portal, path), desktop)
    console.log(
      name.padEnd(17) +
        (bytes / 1000).toFixed(0).padStart(8) +
        own.lcp.toFixed(0).padStart(8) +
        other.lcp.toFixed(0).padStart(7) +
        (own.lcp / other.lcp).toFixed(2).padStart(7) +
        own.cls.toFixed(4).padStart(17) +
        wide.cls.toFixed(4).padStart(8),
    )
    const moved = new Set([...own.moved, ...wide.moved])
    if (moved.size > 0) console.log(`  moved: ${[...moved].slice(0, 8).join(', ')}`)
  }
} finally {
  await browser.close()
  await portal.stop()
  await bare.remove()
}
