/**
 * Bound of the cache. It is emptied when full: words repeat so much that filling it again costs
 * less than keeping an order of use.
 */
const maxEntries = 200_000

/** Twice as many as entries or more, so that a place is found after few steps; a power of two. */
const slotCount = 2 ** 19
const slotMask = slotCount - 1

/**
 * What was made of a piece of text before. Unlike a `Map` it is asked with places in a text and a hash
 * that the caller has from reading it, so that a piece that is known needs no string of its own: that
 * more than halves the time of the analysis.
 */
export class ChunkCache {
  /** Of each slot the hash and the number of its entry plus one, which is 0 for a free slot. */
  private readonly slots = new Int32Array(2 * slotCount)
  private readonly chunks: string[] = []
  private readonly values: string[] = []

  find(text: string, start: number, end: number, hash: number): string | undefined {
    for (let slot = hash & slotMask; ; slot = (slot + 1) & slotMask) {
      const entry = this.slots[2 * slot + 1] ?? 0
      if (entry === 0) return undefined
      if (this.slots[2 * slot] !== hash) continue
      const chunk = this.chunks[entry - 1] ?? ''
      if (chunk.length === end - start && text.startsWith(chunk, start))
        return this.values[entry - 1]
    }
  }

  /** Keeps a value under a chunk that is not there yet. */
  add(chunk: string, hash: number, value: string): void {
    if (this.chunks.length >= maxEntries) this.empty()
    let slot = hash & slotMask
    while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & slotMask
    this.chunks.push(chunk)
    this.values.push(value)
    this.slots[2 * slot] = hash
    this.slots[2 * slot + 1] = this.chunks.length
  }

  private empty(): void {
    this.slots.fill(0)
    this.chunks.length = 0
    this.values.length = 0
  }
}
