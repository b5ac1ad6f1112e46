import type { Server } from 'node:http'
import { availableParallelism, totalmem } from 'node:os'
import * as z from 'zod'
import { env } from '@/lib/env'
import { parseSchedule } from '@/lib/ingest/sync/schedule'
import { openDataState } from '@/lib/storage/data-state'
import { isPostgresUrl } from '@/lib/store/open-store'
import { getBuildId } from './build'
import { startBusyMark } from './busy-mark'
import { projectRoot, stopSignals } from './project'
import { getIndexRules } from './rules'
import { createClientReader } from './server/client-address'
import { createLog } from './server/log'
import { createStyleReader } from './server/page-styles'
import { createPortalServer } from './server/portal-server'
import { startFollower } from './server/follower'
import { startRenderPool } from './server/render-pool'
import { startSynchroniser } from './server/synchroniser'
import { warmUp } from './server/warm-up'
import { print } from './terminal'

/** Time limit for finishing accepted requests when the portal stops. */
const stopTimeoutMs = 8_000
const megabyte = 1024 * 1024
/** More than any browser or program needs; clients behind a trusted proxy are not counted. */
const connectionsPerClient = 256

/**
 * Serves the built portal until it is stopped, and prints its address once it answers.
 * @param renderProgram renders instead of the built portal
 * @throws Error if the port is in use or the render processes cannot be kept running
 */
export async function serve(renderProgram?: string): Promise<void> {
  const { host, port, siteUrl, hasSiteUrl } = env
  const schedule = env.sync === undefined ? null : parseSchedule(env.sync)
  const log = createLog(env.logLevel)
  const memory = availableMemory() / megabyte
  const processes = env.renderProcesses ?? chooseProcesses(memory)
  const clients = createClientReader(env.trustedProxies)
  const state = await openDataState({ ...env, rules: getIndexRules() })
  const pool = startRenderPool({
    root: projectRoot,
    ...(renderProgram !== undefined && { program: renderProgram }),
    processes,
    heapMegabytes: Math.round(Math.min(4096, Math.max(256, (memory * 0.6) / processes))),
    // With a numeric address of this machine Next would treat its own pages as those of another server.
    hostname: 'localhost',
    port,
    limits: {
      perClient: env.clientLimits ? 48 : Infinity,
      // One process stays free for other clients.
      pagesPerClient: env.clientLimits ? Math.max(1, processes - 1) : Infinity,
      waiting: 400,
    },
    log,
    warmUp,
  })
  const portal = createPortalServer({
    pool,
    readState: state.read,
    findFault: state.findFault,
    readClient: clients.read,
    isProxy: clients.isProxy,
    log,
    readStyle: createStyleReader(projectRoot),
    build: getBuildId() ?? startedAt(),
    siteUrl,
    hasSiteUrl,
    cacheBytes: Math.min(256, Math.max(16, memory / 32)) * megabyte,
    maxConnections: countConnections(),
    connectionsPerClient: env.clientLimits ? connectionsPerClient : Infinity,
  })
  const follower = startFollower({
    isCurrent: state.isIndexCurrent,
    readStore: state.readStore,
    indexPath: env.indexPath,
    isStanding: isPostgresUrl(env.databaseUrl),
    log,
  })
  const { databaseUrl } = env
  const synchroniser = startSynchroniser({ schedule, databaseUrl, log })
  const busyMark = startBusyMark(env.indexPath, pool.isBusy)
  const stopped = listenForStop()
  try {
    await listen(portal.server, port, host)
    const started = await Promise.race([pool.ready.then(() => true), pool.failed, stopped])
    if (started === true) {
      const shown = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host
      print(`Cell Therapy Trials is ready: http://${shown}:${port}`)
    }
    await Promise.race([stopped, pool.failed])
    await portal.close(stopTimeoutMs)
  } finally {
    portal.server.closeAllConnections()
    portal.server.close()
    await pool.stop()
    busyMark.stop()
    await follower.stop()
    await synchroniser.stop()
    await state.close()
  }
}

/** Identifies a program without a build, different from any other. */
const startedAt = () => Math.round(performance.timeOrigin).toString(36)

/** Resolves at the first signal to stop; the second one ends the program at once. */
function listenForStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of stopSignals) {
        process.off(signal, stop)
        process.once(signal, () => process.exit(1))
      }
      resolve()
    }
    for (const signal of stopSignals) process.on(signal, stop)
  })
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(describeListenError(error, port)))
    server.listen(port, host, resolve)
  })
}

function describeListenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} is in use. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start`,
    )
  }
  if (error.code === 'EACCES') {
    return new Error(
      `This user may not open port ${port}. Choose 1024 or above: PORT=3000 npm start`,
    )
  }
  return new Error(`The portal cannot listen (${error.message}). Check HOST and PORT.`)
}

/** Of the machine, or of the container if that has a limit. */
function availableMemory(): number {
  const constrained = process.constrainedMemory()
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem()
}

/**
 * As many as there are file descriptors, minus those for files and render processes; a server without any left cannot
 * even refuse.
 */
function countConnections(): number {
  const { soft } = limitsSchema.parse(process.report.getReport()).userLimits.open_files
  return Math.min(
    10_000,
    Math.max(64, Math.floor((typeof soft === 'number' ? soft : 10_000) * 0.8)),
  )
}

/** Windows has no such limits. */
const limitsSchema = z.object({
  userLimits: z
    .object({ open_files: z.object({ soft: z.union([z.number(), z.string()]) }) })
    .default({ open_files: { soft: 'unlimited' } }),
})

/** One for each processor, as far as memory allows. */
function chooseProcesses(memoryMegabytes: number): number {
  return Math.max(1, Math.min(availableParallelism(), 8, Math.floor(memoryMegabytes / 500)))
}
