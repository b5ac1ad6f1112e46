import { unpackStudy } from '@/lib/documents/pack'
import { createStudyFinder } from '@/lib/registries/ctgov-api/find-studies'
import type { RequestOptions } from '@/lib/registries/ctgov-api/request'
import type { NumberedTrial, Store } from '@/lib/store/store'
import { toStudyExtent } from '@/lib/study/extent'
import type { Study } from '@/lib/study/schema'
import { cutPage } from './read/read-sources'
import type { IncomingRecord, ReadRecord } from './read/source-record'

// The registry doesn't announce that it removed a record: its number is just missing. So it is asked about all
// numbers in the store. A missing record gets a version with its last content and the date on which it was found
// missing. A record that comes back is fetched again.

/** Numbers in one address. */
const askedAtOnce = 250
/** Whole records in one answer. */
const readAtOnce = 100

interface RemovalOptions extends Partial<RequestOptions> {
  /** Of an API v2, without a trailing slash. */
  baseUrl: string
  /** Numbers that the registry has just returned. */
  seen: ReadonlySet<string>
  /** The day of the check, `yyyy-MM-dd`. */
  today: string
  /** Called if the server has only a part of the registry; then it is not asked. */
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
      // An answer may lack a record for other reasons; only a clear "not found" counts.
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
  // If only other sources have it, all that is stored is that it is gone.
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
