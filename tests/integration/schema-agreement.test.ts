import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/lib/store/sqlite/database'
import { migrate } from '@/lib/store/sqlite/migrate'
import { diffModels } from '../support/schema-engine'

test('the migrations create exactly what the models define', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trials-schema-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'portal.db')
  const database = openDatabase(`file:${file}`)
  migrate(database, 'prisma/migrations/sqlite')
  database.close()
  const adapter = new PrismaBetterSqlite3({ url: `file:${file}` })
  expect(await diffModels('prisma/schema', adapter, 'database')).toBe(
    '-- This is an empty migration.',
  )
})
