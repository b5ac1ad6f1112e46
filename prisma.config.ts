import { defineConfig } from 'prisma/config'

// `prisma generate` needs no schema engine, but the CLI looks for one and would download it. Any existing file
// satisfies it, so generating works on a machine that cannot download.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations/sqlite', seed: 'tsx seeds/seed.ts' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:.data/portal.db' },
})
