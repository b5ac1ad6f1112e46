import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconNames } from '@/components/ui/icon-names'

test('every name of an icon is a drawing of the file, and every drawing has its name', () => {
  const file = readFileSync('public/icons.svg', 'utf8')
  const drawings = [...file.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)
  expect(drawings).toEqual([...iconNames])
})
