import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDrawableText } from '@/components/social/drawable-text'

describe('toDrawableText', () => {
  test.each([
    ['CD19 CAR γδT-cells', 'CD19 CAR gamma delta T-cells'],
    ['IL13Rα2', 'IL13R alpha 2'],
    ['（ssCART-19） in B‑cell lymphoma', '(ssCART-19) in B-cell lymphoma'],
    ['≥3 lines, Scaffold™', '>=3 lines, ScaffoldTM'],
    ['Hôpital Saint-Louis – “Señor”', 'Hôpital Saint-Louis – “Señor”'],
    ['Łódź, Ṣafá', 'Łódź, Safá'],
    ['🇨🇳 中国', ''],
  ])('%s', (text, expected) => {
    expect(toDrawableText(text)).toBe(expected)
  })

  test('leaves no character that the font may lack, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toDrawableText(text)).toMatch(/^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u017f–—‘’“”…]*$/)
      }),
    )
  })
})
