import { createGunzip } from 'node:zlib'
import { LimitError, formatBytes, type ReadLimits } from './limits'

/** A container whose bytes cannot be unpacked further. */
export class DamagedContainerError extends Error {
  override readonly name = 'DamagedContainerError'
}

/** Counts what one source unpacks to, over all its containers. */
export interface UnpackBudget {
  limits: ReadLimits
  unpackedBytes: number
}

/**
 * How much is unpacked at a time. A piece can unpack to a thousand times its size before we see any of it, so where
 * the last one unpacked to much, the next is small.
 */
const pieceBytes = 32 * 1024
const smallPieceBytes = 1024
const suspiciousRatio = 50

/**
 * Unpacks gzip, members one after another included. What came before a damage is given first; then it throws.
 * @throws DamagedContainerError when the data is damaged or ends early
 * @throws LimitError when it unpacks to more than the limits allow
 */
export async function* gunzip(
  input: AsyncIterable<Buffer>,
  budget: UnpackBudget,
): AsyncGenerator<Buffer> {
  const unzip = createGunzip({ chunkSize: 256 * 1024 })
  const ready: Buffer[] = []
  let failure: Error | null = null
  let ended = false
  unzip.on('data', (chunk: Buffer) => ready.push(chunk))
  unzip.on('error', (error) => (failure = error))
  unzip.on('end', () => (ended = true))
  const guard = buildRatioGuard(budget)
  let size = smallPieceBytes
  try {
    for await (const chunk of input) {
      for (let start = 0; start < chunk.length && failure === null;) {
        const part = chunk.subarray(start, start + size)
        start += part.length
        await settle(unzip, (done) => unzip.write(part, done))
        guard.packed(part.length)
        let unpacked = 0
        for (const bytes of ready.splice(0)) {
          unpacked += bytes.length
          guard.unpacked(bytes.length)
          yield bytes
        }
        size = unpacked > part.length * suspiciousRatio ? smallPieceBytes : pieceBytes
      }
      if (failure !== null) break
    }
    if (failure === null) await settle(unzip, (done) => unzip.end(done))
    while (failure === null && !ended) await new Promise((resolve) => setImmediate(resolve))
    for (const bytes of ready.splice(0)) {
      guard.unpacked(bytes.length)
      yield bytes
    }
    if (failure !== null) throw new DamagedContainerError(describeGzipError(failure))
  } finally {
    unzip.destroy()
  }
}

/** Waits until the step is done, or the stream has failed and will never say that it is. */
function settle(
  unzip: NodeJS.EventEmitter,
  step: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      unzip.off('error', finish)
      unzip.off('close', finish)
      resolve()
    }
    unzip.once('error', finish)
    unzip.once('close', finish)
    step(finish)
  })
}

function describeGzipError(error: Error): string {
  if (error.message === 'unexpected end of file') return 'gzip data ends early'
  return `gzip data is damaged (${error.message})`
}

/** Watches one container's ratio and its source's total. */
export function buildRatioGuard(budget: UnpackBudget) {
  const { limits } = budget
  let packed = 0
  let unpacked = 0
  return {
    packed(bytes: number): void {
      packed += bytes
    },
    /** @throws LimitError */
    unpacked(bytes: number): void {
      unpacked += bytes
      budget.unpackedBytes += bytes
      if (unpacked > limits.ratioGraceBytes && unpacked > packed * limits.unpackRatio) {
        throw new LimitError(
          `unpacks to more than ${limits.unpackRatio} times its size ` +
            `(${formatBytes(packed)} to over ${formatBytes(unpacked)})`,
        )
      }
      if (budget.unpackedBytes > limits.unpackedBytes) {
        throw new LimitError(`unpacks to more than ${formatBytes(limits.unpackedBytes)}`)
      }
    },
  }
}
