// Characters that texts name instead of writing them: `&#8805;`, `&#x2265;`, `&ge;`.

/** Names whose characters follow one another, from the first one's code point on. Source: HTML 4, "Entities". */
const namesInOrder: readonly (readonly [firstCodePoint: number, names: string])[] = [
  [
    0xa0,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
      'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring ' +
      'AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml ' +
      'times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil ' +
      'egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ' +
      'ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [
    0x391,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho',
  ],
  [0x3a3, 'Sigma Tau Upsilon Phi Chi Psi Omega'],
  [
    0x3b1,
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau ' +
      'upsilon phi chi psi omega',
  ],
  [0x2018, 'lsquo rsquo sbquo'],
  [0x201c, 'ldquo rdquo bdquo'],
  [0x2190, 'larr uarr rarr darr harr'],
]

/** The names that stand alone, each before its character. */
const namesWithCharacters =
  `amp & lt < gt > quot " apos ' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ` +
  'ndash – mdash — dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › frasl ⁄ euro € ' +
  'trade ™ sum ∑ minus − radic √ infin ∞ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥'

const namedCharacters: ReadonlyMap<string, string> = readNames()

function readNames(): Map<string, string> {
  const names = new Map([
    ['ensp', '\u2002'],
    ['emsp', '\u2003'],
    ['thinsp', '\u2009'],
  ])
  for (const [first, list] of namesInOrder) {
    for (const [index, name] of list.split(' ').entries()) {
      names.set(name, String.fromCodePoint(first + index))
    }
  }
  for (const [, name = '', character = ''] of namesWithCharacters.matchAll(/(\w+) (\S)/g)) {
    names.set(name, character)
  }
  return names
}

/**
 * What Windows has at the numbers 128 to 159, where Unicode has nothing to show: old forms sent these. A space where
 * it has nothing either.
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
 */
const windowsCharacters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,8}));/g

/**
 * Puts the characters in place of their numbers and names; a number of none, a name that is unknown and an ampersand
 * by itself stay as they are. What comes out is text: read again, `&amp;lt;` would become another one.
 */
export function decodeReferences(text: string): string {
  return text.replace(
    reference,
    (all: string, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return namedCharacters.get(name) ?? all
      return (
        toCharacter(hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16)) ?? all
      )
    },
  )
}

/** The character at a code point, if it is one that a text can show. */
function toCharacter(codePoint: number): string | null {
  const character = windowsCharacters[codePoint - 0x80]
  if (character !== undefined) return character === ' ' ? null : character
  const isShown =
    codePoint >= 32 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint < 0xe000)
  return isShown ? String.fromCodePoint(codePoint) : null
}
