import { unpackStudy } from '@/lib/documents/pack'
import { createStudyFinder } from '@/lib/registries/ctgov-api/find-studies'
import type { RequestOptions } from '@/lib/registries/ctgov-api/request'
import type { NumberedTrial, Store } from '@/lib/store/store'
import { toStudyExtent } from '@/lib/study/extent'
import type { Study } from '@/lib/study/schema'
import { cutPage } from './read/read-sources'
import type { IncomingRecord, ReadRecord } from './read/source-record'

// A registry that removes a record says nothing about it: its number is just not there any more. So it is asked for all
// numbers that the store has. What is gone becomes a version of the record that says what it said last, and when it was
// found missing; what comes back is fetched again.

/** Numbers in one address. */
const askedAtOnce = 250
/** Whole records in one answer. */
const readAtOnce = 100

interface RemovalOptions extends Partial<RequestOptions> {
  /** Of an API v2, without a slash at its end. */
  baseUrl: string
  /** Numbers that the registry has given out just now. */
  seen: ReadonlySet<string>
  /** The day on which it is asked, `yyyy-MM-dd`. */
  today: string
  /** Called where the answerer has a part of the registry, and is not asked. */
  onPart?: () => void
}

/** Records that the store has and the registry doesn't, or the other way round. */
export async function* cutRemovals(
  store: Pick<Store, 'listNumbered' | 'getCurrentCopy'>,
  { baseUrl, seen, today, onPart, ...options }: RemovalOptions,
): AsyncGenerator<IncomingRecord> {
  const finder = createStudyFinder(baseUrl, options)
  if (!(await finder.isWhole())) {
    onPart?.()
    return
  }
  const returned: string[] = []
  for await (const trials of listBatches(store)) {
    const asked = trials.filter(({ nctId }) => !seen.has(nctId))
    if (asked.length === 0) continue
    const present = await finder.findPresent(asked.map(({ nctId }) => nctId))
    for (const trial of asked) {
      const isPresent = present.has(trial.nctId)
      if (isPresent && trial.removedOn !== null) returned.push(trial.nctId)
      // An answer may lack a record for other reasons: only a clear "not found" counts.
      if (isPresent || trial.removedOn !== null || !(await finder.isRemoved(trial.nctId))) continue
      yield await toRemoval(store, trial, { baseUrl, today })
    }
  }
  for (let start = 0; start < returned.length; start += readAtOnce) {
    const { url, body } = await finder.readWhole(returned.slice(start, start + readAtOnce))
    for (const piece of cutPage(url, Buffer.from(body))) {
      yield { ...piece, place: `${baseUrl} found again${piece.place.slice(url.length)}` }
    }
  }
}

async function* listBatches(store: Pick<Store, 'listNumbered'>): AsyncGenerator<NumberedTrial[]> {
  let last: string | undefined = ''
  while (last !== undefined) {
    const batch: NumberedTrial[] = await store.listNumbered(last, askedAtOnce)
    yield batch
    last = batch.at(-1)?.nctId
  }
}

async function toRemoval(
  store: Pick<Store, 'getCurrentCopy'>,
  { nctId, briefTitle }: NumberedTrial,
  { baseUrl, today }: { baseUrl: string; today: string },
): Promise<ReadRecord> {
  const packed = await store.getCurrentCopy({ source: 'ctgov-api', sourceKey: nctId })
  // Where only other sources have it, all that is said is that it is gone.
  const study: Study =
    packed === null
      ? { protocolSection: { identificationModule: { nctId, briefTitle } } }
      : unpackStudy(packed)
  const extent = toStudyExtent(study)
  const bytes = Buffer.from(JSON.stringify(study))
  return {
    kind: 'record',
    formatId: 'ctgov-api',
    source: baseUrl,
    place: `${baseUrl} ${nctId}, not found`,
    bytes,
    byteLength: bytes.length,
    record: { study, page: { removedOn: today }, ...(extent && { extent }), warnings: [] },
  }
}
