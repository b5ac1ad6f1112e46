import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconNames } from '@/components/ui/icon-names'

test('every icon name has a drawing in the file, and every drawing a name', () => {
  const file = readFileSync('public/icons.svg', 'utf8')
  const drawings = [...file.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)
  expect(drawings).toEqual([...iconNames])
})
