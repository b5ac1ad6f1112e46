/**
 * Processor time of a portal for answers that nobody has requested before: a page with little on it, each kind that the
 * load bench requests, and all kinds in its proportions. If the folders of other checkouts (with packages installed) or
 * other Node programs are given, their portals are asked for the same pages in turns, because on a busy machine only
 * figures measured side by side are comparable.
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- first [answers of each kind, default 240]
 *     [folder, or path of a Node program …]
 */
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareBuild } from '@/commands/build'
import { projectRoot } from '@/commands/project'
import { makeRandom } from '../support/random'
import { listIds, makeAddresses, mixture } from './support-mixture'
import { visitorNarrowings, visitorWords } from './support-queries'
import {
  ask,
  prepareRealDatabase,
  readCpuParts,
  startBenchPortal,
  type BenchServer,
} from './support-portal'

const count = Number(process.argv[2]) || 240
const others = process.argv.slice(3).map((path) => {
  return statSync(path).isDirectory()
    ? { root: path, node: process.execPath }
    : { root: projectRoot, node: path }
})
const subjects = [{ root: projectRoot, node: process.execPath }, ...others]
const rounds = 8
/** A new process takes several times as long until its code is compiled. */
const warmUpPages = 60

await prepareBuild()
const database = await prepareRealDatabase()
const own = mkdtempSync(join(tmpdir(), 'bench-first-'))
const random = makeRandom(5)
const pick = <Item>(items: readonly Item[]) => items[random(items.length)]!
let asked = 0

const portals: BenchServer[] = []
try {
  for (const [at, { root, node }] of subjects.entries()) {
    // Another build may have other rules for its index.
    const copy = join(own, `portal-${at}.db`)
    copyFileSync(database, copy)
    portals.push(await startBenchPortal(copy, { RENDER_PROCESSES: '1' }, root, node))
  }
  const [first] = portals
  const ids = await listIds(first?.port ?? 0)
  const addresses: Record<string, () => string> = {
    'little on it': () => '/embed',
    ...makeAddresses(
      () => pick(ids),
      () => `q=${encodeURIComponent(pick(visitorWords))}&${pick(visitorNarrowings)}`,
      () => pick(visitorWords),
      () => '',
    ),
  }
  console.log(
    'ms of processor time for an answer made for the first time, in brackets those of the process in front, ' +
      `by Node ${process.version}`,
  )
  const print = (name: string, sums: readonly { all: number; front: number }[]) => {
    const figures = sums.map(
      ({ all, front }) => `${all.toFixed(1).padStart(7)} (${front.toFixed(1)})`,
    )
    const ratios = sums.slice(1).map(({ all }) => `${((sums[0]?.all ?? 0) / all).toFixed(2)} times`)
    console.log(`  ${name.padEnd(14)} ${figures.join(' ')}   ${ratios.join(' ')}`)
  }
  const means = subjects.map(() => ({ all: 0, front: 0 }))
  for (const [kind, toPath] of Object.entries(addresses)) {
    const sums = subjects.map(() => ({ all: 0, front: 0 }))
    for (let round = 0; round <= rounds; round++) {
      const length = round === 0 ? warmUpPages : Math.ceil(count / rounds)
      const paths = Array.from({ length }, toPath)
      for (const [at, { port, pid }] of portals.entries()) {
        const before = readCpuParts(pid)
        for (const path of paths) {
          // Links in an answer contain the host, so a new host means a new answer.
          const headers = { 'Accept-Encoding': 'br', Host: `host-${asked++}.test` }
          const { status } = await ask(port, path, { headers })
          if (status !== 200) throw new Error(`${path} was answered with ${status}`)
        }
        const after = readCpuParts(pid)
        const sum = sums[at]
        if (round === 0 || sum === undefined) continue
        const front = (after.front - before.front) / length / rounds
        sum.front += front
        sum.all += front + (after.rendering - before.rendering) / length / rounds
      }
    }
    print(kind, sums)
    const share = mixture.filter((each) => each === kind).length / mixture.length
    for (const [at, { all, front }] of sums.entries()) {
      const mean = means[at]
      if (mean === undefined) continue
      mean.all += all * share
      mean.front += front * share
    }
  }
  print('as asked for', means)
} finally {
  await Promise.all(portals.map(({ stop }) => stop()))
  rmSync(own, { recursive: true, force: true })
}
