import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { createClientReader } from '@/commands/server/client-address'

function requestFrom(sender: string, forwarded?: string): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: sender })
  const request = new IncomingMessage(socket)
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
  return request
}

test.each([
  ['192.0.2.1', undefined, '192.0.2.1'],
  ['::ffff:192.0.2.1', undefined, '192.0.2.1'],
  // Sent by an untrusted client.
  ['192.0.2.1', '198.51.100.7', '192.0.2.1'],
  // A proxy on this machine, and another trusted one in front of it.
  ['127.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['127.0.0.1', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
  ['127.0.0.1', '198.51.100.7, 10.1.2.3', '198.51.100.7'],
  ['127.0.0.1', undefined, '127.0.0.1'],
  // A household has its own network.
  ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', undefined, '2001:db8:1:2::/64'],
  ['2001:0db8:0001::9', undefined, '2001:db8:1:0::/64'],
  ['::1', '2001:db8::5', '2001:db8:0:0::/64'],
])('%s, forwarded for %s: %s', (sender, forwarded, client) => {
  const { read } = createClientReader(['loopback', '10.0.0.0/8'])
  expect(read(requestFrom(sender, forwarded))).toBe(client)
})

test('an invalid address is refused when the portal starts', () => {
  expect(() => createClientReader(['the proxy'])).toThrow('the proxy')
})
