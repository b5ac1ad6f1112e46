// Where a text is cut into chunks: anything between blanks, which is read without its neighbours.

const separator = 0
const wordCharacter = 1
/** Joins words into one chunk when something follows: hyphen, apostrophe, decimal point. */
const joiner = 2

const classes = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const letter = String.fromCharCode(code)
  if (/[0-9A-Za-z]/.test(letter)) classes[code] = wordCharacter
  else if ("-'.,^+".includes(letter)) classes[code] = joiner
}
const plus = 43

/** Blanks and signs above ASCII that part chunks; the others are sorted out in `foldText`. */
function isWideSeparator(code: number): boolean {
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2022 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2264 ||
    code === 0x2265 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x3000
  )
}

/** Goes through the chunks of a text. One reader is kept and reused, because every indexed word needs it. */
export class ChunkReader {
  private text = ''
  /** Position of the chunk that `next` has found. */
  start = 0
  end = 0
  hash = 0
  isAscii = true

  open(text: string): void {
    this.text = text
    this.end = 0
  }

  /** Goes on to the next chunk; false when there is none. */
  next(): boolean {
    const { text } = this
    const length = text.length
    let i = this.end
    for (; i < length; i++) {
      const code = text.charCodeAt(i)
      if (code < 128 ? classes[code] === wordCharacter : !isWideSeparator(code)) break
    }
    if (i >= length) {
      this.text = ''
      return false
    }
    this.start = i
    let hash = 0
    let seen = 0
    for (; i < length; i++) {
      const code = text.charCodeAt(i)
      if (code < 128) {
        const kind = classes[code]
        if (kind === separator) break
        if (kind === joiner && code !== plus) {
          // A joiner joins only when something follows: the full stop of a sentence does not.
          const following = text.charCodeAt(i + 1)
          if (following < 128 ? classes[following] !== wordCharacter : !(following >= 128)) break
        }
      } else if (isWideSeparator(code)) break
      seen |= code
      hash = Math.imul(hash ^ code, 0x9e3779b1)
      hash ^= hash >>> 15
    }
    this.end = i
    this.hash = hash
    this.isAscii = seen < 128
    return true
  }
}
