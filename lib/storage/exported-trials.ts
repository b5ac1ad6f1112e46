import type { ExportedTrial, ExportSource } from '@/lib/exports/format'
import type { SearchEngine } from '@/lib/search/engine'
import { describeRequest } from '@/lib/search/request/describe-request'
import { formatSearchRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { unpackText } from '@/lib/documents/pack'
import type { Study } from '@/lib/study/schema'

/** So many records are read at a time, and no more while the reader is slow. */
const batchSize = 50

/** What is exported of a search: its trials in their order, each read when it is its turn. */
export function openExport(
  engine: SearchEngine,
  request: SearchRequest,
  siteUrl: string,
): { source: ExportSource; trials: Iterable<ExportedTrial> } {
  const ids = engine.findAll(request)
  const query = formatSearchRequest({ ...request, page: 1 })
  return {
    source: {
      title: describeRequest(request),
      url: `${siteUrl}/trials${query === '' ? '' : `?${query}`}`,
      siteUrl,
      dataAsOf: engine.getChangedAt(),
      total: ids.length,
    },
    trials: readTrials(engine, ids),
  }
}

function* readTrials(engine: SearchEngine, ids: readonly number[]): Generator<ExportedTrial> {
  for (let start = 0; start < ids.length; start += batchSize) {
    for (const { address, packed } of engine.readListed(ids.slice(start, start + batchSize))) {
      const text = unpackText(packed)
      yield { trialId: address, text, study: JSON.parse(text) as Study }
    }
  }
}
