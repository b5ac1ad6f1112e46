import { crc32 } from 'node:zlib'

/** A container whose bytes cannot be unpacked further. */
export class DamagedContainerError extends Error {
  override readonly name = 'DamagedContainerError'
}

/** Gives the bytes of a stream in the amounts that they are asked for. */
export class ByteReader {
  private rest: Buffer = Buffer.alloc(0)
  /** Comes before `rest`. */
  private returned: Buffer = Buffer.alloc(0)
  private readonly iterator: AsyncIterator<Buffer>

  constructor(input: AsyncIterable<Buffer>) {
    this.iterator = input[Symbol.asyncIterator]()
  }

  /** At least one byte and at most `count`, no copy; none at the end of the stream. */
  async readUpTo(count: number): Promise<Buffer> {
    if (this.returned.length > 0) {
      const bytes = this.returned.subarray(0, count)
      this.returned = this.returned.subarray(bytes.length)
      return bytes
    }
    while (this.rest.length === 0) {
      const next = await this.iterator.next()
      if (next.done === true) return this.rest
      this.rest = next.value
    }
    const bytes = this.rest.subarray(0, count)
    this.rest = this.rest.subarray(bytes.length)
    return bytes
  }

  /** @throws DamagedContainerError when the stream has fewer */
  async read(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let missing = count; missing > 0;) {
      const part = await this.readUpTo(missing)
      if (part.length === 0) throw new DamagedContainerError('gzip data ends early')
      parts.push(part)
      missing -= part.length
    }
    const [first] = parts
    return parts.length === 1 && first !== undefined ? first : Buffer.concat(parts)
  }

  /** Gives back the bytes that were read last and not used. */
  unread(bytes: Buffer): void {
    this.returned = this.returned.length === 0 ? bytes : Buffer.concat([bytes, this.returned])
  }

  async close(): Promise<void> {
    await this.iterator.return?.()
  }
}

/** Bits of a member's flags, by what they announce. Source: RFC 1952, section 2.3.1. */
const flags = { headerChecksum: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0 }
const deflateMethod = 8

/**
 * Reads past the header of one gzip member.
 * @throws DamagedContainerError
 */
export async function skipGzipHeader(reader: ByteReader): Promise<void> {
  const fixed = await reader.read(10)
  if (fixed[0] !== 0x1f || fixed[1] !== 0x8b) throw toDamage('incorrect header check')
  if (fixed[2] !== deflateMethod) throw toDamage('unknown compression method')
  const found = fixed[3] ?? 0
  if ((found & flags.reserved) !== 0) throw toDamage('unknown header flags set')
  let checksum = crc32(fixed)
  const read = async (count: number) => {
    const bytes = await reader.read(count)
    checksum = crc32(bytes, checksum)
    return bytes
  }
  if ((found & flags.extra) !== 0) await read((await read(2)).readUInt16LE())
  for (const flag of [flags.name, flags.comment]) {
    if ((found & flag) !== 0) while ((await read(1))[0] !== 0);
  }
  if ((found & flags.headerChecksum) === 0) return
  if ((await reader.read(2)).readUInt16LE() !== (checksum & 0xffff)) {
    throw toDamage('header crc mismatch')
  }
}

/**
 * Reads the end of one member, and what lies between it and the next: zero bytes, with which tapes are filled up,
 * may follow the last.
 * @returns whether another member follows
 * @throws DamagedContainerError
 */
export async function skipGzipTrailer(
  reader: ByteReader,
  unpacked: { checksum: number; byteLength: number },
): Promise<boolean> {
  const trailer = await reader.read(8)
  if (trailer.readUInt32LE() !== unpacked.checksum) throw toDamage('incorrect data check')
  if (trailer.readUInt32LE(4) !== unpacked.byteLength % 2 ** 32) {
    throw toDamage('incorrect length check')
  }
  for (let isFirst = true; ; isFirst = false) {
    const next = await reader.readUpTo(32 * 1024)
    if (next.length === 0) return false
    if (isFirst && next[0] === 0x1f) {
      const second = next.length > 1 ? next : await reader.readUpTo(1)
      const isMember = (next.length > 1 ? next[1] : second[0]) === 0x8b
      reader.unread(next.length > 1 ? next : Buffer.concat([next, second]))
      if (isMember) return true
    } else if (next.every((byte) => byte === 0)) {
      continue
    }
    throw new DamagedContainerError('what follows the gzip data is not gzip and was not read')
  }
}

export function toDamage(reason: string): DamagedContainerError {
  return new DamagedContainerError(`gzip data is damaged (${reason})`)
}
