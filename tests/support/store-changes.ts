import type { StoreChanges } from '@/lib/store/store'

/** Changes of nothing, to be filled. */
export const noChanges: StoreChanges = {
  trials: [],
  removedTrials: [],
  newRecords: [],
  movedRecords: [],
  renamedRecords: [],
  newVersions: [],
  arrivals: [],
  currentVersions: [],
  removedIdentifiers: [],
  newIdentifiers: [],
}
