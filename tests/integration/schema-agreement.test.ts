import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { expect, test } from 'vitest'
import { openDatabase } from '@/lib/store/sqlite/database'
import { migrate } from '@/lib/store/sqlite/migrate'

// The schema engine as WebAssembly. Its own entry imports the .wasm file as a module, which Node does not
// do yet, so that its two files are loaded by path and bound by hand.

interface EngineModule {
  SchemaEngine: {
    new: (options: object, log: (line: string) => void, adapter: object) => Promise<SchemaEngine>
  }
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void
}

async function loadEngine(): Promise<EngineModule> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const glue = (await import(
    pathToFileURL(join(folder, 'schema_engine_bg.js')).href
  )) as EngineModule & WebAssembly.ModuleImports
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') (start as () => void)()
  return glue
}

const readFiles = (folder: string, files: string[]) =>
  files.map((file) => ({
    path: join(folder, file),
    content: readFileSync(join(folder, file), 'utf8'),
  }))

test('the migrations make exactly what the models say', async () => {
  const { SchemaEngine } = await loadEngine()
  const file = join(mkdtempSync(join(tmpdir(), 'trials-schema-')), 'portal.db')
  const database = openDatabase(`file:${file}`)
  migrate(database, 'prisma/migrations/sqlite')
  database.close()
  const models = readFiles('prisma/schema', readdirSync('prisma/schema'))
  const engine = await SchemaEngine.new(
    { datamodels: models.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: `file:${file}` })),
  )
  const result = await engine.diff({
    from: { tag: 'schemaDatasource', files: models, configDir: 'prisma' },
    to: { tag: 'schemaDatamodel', files: models },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  expect(result.stdout?.trim()).toBe('-- This is an empty migration.')
})
