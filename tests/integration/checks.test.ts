import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { circleCheck, unusedCheck } from '@/tools/checks'

// `npm run check` refuses what it should, tried on a project of a few lines.

const root = join(import.meta.dirname, '../..')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'checks-'))
  for (const name of ['lib', 'commands']) mkdirSync(join(folder, name))
  for (const name of ['tsconfig.json', 'knip.json'])
    copyFileSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  write('package.json', JSON.stringify({ name: 'tried', private: true, type: 'module' }))
  write(
    'commands/start.ts',
    "import { one } from '@/lib/one'\nimport { two } from '@/lib/two'\none(two)\n",
  )
  write('lib/one.ts', 'export function one(_: unknown): void {\n  return\n}\n')
  write('lib/two.ts', 'export const two = 2\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

function run({ tool, args }: { tool: string; args: readonly string[] }) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, text: stdout + stderr }
}

test('a correct project passes', () => {
  expect(run(circleCheck).status).toBe(0)
  expect(run(unusedCheck)).toMatchObject({ status: 0 })
})

test('a circular import is refused, even of types only', () => {
  write(
    'lib/one.ts',
    "import type { Two } from './two'\nexport interface One { two: Two }\nexport function one(_: unknown): void {\n  return\n}\n",
  )
  write(
    'lib/two.ts',
    "import type { One } from './one'\nexport interface Two { one?: One }\nexport const two = 2\n",
  )
  const { status, text } = run(circleCheck)
  expect(status).toBe(1)
  expect(text).toMatch(/lib\/(one\.ts -> lib\/two|two\.ts -> lib\/one)\.ts/)
})

test('an unused export and an unused file are refused', () => {
  write('lib/two.ts', 'export const two = 2\nexport const three = 3\n')
  write('lib/four.ts', 'export const four = 4\n')
  const { status, text } = run(unusedCheck)
  expect(status).toBe(1)
  expect(text).toMatch(/three\s+lib\/two\.ts/)
  expect(text).toContain('lib/four.ts')
})
