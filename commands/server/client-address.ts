import type { IncomingMessage } from 'node:http'
import { isIP, isIPv6 } from 'node:net'
import proxyAddress from 'proxy-addr'

// Who a client is: its address. A proxy in front of the portal is the client of every visitor unless it is believed
// about whom it asks for.

export interface ClientReader {
  read: (request: IncomingMessage) => string
  /** Whether a sender is believed about whom it asks for. */
  isProxy: (address: string) => boolean
}

/**
 * @param trusted the senders that are believed about `X-Forwarded-For`: addresses, networks, or the names `loopback`,
 *   `linklocal` and `uniquelocal`
 * @throws TypeError for what is none of these
 */
export function createClientReader(trusted: readonly string[]): ClientReader {
  const trust = proxyAddress.compile([...trusted])
  const isProxy = (address: string) => isIP(address) !== 0 && trust(address, 0)
  return {
    isProxy,
    read(request) {
      try {
        return toClient(proxyAddress(request, trust))
      } catch {
        // The proxy passes on what is no list of addresses.
        return toClient(request.socket.remoteAddress ?? '')
      }
    },
  }
}

/** With IPv6 a household or a server has a network of its own, the first half of the address. */
function toClient(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 45)
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  const zeros = plain.includes('::')
    ? Array<string>(8 - before.length - after.length).fill('0')
    : []
  const network = [...before, ...zeros, ...after].slice(0, 4)
  return `${network.map((part) => part.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
