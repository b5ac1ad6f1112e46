import { isLeftOut, toLiteralKey, toScanned, type Literal } from './required-literals'

// Finds in one pass which of many short strings occur in a text (the Aho–Corasick automaton). The result decides which
// rules to try on a record; most records of a registry have nothing to do with cells.

const notInAny = 0
const leftOut = 255

/** Which strings of an index a text contains. */
export interface Presence {
  /** 1 for each id that occurs. */
  has: Uint8Array
  /** The ids that occur. */
  ids: readonly number[]
}

export class LiteralIndex {
  private readonly idByKey = new Map<string, number>()
  private readonly literals: Literal[] = []
  private readonly classOfCode = new Map<number, number>()
  private readonly classOfAscii = new Uint8Array(128)
  private width = 1
  /**
   * The next state for a state and a character class, in small numbers so that the table stays in the processor's
   * cache.
   */
  private next = new Uint16Array(0)
  private isEnd = new Uint8Array(0)
  /** Strings that end in each state, including shorter suffixes. */
  private found: (readonly number[])[] = []
  private built = false
  /** The position in the text of each character that counts. */
  private places = new Int32Array(1024)

  constructor() {
    for (let code = 0; code < 128; code++) if (isLeftOut(code)) this.classOfAscii[code] = leftOut
  }

  /** The id of a literal. Add all of them before the first `scan`. */
  add(literal: Literal): number {
    const { text } = literal
    const key = toLiteralKey(literal)
    const known = this.idByKey.get(key)
    if (known !== undefined) return known
    const id = this.literals.length
    this.idByKey.set(key, id)
    this.literals.push(literal)
    for (let i = 0; i < text.length; i++) this.addClass(text.charCodeAt(i))
    this.built = false
    return id
  }

  /** Every spelling of a letter shares the class of the spelling used in literals. */
  private addClass(code: number): void {
    if (this.toClass(code) !== notInAny) return
    const value = this.width++
    if (code >= 128) this.classOfCode.set(code, value)
    else {
      const letter = String.fromCharCode(code)
      this.classOfAscii[code] = value
      this.classOfAscii[letter.toUpperCase().charCodeAt(0)] = value
    }
  }

  private toClass(code: number): number {
    if (code < 128) return this.classOfAscii[code] ?? notInAny
    const known = this.classOfCode.get(code)
    if (known !== undefined) return known
    const value = this.classOfCode.get(toScanned(String.fromCharCode(code)).charCodeAt(0))
    return value ?? notInAny
  }

  private build(): void {
    const { width } = this
    const maxStates = this.literals.reduce((sum, { text }) => sum + text.length, 1)
    /** The next state for a state and a character class; -1 if no literal continues. */
    const table = new Int32Array(maxStates * width).fill(-1)
    const ends: number[][] = [[]]
    let states = 1
    for (const [id, { text }] of this.literals.entries()) {
      let state = 0
      for (let i = 0; i < text.length; i++) {
        const at = state * width + this.toClass(text.charCodeAt(i))
        state = table[at] ?? -1
        if (state >= 0) continue
        state = states++
        table[at] = state
        ends.push([])
      }
      ends[state]?.push(id)
    }
    if (states > 65_535) throw new RangeError('Too many letters for the literal index.')
    /** For each state, the state of its longest suffix that is also a prefix of a literal. */
    const fail = new Int32Array(states)
    const order = [0]
    // The list grows while it is read: states in breadth-first order.
    for (const state of order) {
      const failed = (fail[state] ?? 0) * width
      for (let value = 0; value < width; value++) {
        const at = state * width + value
        const target = table[at] ?? -1
        const otherwise = state === 0 ? 0 : (table[failed + value] ?? 0)
        if (target < 0) table[at] = otherwise
        else {
          fail[target] = otherwise
          ends[target]?.push(...(ends[otherwise] ?? []))
          order.push(target)
        }
      }
    }
    // Numbered in that order, the states where the automaton spends most of its time lie side by side.
    const numberOf = new Uint16Array(states)
    for (const [number, state] of order.entries()) numberOf[state] = number
    this.next = new Uint16Array(states * width)
    for (const [number, state] of order.entries()) {
      for (let value = 0; value < width; value++)
        this.next[number * width + value] = numberOf[table[state * width + value] ?? 0] ?? 0
    }
    this.found = order.map((state) => ends[state] ?? [])
    this.isEnd = Uint8Array.from(this.found, (ids) => (ids.length > 0 ? 1 : 0))
    this.built = true
  }

  /** Linear in the length of the text. */
  scan(text: string): Presence {
    if (!this.built) this.build()
    if (text.length > this.places.length) this.places = new Int32Array(2 * text.length)
    const { next, width, isEnd, classOfAscii, places } = this
    const has = new Uint8Array(this.literals.length)
    const ids: number[] = []
    let state = 0
    let counted = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const value = code < 128 ? (classOfAscii[code] ?? notInAny) : this.toClass(code)
      if (value === leftOut) continue
      places[counted++] = i
      state = next[state * width + value] ?? 0
      if (isEnd[state] === 1) this.collect(state, text, counted, has, ids)
    }
    return { has, ids }
  }

  /** Records the literals that end in a state, whose last character is number `counted`. */
  private collect(state: number, text: string, counted: number, has: Uint8Array, ids: number[]) {
    for (const id of this.found[state] ?? []) {
      if (has[id] === 1) continue
      const literal = this.literals[id]
      if (!literal) continue
      if (literal.startsWord) {
        const start = this.places[counted - literal.text.length] ?? 0
        if (start > 0 && isAsciiLetter(text.charCodeAt(start - 1))) continue
      }
      if (literal.endsWord) {
        const end = (this.places[counted - 1] ?? 0) + 1
        if (end < text.length && isAsciiLetter(text.charCodeAt(end))) continue
      }
      has[id] = 1
      ids.push(id)
    }
  }
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}
