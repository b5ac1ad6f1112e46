import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'

// The schema engine as WebAssembly. Its own entry imports the .wasm file as a module, which Node doesn't support yet,
// so its two files are loaded by path and bound by hand.

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

/**
 * The migration to the models in `folder`, as Prisma writes it: from the adapter's present database, or from nothing.
 */
export async function diffModels(
  folder: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  from: 'database' | 'nothing',
): Promise<string> {
  const { SchemaEngine } = await loadEngine()
  const models = readdirSync(folder).map((file) => ({
    path: join(folder, file),
    content: readFileSync(join(folder, file), 'utf8'),
  }))
  const engine = await SchemaEngine.new(
    { datamodels: models.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  const result = await engine.diff({
    from:
      from === 'nothing'
        ? { tag: 'empty' }
        : { tag: 'schemaDatasource', files: models, configDir: 'prisma' },
    to: { tag: 'schemaDatamodel', files: models },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.stdout?.trim() ?? ''
}
