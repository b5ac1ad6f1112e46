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

// Brings the search index up to date, and checks that the stored data and the index are as they were written. A
// running portal starts this program when the store has changed, and from time to time. It keeps the index open until
// it has not been asked for a while. Exit code 2 means damage.

/** Other servers may write to a shared store at any time. */
const staysMs = isPostgresUrl(env.databaseUrl) ? null : 30_000

/** Reports the result, and waits for the next request. */
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

/** Whether the open index is still the one at its path, and belongs to the store. */
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
    // Damage is reported by the exit code.
    const stays = process.send !== undefined && process.exitCode === undefined
    while (stays && index !== null && (await isAskedAgain(report))) {
      report = {}
      try {
        if (await goOn(store, index)) continue
      } catch (error) {
        // Another connection may work, and a new process would take seconds to start.
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

// The index is only for the portal.
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
