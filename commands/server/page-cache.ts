import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

// Whole answers, kept until the data change: nothing is rendered or compressed twice for the same state. Bounded in
// bytes. What was given out is remembered for longer than the answer itself, so that asking whether it is still true
// costs nothing either.

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** An answer with status 200 that is the same for everybody. */
export interface KeptAnswer {
  headers: Readonly<Record<string, string>>
  /** What it is told apart by from any other content of this address, without the quotes. */
  tag: string
  /** Of the data it was made from; null where the data have no part in it. */
  state: string | null
  madeAt: number
  /** As it was made, until there is a compressed one: that it can be made from again. */
  bodies: Map<Encoding, Promise<Buffer>>
  /** Bytes without compression. */
  length: number
  /** Bytes of `bodies`. */
  size: number
}

/** What an answer that was given out is told apart by, and the headers that say so again. */
export interface GivenTag {
  tag: string
  headers: Readonly<Record<string, string>>
}

const repeatedHeaders = /^(?:cache-control|cdn-cache-control|vary|access-control-.*)$/

export function toGivenTag({ tag, headers }: GivenTag): GivenTag {
  const repeated = Object.entries(headers).filter(([name]) => repeatedHeaders.test(name))
  return { tag, headers: Object.fromEntries(repeated) }
}

export interface PageCache {
  get(key: string): KeptAnswer | undefined
  keep(key: string, answer: KeptAnswer): void
  /** The body in an encoding, compressed at the first request for it. */
  getBody(key: string, answer: KeptAnswer, encoding: Encoding): Promise<Buffer>
  /** What was given out for this address in this state is told apart by, also when it is not kept any more. */
  getTag(key: string, state: string): GivenTag | undefined
  /** For an answer that is too large to be kept. */
  remember(key: string, state: string, given: GivenTag): void
  readonly bytes: number
  readonly count: number
}

/** An answer has headers and a place in the list besides its body. */
const bytesBesides = 1_000
const maxTags = 50_000
/** No single answer takes more of the cache than this part. */
const maxShare = 1 / 8

/** @param isBusy whether requests wait for their turn */
export function createPageCache(maxBytes: number, isBusy: () => boolean): PageCache {
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: maxBytes,
    maxEntrySize: Math.ceil(maxBytes * maxShare),
    sizeCalculation: (answer, key) => answer.size + key.length + bytesBesides,
  })
  const tags = new LRUCache<string, GivenTag & { state: string | null }>({ max: maxTags })
  return {
    get: (key) => answers.get(key),
    keep(key, answer) {
      answers.set(key, answer)
      tags.set(hash(key), { state: answer.state, ...toGivenTag(answer) })
    },
    async getBody(key, answer, encoding) {
      const made = answer.bodies.get(encoding)
      if (made) return made
      // Made from what is at hand now, not from the list that it is entered into: it would wait for itself.
      const effort = isForever(answer) ? 'most' : isBusy() ? 'least' : 'usual'
      const making = encode(new Map(answer.bodies), encoding, effort)
      if (encoding === 'identity') return making
      answer.bodies.set(encoding, making)
      making.catch(() => answer.bodies.delete(encoding))
      const body = await making
      const plain = answer.bodies.get('identity')
      answer.size += body.length - (plain ? (await plain).length : 0)
      answer.bodies.delete('identity')
      if (answers.peek(key) === answer) answers.set(key, answer)
      return body
    },
    getTag(key, state) {
      const known = tags.get(hash(key))
      return known && (known.state === null || known.state === state) ? known : undefined
    },
    remember(key, state, given) {
      tags.set(hash(key), { state, ...given })
    },
    get bytes() {
      return answers.calculatedSize
    },
    get count() {
      return answers.size
    },
  }
}

/** Whether it never changes, so that compressing it well is worth the time. */
function isForever({ state }: KeptAnswer): boolean {
  return state === null
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const restore = { br: promisify(brotliDecompress), gzip: promisify(gunzip) }

/**
 * How well an answer is packed. For a page, Brotli's third level takes less than half as long as its fifth and gives an
 * eighth more bytes; the tenth takes twenty times as long and gives a tenth less.
 */
type Effort = 'least' | 'usual' | 'most'
const levels: Readonly<Record<Effort, { br: number; gzip: number }>> = {
  least: { br: 3, gzip: 3 },
  usual: { br: 5, gzip: 6 },
  most: { br: 10, gzip: 9 },
}

/** Most packed pages fit into one piece: each is a call of a thread and back. */
const chunkSize = 64 * 1024

/** A body in another encoding, made from the one at hand. */
export async function encode(
  bodies: KeptAnswer['bodies'],
  encoding: Encoding,
  effort: Effort = 'usual',
): Promise<Buffer> {
  const plain = await getPlain(bodies)
  if (encoding === 'gzip') return compressGzip(plain, { level: levels[effort].gzip, chunkSize })
  if (encoding === 'identity') return plain
  return compressBrotli(plain, {
    chunkSize,
    params: {
      [constants.BROTLI_PARAM_QUALITY]: levels[effort].br,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  })
}

async function getPlain(bodies: KeptAnswer['bodies']): Promise<Buffer> {
  const plain = await bodies.get('identity')
  if (plain) return plain
  for (const encoding of ['br', 'gzip'] as const) {
    const packed = await bodies.get(encoding)
    if (packed) return restore[encoding](packed)
  }
  throw new Error('A kept answer has no body')
}

/** Tells contents apart; the same for the same content on every server. */
export function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22)
}

/** The best encoding that the client reads. */
export function chooseEncoding(
  accepted: string | undefined,
  among: readonly Encoding[] = encodings,
): Encoding {
  if (accepted === undefined) return 'identity'
  const read = new Map<string, boolean>(
    accepted
      .toLowerCase()
      .split(',')
      .map((each) => {
        const [name = '', ...params] = each.split(';').map((part) => part.trim())
        return [name, !params.some((param) => /^q=0(?:\.0*)?$/.test(param))] as const
      }),
  )
  return among.find((name) => read.get(name)) ?? 'identity'
}
