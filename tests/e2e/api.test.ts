import { expect, test } from 'vitest'
import { fetchStudies } from '@/lib/registries/ctgov-api/client'
import { ctgovCsvFormat } from '@/lib/registries/ctgov-csv/format'
import { makeHostileRequests } from '../support/hostile-requests'
import { makeRandom } from '../support/random'
import { openBrowser } from './setup/browser'

const { visit, baseUrl } = openBrowser()
const api = `${baseUrl}/api/v2`

interface StudyJson {
  protocolSection: { identificationModule: { nctId?: string; briefTitle: string } }
  portalSection?: { trialId: string }
}
interface Page {
  totalCount?: number
  studies: StudyJson[]
  nextPageToken?: string
}

async function ask(path: string, init?: RequestInit) {
  const response = await fetch(`${api}${path}`, init)
  return { response, text: await response.text() }
}
const readPage = async (path: string) => JSON.parse((await ask(path)).text) as Page

test('a client of the registry reads all studies after changing its base address', async () => {
  const studies: unknown[] = []
  for await (const page of fetchStudies({
    baseUrl: api,
    query: '',
    pageSize: 2,
    minIntervalMs: 0,
  })) {
    studies.push(...(JSON.parse(page.body) as Page).studies)
  }
  const whole = await readPage('/studies?pageSize=1000&countTotal=true')
  expect(studies).toEqual(whole.studies)
  expect(studies.length).toBe(whole.totalCount)
  // One of the five seeds has no number, so clients of the registry could not read it.
  expect(studies.length).toBeGreaterThanOrEqual(4)
})

test('every study is found by its number or its portal address', async () => {
  const whole = await readPage('/studies?pageSize=1000&includeUnnumbered=true')
  const named = await readPage(
    '/studies?pageSize=1000&includeUnnumbered=true&fields=PortalTrialId|NCTId',
  )
  const numbered = named.studies.filter(
    ({ protocolSection }) => protocolSection.identificationModule.nctId !== undefined,
  )
  expect(await readPage('/studies?pageSize=1000&fields=PortalTrialId|NCTId')).toEqual({
    studies: numbered,
  })
  expect(named.studies).toHaveLength(whole.studies.length)
  for (const [index, { portalSection, protocolSection }] of named.studies.entries()) {
    const trialId = portalSection?.trialId ?? ''
    const { nctId } = protocolSection.identificationModule
    if (nctId !== undefined) expect(trialId).toBe(nctId)
    const { response, text } = await ask(`/studies/${trialId}`)
    expect(response.status).toBe(200)
    expect(JSON.parse(text)).toEqual(whole.studies[index])
    const page = await fetch(`${baseUrl}/trials/${trialId}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(`href="/api/v2/studies/${trialId}"`)
  }
  const former = await fetch(`${api}/studies/nct5828212?fields=NCTId`, { redirect: 'manual' })
  expect([former.status, former.headers.get('location')]).toEqual([
    301,
    '/api/v2/studies/NCT05828212?fields=NCTId',
  ])
})

test.each([
  ['query.cond=neuromyelitis', 2],
  ['query.cond=neuromyelitis&aggFilters=phase:2', 1],
  ['query.cond=neuromyelitis&filter.advanced=AREA[Phase]PHASE2', 1],
  ['query.term=NCT05828212,NCT02249676&filter.overallStatus=RECRUITING', 2],
  ['filter.ids=NCT05828212', 1],
  ['aggFilters=cell:car-nk', 1],
  ['filter.advanced=AREA[TargetAntigen]CD19&filter.ids=NCT05828212', 1],
  ['query.cond=nothing-like-this', 0],
])('%s finds %i', async (query, count) => {
  const page = await readPage(`/studies?${query}&countTotal=true`)
  expect([page.totalCount, page.studies.length]).toEqual([count, count])
})

test('studies come in the requested order', async () => {
  const { studies } = await readPage(
    '/studies?fields=NCTId|EnrollmentCount&sort=EnrollmentCount:desc&includeUnnumbered=true',
  )
  const counts = studies.map((study) => {
    const { designModule } = study.protocolSection as {
      designModule?: { enrollmentInfo?: { count?: number } }
    }
    return designModule?.enrollmentInfo?.count ?? -1
  })
  expect(counts.length).toBeGreaterThanOrEqual(5)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
})

test('the portal itself can read a table that it writes', async () => {
  const { response, text } = await ask('/studies?format=csv&query.id=NCT05828212&countTotal=true')
  expect(response.headers.get('content-type')).toContain('text/csv')
  expect(response.headers.get('x-total-count')).toBe('1')
  const { study } = ctgovCsvFormat.parse(text)
  expect(study.protocolSection.identificationModule.nctId).toBe('NCT05828212')
})

test('the search and downloads behind the registry’s pages find the same studies', async () => {
  const numbers = (list: StudyJson[]) =>
    list.map(({ protocolSection }) => protocolSection.identificationModule.nctId).sort()
  const { studies } = await readPage('/studies?query.cond=neuromyelitis&fields=NCTId')
  expect(studies.length).toBeGreaterThan(0)
  const found = await fetch(`${baseUrl}/api/int/studies?cond=neuromyelitis&from=0&limit=100`)
  const { hits, total } = (await found.json()) as { total: number; hits: { study: StudyJson }[] }
  expect([total, numbers(hits.map(({ study }) => study))]).toEqual([
    studies.length,
    numbers(studies),
  ])
  const file = await fetch(`${baseUrl}/api/int/studies/download?format=json&cond=neuromyelitis`)
  expect(file.headers.get('content-disposition')).toContain('ctg-studies.json')
  expect(numbers((await file.json()) as StudyJson[])).toEqual(numbers(studies))
  const former = await fetch(`${baseUrl}/api/query/study_fields?expr=lupus`)
  expect([former.status, await former.text()]).toEqual([404, expect.stringContaining('/api/v2')])
})

test('scripts of other sites may call the API and send an ETag', async () => {
  // Our policy would not let the page call anyone, so the test page is on another site.
  await visit('/', { bypassCSP: true }, async ({ page }) => {
    // For the browser another site, but the same server.
    await page.goto(`${api.replace('localhost', '127.0.0.1')}/version`)
    const answers = await page.evaluate(async (address) => {
      const first = await fetch(`${address}/studies?pageSize=2&format=csv`)
      const etag = first.headers.get('etag') ?? ''
      // The browser sends a preflight request for this header.
      const again = await fetch(`${address}/studies?pageSize=2&format=csv`, {
        headers: { 'If-None-Match': etag },
      })
      return [first.status, first.headers.has('x-next-page-token'), again.status]
    }, api)
    expect(answers).toEqual([200, true, 304])
  })
})

test('a client may pause between two pages', async () => {
  const { response } = await ask('/studies?pageSize=1')
  expect(response.headers.get('keep-alive')).toBe('timeout=65')
})

test('an answer is not sent again while the data are unchanged', async () => {
  const { response } = await ask('/studies?pageSize=1')
  const etag = response.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const again = await ask('/studies?pageSize=1', { headers: { 'If-None-Match': etag } })
  expect([again.response.status, again.text]).toEqual([304, ''])
  const head = await ask('/studies?pageSize=1', { method: 'HEAD' })
  expect([head.response.status, head.text]).toEqual([200, ''])
})

test.each([
  ['/studies?filter.phase=2', 400, '`filter.phase` is unknown parameter'],
  ['/studies?pageToken=nonsense', 400, '`pageToken` has incorrect format'],
  ['/studies?fields=StudyDesign', 400, "invalid field name: 'StudyDesign'"],
  ['/studies?format=csv&fields=NCTId', 400, "invalid CSV column name: 'NCTId'"],
  ['/studies/NCT99999999', 404, 'NCT number NCT99999999 not found'],
  ['/stats/size?query.cond=lupus', 400, 'Invalid prefix in parameter name: query.cond'],
  ['/stats/field/values?fields=Nope', 404, 'Nope'],
  ['/studies/metadata?colour=red', 400, '`colour` is unknown parameter'],
  ['/no/such/address', 404, '/help/api'],
])('%s is answered with %i in plain text', async (path, status, message) => {
  const { response, text } = await ask(path)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toContain('text/plain')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(text).toContain(message)
})

test('two slashes in a row in an address are corrected', async () => {
  const { response, text } = await ask('//studies?pageSize=1')
  expect(response.status).toBe(200)
  expect(JSON.parse(text)).toHaveProperty('studies')
})

test('another method is refused with the list of allowed ones', async () => {
  const { response } = await ask('/studies', { method: 'POST', body: '{}' })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
})

test.each([
  '/studies/metadata',
  '/studies/search-areas',
  '/studies/enums',
  '/stats/size',
  '/stats/field/values?fields=Phase',
  '/stats/field/sizes?fields=Phase',
  '/version',
])('%s is JSON', async (path) => {
  const { response, text } = await ask(path)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
  expect(response.headers.get('etag')).toMatch(/^"[\w-]+"$/)
  expect(Object.keys(JSON.parse(text) as object).length).toBeGreaterThan(0)
})

test('the examples of the help page work', async () => {
  const page = await (await fetch(`${baseUrl}/help/api`)).text()
  const links = [...page.matchAll(/href="(\/api\/v2\/[^"]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  )
  expect(new Set(links).size).toBeGreaterThan(8)
  const refused: string[] = []
  for (const link of new Set(links)) {
    const response = await fetch(`${baseUrl}${link}`)
    if (response.status !== 200) refused.push(`${response.status} ${link}`)
    await response.body?.cancel()
  }
  // These are examples of errors.
  expect(refused.sort()).toEqual([
    '400 /api/v2/studies?fields=nctid',
    '400 /api/v2/studies?filter.phase=2',
  ])
})

test('any request is answered with JSON or an error in words', async () => {
  const next = makeHostileRequests(makeRandom(9))
  const names = ['query.term', 'query.cond', 'filter.advanced', 'fields', 'aggFilters', 'sort']
  for (let i = 0; i < 200; i++) {
    const params = new URLSearchParams()
    for (const [index, [, value]] of [...next().params].slice(0, 3).entries()) {
      params.set(names[(i + index) % names.length] ?? '', value.slice(0, 1_500))
    }
    const address = `${api}/studies?${params.toString().slice(0, 8_000)}`
    const response = await fetch(address)
    const text = await response.text()
    expect([200, 400]).toContain(response.status)
    if (response.status === 200) expect(JSON.parse(text)).toHaveProperty('studies')
    else expect(text).not.toBe('')
  }
})
