import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { describeUnreadFormat } from '@/lib/registries/unread-formats'
import { getFormat } from '@/lib/registries/formats'
import { SourceError, type SourceFormat } from '@/lib/registries/source-format'
import { chooseCutter } from './choose-cutter'
import { JsonCutter } from './cut-json'
import { gunzip } from './gunzip'
import { DamagedContainerError, type UnpackBudget } from './unpack-budget'
import { defaultReadLimits, LimitError, type ReadLimits } from './limits'
import { parsePiece, toFailure } from './parse-piece'
import type { Cutter, Piece } from './piece'
import { trimBytes } from './piece-buffer'
import type { ReadFailureCause, SourcePiece, SourceRecord } from './source-record'
import { isOfficeDocument, readZipEntries, withSpooledFile } from './unzip'
import { buildUtf8Converter, describeNotText, detectEncoding, type Encoding } from './utf8'
import { describeFileError, walkFiles } from './walk-files'

export interface ReadOptions {
  limits?: Partial<ReadLimits>
  /** Where `-` reads from. */
  stdin?: Readable
  /** Called with the number of (packed) bytes just read from files or standard input. */
  onBytes?: (bytes: number) => void
  /**
   * Called for each file of a folder or archive that no format recognises and whose name doesn't suggest records
   * (`README.md`, `photo.png`): it is skipped. If such a file is named directly, it is a failure. Also for a file that
   * is read and holds nothing: an empty list, an empty zip, a table of a head alone.
   */
  onSkipped?: (file: { place: string; reason: string }) => void
  /** Stops reading; the iteration then throws the signal's reason. */
  signal?: AbortSignal
}

/**
 * Reads every record of files, folders (all files below, sorted by name) and `-` (standard input), unpacking `.gz`
 * and `.zip` at any nesting. The content decides what a file is. Memory is bounded, whatever the size. A problem with
 * a source never ends the reading: it becomes a failure with its place and reason, and reading continues.
 */
export async function* readSources(
  sources: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<SourceRecord> {
  for await (const piece of cutSources(sources, options)) {
    yield piece.kind === 'piece' ? parsePiece(piece, options.limits) : piece
  }
}

/** Like `readSources`, without parsing the records, so that several threads can do that. */
export async function* cutSources(
  sources: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<SourcePiece> {
  const limits = { ...defaultReadLimits, ...options.limits }
  for (const source of sources) {
    if (source === '-') {
      const bytes = options.stdin ?? process.stdin
      yield* readSource({ source: '-', place: 'standard input', limits, options }, bytes)
      continue
    }
    for await (const file of walkFiles(source)) {
      const isOther = file.path !== source && !promisesRecords(file.path)
      const context: Context = { source: file.path, place: file.path, limits, options, isOther }
      if ('reason' in file) yield toFailure(context, 'unreadable', file.reason)
      else yield* readSource(context, createReadStream(file.path, { highWaterMark: 256 * 1024 }))
    }
  }
}

/** Files that `readSources` would read, and their total size in bytes; standard input counts as nothing. */
export async function measureSources(
  sources: readonly string[],
): Promise<{ files: number; bytes: number }> {
  const total = { files: 0, bytes: 0 }
  for (const source of sources) {
    if (source === '-') continue
    for await (const file of walkFiles(source)) {
      if ('reason' in file) continue
      total.files += 1
      total.bytes += file.bytes
    }
  }
  return total
}

/**
 * Records of one answer of the registry's API, held in memory.
 * @param url the address of the answer
 */
export function* cutPage(url: string, body: Buffer): Generator<SourcePiece> {
  const context: Context = { source: url, place: url, limits: defaultReadLimits, options: {} }
  yield* cutInnerPieces(context, getFormat('ctgov-api'), body)
}

interface Context {
  source: string
  place: string
  limits: ReadLimits
  options: ReadOptions
  /** Whether it is one of many files and not named like one with records. */
  isOther?: boolean
  /** The document's encoding, if it was converted to UTF-8. */
  encoding?: Encoding
}

/** Whether a file is named like a supported format. */
function promisesRecords(name: string): boolean {
  return /\.(?:jsonl?|ndjson|csv|tsv|xml|txt|gz|zip)$/i.test(name)
}

/** A document that no format recognises: skipped if it is one of many files, else a failure. */
function* giveUnrecognised(
  context: Context,
  reason: string,
  bytes: Buffer,
): Generator<SourcePiece> {
  if (context.isOther === true) context.options.onSkipped?.({ place: context.place, reason })
  else yield toFailure(context, 'unrecognised', reason, bytes)
}

/** The failure of a source that cannot be read; nothing if reading was stopped, which is not the source's fault. */
function* giveProblem(context: Context, error: unknown, bytes?: Buffer): Generator<SourcePiece> {
  if (context.options.signal?.aborted === true) return
  yield toFailure(context, toCause(error), toReason(error), bytes)
}

/** Like `readStream`, and says if there was nothing to read. */
async function* readSource(context: Context, stream: Readable): AsyncGenerator<SourcePiece> {
  const { onSkipped } = context.options
  let isEmpty = true
  const options: ReadOptions = {
    ...context.options,
    onSkipped: (file) => {
      isEmpty = false
      onSkipped?.(file)
    },
  }
  for await (const piece of readStream({ ...context, options }, stream)) {
    isEmpty = false
    yield piece
  }
  if (isEmpty) onSkipped?.({ place: context.place, reason: 'no records' })
}

async function* readStream(context: Context, stream: Readable): AsyncGenerator<SourcePiece> {
  const { signal } = context.options
  const abort = () => stream.destroy()
  signal?.throwIfAborted()
  signal?.addEventListener('abort', abort, { once: true })
  try {
    const budget: UnpackBudget = { limits: context.limits, unpackedBytes: 0 }
    const path = context.source === '-' ? undefined : context.source
    yield* readContainer(context, countBytes(stream, context.options), budget, 0, path)
  } finally {
    signal?.removeEventListener('abort', abort)
    stream.destroy()
  }
  signal?.throwIfAborted()
}

async function* countBytes(stream: Readable, options: ReadOptions): AsyncGenerator<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    options.onBytes?.(bytes.length)
    yield bytes
  }
}

type Container = 'gzip' | 'zip'

interface Packing {
  name: string
  /** The format's mark. */
  bytes: readonly number[]
  /** Where the mark is. */
  at?: number
  container?: Container
  /** What to do with a format that is not read here, if not to unpack it. */
  remedy?: string
}

const saveAsText = 'save its records as CSV, XML or JSON'

/** Marks of formats whose documents are not text. Source: the formats' specifications. */
const packings: readonly Packing[] = [
  { name: 'gzip', bytes: [0x1f, 0x8b], container: 'gzip' },
  { name: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04], container: 'zip' },
  { name: 'empty zip', bytes: [0x50, 0x4b, 0x05, 0x06], container: 'zip' },
  { name: 'bzip2', bytes: [0x42, 0x5a, 0x68] },
  { name: 'xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: 'Zstandard', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21] },
  { name: 'tar', bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257 },
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46], remedy: saveAsText },
  { name: 'Parquet', bytes: [0x50, 0x41, 0x52, 0x31], remedy: saveAsText },
  { name: 'an old office document', bytes: [0xd0, 0xcf, 0x11, 0xe0], remedy: saveAsText },
]

/** Enough of a document to find any of the marks. */
const markBytes = 262

/** @param path the file that `bytes` comes from, if there is one */
async function* readContainer(
  context: Context,
  bytes: AsyncIterable<Buffer>,
  budget: UnpackBudget,
  depth: number,
  path?: string,
): AsyncGenerator<SourcePiece> {
  let peeked: Peeked
  try {
    peeked = await peek(bytes, markBytes)
  } catch (error) {
    yield* giveProblem(context, error)
    return
  }
  const packing = packings.find(({ bytes: mark, at = 0 }) =>
    mark.every((byte, i) => peeked.head[at + i] === byte),
  )
  if (packing === undefined) {
    yield* readDocument(context, peeked.all)
    return
  }
  if (packing.container === undefined) {
    yield* giveUnrecognised(
      context,
      `${packing.name} is not supported: ${packing.remedy ?? 'unpack it first'}`,
      peeked.head,
    )
    return
  }
  if (depth >= budget.limits.containerDepth) {
    const reason = `is packed inside more than ${budget.limits.containerDepth} archives`
    yield toFailure(context, 'too-large', reason, peeked.head)
    return
  }
  if (packing.container === 'gzip') {
    yield* readContainer(context, gunzip(peeked.all, budget), budget, depth + 1)
    return
  }
  const readZip = (zipPath: string) => readZipFile(context, zipPath, budget, depth)
  if (path !== undefined) {
    // The archive is opened again; the bytes read to look at its beginning are already counted.
    let counted = peeked.head.length
    const onPacked = (packed: number) => {
      context.options.onBytes?.(Math.max(0, packed - counted))
      counted = Math.max(0, counted - packed)
    }
    yield* readZipFile(context, path, budget, depth, onPacked)
    return
  }
  try {
    yield* withSpooledFile(peeked.all, budget.limits.spooledBytes, readZip)
  } catch (error) {
    yield* giveProblem(context, error)
  }
}

async function* readZipFile(
  context: Context,
  path: string,
  budget: UnpackBudget,
  depth: number,
  onPacked?: (bytes: number) => void,
): AsyncGenerator<SourcePiece> {
  try {
    if (await isOfficeDocument(path)) {
      const reason = 'it is an office document: save its table as CSV'
      yield* giveUnrecognised(context, reason, Buffer.alloc(0))
      return
    }
    for await (const entry of readZipEntries(path, budget)) {
      if (context.options.signal?.aborted === true) return
      const place = `${context.place}!${entry.name}`
      const isOther = !promisesRecords(entry.name)
      yield* readContainer({ ...context, place, isOther }, entry.bytes, budget, depth + 1)
      onPacked?.(entry.packedBytes)
      if (budget.unpackedBytes > budget.limits.unpackedBytes) return
    }
  } catch (error) {
    yield* giveProblem(context, error)
  }
}

/** Formats are recognised by this much of a document. */
const headBytes = 64 * 1024

async function* readDocument(
  outer: Context,
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<SourcePiece> {
  let context = outer
  let opened: { format: SourceFormat; cutter: Cutter } | null = null
  let converter = buildUtf8Converter({ kind: 'utf-8', skip: 0 })
  let problem: unknown = null
  let records = 0
  try {
    const peeked = await peek(bytes, headBytes)
    const encoding = detectEncoding(peeked.head)
    if (encoding.kind !== 'utf-8') context = { ...outer, encoding }
    converter = buildUtf8Converter(encoding)
    const probe = buildUtf8Converter(encoding)
    const head = probe.convert(Buffer.from(peeked.head.subarray(encoding.skip, headBytes)))
    const isWhole = peeked.head.length < headBytes
    const beginning = head.toString('utf8')
    opened = chooseCutter(beginning, isWhole, context.limits, context.isOther)
    // Any JSON counts as the registry's, so that damaged records are reported.
    const isRecord = opened !== null && (opened.format.id !== 'ctgov-api' || hasStudies(beginning))
    const unread = isRecord ? null : describeUnreadFormat(beginning)
    if (unread !== null) {
      opened = null
      yield* giveUnrecognised(context, unread, peeked.head)
      return
    }
    if (opened === null) {
      if (peeked.failure !== null) {
        yield* giveProblem(context, peeked.failure.error, peeked.head)
      } else if (trimBytes(peeked.head).length === 0 && isWhole) {
        yield* giveUnrecognised(context, 'it is empty', peeked.head)
      } else {
        yield* giveUnrecognised(context, 'its format is unknown', peeked.head)
      }
      return
    }
    let skip = encoding.skip
    for await (const chunk of peeked.all) {
      const body = skip > 0 ? chunk.subarray(skip) : chunk
      skip = Math.max(0, skip - chunk.length)
      for (const piece of opened.cutter.push(converter.convert(body))) {
        for (const item of cutPiece(context, opened.format, piece)) {
          if (item.kind === 'piece') records += 1
          yield item
        }
      }
      if (context.options.signal?.aborted === true) return
    }
  } catch (error) {
    if (context.options.signal?.aborted === true) return
    problem = error
  }
  if (opened !== null) {
    const { cutter, format } = opened
    const rest = converter.end()
    const last = [...(rest.length > 0 ? cutter.push(rest) : []), ...cutter.end()]
    for (const piece of last) yield* cutPiece(context, format, piece)
  }
  if (problem !== null) {
    const reason = `${toReason(problem)}, after ${records} ${records === 1 ? 'record' : 'records'}`
    yield toFailure(context, toCause(problem), reason)
  }
}

const hasStudies = (head: string) => /"(?:protocolSection|studies)"\s*:/.test(head)

function* cutPiece(context: Context, format: SourceFormat, piece: Piece): Generator<SourcePiece> {
  const { source, limits, encoding } = context
  const place = piece.place === '' ? context.place : `${context.place} ${piece.place}`
  const { bytes, byteLength, fault } = piece
  const at = { source, place, limits, formatId: format.id }
  if (fault !== undefined) {
    yield toFailure(at, fault.cause, fault.reason, bytes, byteLength)
  } else if (format.cutting.kind === 'json' && isPageOrList(bytes)) {
    yield* cutInnerPieces({ ...context, place }, format, bytes)
  } else if (encoding !== undefined && !isUtf8(bytes)) {
    yield toFailure(at, 'encoding', describeNotText(encoding), bytes)
  } else {
    yield { kind: 'piece', source, place, bytes, byteLength: bytes.length, formatId: format.id }
  }
}

/** A line that is a complete API page or a list, as in a file of saved answers. */
function isPageOrList(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 300)
  return /^\s*(?:\[|\{\s*(?:"(?:totalCount|nextPageToken)"\s*:[^{[]*,\s*)*"studies"\s*:\s*\[)/.test(
    start,
  )
}

function* cutInnerPieces(
  context: Context,
  format: SourceFormat,
  bytes: Buffer,
): Generator<SourcePiece> {
  const cutter = new JsonCutter(context.limits)
  for (const pieces of [cutter.push(bytes), cutter.end()]) {
    for (const inner of pieces) yield* cutPiece(context, format, inner)
  }
}

function toCause(error: unknown): ReadFailureCause {
  return error instanceof LimitError ? 'too-large' : 'unreadable'
}

function toReason(error: unknown): string {
  if (error instanceof SourceError || error instanceof DamagedContainerError) return error.message
  if (error instanceof LimitError) return error.message
  return describeFileError(error)
}

interface Peeked {
  /** At least as many bytes as requested, or all there are. */
  head: Buffer
  /** Everything, including the head; can be read once. */
  all: AsyncIterable<Buffer>
  /** An error that came before enough bytes were read; `all` throws it after the head. */
  failure: { error: unknown } | null
}

/** Looks at the beginning of a stream. */
async function peek(bytes: AsyncIterable<Buffer>, count: number): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]()
  const parts: Buffer[] = []
  let length = 0
  let failure: { error: unknown } | null = null
  while (length < count) {
    try {
      const next = await iterator.next()
      if (next.done === true) break
      parts.push(next.value)
      length += next.value.length
    } catch (error) {
      failure = { error }
      break
    }
  }
  const [first] = parts
  const head = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts)
  return { head, all: resume(head, iterator, failure), failure }
}

async function* resume(
  head: Buffer,
  iterator: AsyncIterator<Buffer>,
  failure: { error: unknown } | null,
): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head
    if (failure !== null) throw failure.error
    for (;;) {
      const next = await iterator.next()
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}
