/**
 * Processor time of all processes of a portal for pages that nobody has asked for before, of many trials and searches:
 * a page with little on it, trials, and searches. With the folders of other checkouts, each with packages installed, their
 * portals are asked for the same pages in turns, since on a busy machine only what is measured side by side compares.
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- first [pages of each kind, 240 if none is given] [folder …]
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareBuild } from '@/commands/build'
import { projectRoot } from '@/commands/project'
import { env } from '@/lib/env'
import { makeRandom } from '../support/random'
import { visitorNarrowings, visitorWords } from './support-queries'
import {
  ask,
  prepareRealDatabase,
  readCpuMs,
  startBenchPortal,
  type BenchServer,
} from './support-portal'

const count = Number(process.argv[2]) || 240
const folders = [projectRoot, ...process.argv.slice(3)]
const rounds = 4
/** A process that has just begun takes several times as long, until its code is compiled. */
const warmUpPages = 60

await prepareBuild(env.siteUrl)
const database = await prepareRealDatabase()
const own = mkdtempSync(join(tmpdir(), 'bench-first-'))
const random = makeRandom(5)
const pick = <Item>(items: readonly Item[]) => items[random(items.length)]!
let marked = 0

const portals: BenchServer[] = []
try {
  for (const [at, folder] of folders.entries()) {
    // Another build may have other rules for its index.
    const copy = join(own, `portal-${at}.db`)
    copyFileSync(database, copy)
    portals.push(await startBenchPortal(copy, { RENDER_PROCESSES: '1' }, folder))
  }
  const [first] = portals
  let listed = ''
  await ask(first?.port ?? 0, '/api/v2/studies?pageSize=1000&fields=NCTId', {
    keep: (body) => (listed = body.toString('utf8')),
  })
  const ids = [...listed.matchAll(/"nctId":"(NCT\d+)"/g)].map(([, id = '']) => id)
  const kinds = {
    'little on it': () => `/embed?utm_n=${marked++}`,
    trial: () => `/trials/${pick(ids)}?utm_n=${marked++}`,
    search: () =>
      `/trials?q=${encodeURIComponent(pick(visitorWords))}&${pick(visitorNarrowings)}&utm_n=${marked++}`,
  }
  console.log(`ms of processor time for a page made for the first time, by Node ${process.version}`)
  for (const [kind, toPath] of Object.entries(kinds)) {
    const sums = folders.map(() => 0)
    for (let round = 0; round <= rounds; round++) {
      const length = round === 0 ? warmUpPages : Math.ceil(count / rounds)
      const paths = Array.from({ length }, toPath)
      for (const [at, { port, pid }] of portals.entries()) {
        const before = readCpuMs(pid)
        for (const path of paths) {
          const { status } = await ask(port, path, { headers: { 'Accept-Encoding': 'br' } })
          if (status !== 200) throw new Error(`${path} was answered with ${status}`)
        }
        if (round > 0) sums[at] = (sums[at] ?? 0) + (readCpuMs(pid) - before) / length / rounds
      }
    }
    const figures = sums.map((ms) => ms.toFixed(1).padStart(7))
    const ratios = sums.slice(1).map((ms) => `${((sums[0] ?? 0) / ms).toFixed(2)} times`)
    console.log(`  ${kind.padEnd(14)} ${figures.join(' ')}   ${ratios.join(' ')}`)
  }
} finally {
  await Promise.all(portals.map(({ stop }) => stop()))
  rmSync(own, { recursive: true, force: true })
}
