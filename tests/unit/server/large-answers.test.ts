import { Readable } from 'node:stream'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createLog } from '@/commands/server/log'
import { createPortalServer } from '@/commands/server/portal-server'
import type { RenderPool } from '@/commands/server/render-pool'

/** A server in front of a renderer that always gives the same large answer. */
async function askForLarge(build: string, etag: string): Promise<string | null> {
  const pool: RenderPool = {
    render: () =>
      Promise.resolve({
        status: 200,
        headers: { 'content-type': 'application/json', etag },
        body: Readable.from([Buffer.from('[]')], { objectMode: false }),
      }),
    ready: Promise.resolve(),
    failed: new Promise(() => undefined),
    isBusy: () => false,
    getLoad: () => ({
      waiting: 0,
      rendering: 0,
      streaming: 0,
      processes: 1,
      restarts: 0,
      pids: [],
    }),
    stop: () => Promise.resolve(),
  }
  const portal = createPortalServer({
    pool,
    build,
    readState: () => `of this server: ${Math.random()}`,
    findFault: () => null,
    readClient: () => 'client',
    isProxy: () => false,
    log: createLog('silent', false),
    siteUrl: 'http://localhost:3000',
    hasSiteUrl: true,
    readStyle: () => null,
    cacheBytes: 1_000_000,
    maxConnections: 10,
    connectionsPerClient: 10,
  })
  await new Promise<void>((resolve) => portal.server.listen(0, '127.0.0.1', resolve))
  const { port } = portal.server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/api/v2/studies`)
  await response.text()
  await portal.close(1_000)
  return response.headers.get('etag')
}

test('several servers of one build agree on the ETag of a large answer', async () => {
  const one = await askForLarge('build', 'W/"7zstore"')
  expect(one).toMatch(/^W\/"/)
  expect(await askForLarge('build', 'W/"7zstore"')).toBe(one)
  expect(await askForLarge('build', 'W/"8zstore"')).not.toBe(one)
  expect(await askForLarge('another', 'W/"7zstore"')).not.toBe(one)
})
