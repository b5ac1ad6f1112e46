/**
 * Sends malformed requests and reports how the portal coped: answers by status, server errors and late answers, and
 * file descriptors and memory before and after.
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- requests [count, default 50000] [seed]
 */
import { prepareBuild } from '@/commands/build'
import { sendManyHostile } from '../support/hostile-http'
import { makeRandom } from '../support/random'
import { ask, prepareRealDatabase, startBenchPortal } from './support-portal'

const count = Number(process.argv[2]) || 50_000
const seed = Number(process.argv[3]) || 1
const rounds = 5

await prepareBuild()
const portal = await startBenchPortal(await prepareRealDatabase())

async function describePortal(): Promise<string> {
  let text = ''
  await ask(portal.port, '/metrics', { keep: (body) => (text = body.toString('utf8')) })
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
  const megabytes = (name: string) => `${Math.round(read(name) / 1e6)} MB`
  return [
    `${read('process_open_fds')} descriptors`,
    `${megabytes('process_resident_memory_bytes')} in front, with ${megabytes('page_cache_bytes')} of kept answers`,
    `${megabytes('render_resident_memory_bytes')} in what renders`,
    `${read('render_process_restarts')} restarts`,
  ].join(', ')
}

try {
  console.log(`before: ${await describePortal()}`)
  const random = makeRandom(seed)
  let failed = 0
  for (let round = 1; round <= rounds; round++) {
    const { statuses, failures } = await sendManyHostile(portal.port, count / rounds, random)
    failed += failures.length
    const counts = [...statuses].sort(([a], [b]) => (a < b ? -1 : 1))
    console.log(counts.map(([status, times]) => `${status}: ${times}`).join(', '))
    for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`)
    console.log(`after ${(count / rounds) * round}: ${await describePortal()}`)
  }
  console.log(`${failed} of ${count} were answered from 500 on or late`)
} finally {
  await portal.stop()
}
