import { createServer } from 'node:http'
import process from 'node:process'

// A process that renders for the server in front of it, in plain JavaScript because it runs without a loader. It answers
// on a socket that nobody but the server knows, and ends when the server does.

const [socketPath, hostname, port] = process.argv.slice(2)

// The terminal sends Ctrl+C to every process of a group: the server decides when this one ends.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('disconnect', () => process.exit())
// The server may have ended before this line, and then nobody tells any more.
if (!process.connected) process.exit()

/** A page is passed on whole anyway: in the pieces in which React makes it, each would be a call in two processes. */
function collectPage(response) {
  const { write, end, flushHeaders } = response
  const pieces = []
  const isPage = () => String(response.getHeader('content-type')).startsWith('text/html')
  response.flushHeaders = () => isPage() || flushHeaders.call(response)
  response.write = (piece, ...rest) => {
    if (response.headersSent || !isPage()) return write.call(response, piece, ...rest)
    pieces.push(toBytes(piece))
    return true
  }
  response.end = (piece, ...rest) => {
    if (pieces.length === 0) return end.call(response, piece, ...rest)
    if (piece) pieces.push(toBytes(piece))
    return end.call(response, Buffer.concat(pieces.splice(0)))
  }
}

/** React fills each piece once, so that it need not be copied. */
function toBytes(piece) {
  return typeof piece === 'string' ? Buffer.from(piece) : piece
}

// eslint-disable-next-line no-restricted-properties -- Next reads it when it is loaded
process.env.NODE_ENV = 'production'
const { default: next } = await import('next')
const app = next({ dir: process.cwd(), dev: false, hostname, port: Number(port) })
await app.prepare()
const answer = app.getRequestHandler()
const server = createServer((request, response) => {
  collectPage(response)
  answer(request, response).catch((error) => {
    console.error(error)
    response.destroy()
  })
})
// The server in front keeps the limits of time; here no connection is closed while it is about to be used.
server.keepAliveTimeout = 0
server.headersTimeout = 0
server.requestTimeout = 0
server.listen(socketPath, () => process.send?.('listening'))
