import { createServer } from 'node:http'

// A fake renderer for tests of the server in front: the address decides what it answers.

const [socketPath] = process.argv.slice(2)
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
process.on('disconnect', () => process.exit())
if (!process.connected) process.exit()

let rendered = 0

const answers = {
  /** A page that says how many were rendered before it, with scripts as React writes them. */
  '/page': (_, response, params) => {
    rendered++
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Cache-Control', 'private, no-store')
    response.setHeader('x-nextjs-cache', 'MISS')
    response.setHeader('Vary', 'rsc')
    const text = params.get('text') ?? 'page '.repeat(500)
    response.end(
      `<p>${text}</p><script>self.__next_f=1</script><p>${rendered}</p><script>self.__next_f=2</script>`,
    )
  },
  /** Keeps the processor busy, as rendering does. */
  '/busy': (_, response, params) => {
    const until = Date.now() + Number(params.get('ms'))
    while (Date.now() < until);
    response.setHeader('Content-Type', 'text/html')
    response.end('done')
  },
  '/missing': (_, response) => {
    response.statusCode = 404
    response.setHeader('Content-Type', 'text/html')
    response.end(`missing ${++rendered}`)
  },
  /** Like Next when a page finds that its subject doesn't exist. */
  '/emptied': (_, response) => {
    response.statusCode = 404
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end('<!DOCTYPE html><html id="__next_error__"><body></body></html>')
  },
  '/damaged': (_, response) => {
    response.statusCode = 503
    response.setHeader('Content-Type', 'text/plain; charset=utf-8')
    response.setHeader('Retry-After', '600')
    response.end('<i> The original: https://registry.example/NCT1\n')
  },
  /** Like Next when a page fails: nothing to read until its script has run. */
  '/failed': (_, response) => {
    response.statusCode = 500
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end('<html id="__next_error__"><body></body></html>')
  },
  '/moved': (request, response) => {
    response.statusCode = 308
    response.setHeader('Location', `http://${request.headers.host}/page`)
    response.end()
  },
  '/api/crash': () => process.kill(process.pid, 'SIGKILL'),
  '/api/large': (_, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.write('['.padEnd(6_000_000))
    response.end(']')
  },
  '/api/endless': (_, response) => {
    response.setHeader('Content-Type', 'text/event-stream')
    response.write('data: 1\n\n')
  },
  /** A file that never ends. */
  '/export/trials.csv': (_, response) => {
    response.setHeader('Content-Type', 'text/csv')
    response.setHeader('Content-Disposition', 'attachment; filename="trials.csv"')
    response.write('first line\n')
  },
  '/api/said': (request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text) => (body += text))
    request.on('end', () => {
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify({ method: request.method, headers: request.headers, body }))
    })
  },
  '/health/figures': (_, response) => response.end('{"portal_trials":3}'),
  '/health/ready': (_, response) => response.end('ready'),
  '/trials': (_, response) => response.end('warm'),
}

/** What tells of runs too. */
answers['/about/data'] = answers['/page']
/** A route that accepts more than GET. */
answers['/mcp/said'] = answers['/api/said']

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://portal')
  const answer = answers[pathname] ?? answers['/missing']
  answer(request, response, searchParams)
}).listen(socketPath, () => process.send('listening'))
