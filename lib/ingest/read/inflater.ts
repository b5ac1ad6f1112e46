import { createInflateRaw, type InflateRaw } from 'node:zlib'

/** What one step of unpacking gives. */
interface Inflated {
  bytes: Buffer[]
  /** How much of what was given in belongs to the compressed data; the rest lies behind its end. */
  consumed: number
  state: 'more' | 'ended' | 'damaged'
  /** What the engine says of the damage. */
  reason: string
}

/** Unpacks one deflate stream step by step. To be closed. */
export class Inflater {
  private readonly engine: InflateRaw
  private ready: Buffer[] = []
  private state: Inflated['state'] = 'more'
  private reason = ''

  /** @param chunkSize how many bytes it gives out at once at most; as much memory is taken for each stream. */
  constructor(private readonly chunkSize = 256 * 1024) {
    this.engine = createInflateRaw({ chunkSize })
    this.engine.on('data', (chunk: Buffer) => this.ready.push(chunk))
    this.engine.on('end', () => (this.state = 'ended'))
    this.engine.on('error', (error) => {
      this.state = 'damaged'
      this.reason = error.message
    })
  }

  /** The end is noticed by the first byte behind it: it may come one step late, with nothing consumed. */
  async inflate(part: Buffer): Promise<Inflated> {
    const before = this.engine.bytesWritten
    await new Promise<void>((resolve) => {
      const finish = () => {
        for (const event of ends) this.engine.off(event, finish)
        resolve()
      }
      // After its end or an error the engine does not call back.
      for (const event of ends) this.engine.once(event, finish)
      this.engine.write(part, finish)
    })
    // A few bytes of a chunk keep all its memory: copied, since the next stream has a chunk of its own.
    const bytes = this.ready.map((chunk) =>
      chunk.length * 4 < this.chunkSize ? Buffer.from(chunk) : chunk,
    )
    this.ready = []
    const consumed = this.engine.bytesWritten - before
    return { bytes, consumed, state: this.state, reason: this.reason }
  }

  close(): void {
    this.engine.destroy()
  }
}

const ends = ['end', 'error', 'close']

/**
 * Steps in which a damaged part is unpacked anew, each within the one before, so that the damage is found by its
 * byte in about a hundred steps.
 */
const searchSteps = [1024, 32, 1]

/**
 * What a deflate stream unpacks to before its damage, where the engine kept for itself what it had unpacked of the
 * last part: it gives out nothing of a step in which it finds an error.
 * @param parts the stream from its beginning; the last part holds the damage
 * @param given how many bytes of it are known already
 */
export async function* inflateToDamage(
  parts: readonly Buffer[],
  given: number,
): AsyncGenerator<Buffer> {
  let sound = parts.slice(0, -1)
  let damaged = parts.at(-1) ?? Buffer.alloc(0)
  for (const step of searchSteps) {
    const inflater = new Inflater()
    let unpacked = 0
    try {
      const steps = [...sound, ...cutSteps(damaged, step)]
      for (const [index, part] of steps.entries()) {
        const { bytes, state } = await inflater.inflate(part)
        for (const chunk of bytes) {
          const known = Math.min(chunk.length, Math.max(0, given - unpacked))
          unpacked += chunk.length
          if (known < chunk.length) yield chunk.subarray(known)
        }
        if (state !== 'more') {
          sound = steps.slice(0, index)
          damaged = part
          break
        }
      }
    } finally {
      inflater.close()
    }
    given = Math.max(given, unpacked)
  }
}

function cutSteps(bytes: Buffer, size: number): Buffer[] {
  const steps: Buffer[] = []
  for (let start = 0; start < bytes.length; start += size) {
    steps.push(bytes.subarray(start, start + size))
  }
  return steps
}
