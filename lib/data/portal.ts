import 'server-only'
import { env } from '@/lib/env'
import type { SearchEngine } from '@/lib/search/engine'
import { openStorage } from '@/lib/storage/storage'
import type { Store } from '@/lib/store/store'

interface Portal {
  store: Store
  engine: SearchEngine
}

declare global {
  var __portal: Portal | undefined
}

/**
 * The open store with its search engine, once per process: opened at the first request and kept over development
 * reloads.
 * @throws Error that names the file if it cannot be opened
 */
export function getPortal(): Portal {
  return (globalThis.__portal ??= openPortal())
}

function openPortal(): Portal {
  const { store, engine } = openStorage({
    databaseUrl: env.databaseUrl,
    databaseReadUrls: env.databaseReadUrls,
    databaseConnections: env.databaseConnections,
    indexPath: env.indexPath,
    rules: env.indexRules,
  })
  return { store, engine }
}
