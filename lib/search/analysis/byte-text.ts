// A text that is only built to be handed on: as the UTF-8 bytes that a database takes, without strings on the way.

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export class ByteText {
  private bytes = new Uint8Array(2 ** 15)
  length = 0

  /** Makes room for this many more bytes. */
  private reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, needed))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }

  addByte(byte: number): void {
    this.reserve(1)
    this.bytes[this.length++] = byte
  }

  addBytes(source: Uint8Array, start: number, length: number): void {
    this.reserve(length)
    const { bytes } = this
    let at = this.length
    // Mostly a word: a loop is quicker than a call.
    for (let i = start; i < start + length; i++) bytes[at++] = source[i] ?? 0
    this.length = at
  }

  addText(text: string): void {
    // As many as UTF-8 takes for a UTF-16 unit at most.
    this.reserve(3 * text.length)
    const { bytes } = this
    const start = this.length
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 128) {
        this.length = start + encoder.encodeInto(text, bytes.subarray(start)).written
        return
      }
      bytes[start + i] = code
    }
    this.length = start + text.length
  }

  /** A copy of the bytes in memory of their own. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length)
  }

  toString(): string {
    return decoder.decode(this.bytes.subarray(0, this.length))
  }

  clear(): void {
    this.length = 0
    // After one huge text the next ones need not hold its memory.
    if (this.bytes.length > 2 ** 22) this.bytes = new Uint8Array(2 ** 15)
  }
}
