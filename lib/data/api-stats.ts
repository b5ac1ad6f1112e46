import 'server-only'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { StatsSource } from '@/lib/ctgov-api/stats'
import type { StatsRecord } from '@/lib/ctgov-api/stats-fields'
import { unpackText } from '@/lib/store/documents'
import type { PackedStudy } from '@/lib/store/store'
import type { Study } from '@/lib/study/schema'
import { getApiState } from './api'
import { getPortal } from './portal'
import { openStatsSource } from './stats-walks'

declare global {
  var __apiStats: StatsSource | undefined
}

/** Statistics of all stored studies: one source per process, whichever address asks. */
export function getStatsSource(): StatsSource {
  return (globalThis.__apiStats ??= openStatsSource({ getState: getApiState, readBatches }))
}

/** Pages wait for no more than so many records at a time. */
const batchSize = 20

async function* readBatches(): AsyncGenerator<StatsRecord[]> {
  for await (const batch of getPortal().store.readStudyBatches(batchSize)) {
    yield batch.map(toRecord)
    await nextTurn()
  }
}

function toRecord({ address, packed }: PackedStudy): StatsRecord {
  const text = unpackText(packed)
  // What is stored was validated on its way in.
  return {
    study: JSON.parse(text) as Study,
    trialId: address,
    sizeBytes: Buffer.byteLength(text),
  }
}
