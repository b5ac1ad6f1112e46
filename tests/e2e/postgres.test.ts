import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveStore } from '@/lib/store/move/move-store'
import { openStoreTables } from '@/lib/store/move/open-tables'
import { openStore } from '@/lib/store/open-store'
import { toComparablePage } from '../support/comparable-page'
import { createDatabase, startPostgres, type PostgresServer } from '../support/postgres'
import { startPortal, type RunningPortal } from './setup/portal'
import { getOwnPortal } from './setup/own-portal'

// The same records in PostgreSQL: every request is answered with the same content.

const paths = [
  '/',
  '/trials',
  '/trials?q=neuromyelitis&status=recruiting',
  '/trials?near=Wuhan',
  '/trials/NCT05828212',
  '/trials/NCT05828212/history',
  '/trials/NCT05828212/labels',
  '/trials/NCT99999999',
  '/compare?id=NCT05828212&id=NCT05459870',
  '/cells',
  '/about/data',
  '/export/trials.csv',
  '/export/trials.ris?q=cells',
  '/api/v2/version',
  '/api/v2/studies?pageSize=2&countTotal=true',
  '/api/v2/studies?query.term=cells&sort=LastUpdatePostDate&format=csv',
  '/api/v2/studies/NCT05828212',
  '/api/v2/stats/size',
  '/api/v2/stats/field/values?fields=OverallStatus',
  '/sitemap.xml',
]

let server: PostgresServer
let folder: string
let portal: RunningPortal

beforeAll(async () => {
  server = await startPostgres()
  folder = mkdtempSync(join(tmpdir(), 'e2e-postgres-'))
  const databaseUrl = await createDatabase(server.url)
  const store = openStore(databaseUrl)
  await store.migrate('prisma/migrations')
  await store.close()
  const tables = [getOwnPortal().databaseUrl, databaseUrl].map(openStoreTables)
  const [from, to] = tables
  if (from && to) await moveStore(from, to)
  for (const each of tables) await each.close()
  portal = await startPortal(folder, databaseUrl)
})

afterAll(async () => {
  await portal.stop()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function read(baseUrl: string, path: string) {
  const response = await fetch(`${baseUrl}${path}`)
  const text = await response.text()
  const { port } = new URL(baseUrl)
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    total: response.headers.get('x-total-count'),
    // Absolute addresses contain the port.
    text: toComparablePage(text.replaceAll(new RegExp(`(?<=localhost(?::|%3A))${port}`, 'g'), '')),
  }
}

test.each(paths)('%s', async (path) => {
  const ours = await read(getOwnPortal().baseUrl, path)
  expect(ours.text.length).toBeGreaterThan(10)
  expect(await read(portal.baseUrl, path)).toEqual(ours)
})
