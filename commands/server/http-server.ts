import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Counts } from './counts'

// The connections of the portal: how many there are, how long each may stay, and what is answered where there is no
// request yet.

export interface HttpServerOptions {
  /** Connections that it holds at the same time. */
  maxConnections: number
  /** Those of one address, unless it is that of a proxy that is believed. */
  connectionsPerClient: number
  isProxy: (address: string) => boolean
}

/**
 * A connection stays open so long while nothing is asked. Node's own five seconds are shorter than what a program takes
 * for a page of 1,000 records, whose next request then meets a connection that is just being closed; proxies before
 * the portal commonly keep theirs for a minute.
 */
const keepAliveMs = 65_000
const headersTimeoutMs = 15_000
const requestTimeoutMs = 30_000
/** How often both are looked at; Node's own half a minute would add to them. */
const checkEveryMs = 5_000
/**
 * Requests of one connection that come before the earlier ones are answered. All of them are read in one go, without a
 * turn for anybody else: thousands fit into a packet.
 */
const maxUnanswered = 32
/** A client that neither sends nor reads. */
const idleTimeoutMs = 90_000

export function createHttpServer(
  options: HttpServerOptions,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const unanswered = new WeakMap<Socket, number>()
  const server = createServer(
    { connectionsCheckingInterval: checkEveryMs },
    (request, response) => {
      const { socket } = request
      const before = unanswered.get(socket) ?? 0
      if (before >= maxUnanswered) {
        socket.destroy()
        return
      }
      unanswered.set(socket, before + 1)
      response.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1))
      answer(request, response)
    },
  )
  server.keepAliveTimeout = keepAliveMs
  server.headersTimeout = headersTimeoutMs
  server.requestTimeout = requestTimeoutMs
  server.setTimeout(idleTimeoutMs)
  server.maxConnections = options.maxConnections
  limitConnections(server, options)
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else socket.end(toRefusalOfBytes(error.code))
  })
  // What asks for another protocol or a tunnel is answered, or ended, as if it had not.
  server.on('connect', (_, socket: Socket) => {
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, OPTIONS\r\nConnection: close\r\n\r\n',
    )
  })
  return server
}

/** Ends connections that are too many from one address. */
function limitConnections(
  server: Server,
  { connectionsPerClient, isProxy }: HttpServerOptions,
): void {
  const connections = new Counts()
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? ''
    if (isProxy(address)) return
    connections.add(address, 1)
    socket.once('close', () => connections.add(address, -1))
    if (connections.of(address) > connectionsPerClient) socket.destroy()
  })
}

/** What is no HTTP is answered before there is a request. */
function toRefusalOfBytes(code: string | undefined): string {
  const [status, text] =
    code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'The address and headers are larger than 16 KB.']
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', 'The request took too long to arrive.']
        : ['400 Bad Request', 'This is not a valid HTTP request.']
  return `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text) + 1}\r\n\r\n${text}\n`
}
