import type { ByteText } from './byte-text'

/**
 * The limit of the cache. It is emptied when full: words repeat so often that filling it again costs less than tracking
 * which were used last.
 */
const maxEntries = 150_000
const maxBytes = 4 * 1024 ** 2

/** A good deal more than entries, so that a place is found after few steps; a power of two. */
const slotCount = 2 ** 18
const slotMask = slotCount - 1
/** Numbers that a slot has: hash, place in the store plus one (0: free), lengths of chunk and terms. */
const slotSize = 4

/**
 * What was made of chunks of ASCII before. Unlike a `Map` it is asked with places in a text and a hash that the
 * caller has from reading it, and gives bytes to where they are wanted: a chunk that is known needs no string, on
 * the way in or out. That takes a fifth of the time of joined strings.
 */
export class ChunkCache {
  private readonly slots = new Int32Array(slotSize * slotCount)
  /** Chunks and behind each its terms. */
  private store = new Uint8Array(2 ** 16)
  private used = 0
  private entries = 0

  /** Appends the terms of `text` from `start` to `end` if they are known. @returns whether they are */
  append(text: string, start: number, end: number, hash: number, to: ByteText): boolean {
    const { slots, store } = this
    const length = end - start
    for (let slot = hash & slotMask; ; slot = (slot + 1) & slotMask) {
      const at = slotSize * slot
      const place = slots[at + 1] ?? 0
      if (place === 0) return false
      if (slots[at] !== hash || slots[at + 2] !== length) continue
      const from = place - 1
      let i = 0
      while (i < length && store[from + i] === text.charCodeAt(start + i)) i++
      if (i < length) continue
      to.addBytes(store, from + length, slots[at + 3] ?? 0)
      return true
    }
  }

  /** Keeps the terms of a chunk of ASCII that is not there yet. */
  add(chunk: string, hash: number, terms: Uint8Array): void {
    const size = chunk.length + terms.length
    if (this.entries >= maxEntries || this.used + size > maxBytes) this.empty()
    if (this.used + size > this.store.length) {
      const larger = new Uint8Array(Math.max(2 * this.store.length, this.used + size))
      larger.set(this.store)
      this.store = larger
    }
    let slot = hash & slotMask
    while (this.slots[slotSize * slot + 1] !== 0) slot = (slot + 1) & slotMask
    const at = slotSize * slot
    this.slots[at] = hash
    this.slots[at + 1] = this.used + 1
    this.slots[at + 2] = chunk.length
    this.slots[at + 3] = terms.length
    for (let i = 0; i < chunk.length; i++) this.store[this.used + i] = chunk.charCodeAt(i)
    this.store.set(terms, this.used + chunk.length)
    this.used += size
    this.entries++
  }

  private empty(): void {
    this.slots.fill(0)
    this.used = 0
    this.entries = 0
  }
}
