import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { readRequest } from '@/commands/server/read-request'

function readTarget(url: string): string {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url })
  return readRequest(request, new URL('http://portal.test')).target
}

test.each([
  '/_global-error',
  '/_global-error?phase=2',
  '/./_global-error',
  '/trials/../_global-error',
  'http://portal.test/_global-error',
])('the page for an error of a page has no address of its own: %s', (url) => {
  expect(readTarget(url)).toBe('/404')
})

test.each(['/', '/trials?q=_global-error', '/trials/_global-error', '/%2e%2e/trials', '//x'])(
  'any other address is handed on as it was sent: %s',
  (url) => {
    expect(readTarget(url)).toBe(url)
  },
)
