import { describe, expect, test } from 'vitest'
import { listOtherWords } from '@/lib/vocabulary/body-words'

describe('listOtherWords', () => {
  test('gives what records write for an everyday word, in the plural too', () => {
    expect(listOtherWords('Kidneys,')).toContain('renal')
    expect(listOtherWords('gums')).toContain('periodontal')
    expect(listOtherWords('glioma')).toEqual([])
  })
})
