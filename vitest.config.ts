import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Node 25 and later have an empty `localStorage` of their own, which would hide that of the test browser. */
const ownStorage = '--no-experimental-webstorage'
const execArgv = process.allowedNodeEnvironmentFlags.has(ownStorage) ? [ownStorage] : []

const alias = { '@': root, 'server-only': `${root}/tests/setup/empty.ts` }

/** Slow files start first, so that none runs alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) =>
      /(?:real-records|ingest-kill|relevance)\.test/.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // The default leaves one core idle, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          execArgv,
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          setupFiles: ['tests/setup/strict-console.ts'],
          // No file leaves state behind, and reloading all modules for each would take longer than most tests.
          isolate: false,
          // Generated input may take seconds on a busy machine; time is not what is tested.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'search',
          include: ['tests/search/**/*.test.ts'],
          setupFiles: ['tests/setup/strict-console.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // Without a request, nothing else states the portal's address.
          env: { SITE_URL: 'https://portal.example' },
          setupFiles: ['tests/setup/strict-console.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup/portal.ts'],
          // Each has its own portal.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 300_000,
          // What a page does by itself happens when the machine gets to it.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
