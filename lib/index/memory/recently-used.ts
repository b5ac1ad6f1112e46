/** Keeps the most recently used values, up to a size in bytes. */
export class RecentlyUsed<Value> {
  /** A map keeps insertion order, so the first entry is the least recently used. */
  private readonly entries = new Map<string, { value: Value; bytes: number }>()
  private bytes = 0

  constructor(private readonly maxBytes: number) {}

  get(key: string): Value | undefined {
    const entry = this.entries.get(key)
    if (!entry) return undefined
    this.entries.delete(key)
    this.entries.set(key, entry)
    return entry.value
  }

  set(key: string, value: Value, bytes: number): void {
    this.bytes += bytes - (this.entries.get(key)?.bytes ?? 0)
    this.entries.delete(key)
    this.entries.set(key, { value, bytes })
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= this.maxBytes) break
      this.entries.delete(oldest)
      this.bytes -= entry.bytes
    }
  }

  clear(): void {
    this.entries.clear()
    this.bytes = 0
  }
}
