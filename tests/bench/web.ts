/**
 * The cost of pages: answers per second and processor time for pages that are rendered for the first time, sent again
 * and found unchanged, compared with a bare Next page of the same size and one with the same elements and texts but
 * nothing to read or compute. Also what their bytes consist of.
 *
 *   TRIALS_DATA_DIR=… [TRIALS_BENCH_DIR=…] npm run bench -- web [seconds for each figure, default 5 | bytes]
 *
 * With `bytes`, it only counts these.
 */
import { gzipSync } from 'node:zlib'
import { prepareBuild } from '@/commands/build'
import { startBareServer } from './support-bare-page'
import { pageTypes } from './support-page-types'
import {
  ask,
  measureRate,
  prepareRealDatabase,
  startBenchPortal,
  type BenchServer,
  type Rate,
} from './support-portal'

const onlyBytes = process.argv[2] === 'bytes'
const seconds = Number(process.argv[2]) || 5
/** The pages whose rates are measured too. */
const pages = {
  home: pageTypes.home,
  search: pageTypes.list,
  trial: pageTypes.trial,
  'large results': pageTypes['large results'],
  'API list': '/api/v2/studies?query.cond=lymphoma&pageSize=10',
}

await prepareBuild()
const database = await prepareRealDatabase()
const portal = await startBenchPortal(database)
const bare = await startBareServer()

const format = (value: number, digits = 0) => value.toFixed(digits).padStart(9)
const formatRate = ({ perSecond, cpuMs }: Rate) => `${format(perSecond)}/s ${format(cpuMs, 2)} ms`
/**
 * A parameter that no page reads makes it a new address. The API refuses such parameters, so it gets a word that no
 * record has.
 */
const again = (path: string, n: number) =>
  path.startsWith('/api/')
    ? path.replace('lymphoma', `lymphoma+NOT+nowhere${n}`)
    : `${path}${path.includes('?') ? '&' : '?'}utm_n=${n}`

/** A page, split into its data, styles and scripts. */
async function readPage(port: number, path: string) {
  let text = ''
  await ask(port, path, { keep: (body) => (text = body.toString('utf8')) })
  const data = [...text.matchAll(/<script>([^]*?)<\/script>/g)]
    .filter(([, script = '']) => script.includes('__next_f'))
    .reduce((sum, [, script = '']) => sum + Buffer.byteLength(script), 0)
  const styles = Buffer.byteLength(/<style>([^]*?)<\/style>/.exec(text)?.[1] ?? '')
  const files = [...text.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, address = '']) => address)
  return { text, data, styles, files: [...new Set(files)] }
}

async function measureScripts(server: BenchServer, files: readonly string[]): Promise<number> {
  let bytes = 0
  for (const file of files) {
    await ask(server.port, file, { keep: (body) => (bytes += gzipSync(body).length) })
  }
  return bytes
}

try {
  console.log(
    'page               KB raw    gzip    HTML  styles    data  script (gzip, KB; over bare Next)',
  )
  const bareScript = await measureScripts(bare, (await readPage(bare.port, '/1')).files)
  for (const [name, path] of Object.entries({ ...pageTypes, 'API list': pages['API list'] })) {
    const { text, data, styles, files } = await readPage(portal.port, path)
    const raw = Buffer.byteLength(text)
    const script = files.length === 0 ? 0 : (await measureScripts(portal, files)) - bareScript
    const kilobytes = [raw, gzipSync(text).length, raw - data - styles, styles, data, script]
    console.log(
      name.padEnd(17) + kilobytes.map((bytes) => (bytes / 1000).toFixed(1).padStart(8)).join(''),
    )
  }
  if (!onlyBytes) console.log('\nanswers a second and processor time for each; ratios are of it')
  for (const [name, path] of Object.entries(onlyBytes ? {} : pages)) {
    const { bytes, headers } = await ask(portal.port, path)
    const barePath = await bare.findPath(bytes)
    const copyPath = name.startsWith('API')
      ? null
      : bare.copyPage(name.replace(' ', '-'), (await readPage(portal.port, path)).text)
    const rates = {
      bare: await measureRate(bare, () => barePath, { seconds }),
      ...(copyPath && { 'same elements': await measureRate(bare, () => copyPath, { seconds }) }),
      first: await measureRate(portal, (n) => again(path, n), { seconds }),
      again: await measureRate(portal, () => path, { seconds }),
      unchanged: await measureRate(portal, () => path, {
        seconds,
        headers: { 'If-None-Match': headers.etag ?? '' },
      }),
    }
    console.log(`${name}, ${(bytes / 1000).toFixed(0)} KB`)
    for (const [what, rate] of Object.entries(rates)) {
      const ratio = (rates.bare.cpuMs / rate.cpuMs).toFixed(2)
      console.log(`  ${what.padEnd(13)} ${formatRate(rate)}   ${ratio.padStart(7)} times bare`)
    }
  }
} finally {
  await portal.stop()
  await bare.remove()
}
