import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSocketFolder } from '@/commands/server/socket-folder'

const parent = mkdtempSync(join(tmpdir(), 'socket-folder-test-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

test('files of a killed server are removed by the next one, files in use are not', () => {
  const abandoned = join(parent, 'cell-therapy-trials-killed')
  mkdirSync(abandoned)
  writeFileSync(join(abandoned, 'lock'), '')
  writeFileSync(join(abandoned, '1'), '')
  const earlier = join(parent, 'cell-therapy-trials-earlier')
  mkdirSync(earlier)
  utimesSync(earlier, 0, 0)
  mkdirSync(join(parent, 'cell-therapy-trials-new'))
  mkdirSync(join(parent, 'of-another-program'))
  const first = openSocketFolder(parent)
  const second = openSocketFolder(parent)
  expect([abandoned, earlier].map(existsSync)).toEqual([false, false])
  expect([first.path, second.path].map(existsSync)).toEqual([true, true])
  first.close()
  second.close()
  expect(readdirSync(parent)).toEqual(['cell-therapy-trials-new', 'of-another-program'])
})
