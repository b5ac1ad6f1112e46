import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { getOwnPortal } from './setup/own-portal'
import { startPortal } from './setup/portal'

const { baseUrl } = getOwnPortal()

const findLocations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)

async function fetchText(path: string): Promise<string> {
  const response = await fetch(new URL(path, baseUrl))
  expect([path, response.status]).toEqual([path, 200])
  return response.text()
}

/** `fetch` cannot send another host name. */
function getAs(host: string, path: string, headers = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    get(new URL(path, baseUrl), { headers: { host, ...headers } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.once('end', () => resolve(text))
    }).once('error', reject)
  })
}

test('the sitemaps list every permanent page and every trial', async () => {
  const robots = await fetchText('/robots.txt')
  expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m)
  const index = await fetchText('/sitemap.xml')
  const parts = findLocations(index)
  expect(parts).toEqual(['/sitemaps/pages.xml', '/sitemaps/trials-1.xml'])
  const [pages = [], trials = []] = await Promise.all(
    parts.map(async (part) => findLocations(await fetchText(part))),
  )
  expect(pages).toEqual(expect.arrayContaining(['/', '/trials', '/cells/car-nk', '/targets/cd19']))
  expect(trials).toEqual(expect.arrayContaining(['/trials/NCT05828212', '/trials/NCT02249676']))
  for (const path of [...pages, ...trials]) {
    const response = await fetch(new URL(path, baseUrl), { redirect: 'manual' })
    await response.body?.cancel()
    expect([path, response.status]).toEqual([path, 200])
  }
})

test.each(['/trials/NCT05828212/nothing', '/search/values', '/nothing'])(
  '%s is answered as not found, also without a script',
  async (path) => {
    const response = await fetch(new URL(path, baseUrl))
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<h1>Page not found</h1>')
  },
)

test.each(['/sitemaps/trials-0.xml', '/sitemaps/trials-2.xml', '/sitemaps/..%2Fx'])(
  '%s is not a sitemap, and the answer names the list',
  async (path) => {
    const response = await fetch(new URL(path, baseUrl))
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('/sitemap.xml')
  },
)

test.each([
  '/',
  '/trials?q=cells',
  '/trials/NCT05828212',
  '/compare/print?ids=NCT05828212,NCT02249676',
  '/about/data',
  '/help/api',
  '/embed?q=cells',
  '/robots.txt',
  '/sitemap.xml',
  '/sitemaps/trials-1.xml',
  '/llms.txt',
  '/opensearch.xml',
  '/api/oas/v2',
  '/api/v2/studies?format=ris',
  '/api/v2/studies/NCT05828212?format=ris',
  '/export/trials.csv?fields=all',
  '/export/trials.ris',
  '/export/trials.datapackage.json',
  '/feeds/trials.atom',
  '/figures/phase.svg',
])('%s contains the address under which the portal was requested', async (path) => {
  const text = await getAs('trials.example.org', path)
  expect(text).toContain('http://trials.example.org')
  expect(text).not.toContain('localhost')
})

test('behind a proxy with TLS pages are found or missing as without one', async () => {
  const secure = { 'X-Forwarded-Proto': 'https' }
  const text = await getAs('trials.example.org', '/trials/NCT05828212', secure)
  expect(text).toContain('https://trials.example.org/trials/NCT05828212')
  expect(text).not.toContain('http://trials.example.org')
  const unknown = await getAs('trials.example.org', '/trials/NCT99999999', secure)
  expect(unknown).toContain('We don’t have this trial')
})

test('a browser may call the API for another site, and send an ETag that it already has', async () => {
  const response = await fetch(`${baseUrl}/api/v2/studies`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://example.org',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'if-none-match',
    },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-allow-headers')).toBe('*')
})

test.each(['/api/v2/studies/%FF', '/api/v2/%E0%A4%A', '/sitemaps/%FF'])(
  '%s cannot be decoded, and the answer says so',
  async (path) => {
    const response = await fetch(`${baseUrl}${path}`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('%25')
  },
)

test.each(['/', '/trials?q=cells', '/trials/NCT05828212', '/suggest?q=ly', '/trials/nothing'])(
  '%s allows no type sniffing, no framing, and no referrer to other sites',
  async (path) => {
    const { headers, body } = await fetch(new URL(path, baseUrl))
    await body?.cancel()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('x-powered-by')).toBeNull()
  },
)

test('one build serves any public address', async () => {
  const readBuild = () => statSync('.next/BUILD_ID').mtimeMs
  const built = readBuild()
  const folder = mkdtempSync(join(tmpdir(), 'trials-address-'))
  const siteUrl = 'https://trials.example.org'
  const portal = await startPortal(folder, undefined, { SITE_URL: siteUrl })
  try {
    for (const path of ['/robots.txt', '/sitemap.xml', '/opensearch.xml', '/llms.txt']) {
      const text = await (await fetch(`${portal.baseUrl}${path}`)).text()
      expect(text, path).toContain(siteUrl)
      expect(text, path).not.toContain('localhost')
    }
  } finally {
    await portal.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  expect(readBuild()).toBe(built)
})
