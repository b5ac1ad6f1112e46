// Finds in one pass which of many short strings occur in a text (the automaton of Aho and Corasick). It decides
// which rules are worth trying on a record; most records of a registry have nothing to do with cells.

const notInAny = 0

/** Which of the strings of an index a text contains. */
export type Presence = Uint8Array

export class LiteralIndex {
  private readonly idByLiteral = new Map<string, number>()
  private readonly classOfCode = new Map<number, number>()
  private readonly classOfAscii = new Uint8Array(128)
  private width = 1
  /** The state after a state and a class of character: small numbers, so that the table stays in the cache. */
  private next = new Uint16Array(0)
  private isEnd = new Uint8Array(0)
  /** Strings that end in each state, shortest suffixes included. */
  private found: (readonly number[])[] = []
  private built = false

  /** The id of a string in lower case; all must be added before the first `scan`. */
  add(literal: string): number {
    const known = this.idByLiteral.get(literal)
    if (known !== undefined) return known
    const id = this.idByLiteral.size
    this.idByLiteral.set(literal, id)
    for (const character of literal) {
      const code = character.charCodeAt(0)
      if (this.toClass(code) !== notInAny) continue
      const value = this.width++
      if (code < 128) this.classOfAscii[code] = value
      else this.classOfCode.set(code, value)
    }
    this.built = false
    return id
  }

  private toClass(code: number): number {
    return code < 128
      ? (this.classOfAscii[code] ?? notInAny)
      : (this.classOfCode.get(code) ?? notInAny)
  }

  private build(): void {
    const { width } = this
    const goto: Int32Array[] = [new Int32Array(width).fill(-1)]
    const ends: number[][] = [[]]
    for (const [literal, id] of this.idByLiteral) {
      let state = 0
      for (const character of literal) {
        const row = goto[state]
        if (!row) break
        const value = this.toClass(character.charCodeAt(0))
        let target = row[value] ?? -1
        if (target < 0) {
          target = goto.length
          goto.push(new Int32Array(width).fill(-1))
          ends.push([])
          row[value] = target
        }
        state = target
      }
      ends[state]?.push(id)
    }
    const fail = new Int32Array(goto.length)
    const queue: number[] = []
    const root = goto[0] ?? new Int32Array(width)
    for (let value = 0; value < width; value++) {
      const target = root[value] ?? -1
      if (target > 0) queue.push(target)
      else root[value] = 0
    }
    // The queue grows while it is read.
    for (const state of queue) {
      const row = goto[state]
      const failed = fail[state] ?? 0
      const failedRow = goto[failed]
      if (!row || !failedRow) continue
      ends[state]?.push(...(ends[failed] ?? []))
      for (let value = 0; value < width; value++) {
        const target = row[value] ?? -1
        if (target < 0) row[value] = failedRow[value] ?? 0
        else {
          fail[target] = failedRow[value] ?? 0
          queue.push(target)
        }
      }
    }
    if (goto.length > 65_535) throw new RangeError('Too many letters for the literal index.')
    this.next = new Uint16Array(goto.length * width)
    this.isEnd = Uint8Array.from(ends, (ids) => (ids.length > 0 ? 1 : 0))
    goto.forEach((row, state) => this.next.set(row, state * width))
    this.found = ends
    this.built = true
  }

  /** Linear in the length of the text, which must be in lower case. */
  scan(text: string): Presence {
    if (!this.built) this.build()
    const present = new Uint8Array(this.idByLiteral.size)
    const { next, width, found, isEnd, classOfAscii } = this
    const reached = new Set<number>()
    let state = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const value = code < 128 ? (classOfAscii[code] ?? notInAny) : this.toClass(code)
      state = next[state * width + value] ?? 0
      if (isEnd[state] === 1) reached.add(state)
    }
    for (const end of reached) for (const id of found[end] ?? []) present[id] = 1
    return present
  }
}
