import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import rooms from '@/tools/rooms.json'

// ARCHITECTURE.md names every room; `documents.test.ts` checks the files that it names.

const root = join(import.meta.dirname, '../../..')
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')

test.each(Object.keys(rooms))('%s has a row', (room) => {
  expect(text).toMatch(new RegExp(`^\\| [^|]*\`${room}\`[^|]*\\|`, 'm'))
})
