import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createExchange } from '@/commands/server/exchange'
import { readRequest } from '@/commands/server/read-request'
import type { Rendered, RenderPool } from '@/commands/server/render-pool'
import { createRenderer } from '@/commands/server/renderer'

/** What is asked of a pool whose pages have this status without the proxy, and what a client gets. */
async function render(path: string, statusWithoutProxy: number, headers: HeadersInit = {}) {
  const asked: boolean[] = []
  const pool: RenderPool = {
    render({ headers }) {
      const isWithout = 'x-skip-proxy' in headers
      asked.push(isWithout)
      const status = isWithout ? statusWithoutProxy : 404
      return Promise.resolve({ status, headers: {}, body: Buffer.from('') })
    },
    ready: Promise.resolve(),
    failed: new Promise(() => undefined),
    isBusy: () => false,
    getLoad: () => ({
      ...{ waiting: 0, rendering: 0, streaming: 0, processes: 1, restarts: 0, pids: [] },
    }),
    stop: () => Promise.resolve(),
  }
  const renderer = createRenderer({
    pool,
    readClient: () => 'client',
    readState: () => 'state',
    ownHost: 'portal.example',
  })
  let rendered: Rendered | undefined
  const server = createServer((request, response) => {
    const target = readRequest(request, new URL('http://portal.example'))
    void renderer.render(createExchange(request, response), target).then((answer) => {
      rendered = answer
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text()
  server.close()
  return { asked, status: rendered?.status }
}

test.each(['/trials/NCT05828212', '/trials/NCT05828212/results?page=2'])(
  '%s, written as the portal writes it, is rendered without the proxy',
  async (path) => {
    expect(await render(path, 200)).toEqual({ asked: [true], status: 200 })
  },
)

test.each([404, 500, 307])(
  'where such a page finds no trial to show (%i), the proxy says why',
  async (status) => {
    expect(await render('/trials/NCT99999999', status)).toEqual({
      asked: [true, false],
      status: 404,
    })
  },
)

test.each([
  ['/trials/nct05828212', {}],
  ['/trials/unknown', {}],
  ['/trials?q=NCT05828212', {}],
  ['/trials/NCT05828212/opengraph-image', {}],
  ['/trials/NCT05828212', { rsc: '1' }],
  ['/cells/car-t', {}],
])('%s with the headers %j goes through the proxy', async (path, headers) => {
  expect((await render(path, 200, headers)).asked).toEqual([false])
})

test('a client cannot leave the proxy out', async () => {
  const headers = { 'X-Skip-Proxy': '1' }
  expect((await render('/trials/unknown', 200, headers)).asked).toEqual([false])
})
