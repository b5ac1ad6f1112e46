import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, test } from 'vitest'
import mayImport from '@/tools/rooms.json'

// The table of allowed imports works: one import per arrow, allowed ones pass and all others are refused.

const root = join(import.meta.dirname, '../../..')
const table: Record<string, readonly string[]> = mayImport
const existing = Object.keys(table).filter((room) => findFile(room) !== null)
const eslint = new ESLint({
  cwd: root,
  // Types are not needed to see where an import leads, and virtual files have none.
  overrideConfig: [
    { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ],
  ruleFilter: ({ ruleId }) =>
    ruleId === 'import-x/no-restricted-paths' || ruleId === 'no-restricted-imports',
})

/** The first module of a room, without its extension. */
function findFile(room: string): string | null {
  const folder = join(root, room)
  try {
    if (statSync(folder).isFile()) return room.replace(/\.ts$/, '')
  } catch {
    return null
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const file = names.find((name) => /(?<!\.d)\.tsx?$/.test(name) && !name.includes('generated'))
  return file === undefined ? null : join(room, file).replace(/\.tsx?$/, '')
}

async function countProblems(room: string, code: string): Promise<number> {
  const [result] = await eslint.lintText(code, {
    filePath: join(root, room, 'written-by-a-test.ts'),
  })
  return result?.errorCount ?? 0
}

const mayReach = (room: string, other: string) =>
  [room, ...(table[room] ?? [])].some((open) => other === open || other.startsWith(`${open}/`))

describe.each(existing)('%s', (room) => {
  test('is refused what its entry does not name', async () => {
    const others = [...existing, 'tests'].filter((other) => other !== room)
    expect(others.length).toBeGreaterThan(10)
    const seen: string[] = []
    for (const other of others) {
      const problems = await countProblems(room, `import '@/${findFile(other)}'\n`)
      if (problems === 0) seen.push(other)
    }
    expect(seen).toEqual(others.filter((other) => mayReach(room, other)))
  })
})

test.each([
  'study',
  'vocabulary',
  'expression',
  'registries',
  'therapy',
  'search',
  'ctgov-api',
  'pages',
])('lib/%s is pure: no Node, Next, Prisma or SQLite', async (room) => {
  for (const name of [
    'node:fs',
    'next/navigation',
    '@prisma/client',
    'better-sqlite3',
    'server-only',
  ]) {
    expect(await countProblems(`lib/${room}`, `import '${name}'\n`), name).toBe(1)
  }
})
