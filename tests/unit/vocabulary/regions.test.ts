import { describe, expect, test } from 'vitest'
import { getRegion } from '@/lib/vocabulary/regions'

const codesOf = (name: string) => getRegion(name)?.map(({ code }) => code)

describe('getRegion', () => {
  test('names the countries of a part of the world', () => {
    expect(codesOf('Scandinavia')).toEqual(['DK', 'FI', 'IS', 'NO', 'SE'])
    expect(codesOf('the Middle East')).toContain('JO')
    expect(codesOf('Europe')).toContain('GB')
    expect(codesOf('EU')).not.toContain('GB')
  })
  test('takes EU in capitals only, and nothing for a part', () => {
    expect(codesOf('eu')).toBeUndefined()
    expect(codesOf('Leeds')).toBeUndefined()
  })
})
