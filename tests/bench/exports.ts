/**
 * The cost of downloading every trial in each format: time to the first byte and in full, and memory compared with an
 * idle portal. Then a reader that stops halfway, and one that leaves. Needs a built portal.
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- exports [<generated trials> [<file> …]]
 *     [--seconds <n>]
 *
 * `npm run bench -- exports 200000 trials.csv history.jsonl` measures only these files. With `--seconds 60`, each is
 * read for at most that long: a file of many trials takes long, and its memory shows before its end.
 */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request as sendRequest, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { historyFile } from '@/lib/exports/dataset'
import { exportFormats } from '@/lib/exports/formats'
import { listChildren } from '../support/running-server'
import { prepareGeneratedDatabase, prepareRealDatabase, startBenchPortal } from './support-portal'

const megabyte = 1024 ** 2
const pageBytes = 4096
/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100
const watchEveryMs = 50
const pauseMs = 3_000

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' } },
})
const [countText = '0', ...named] = positionals
const count = Number(countText)
const maxMs = values.seconds === undefined ? Infinity : Number(values.seconds) * 1000
const portal = await startBenchPortal(
  count > 0 ? await prepareGeneratedDatabase(count) : await prepareRealDatabase(),
)
const listProcesses = () => [portal.pid, ...listChildren(portal.pid)]
const readMemory = () =>
  listProcesses().reduce(
    (sum, pid) =>
      sum + Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes,
    0,
  )
/** Processor seconds of all processes. */
const readProcessorTime = () =>
  listProcesses().reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return sum + (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  }, 0)
const open = (path: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = sendRequest({ host: '127.0.0.1', port: portal.port, path }, resolve)
    sent.once('error', reject)
    sent.end()
  })
/** @throws Error if the portal gives no file, for example because it is too busy */
const openAnswer = async (path: string): Promise<IncomingMessage> => {
  const answer = await open(path)
  if (answer.statusCode === 200) return answer
  throw new Error(`${path} was answered with ${answer.statusCode}`)
}
const readOpenStreams = async () => {
  const answer = await open('/metrics')
  let text = ''
  for await (const chunk of answer.setEncoding('utf8') as AsyncIterable<string>) text += chunk
  return Number(/^render_open_streams (\d+)$/m.exec(text)?.[1] ?? NaN)
}

/** Every trial, whatever the role of its cells. */
const toPath = (file: string) => `/export/${file}?role=any`
const all = [...exportFormats.map(({ id }) => `trials.${id}`), historyFile]
const files = named.length > 0 ? named : all
for (const file of files)
  if (!all.includes(file)) throw new Error(`There is no ${file}: ${all.join(', ')}`)

try {
  // Loads the search that lists the trials and the code that writes them before anything is measured.
  for (const path of ['/trials', '/trials?role=any', '/export/trials.csv?q=lupus']) {
    await once((await openAnswer(path)).resume(), 'end')
  }
  await wait(1_000)
  const idle = readMemory()
  for (const file of files) {
    const startedAt = performance.now()
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, readMemory())), watchEveryMs)
    const answer = await openAnswer(toPath(file))
    let first = 0
    let bytes = 0
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      if (bytes === 0) first = performance.now() - startedAt
      bytes += chunk.length
      if (performance.now() - startedAt > maxMs) break
    }
    clearInterval(watch)
    const seconds = (performance.now() - startedAt) / 1000
    console.log(
      `${file.padEnd(24)} ${String(answer.headers['x-total-count'] ?? 'all')} trials: first byte ${first.toFixed(0)} ms, ` +
        `${(bytes / megabyte).toFixed(1)} MB in ${seconds.toFixed(1)} s${answer.complete ? '' : ', not to its end'}, ${((peak - idle) / megabyte).toFixed(0)} MB over idle`,
    )
  }

  const slow = await openAnswer(toPath('trials.json'))
  await new Promise((resolve) => slow.once('data', resolve))
  slow.pause()
  await wait(1_000)
  const before = readProcessorTime()
  await wait(pauseMs)
  console.log(
    `a reader that stops: ${((readProcessorTime() - before) * 1000).toFixed(0)} ms of processor time in ${pauseMs / 1000} s, ` +
      `${((readMemory() - idle) / megabyte).toFixed(0)} MB over idle, ${await readOpenStreams()} open stream`,
  )
  slow.destroy()
  await wait(1_000)
  console.log(`a reader that leaves: ${await readOpenStreams()} open streams a second later`)
} finally {
  await portal.stop()
}
