import { env } from '@/lib/env'
import { openStore } from '@/lib/store/open-store'
import { isStoreDamaged, isStoreSound, openIndex } from './prepare'
import { endWithPortal } from './project'
import { reportFailure } from './terminal'

// Brings the search index up to date once, and looks whether the stored data and the index are still what was written; a
// running portal starts it when the store has gone ahead, and now and then. Exit code 2 says that there is damage.

// A portal that is gone needs no index.
await endWithPortal()

try {
  const isSound = !(await isStoreDamaged(env.databaseUrl)) && (await isStoreSound(env.databaseUrl))
  if (!isSound) process.exitCode = 2
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
