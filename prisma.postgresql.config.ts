import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'prisma/config'

// The client for PostgreSQL, generated from a copy of the same models with another provider.

process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

const copy = 'node_modules/.cache/prisma-postgresql'
cpSync('prisma/schema', copy, { recursive: true })
const main = readFileSync('prisma/schema/main.prisma', 'utf8')
writeFileSync(
  join(copy, 'main.prisma'),
  main
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('../../lib/store/sqlite/generated', '../../../lib/store/postgres/generated'),
)

export default defineConfig({
  schema: copy,
  migrations: { path: 'prisma/migrations/postgresql' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgres://localhost/portal' },
})
