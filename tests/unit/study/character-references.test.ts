import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeReferences } from '@/lib/study/character-references'
import { escapeMarkup, unescapeMarkup } from '@/lib/study/markup'

test.each([
  ['&nbsp;&yuml;', '\u00a0ÿ'],
  ['&Alpha;&Rho;&Sigma;&Omega;', 'ΑΡΣΩ'],
  ['&alpha;&sigmaf;&sigma;&omega;', 'αςσω'],
  ['Sj&ouml;gren, &szlig;, &eacute;t&eacute;', 'Sjögren, ß, été'],
  ['&le;&ge;&plusmn;&micro;&times;&deg;', '≤≥±µ×°'],
  ['&lsquo;&rsquo;&ldquo;&rdquo;&ndash;&hellip;', '‘’“”–…'],
  ['&amp;&lt;&gt;&quot;&apos;', `&<>"'`],
  ['&#946; &#x3b2; &#X3B2;', 'β β β'],
  ['&#146; &#150; &#128; &#159;', '’ – € Ÿ'],
  ['&amp;lt;', '&lt;'],
  [
    'R&D; &unknown; &ouml &#0; &#129; &#xD800; &#9999999; &;',
    'R&D; &unknown; &ouml &#0; &#129; &#xD800; &#9999999; &;',
  ],
  ['&constructor; &toString;', '&constructor; &toString;'],
])('%s', (text, decoded) => expect(decodeReferences(text)).toBe(decoded))

test('a text without ampersands is not changed, and an escaped text is decoded to the original', () => {
  const text = fc.string({ unit: fc.constantFrom(...'\\\\&&#x9;;aglt*<> '), maxLength: 30 })
  fc.assert(
    fc.property(text, (each) => {
      expect(unescapeMarkup(escapeMarkup(each))).toBe(each)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (each) => {
      const plain = each.replaceAll('&', '')
      expect(decodeReferences(plain)).toBe(plain)
    }),
  )
})
