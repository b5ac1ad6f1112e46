import { env } from '@/lib/env'
import { findIndexState } from '@/lib/index/index-file'
import { followStore } from '@/lib/ingest/follow/follow'
import type { KeptIndex } from '@/lib/ingest/follow/keep-index'
import { isPostgresUrl, openStore } from '@/lib/store/open-store'
import { StoreUnreachableError, type Store } from '@/lib/store/store'
import { isStoreDamaged, isStoreSound, openIndex } from './prepare'
import { endWithPortal } from './project'
import type { FollowReport } from './server/follower'
import { reportFailure } from './terminal'

// Brings the search index up to date, and looks whether the stored data and the index are still what was written; a
// running portal starts it when the store has gone ahead, and now and then. It has the index open until it was not asked
// again for a while. Exit code 2 says that there is damage.

/** A store that servers share has other writers than this machine's, which come at any time. */
const staysMs = isPostgresUrl(env.databaseUrl) ? null : 30_000

/** Says how it went, and waits to be asked again. */
function isAskedAgain(report: FollowReport): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = staysMs === null ? undefined : setTimeout(() => resolve(false), staysMs)
    process.once('message', (order) => {
      clearTimeout(timer)
      resolve(order === 'follow')
    })
    process.send?.(report)
  })
}

/** Whether the index that is open is still the one at its path, and of the store. */
async function goOn(store: Store, index: KeptIndex): Promise<boolean> {
  const { store: identity, revision } = index.writer.readState()
  const present = findIndexState(env.indexPath)
  if (present?.store !== identity || present.revision !== revision) return false
  return (await followStore(store, index.writer)) !== null
}

async function follow(store: Store): Promise<void> {
  let index = await openIndex(store, env.indexPath)
  let report: FollowReport = {}
  try {
    // Damage is told by the end of the process.
    const stays = process.send !== undefined && process.exitCode === undefined
    while (stays && index !== null && (await isAskedAgain(report))) {
      report = {}
      try {
        if (await goOn(store, index)) continue
      } catch (error) {
        // Another connection may serve, and a new process would take seconds to come so far.
        if (!(error instanceof StoreUnreachableError)) throw error
        report = { failed: error.message }
        continue
      }
      index.close()
      index = null
      index = await openIndex(store, env.indexPath)
    }
  } finally {
    index?.close()
  }
}

// A portal that is gone needs no index.
await endWithPortal()

try {
  const isSound = !(await isStoreDamaged(env.databaseUrl)) && (await isStoreSound(env.databaseUrl))
  if (!isSound) process.exitCode = 2
  const store = openStore(env.databaseUrl)
  try {
    await follow(store)
  } finally {
    await store.close()
  }
} catch (error) {
  reportFailure(error)
} finally {
  if (process.connected) process.disconnect()
}
