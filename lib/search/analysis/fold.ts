/**
 * Unicode folding: every way to write a letter becomes one. Keeps for each folded character where
 * it came from, so that matched words can be marked in the original text.
 */

export interface FoldedText {
  /** Lower-case text without diacritics; Greek letters are spelled out between blanks. */
  text: string
  /** For each UTF-16 unit of `text`, start of its source in the original. */
  starts: number[]
  /** For each UTF-16 unit of `text`, end of its source in the original. */
  ends: number[]
}

const greekNames: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
}

/** Letters that Unicode does not decompose, in the way people without that key type them. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŀ: 'l',
  ŋ: 'ng',
  ς: 'σ',
  '\u02d1': '.',
}

/** A base character with its marks, or a Hangul syllable written in parts. */
const clusters = /[\u1100-\u11ff]+|[\s\S]\p{M}*/gu
const marks = /\p{M}+/gu
const hangulParts = /[\u1100-\u11ff]/
const letterOrNumber = /[\p{L}\p{N}]/u
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function isDash(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63 || code === 0xff0d
}

function isApostrophe(code: number): boolean {
  return (
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201b ||
    code === 0x02bc ||
    code === 0x02b9 ||
    code === 0x2032 ||
    code === 0xb4
  )
}

/** Scripts written without spaces: each character is a term of its own, so that phrases work. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3005 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  )
}

function isGreek(code: number): boolean {
  return (code >= 0x370 && code <= 0x3ff) || (code >= 0x1f00 && code <= 0x1fff)
}

const maxCachedClusters = 20_000
const maxCachedLength = 4
const foldedClusters = new Map<string, string>()

/** Texts use few different characters, and normalising each one again would be slow. */
function getFoldedCluster(cluster: string): string {
  if (cluster.length > maxCachedLength) return foldCluster(cluster)
  let folded = foldedClusters.get(cluster)
  if (folded === undefined) {
    folded = foldCluster(cluster)
    if (foldedClusters.size >= maxCachedClusters) foldedClusters.clear()
    foldedClusters.set(cluster, folded)
  }
  return folded
}

function foldCluster(cluster: string): string {
  const code = cluster.codePointAt(0) ?? 0
  if (isDash(code)) return '-'
  if (isApostrophe(code)) return "'"
  // ×: "1×10^6" reads as "1 x 10^6".
  if (code === 0xd7) return ' x '
  // ™ ℠ would become letters under NFKC; they are not part of the name.
  if (code === 0x2122 || code === 0x2120) return ' '
  if (code === 0x207a) return '+'
  let folded = cluster
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
  // Only of these are the parts in one cluster. Elsewhere letters that make one (U+16D67, twice U+16D68) stay apart,
  // as they are where they came apart.
  if (hangulParts.test(folded)) folded = folded.normalize('NFC')
  let result = ''
  for (const letter of folded) result += plainLetters[letter] ?? letter
  folded = result
  result = ''
  for (const letter of folded) {
    const letterCode = letter.codePointAt(0) ?? 0
    if (letterCode < 128) result += letter
    else if (isDash(letterCode)) result += '-'
    else if (isApostrophe(letterCode)) result += "'"
    else if (!letterOrNumber.test(letter)) result += ' '
    else if (isUnspaced(letterCode)) result += ` ${letter} `
    else result += letter
  }
  return result
}

/** Folds any text. Linear in its length; lone surrogates become blanks. */
export function foldText(original: string): FoldedText {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let afterDigit = false
  const greekRun: { letter: string; start: number; end: number }[] = []

  const push = (piece: string, start: number, end: number) => {
    pieces.push(piece)
    for (let left = piece.length; left > 0; left--) {
      starts.push(start)
      ends.push(end)
    }
  }
  const flushGreek = (nextIsLatin: boolean) => {
    const only = greekRun[0]
    if (!only) return
    if (greekRun.length > 3) {
      // A Greek word, not the letters of "γδ T cells".
      for (const { letter, start, end } of greekRun) push(letter, start, end)
    } else if (greekRun.length === 1 && only.letter === 'μ' && nextIsLatin) {
      // μg, μl: the unit as it is typed without Greek.
      push('u', only.start, only.end)
    } else {
      for (const { letter, start, end } of greekRun) {
        push(` ${greekNames[letter] ?? letter} `, start, end)
      }
    }
    greekRun.length = 0
  }

  for (const match of original.matchAll(clusters)) {
    const cluster = match[0]
    const start = match.index
    const end = start + cluster.length
    const superscript = superscripts.indexOf(cluster.charAt(0))
    const folded: string =
      superscript >= 0 ? (afterDigit ? '^' : '') + String(superscript) : getFoldedCluster(cluster)
    for (const letter of folded) {
      const code = letter.codePointAt(0) ?? 0
      if (isGreek(code)) greekRun.push({ letter, start, end })
      else {
        flushGreek(code >= 97 && code <= 122)
        push(letter, start, end)
      }
    }
    // "10¹²": only the first superscript opens the exponent.
    const last = folded.charCodeAt(folded.length - 1)
    if (folded !== '') afterDigit = superscript < 0 && last >= 48 && last <= 57
  }
  flushGreek(false)
  return { text: pieces.join(''), starts, ends }
}
