import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { renameSync, writeFileSync } from 'node:fs'
import { request as sendRequest } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import Database from 'better-sqlite3'
import {
  isRunning,
  listChildren,
  sendBytes,
  startServer,
  type RunningServer,
} from '../support/running-server'

// The server in front, as a separate process, with a fake renderer behind it.

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.remove())

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${server.baseUrl}${path}`, { redirect: 'manual', ...init })

/** A request with headers and a method that `fetch` doesn't send. */
function askRaw(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = sendRequest(
      { host: '127.0.0.1', port: server.port, path, method, headers },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
        )
      },
    )
    sent.once('error', reject)
    sent.end()
  })
}

describe('other protocols', () => {
  const upgrade = (path: string, protocol: string) =>
    sendBytes(
      server.port,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: ${protocol}\r\nHTTP2-Settings: AAMAAABkAAQ\r\n\r\n`,
    )

  test.each(['/page', '/nope', '/favicon.ico', '/_next/webpack-hmr'])(
    'a request to change the protocol at %s is answered in the present one',
    async (path) => {
      for (const protocol of ['h2c', 'websocket']) {
        expect(await upgrade(path, protocol)).toMatch(/^HTTP\/1\.1 (200|404) /)
      }
    },
  )

  test('leave no open connection behind', async () => {
    await Promise.all(Array.from({ length: 200 }, () => upgrade('/nope', 'h2c')))
    await vi.waitFor(async () => {
      const figures = await (await ask('/metrics')).text()
      expect(Number(/^process_open_fds (\d+)/m.exec(figures)?.[1])).toBeLessThan(100)
    }, 30_000)
  })

  test('are refused in words', async () => {
    expect(await sendBytes(server.port, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 /,
    )
    expect(await sendBytes(server.port, '\x16\x03\x01\x02\x00')).toMatch(/^HTTP\/1\.1 400 /)
    const connect = 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n'
    expect(await sendBytes(server.port, connect)).toMatch(/^HTTP\/1\.1 405 /)
  })
})

describe('an invalid request', () => {
  test.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'POST'])(
    '%s is refused with the allowed methods',
    async (method) => {
      const { status, headers } = await askRaw('/page', { method })
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    },
  )

  test.each([
    ['next-action', 'a'.repeat(40)],
    ['x-middleware-subrequest', 'proxy:proxy'],
    ['x-nextjs-data', '1'],
    ['next-resume', '1'],
    ['rsc', '2'],
    ['next-router-prefetch', 'x'],
    ['next-router-segment-prefetch', '/a\u00e9'],
  ])('the header %s: %s is refused', async (name, value) => {
    const { status } = await askRaw('/page', { headers: { [name]: value } })
    expect(status).toBe(400)
  })

  test.each(['/%', '/%FF', '/a%00b', '/%0d%0aSet-Cookie:x'])(
    'the address %s is refused',
    async (path) => {
      expect((await askRaw(path)).status).toBe(400)
    },
  )

  test('more parameters than any page sends are refused', async () => {
    const list = (count: number) => `/page?${'a&'.repeat(count - 1)}a`
    expect((await askRaw(list(500))).status).toBe(200)
    expect((await askRaw(list(501))).status).toBe(400)
  })

  test('a request that names two servers is refused', async () => {
    const bytes = 'GET /page HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'
    expect(await sendBytes(server.port, bytes)).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('is not a server error, and writes no line into the log', async () => {
    const before = server.read().length
    await askRaw('/page', { method: 'TRACE' })
    await askRaw('/page', { headers: { 'next-action': 'x' } })
    await ask('/page?after=it')
    await vi.waitFor(() => expect(server.read().slice(before)).toContain('"path":"/page"'))
    expect(server.read().slice(before)).not.toMatch(/"method":"TRACE"|"status":[45]\d\d/)
  })
})

describe('a request passed on to a renderer', () => {
  const said = async (init: RequestInit = {}, path = '/api/said') =>
    (await (await ask(`${path}?${Math.random()}`, init)).json()) as {
      method: string
      headers: Record<string, string>
      body: string
    }

  test('has nothing that differs between visitors', async () => {
    const { headers } = await said({
      headers: { Cookie: 'a=b', 'Accept-Language': 'de', 'User-Agent': 'x', Range: 'bytes=0-1' },
    })
    expect(Object.keys(headers).sort()).toEqual([
      'connection',
      'host',
      'user-agent',
      'x-asked-protocol',
      'x-request-id',
    ])
    expect(headers['user-agent']).not.toBe('x')
  })

  test('has a body only for routes that read one, up to a limit', async () => {
    const { method, body } = await said({ method: 'POST', body: '{"a":1}' }, '/mcp/said')
    expect([method, body]).toEqual(['POST', '{"a":1}'])
    const refused = await ask('/api/said', { method: 'POST', body: '{}' })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    const large = await ask('/mcp/said', { method: 'POST', body: 'x'.repeat(2_000_000) })
    expect(large.status).toBe(413)
  })
})

describe('an error', () => {
  const asBrowser = { headers: { Accept: 'text/html,*/*;q=0.8' } }

  test('is a page in a browser, and a line of text for a program', async () => {
    const shown = await ask('/%zz', asBrowser)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([
      400,
      'text/html; charset=utf-8',
    ])
    const text = await shown.text()
    expect(text).toContain('<h1>We can’t read this address</h1>')
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(text) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(shown.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`)
    expect(await (await ask('/%zz')).text()).toBe(
      'The address cannot be decoded. For a percent sign, write %25.\n',
    )
    expect(await (await ask('/api/%zz', asBrowser)).text()).not.toContain('<')
  })

  test('of a record links to the original', async () => {
    const { status, headers, text } = await askRaw('/damaged', asBrowser)
    expect([status, headers['retry-after']]).toEqual([503, '600'])
    expect(text).toContain('<h1>We can’t show this page right now</h1>')
    expect(text).toContain(
      'The original: <a href="https://registry.example/NCT1">https://registry.example/NCT1</a>',
    )
    expect(text).toContain('&lt;i&gt;')
    expect((await askRaw('/damaged')).text).toBe(
      '<i> The original: https://registry.example/NCT1\n',
    )
  })

  test('for a page that finds itself missing is complete without its script, and rendered once', async () => {
    const { status, headers, text } = await askRaw('/emptied', asBrowser)
    expect([status, headers['cache-control']]).toEqual([404, 'no-store'])
    expect(text).toMatch(/^missing \d+$/)
    const others = await Promise.all([1, 2, 3].map((n) => askRaw(`/emptied?n=${n}`, asBrowser)))
    expect(others.map((other) => [other.status, other.text])).toEqual(others.map(() => [404, text]))
  })

  test('for a fault of our own is a page with links and the number in the log', async () => {
    const { status, headers, text } = await askRaw('/failed', asBrowser)
    expect([status, headers['cache-control']]).toEqual([500, 'no-store'])
    expect(text).toContain('<h1>We can’t show this page</h1>')
    expect(text).toContain('<a href="">Try again</a><a href="/trials">See all trials</a>')
    expect(text).toContain(`<strong>${String(headers['x-request-id'])}</strong>`)
    await vi.waitFor(() => expect(server.read()).toContain(String(headers['x-request-id'])))
  })
})

describe('pages', () => {
  test('are cached by the host name of the request', async () => {
    const askAs = async (host: string) => (await askRaw('/page?host', { headers: { host } })).text
    const first = await askAs('a.example')
    expect(await askAs('b.example')).not.toBe(first)
    expect(await askAs('a.example')).toBe(first)
    const { text } = await askRaw('/api/said?host', { headers: { host: 'a.example' } })
    expect(text).toContain('"host":"a.example"')
    const moved = await askRaw('/moved', { headers: { host: 'a.example' } })
    expect(moved.headers.location).toBe('/page')
    expect((await askRaw('/page', { headers: { host: 'a.example/b' } })).status).toBe(400)
  })

  test('are rendered once for each state of the data that they show', async () => {
    const read = async (path: string) => (await ask(path)).text()
    const change = (sql: string) => {
      const database = new Database(server.databaseUrl.slice('file:'.length))
      database.exec(sql)
      database.close()
    }
    const [page, report] = ['/page?once=1', '/about/data']
    const first = await read(page)
    const reported = await read(report)
    expect(await read(page)).toBe(first)
    expect(await read(report)).toBe(reported)
    change(`INSERT INTO ingest_run (request, state, started_at) VALUES ('{}', 'running', '')`)
    expect(await read(page)).toBe(first)
    expect(await read(report)).not.toBe(reported)
    change('UPDATE store_state SET revision = revision + 1')
    const second = await read(page)
    expect(second).not.toBe(first)
    // An older copy of a record, which only its history shows.
    change(
      `PRAGMA foreign_keys = OFF;
       INSERT INTO record_version (record_id, run_id, hash, seen_at, place, study) VALUES (1, 1, '', '', '', '')`,
    )
    expect(await read(page)).not.toBe(second)
  })

  test('are the same whatever the order of different parameters', async () => {
    const first = await (await ask('/page?a=1&b=x%20y&b=2')).text()
    expect(await (await ask('/page?b=x+y&b=2&a=1')).text()).toBe(first)
    expect(await (await ask('/page?b=2&b=x+y&a=1')).text()).not.toBe(first)
  })

  test('requested by many at once are rendered once', async () => {
    const texts = await Promise.all(
      Array.from({ length: 20 }, async () => (await ask('/page?many=1')).text()),
    )
    expect(new Set(texts).size).toBe(1)
  })

  test('have a strong validator for each encoding, and are not sent again', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'Accept-Encoding': encoding }
      const { status, headers: first } = await askRaw('/page?tag=1', { headers })
      expect([status, first['content-encoding'] ?? 'identity']).toEqual([200, encoding])
      expect(first.etag).toMatch(
        encoding === 'identity' ? /^"[\w-]{22}"$/ : /^"[\w-]{22}-(br|gzip)"$/,
      )
      expect(first['cache-control']).toBe('public, max-age=0, s-maxage=60')
      expect(first.vary).toContain('Accept-Encoding')
      const again = await askRaw('/page?tag=1', {
        headers: { ...headers, 'If-None-Match': String(first.etag) },
      })
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', first.etag])
    }
  })

  test('that are missing are never reported as unchanged', async () => {
    const { headers } = await askRaw('/page?missing=1')
    for (const tag of ['*', String(headers.etag), 'W/"1"']) {
      const { status } = await askRaw('/missing', { headers: { 'If-None-Match': tag } })
      expect(status).toBe(404)
      expect((await askRaw('/%FF', { headers: { 'If-None-Match': tag } })).status).toBe(400)
    }
  })

  test('that are missing are not cached, neither here nor elsewhere', async () => {
    const first = await ask('/missing')
    expect([first.status, first.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(await (await ask('/missing')).text()).not.toBe(await first.text())
  })

  test('name their scripts in their policy, and nothing about how they were made', async () => {
    const { headers, text } = await askRaw('/page?policy=1')
    expect(text).toMatch(/<p>\d+<\/p><script>self.__next_f=1;self.__next_f=2<\/script>$/)
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='(;|$)/)
    for (const rule of [
      `default-src 'self'`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `form-action 'self'`,
    ]) {
      expect(policy).toContain(rule)
    }
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(Object.keys(headers).filter((name) => /next|powered/.test(name))).toEqual([])
  })

  test('that have moved are found at this host, whatever its name', async () => {
    expect((await ask('/moved')).headers.get('location')).toBe('/page')
  })
})

describe('large answers', () => {
  test('of files are passed on from the first byte, and end when the reader leaves', async () => {
    const leave = new AbortController()
    const answer = await ask('/export/trials.csv', { signal: leave.signal })
    const read = await answer.body?.getReader().read()
    expect(new TextDecoder().decode(read?.value)).toBe('first line\n')
    expect(await (await ask('/metrics')).text()).toMatch(/^render_open_streams 1$/m)
    leave.abort()
    await vi.waitFor(async () => {
      expect(await (await ask('/metrics')).text()).toMatch(/^render_open_streams 0$/m)
    })
  })

  test('are passed on as they come', async () => {
    const { status, text, headers } = await askRaw('/api/large')
    expect([status, text.length]).toEqual([200, 6_000_001])
    expect(headers.etag).toMatch(/^W\/"/)
    const again = await askRaw('/api/large', { headers: { 'If-None-Match': String(headers.etag) } })
    expect(again.status).toBe(304)
    const packed = await ask('/api/large', { headers: { 'Accept-Encoding': 'gzip' } })
    expect([packed.headers.get('content-encoding'), (await packed.text()).length]).toEqual([
      'gzip',
      6_000_001,
    ])
  })

  test('reach everyone who asks at the same time', async () => {
    const lengths = await Promise.all(
      [1, 2, 3].map(async () => (await askRaw('/api/large?together')).text.length),
    )
    expect(lengths).toEqual([6_000_001, 6_000_001, 6_000_001])
  })

  test('stay complete for the others when one of several simultaneous readers leaves', async () => {
    const path = '/api/large?leaving'
    const leaver = sendRequest({ host: '127.0.0.1', port: server.port, path }, (answer) =>
      answer.once('data', () => answer.destroy()),
    )
    leaver.on('error', () => undefined)
    leaver.end()
    const answers = await Promise.all([1, 2].map(() => askRaw(path)))
    expect(answers.map(({ text }) => text.length)).toEqual([6_000_001, 6_000_001])
  })

  test('that never end start at once, and end with the client', async () => {
    const leave = new AbortController()
    const { body } = await ask('/api/endless', { signal: leave.signal })
    const read = await body?.getReader().read()
    expect(new TextDecoder().decode(read?.value as Uint8Array)).toBe('data: 1\n\n')
    leave.abort()
    await vi.waitFor(async () => {
      expect(await (await ask('/metrics')).text()).toMatch(/^render_open_streams 0$/m)
    }, 30_000)
  })
})

describe('too much', () => {
  test('from one client is refused, and leaves the others their turn', async () => {
    const from = (client: string) => ({ headers: { 'X-Forwarded-For': client } })
    const many = Array.from({ length: 80 }, (_, i) => ask(`/busy?ms=50&${i}`, from('192.0.2.1')))
    const other = await ask('/busy?ms=1&other', from('192.0.2.2'))
    expect(other.status).toBe(200)
    const answers = await Promise.all(many)
    const refused = answers.filter(({ status }) => status === 429)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(48)
    expect(refused.length).toBeGreaterThan(0)
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('on one connection, sent without waiting for answers, ends it', async () => {
    const send = (count: number) =>
      sendBytes(
        server.port,
        'GET /page?pipelined HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(count - 1) +
          'GET /page?pipelined HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      )
    expect((await send(20)).match(/HTTP\/1\.1 200 /g)).toHaveLength(20)
    expect((await send(1_000).catch(() => '')).match(/HTTP\/1\.1 /g) ?? []).toHaveLength(0)
  })

  test('is not worked on for a client that has left', async () => {
    const leave = new AbortController()
    const left = Array.from({ length: 40 }, (_, i) =>
      ask(`/busy?ms=500&left${i}`, { signal: leave.signal }).catch(() => undefined),
    )
    await vi.waitFor(async () => {
      expect(await (await ask('/metrics')).text()).toMatch(/^render_waiting_requests [1-9]/m)
    }, 30_000)
    leave.abort()
    await Promise.all(left)
    await vi.waitFor(async () => {
      expect(await (await ask('/metrics')).text()).toMatch(/^render_waiting_requests 0$/m)
    }, 30_000)
    expect((await ask('/busy?ms=1&after')).status).toBe(200)
  })
})

describe('health', () => {
  test('the endpoints for live and ready work', async () => {
    expect((await ask('/health/live')).status).toBe(200)
    expect((await ask('/health/ready')).status).toBe(200)
  })

  test('metrics include those of the server and of the data', async () => {
    const response = await ask('/metrics')
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/)
    const figures = await response.text()
    expect(figures).toMatch(/^http_requests_total\{kind="\w+",status="200",from="\w+"\} [1-9]/m)
    expect(figures).toMatch(/^render_resident_memory_bytes [1-9]\d{6}/m)
    expect(figures).toMatch(/^portal_trials 3$/m)
  })
})

describe('processes', () => {
  test('a request whose process dies gets an error, and the portal continues', async () => {
    const crashed = await ask('/api/crash')
    expect([crashed.status, crashed.headers.get('retry-after')]).toEqual([503, '1'])
    expect((await ask('/page?after-crash')).status).toBe(200)
    await vi.waitFor(async () => {
      expect(await (await ask('/metrics')).text()).toMatch(/^render_processes 2$/m)
    }, 30_000)
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'on %s accepted requests are answered, and all processes end',
    async (signal) => {
      const own = await startServer()
      const children = listChildren(own.child.pid ?? 0)
      const accepted = Array.from({ length: 12 }, (_, i) =>
        fetch(`${own.baseUrl}/busy?ms=150&${i}`),
      )
      await vi.waitFor(async () => {
        const figures = await (await fetch(`${own.baseUrl}/metrics`)).text()
        expect(Number(/^render_waiting_requests (\d+)/m.exec(figures)?.[1])).toBeGreaterThan(5)
      }, 30_000)
      own.child.kill(signal)
      const statuses = (await Promise.all(accepted)).map(({ status }) => status)
      expect(statuses).toEqual(Array(12).fill(200))
      expect(await own.ended).toBe(0)
      expect(children.filter(isRunning)).toEqual([])
      await own.remove()
    },
  )

  test('killed, it leaves no process behind', async () => {
    const own = await startServer()
    const children = listChildren(own.child.pid ?? 0)
    expect(children.length).toBeGreaterThanOrEqual(2)
    own.child.kill('SIGKILL')
    // A process that is just loading its modules notices afterwards.
    await vi.waitFor(() => expect(children.filter(isRunning)).toEqual([]), 30_000)
    await own.remove()
  })

  test.each(['server/render-process.mjs', 'follow.ts', 'sync.ts'])(
    'stopped before %s has begun, it doesn’t wait for it',
    async (program) => {
      const child = fork(join(import.meta.dirname, '../../commands', program), ['socket'], {
        execArgv: ['--import', 'tsx'],
        env: { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: 'file:/nowhere/portal.db' },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      let said = ''
      child.stderr?.on('data', (text: Buffer) => (said += text.toString()))
      child.disconnect()
      expect(await once(child, 'exit')).toEqual([0, null])
      expect(said).toBe('')
    },
  )

  test('if its file is replaced it mixes no data, and says what to do', async () => {
    const own = await startServer()
    const path = own.databaseUrl.slice('file:'.length)
    expect((await fetch(`${own.baseUrl}/page`)).status).toBe(200)
    renameSync(path, `${path}-before`)
    writeFileSync(path, '')
    for (const target of ['/page', '/page?new', '/api/said', '/health/ready']) {
      const answer = await fetch(`${own.baseUrl}${target}`)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
      expect(await answer.text()).toContain('was replaced while the portal was running. Stop')
    }
    expect((await fetch(`${own.baseUrl}/health/live`)).status).toBe(200)
    renameSync(`${path}-before`, path)
    expect((await fetch(`${own.baseUrl}/page`)).status).toBe(200)
    await own.remove()
  })

  test.each(['failing-renderer.mjs', 'ending-renderer.mjs'])(
    'without a working process it ends with a sentence and a code: %s',
    async (renderer) => {
      const own = await startServer({}, renderer)
      expect(await own.ended).toBe(1)
      expect(own.read()).toContain('The render processes end as soon as they start (code 3)')
      expect(own.read()).not.toContain('is ready')
      await own.remove()
    },
  )

  test('a port in use is reported with a remedy', async () => {
    const own = await startServer({ PORT: String(server.port) })
    expect(await own.ended).toBe(1)
    expect(own.read()).toContain(`PORT=${server.port + 1} npm start`)
    await own.remove()
  })
})

test('one address cannot hold all connections', async () => {
  const own = await startServer({ TRUSTED_PROXIES: '192.0.2.1' })
  const sockets = await Promise.all(
    Array.from({ length: 300 }, async () => {
      const socket = connect(own.port, '127.0.0.1')
      socket.on('error', () => undefined)
      await once(socket, 'connect')
      return socket
    }),
  )
  await vi.waitFor(
    () => expect(sockets.filter(({ destroyed }) => destroyed)).toHaveLength(44),
    30_000,
  )
  for (const socket of sockets) socket.destroy()
  await vi.waitFor(async () => {
    expect((await fetch(`${own.baseUrl}/health/live`)).status).toBe(200)
  }, 30_000)
  await own.remove()
})
