import { createGunzip } from 'node:zlib'
import { DamagedContainerError, createRatioGuard, type UnpackBudget } from './unpack-budget'

/** How much is unpacked at a time: it can unpack to a thousand times its size before the guard sees any of it. */
const pieceBytes = 4 * 1024

/**
 * How much of the packed data is kept for a second look: the engine gives out nothing of the piece in which it finds
 * a damage, and of a larger file that piece is lost.
 */
const keptBytes = 16 * 1024 ** 2

/**
 * Unpacks gzip, members one after another included. What came before a damage is given first; then it throws.
 * @throws DamagedContainerError when the data is damaged, ends early or is followed by something else than zero bytes
 * @throws LimitError when it unpacks to more than the limits allow
 */
export async function* gunzip(
  input: AsyncIterable<Buffer>,
  budget: UnpackBudget,
): AsyncGenerator<Buffer> {
  const guard = createRatioGuard(budget)
  const steps = openSteps()
  let kept: Buffer[] | null = []
  let packed = 0
  let unpacked = 0
  const give = function* (chunks: Iterable<Buffer>) {
    for (const chunk of chunks) {
      unpacked += chunk.length
      guard.unpacked(chunk.length)
      yield chunk
    }
  }
  try {
    for await (const piece of cut(input, pieceBytes)) {
      packed += piece.length
      guard.packed(piece.length)
      if (packed > keptBytes) kept = null
      kept?.push(piece)
      yield* give(await steps.run(piece))
      if (steps.failure !== null) {
        yield* give(await unpackAgain(kept ?? [], unpacked))
        throw toDamage(steps.failure, unpacked > 0)
      }
      const rest = piece.subarray(Math.max(0, piece.length - (packed - steps.consumed)))
      if (steps.hasEnded && rest.some((byte) => byte !== 0)) {
        throw new DamagedContainerError(notGzip)
      }
    }
    yield* give(await steps.run(null))
    if (steps.failure !== null) throw toDamage(steps.failure, unpacked > 0)
  } finally {
    steps.close()
  }
}

/** The engine, fed one piece at a time. */
function openSteps() {
  const engine = createGunzip({ chunkSize: 64 * 1024 })
  const endings = ['end', 'error', 'close']
  let ready: Buffer[] = []
  let failure: string | null = null
  let hasEnded = false
  engine.on('data', (chunk: Buffer) => ready.push(chunk))
  engine.on('end', () => (hasEnded = true))
  engine.on('error', (error) => (failure = error.message))
  return {
    get failure() {
      return failure
    },
    /** Whether what follows can only be zero bytes. */
    get hasEnded() {
      return hasEnded
    },
    get consumed() {
      return engine.bytesWritten
    },
    /** @param piece `null` at the end of the data */
    async run(piece: Buffer | null): Promise<Buffer[]> {
      if (hasEnded) return []
      await new Promise<void>((resolve) => {
        const finish = () => {
          for (const event of endings) engine.off(event, finish)
          resolve()
        }
        // After its end or an error the engine does not call back.
        for (const event of endings) engine.once(event, finish)
        if (piece === null) engine.end()
        else engine.write(piece, finish)
      })
      const chunks = ready
      ready = []
      return chunks
    },
    close: () => engine.destroy(),
  }
}

/** What comes after the first `known` bytes, found by giving the last piece byte by byte. */
async function unpackAgain(pieces: readonly Buffer[], known: number): Promise<Buffer[]> {
  const steps = openSteps()
  const found: Buffer[] = []
  let unpacked = 0
  const bytes = [...(pieces.at(-1) ?? [])].map((byte) => Buffer.of(byte))
  try {
    for (const piece of [...pieces.slice(0, -1), ...bytes]) {
      for (const chunk of await steps.run(piece)) {
        const seen = Math.min(chunk.length, Math.max(0, known - unpacked))
        unpacked += chunk.length
        if (seen < chunk.length) found.push(chunk.subarray(seen))
      }
      if (steps.failure !== null) break
    }
  } finally {
    steps.close()
  }
  return found
}

const notGzip = 'what follows the gzip data is not gzip and was not read'

/** The engine takes what follows a member for the next one. */
function toDamage(reason: string, isBehindMember: boolean): DamagedContainerError {
  if (reason === 'unexpected end of file') return new DamagedContainerError('gzip data ends early')
  if (reason === 'incorrect header check' && isBehindMember) {
    return new DamagedContainerError(notGzip)
  }
  return new DamagedContainerError(`gzip data is damaged (${reason})`)
}

async function* cut(input: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  for await (const bytes of input) {
    for (let start = 0; start < bytes.length; start += size) {
      yield bytes.subarray(start, start + size)
    }
  }
}
