import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { createSiteReader } from '@/commands/server/asked-site'

const request = (headers: Record<string, string>, remoteAddress = '203.0.113.5') =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage
const settings = {
  siteUrl: 'http://localhost:3000',
  hasSiteUrl: false,
  isProxy: (address: string) => address === '127.0.0.1',
}
const read = createSiteReader(settings)

test.each([
  ['trials.example.org', 'http://trials.example.org'],
  ['Trials.Example.ORG:8080', 'http://trials.example.org:8080'],
  ['192.0.2.7:3000', 'http://192.0.2.7:3000'],
  ['[2001:db8::1]:3000', 'http://[2001:db8::1]:3000'],
  ['portal_1', 'http://portal_1'],
])('without SITE_URL the portal uses the name in the request: %s', (host, origin) => {
  expect(read(request({ host })).origin).toBe(origin)
})

test('HTTP 1.0 needs no host', () => {
  expect(read(request({})).origin).toBe('http://localhost:3000')
})

test.each([
  'evil.example/path',
  'user@evil.example',
  'evil.example?x',
  'evil"onload=x',
  'a b',
  '',
  ':80',
  'name:99999',
  '1.2.3.4.5',
  '[::1',
  'x'.repeat(300),
])('an invalid server name is refused: %j', (host) => {
  expect(() => read(request({ host }))).toThrow('The header Host names no server.')
})

describe('a proxy', () => {
  const forwarded = {
    host: '127.0.0.1:3000',
    'x-forwarded-host': 'trials.example.org, inner',
    'x-forwarded-proto': 'https',
  }

  test('that is trusted passes on the visitor’s request', () => {
    expect(read(request(forwarded, '127.0.0.1')).origin).toBe('https://trials.example.org')
  })

  test('that is not trusted changes nothing', () => {
    expect(read(request(forwarded)).origin).toBe('http://127.0.0.1:3000')
  })
})

test('with SITE_URL nothing that a client says counts', () => {
  const named = createSiteReader({ ...settings, siteUrl: 'https://a.example', hasSiteUrl: true })
  expect(named(request({ host: 'evil.example' })).origin).toBe('https://a.example')
})
