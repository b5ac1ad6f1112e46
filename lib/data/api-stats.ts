import 'server-only'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { StatsSource } from '@/lib/ctgov-api/stats'
import type { StatsRecord } from '@/lib/ctgov-api/stats-fields'
import { unpackText } from '@/lib/documents/pack'
import type { ListedStudy } from '@/lib/search/engine'
import { toModelForm } from '@/lib/study/model-form'
import type { Study } from '@/lib/study/schema'
import { getApiState } from './api'
import { getPortal } from './portal'
import { createStatsSource } from './stats-walks'

declare global {
  var __apiStats: StatsSource | undefined
}

/** Statistics of all stored studies: one source per process, for all addresses. */
export function getStatsSource(): StatsSource {
  return (globalThis.__apiStats ??= createStatsSource({ getState: getApiState, readBatches }))
}

/** Records read at a time; pages wait for at most this many. */
const batchSize = 20

async function* readBatches(): AsyncGenerator<StatsRecord[]> {
  let last: number | undefined = 0
  while (last !== undefined) {
    const batch: ListedStudy[] = getPortal().engine.readStudies(last, batchSize)
    if (batch.length > 0) yield batch.map(toRecord)
    last = batch.at(-1)?.id
    await nextTurn()
  }
}

function toRecord({ address, packed, removedOn }: ListedStudy): StatsRecord {
  const text = unpackText(packed)
  // Stored records were validated when they were ingested.
  return {
    study: toModelForm(JSON.parse(text) as Study),
    trialId: address,
    removedOn,
    sizeBytes: Buffer.byteLength(text),
  }
}
