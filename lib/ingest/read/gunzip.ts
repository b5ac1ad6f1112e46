import { createGunzip } from 'node:zlib'
import { DamagedContainerError, createRatioGuard, type UnpackBudget } from './unpack-budget'

/** Bytes unpacked at a time. A piece can unpack to a thousand times its size before the budget is checked. */
const pieceBytes = 4 * 1024

/**
 * How much packed data is kept for a second pass: the engine outputs nothing of the piece in which it finds damage.
 * Of a larger file that piece is lost.
 */
const keptBytes = 16 * 1024 ** 2

/**
 * Unpacks gzip, including several members in sequence. It yields everything before damage, then throws.
 * @throws DamagedContainerError if the data are damaged, end early or are followed by anything but zero bytes
 * @throws LimitError if they unpack to more than the limits allow
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
    /** Whether only zero bytes may follow. */
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
        // After its end or an error the engine doesn't call back.
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

/** The output after the first `known` bytes, recovered by feeding the last piece byte by byte. */
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

/** The engine takes bytes after a member for the next member. */
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
