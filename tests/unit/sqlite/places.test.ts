import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tryFileLock } from '@/lib/sqlite/file-lock'
import { identifyFile } from '@/lib/sqlite/files'
import { openDatabase } from '@/lib/store/sqlite/database'

test('a folder that is a file is named, with the setting to change', () => {
  const folder = mkdtempSync(join(tmpdir(), 'places-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'file'), 'text')
  const path = join(folder, 'file', 'portal.db')
  expect(identifyFile(path)).toBeNull()
  expect(() => tryFileLock(path)).toThrow(/portal\.db cannot be created .*DATABASE_URL/)
  expect(() => openDatabase(`file:${path}`)).toThrow(/portal\.db cannot be opened .*DATABASE_URL/)
})
