import { crc32 } from 'node:zlib'
import {
  ByteReader,
  DamagedContainerError,
  skipGzipHeader,
  skipGzipTrailer,
  toDamage,
} from './gzip-reader'
import { Inflater, inflateToDamage } from './inflater'
import { LimitError, formatBytes, type ReadLimits } from './limits'

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

/** Small members come in great numbers, and each takes memory for what it gives out at once. */
const largeChunkBytes = 256 * 1024
const smallChunkBytes = 64 * 1024

/**
 * How much of a member is kept packed, for a second look at a part that turns out to be damaged. Of a member that is
 * larger, up to one piece before its damage is lost.
 */
const keptPackedBytes = 16 * 1024 ** 2
/** Each part takes memory of its own, however small it is. */
const keptParts = 20_000

/**
 * Unpacks gzip, members one after another included. What came before a damage is given first; then it throws.
 * @throws DamagedContainerError when the data is damaged, ends early or is followed by something else
 * @throws LimitError when it unpacks to more than the limits allow
 */
export async function* gunzip(
  input: AsyncIterable<Buffer>,
  budget: UnpackBudget,
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(input)
  const guard = buildRatioGuard(budget)
  try {
    let chunkSize = largeChunkBytes
    for (let isMember = true; isMember;) {
      await skipGzipHeader(reader)
      const unpacked = yield* inflateMember(reader, guard, new Inflater(chunkSize))
      chunkSize = unpacked.byteLength < smallChunkBytes ? smallChunkBytes : largeChunkBytes
      isMember = await skipGzipTrailer(reader, unpacked)
    }
  } finally {
    await reader.close()
  }
}

async function* inflateMember(
  reader: ByteReader,
  guard: ReturnType<typeof buildRatioGuard>,
  inflater: Inflater,
): AsyncGenerator<Buffer, { checksum: number; byteLength: number }> {
  /** The member from its beginning, `null` once it is more than is kept. */
  let parts: Buffer[] | null = []
  let packed = 0
  /** Of all that was unpacked before `given`, the last step's. */
  let checksum = 0
  let given: Buffer[] = []
  let byteLength = 0
  let size = smallPieceBytes
  try {
    for (;;) {
      const part = await reader.readUpTo(size)
      if (part.length === 0) throw new DamagedContainerError('gzip data ends early')
      packed += part.length
      parts?.push(part)
      if (packed > keptPackedBytes || (parts?.length ?? 0) > keptParts) parts = null
      guard.packed(part.length)
      const step = inflater.inflate(part)
      // While the engine works on another thread, so that sums take no time of their own.
      checksum = addChecksum(checksum, given)
      const { bytes, consumed, state, reason } = await step
      given = bytes
      let unpacked = 0
      for (const chunk of bytes) {
        unpacked += chunk.length
        guard.unpacked(chunk.length)
        yield chunk
      }
      byteLength += unpacked
      if (state === 'damaged') {
        for await (const chunk of inflateToDamage(parts ?? [], byteLength)) {
          guard.unpacked(chunk.length)
          yield chunk
        }
        throw toDamage(reason)
      }
      if (state === 'ended') {
        reader.unread(part.subarray(consumed))
        return { checksum: addChecksum(checksum, given), byteLength }
      }
      size = unpacked > part.length * suspiciousRatio ? smallPieceBytes : pieceBytes
    }
  } finally {
    inflater.close()
  }
}

function addChecksum(checksum: number, chunks: readonly Buffer[]): number {
  return chunks.reduce((sum, chunk) => crc32(chunk, sum), checksum)
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
