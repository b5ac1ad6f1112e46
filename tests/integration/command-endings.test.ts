import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, closeSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../support/database'
import { buildStudy } from '../support/synthetic-studies'

// The commands as separate processes: how they end if something around them is wrong.

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ending {
  code: number | null
  stdout: string
  stderr: string
}

/**
 * @param args the command's name and its arguments
 * @param stdout `closed` if nobody reads it; a number is an open file
 */
function run(
  args: readonly string[],
  databaseUrl: string,
  stdout: 'read' | 'closed' | number = 'read',
): Promise<Ending> {
  const [command = '', ...rest] = args
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join('commands', `${command}.ts`), ...rest],
      {
        stdio: ['ignore', typeof stdout === 'number' ? stdout : 'pipe', 'pipe'],
        env: { NODE_ENV: 'test', DATABASE_URL: databaseUrl },
      },
    )
    const ending: Ending = { code: null, stdout: '', stderr: '' }
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (ending.stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (ending.stderr += text))
    if (stdout === 'closed') child.stdout?.destroy()
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...ending, code }))
  })
}

const urlOf = (name: string) => `file:${join(folder, name)}`

test.each(['ingest', 'export', 'search'])(
  '%s: a wrong setting is reported in a sentence',
  async (name) => {
    const args = { ingest: ['--quarantine'], export: ['jsonl'], search: ['car-t'] }[name] ?? []
    expect(await run([name, ...args], 'mysql://x/y')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'DATABASE_URL must look like file:.data/portal.db (a SQLite file) ' +
        'or postgres://user:password@host/database\n',
    })
  },
)

describe('standard output', () => {
  beforeAll(() => {
    openTestDatabase(urlOf('empty.db')).close()
  })

  test('that nobody reads any more ends a command quietly', async () => {
    const ending = await run(['ingest', '--quarantine'], urlOf('empty.db'), 'closed')
    expect(ending).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test.skipIf(!existsSync('/dev/full'))('on a full disk is a failure, in a sentence', async () => {
    const full = openSync('/dev/full', 'w')
    const { code, stderr } = await run(['ingest', '--quarantine'], urlOf('empty.db'), full)
    closeSync(full)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Cannot write to standard output: ENOSPC.*\n$/)
  })
})

describe('export', () => {
  test.each([
    [['csvv'], 'There is no format “csvv”. Name the format to export, '],
    [[], 'Name the format to export, '],
    [['csv', 'q=lupus', 'status=recruiting'], 'Put the search in quotes, '],
  ])('%j is refused with the reason and the usage', async (args, reason) => {
    const { code, stdout, stderr } = await run(['export', ...args], urlOf('none.db'))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.startsWith(reason)).toBe(true)
    expect(stderr).toContain('npm run -s export -- <format>')
  })

  test('--help gives the usage', async () => {
    const ending = await run(['export', '--help'], urlOf('none.db'))
    expect(ending).toMatchObject({ code: 0, stderr: '' })
    expect(ending.stdout).toMatch(/^npm run -s export -- <format>/)
  })

  test('of a database without trials is empty', async () => {
    openTestDatabase(urlOf('no-trials.db')).close()
    expect(await run(['export', 'jsonl'], urlOf('no-trials.db'))).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })

  test.each<[string, (path: string) => void]>([
    ['an empty file', (path) => writeFileSync(path, '')],
    ['no database', (path) => writeFileSync(path, 'id,title\n'.repeat(200))],
    [
      'a database of something else',
      (path) => {
        const database = new Database(path)
        database.exec('CREATE TABLE trial (name TEXT)')
        database.close()
      },
    ],
  ])('of %s names the file and what to do', async (name, make) => {
    const file = `${name.replaceAll(' ', '-')}.db`
    make(join(folder, file))
    const { code, stdout, stderr } = await run(['export', 'jsonl'], urlOf(file))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      name === 'no database'
        ? /^[^\n]* is not a SQLite database: [^\n]*npm run restore[^\n]*\n$/
        : /^[^\n]* is not a database of this version of the portal \([^\n]*\)\. [^\n]*npm start[^\n]*\n$/,
    )
    expect(stderr).toContain(join(folder, file))
    expect(stderr).toContain('DATABASE_URL')
  })
})

test('control characters in records and file names are shown, not executed by a terminal', async () => {
  const url = urlOf('terminal.db')
  const name = join(folder, 'a\u001b]0;owned\u0007\n.jsonl')
  const title = 'Cells\u202e sllec\nSecond row\tthird column'
  const good = JSON.stringify(buildStudy(1)).replace(
    /"briefTitle":"(?:[^"\\]|\\.)*"/,
    `"briefTitle":${JSON.stringify(title)}`,
  )
  const refused = JSON.stringify(buildStudy(2)).replace('NCT00000002', 'NCT\u202e2')
  writeFileSync(name, `${good}\n${refused}\n`)
  const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/
  const taken = await run(['ingest', name], url)
  expect(taken.stderr).toContain('a\\u001b]0;owned\\u0007\\n.jsonl line 2: ')
  expect(taken.stderr).toContain('NCT\\u202e2')
  const listed = await run(['ingest', '--quarantine'], url)
  expect(listed.stdout.split('\n')).toHaveLength(4)
  const found = await run(['search', 'cells'], url)
  expect(found.stdout.split('\n')[1]).toBe(
    'NCT00000001\tRECRUITING\tCells\\u202e sllec\\nSecond row\\tthird column',
  )
  for (const { stdout, stderr } of [taken, listed, found]) {
    expect(stdout + stderr).not.toMatch(obeyed)
  }
})
