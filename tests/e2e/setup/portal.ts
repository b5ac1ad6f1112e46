import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findFreePort } from '../../support/free-port'

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker. */
    portals: PortalAddress[]
  }
}

const startTimeoutMs = 280_000

export interface PortalAddress {
  /** Without a trailing slash. */
  baseUrl: string
  databaseUrl: string
}

export interface RunningPortal extends PortalAddress {
  stop: () => Promise<void>
}

/**
 * Starts the portal as people do, with `npm start`, on a free port.
 * @param folder for its index, and for its database if none is named
 * @param settings besides those of its own
 */
export async function startPortal(
  folder: string,
  databaseUrl = `file:${join(folder, 'portal.db')}`,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningPortal> {
  const port = await findFreePort()
  const portal = spawn('npm', ['start', '--silent'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      INDEX_PATH: join(folder, 'index.db'),
      NODE_ENV: 'production',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  await waitForAddress(portal)
  return {
    baseUrl: `http://localhost:${port}`,
    databaseUrl,
    stop: async () => {
      const ended = new Promise((resolve) => portal.once('exit', resolve))
      // The whole group: npm, the start command and the server are separate processes.
      if (portal.pid !== undefined) process.kill(-portal.pid, 'SIGTERM')
      await ended
    },
  }
}

/**
 * Each worker has its own portal with the five seed trials, because test files that run at the same time load other
 * trials.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folders = Array.from({ length: project.config.maxWorkers }, () =>
    mkdtempSync(join(tmpdir(), 'trials-e2e-')),
  )
  const portals = await Promise.all(folders.map((folder) => startPortal(folder)))
  project.provide(
    'portals',
    portals.map(({ baseUrl, databaseUrl }) => ({ baseUrl, databaseUrl })),
  )
  return async () => {
    for (const portal of portals) await portal.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

function waitForAddress(portal: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(
      () => reject(new Error(`The portal did not start in time:\n${output}`)),
      startTimeoutMs,
    )
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (!output.includes('is ready: http://')) return
      clearTimeout(timer)
      resolve()
    }
    portal.stdout?.on('data', read)
    portal.stderr?.on('data', read)
    portal.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`npm start ended with code ${code}:\n${output}`))
    })
  })
}
