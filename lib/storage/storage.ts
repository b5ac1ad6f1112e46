import { openLiveEngine } from '@/lib/index/live-engine'
import type { SearchEngine } from '@/lib/search/engine'
import { openStore } from '@/lib/store/open-store'
import type { Store } from '@/lib/store/store'

// What a portal reads: the store, and the index beside it.

export interface StorageSettings {
  databaseUrl: string
  /** See `PostgresOptions.readUrls`. */
  databaseReadUrls?: readonly string[]
  /** Maximum number of connections of this process to a database server. */
  databaseConnections?: number
  indexPath: string
  /** The rules by which an index must have been built; any if not given. */
  rules?: string | undefined
}

export interface Storage {
  store: Store
  /** See `openLiveEngine`. */
  engine: SearchEngine
  close(): Promise<void>
}

/**
 * Opens the store and index that the settings name, see `openStore`.
 * @throws Error that names the file if it cannot be opened
 */
export function openStorage(
  settings: StorageSettings,
  options: { readonly?: boolean } = {},
): Storage {
  const store = openStore(settings.databaseUrl, {
    ...options,
    readUrls: settings.databaseReadUrls,
    connections: settings.databaseConnections,
  })
  const engine = openLiveEngine(
    settings.indexPath,
    ({ rules }) => settings.rules === undefined || rules === settings.rules,
  )
  return {
    store,
    engine,
    async close() {
      engine.close()
      await store.close()
    },
  }
}
