import { env } from '@/lib/env'
import { openStore } from '@/lib/store/open-store'
import { openIndex } from './prepare'
import { reportFailure } from './terminal'

// Brings the search index up to date once; a running portal starts it when the store has gone ahead.

// A portal that is gone needs no index.
process.once('disconnect', () => process.exit())

try {
  const store = openStore(env.databaseUrl)
  try {
    const index = await openIndex(store, env.indexPath)
    index?.close()
  } finally {
    await store.close()
  }
} catch (error) {
  reportFailure(error)
} finally {
  if (process.connected) process.disconnect()
}
