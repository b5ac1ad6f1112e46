import type { ReadLimits } from './limits'
import type { Cutter, Piece } from './piece'
import { PieceBuffer, isBlankByte, trimBytes } from './piece-buffer'

const commentStart = Buffer.from('<!--')
const commentEnd = Buffer.from('-->')
const cdataStart = Buffer.from('<![CDATA[')
const cdataEnd = Buffer.from(']]>')
const greaterThan = 0x3e
const afterName = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, greaterThan])
/** Longer than any token that is searched for, so that none is split between two chunks. */
const lookAhead = 64
const maxCommentLength = 1024 ** 2

type Mode = 'outside' | 'inside' | 'closing'

interface Token {
  at: number
  kind: 'start' | 'end' | 'comment' | 'cdata'
}

/**
 * Cuts the elements with one name (`clinical_study`, `Trial`) out of a document of any size, with regard to comments
 * and CDATA. A start tag inside such an element means that the one before has lost its end: that one is yielded as
 * faulty, and the new one is read normally. The document around the elements, including its DOCTYPE and declared
 * entities, is never interpreted.
 */
export class XmlCutter implements Cutter {
  private mode: Mode = 'outside'
  /** The end mark of the current comment or CDATA section. */
  private until: Buffer | null = null
  private readonly pending: PieceBuffer
  private readonly around: PieceBuffer
  private readonly startTag: Buffer
  private readonly endTag: Buffer
  private carry: Buffer = Buffer.alloc(0)
  private index = 0
  /** Whether an end tag without a start tag was found since the last record. */
  private sawStrayEnd = false

  constructor(
    limits: ReadLimits,
    private readonly name: string,
  ) {
    this.pending = new PieceBuffer(limits)
    this.around = new PieceBuffer(limits)
    this.startTag = Buffer.from(`<${name}`)
    this.endTag = Buffer.from(`</${name}`)
  }

  *push(chunk: Buffer): Iterable<Piece> {
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk])
    const done = yield* this.scan(bytes, Math.max(0, bytes.length - lookAhead))
    this.carry = Buffer.from(bytes.subarray(done))
  }

  *end(): Iterable<Piece> {
    yield* this.scan(this.carry, this.carry.length)
    this.carry = Buffer.alloc(0)
    if (this.mode === 'outside') yield* this.finishAround()
    else yield this.finish('the document ends inside this record')
  }

  /** Reads `bytes` up to `limit`, or to the end of what begins before it; returns where it stopped. */
  private *scan(bytes: Buffer, limit: number): Generator<Piece, number> {
    let kept = 0
    let i = 0
    const keep = (end: number) => {
      const target = this.mode === 'outside' ? this.around : this.pending
      if (end > kept) target.append(Buffer.from(bytes.subarray(kept, end)))
      kept = end
    }
    const find = buildTokenFinder(bytes, limit, this.startTag, this.endTag)
    while (i < limit) {
      if (this.mode === 'closing') {
        while (i < limit && isBlankByte(bytes[i])) i += 1
        if (i >= limit) break
        const closed = bytes[i] === greaterThan
        if (closed) i += 1
        keep(i)
        yield this.finish(closed ? undefined : `</${this.name} is not closed`)
        continue
      }
      if (this.until !== null) {
        const end = findBefore(bytes, this.until, i, limit)
        const start = find('start', i)
        if (start >= 0 && (end < 0 || start < end) && this.isLostIn(end)) {
          // The comment or section was never closed: the next record ends it.
          this.until = null
          i = start
        } else if (end >= 0) {
          i = end + this.until.length
          this.until = null
        } else {
          break
        }
      }
      const token = firstToken(find, i)
      if (token === null) break
      i = token.at
      if (token.kind === 'comment' || token.kind === 'cdata') {
        this.until = token.kind === 'comment' ? commentEnd : cdataEnd
        i += token.kind === 'comment' ? commentStart.length : cdataStart.length
      } else if (token.kind === 'start') {
        keep(token.at)
        if (this.mode === 'inside') yield this.finish('the next record begins before this one ends')
        else yield* this.finishAround()
        this.mode = 'inside'
        i += this.startTag.length
      } else {
        if (this.mode === 'inside') this.mode = 'closing'
        else this.sawStrayEnd = true
        i += this.endTag.length
      }
    }
    const done = Math.max(limit, i)
    keep(done)
    return done
  }

  /** There may be whole records in a comment between records, but no record contains another one in a comment. */
  private isLostIn(end: number): boolean {
    return this.mode === 'inside' || (end < 0 && this.around.byteLength > maxCommentLength)
  }

  private finish(fault?: string): Piece {
    const piece = this.pending.take(`${this.name}[${this.index}]`)
    this.index += 1
    piece.bytes = trimBytes(piece.bytes)
    if (fault !== undefined) piece.fault ??= { cause: 'invalid', reason: fault }
    this.mode = 'outside'
    this.until = null
    return piece
  }

  /** Text between records is normal (a prolog, a root element); an end tag means a lost record. */
  private *finishAround(): Iterable<Piece> {
    const piece = this.around.take(`before ${this.name}[${this.index}]`)
    if (!this.sawStrayEnd) return
    this.sawStrayEnd = false
    piece.bytes = trimBytes(piece.bytes)
    piece.fault = {
      cause: 'invalid',
      reason: `expected <${this.name}> before </${this.name}>`,
    }
    yield piece
  }
}

type FindToken = (kind: Token['kind'], from: number) => number

/** Finds tokens that begin before `limit` and remembers each kind's next position, so that text is searched once. */
function buildTokenFinder(
  bytes: Buffer,
  limit: number,
  startTag: Buffer,
  endTag: Buffer,
): FindToken {
  const needles = { start: startTag, end: endTag, comment: commentStart, cdata: cdataStart }
  const found = new Map<Token['kind'], number>()
  return (kind, from) => {
    const known = found.get(kind)
    if (known !== undefined && (known >= from || known === Infinity)) {
      return known === Infinity ? -1 : known
    }
    const needle = needles[kind]
    const isTag = kind === 'start' || kind === 'end'
    let at = bytes.indexOf(needle, from)
    while (isTag && at >= 0 && !afterName.has(bytes[at + needle.length] ?? greaterThan)) {
      at = bytes.indexOf(needle, at + 1)
    }
    const inReach = at >= 0 && at < limit
    found.set(kind, inReach ? at : Infinity)
    return inReach ? at : -1
  }
}

function findBefore(bytes: Buffer, needle: Buffer, from: number, limit: number): number {
  const at = bytes.indexOf(needle, from)
  return at < limit ? at : -1
}

function firstToken(find: FindToken, from: number): Token | null {
  let first: Token | null = null
  for (const kind of ['start', 'end', 'comment', 'cdata'] as const) {
    const at = find(kind, from)
    if (at >= 0 && (first === null || at < first.at)) first = { at, kind }
  }
  return first
}
