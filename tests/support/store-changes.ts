import type { StoreChanges } from '@/lib/store/store'

/** Empty changes, to be filled. */
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
