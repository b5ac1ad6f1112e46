import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import rooms from '@/tools/rooms.json'

// ARCHITECTURE.md sends people to files: they are there, and every room is named.

const root = join(import.meta.dirname, '../../..')
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')

test('every path that the document names exists', () => {
  const paths = [
    ...text.matchAll(
      /`((?:app|components|commands|docs|lib|prisma|public|tests|tools)\/[\w./-]+)`/g,
    ),
  ].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(30)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test.each(Object.keys(rooms))('%s has a row', (room) => {
  expect(text).toMatch(new RegExp(`^\\| [^|]*\`${room}\`[^|]*\\|`, 'm'))
})
