import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase, toDatabasePath, type PortalDatabase } from '@/lib/store/sqlite/database'
import { migrate } from '@/lib/store/sqlite/migrate'

let folder: string
let database: PortalDatabase

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trials-migrate-'))
  database = openDatabase('file::memory:')
})
afterEach(() => rmSync(folder, { recursive: true }))

function addMigration(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

const tables = () =>
  database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()

test('applies missing migrations in order, once', () => {
  addMigration('2_b', 'ALTER TABLE a ADD COLUMN y')
  addMigration('1_a', 'CREATE TABLE a (x)')
  expect(migrate(database, folder)).toEqual(['1_a', '2_b'])
  addMigration('3_c', 'CREATE TABLE c (x)')
  expect(migrate(database, folder)).toEqual(['3_c'])
  expect(migrate(database, folder)).toEqual([])
  expect(tables()).toEqual(['_prisma_migrations', 'a', 'c'])
})

test('an up-to-date database doesn’t wait for another writer', () => {
  addMigration('1_a', 'CREATE TABLE a (x)')
  const url = `file:${join(folder, 'store.db')}`
  const writer = openDatabase(url)
  const starter = openDatabase(url)
  migrate(writer, folder)
  writer.exec('BEGIN IMMEDIATE; INSERT INTO a VALUES (1)')
  starter.pragma('busy_timeout = 0')
  expect(migrate(starter, folder)).toEqual([])
  addMigration('2_b', 'CREATE TABLE b (x)')
  expect(() => migrate(starter, folder)).toThrow(/locked/)
  writer.close()
  expect(migrate(starter, folder)).toEqual(['2_b'])
  starter.close()
})

test('a failing migration leaves the database unchanged', () => {
  addMigration('1_a', 'CREATE TABLE a (x)')
  addMigration('2_b', 'CREATE TABLE b (x); CREATE TABLE a (x)')
  expect(() => migrate(database, folder)).toThrow(/already exists/)
  expect(tables()).toEqual([])
})

test('a modified applied migration is refused with the remedy', () => {
  addMigration('1_a', 'CREATE TABLE a (x)')
  migrate(database, folder)
  addMigration('1_a', 'CREATE TABLE a (x, y)')
  expect(() => migrate(database, folder)).toThrow(/1_a was changed .* new migration/)
})

test('a database of a newer version is refused with the remedy', () => {
  addMigration('1_a', 'CREATE TABLE a (x)')
  migrate(database, folder)
  const older = join(folder, 'migrations-of-an-older-version')
  mkdirSync(older)
  expect(() => migrate(database, older)).toThrow(/newer version .* 1_a/)
})

describe('database addresses', () => {
  test.each([
    ['file:.data/portal.db', join(process.cwd(), '.data/portal.db')],
    ['file:/tmp/x.db', '/tmp/x.db'],
    ['file:///tmp/x.db', '/tmp/x.db'],
    ['file::memory:', ':memory:'],
  ])('%s', (url, path) => expect(toDatabasePath(url)).toBe(path))

  test('a file that cannot be opened is named, with the remedy', () => {
    writeFileSync(join(folder, 'not-a-folder'), '')
    expect(() => openDatabase(`file:${folder}/not-a-folder/x.db`)).toThrow(
      /not-a-folder\/x\.db cannot be opened .* Set DATABASE_URL/,
    )
  })
})
