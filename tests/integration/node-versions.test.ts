import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// A command on a Node that cannot run it: only `process.versions` decides, and is set here.

const folder = mkdtempSync(join(tmpdir(), 'node-versions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function runCheckOn(versions: Partial<NodeJS.ProcessVersions>) {
  const pretend = join(folder, 'pretend.cjs')
  writeFileSync(
    pretend,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, ...${JSON.stringify(versions)} } })`,
  )
  const check = join(import.meta.dirname, '../../commands/check-node.cjs')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', pretend, '-r', check, '-p', '"ran"'],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

test('the running Node is supported', () => {
  expect(runCheckOn({})).toEqual({ status: 0, stdout: 'ran\n', stderr: '' })
})

test.each(['18.20.8', '20.18.3', '21.7.3', '22.13.1', '23.11.1'])('Node %s is refused', (node) => {
  expect(runCheckOn({ node })).toEqual({
    status: 1,
    stdout: '',
    stderr: `The portal runs on Node 20.19, 22.14, 24 or later; this is Node ${node}. Install another: https://nodejs.org\n`,
  })
})

test.each(['20.19.0', '20.20.2', '22.14.0', '24.0.0', '25.1.0', '26.10.0', '30.0.0'])(
  'Node %s is accepted',
  (node) => {
    expect(runCheckOn({ node }).status).toBe(0)
  },
)

// npm installs the one library that fits; the other is missing, as after a change of Node.
const [otherApi, sentence] =
  Number(process.versions.napi) >= 10
    ? ['9', 'The SQLite library must be compiled for Node']
    : ['10', 'The SQLite library for Node']

test('a missing library is reported in one sentence', () => {
  const { status, stdout, stderr } = runCheckOn({ napi: otherApi })
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(new RegExp(`^${sentence} [^\n]*run \`npm ci\` again[^\n]*\\.\n$`))
})

test('a command before `npm ci` says to run it', () => {
  const root = join(import.meta.dirname, '../..')
  mkdirSync(join(folder, 'commands'))
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  cpSync(join(root, 'commands/check-node.cjs'), join(folder, 'commands/check-node.cjs'))
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-r', './commands/check-node.cjs', '--import', 'tsx', 'commands/ingest.ts'],
    { cwd: folder, encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'Nothing is installed yet: run `npm ci`.\n',
  })
})

test('Prisma’s adapter and the portal’s own code load the same SQLite library', () => {
  const own = createRequire(import.meta.url)
  const adapters = createRequire(own.resolve('@prisma/adapter-better-sqlite3'))
  expect(adapters.resolve('better-sqlite3')).toBe(own.resolve('better-sqlite3'))
})
