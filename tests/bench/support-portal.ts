import { spawn } from 'node:child_process'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { Agent, request as sendRequest, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { prepareStore } from '@/commands/prepare'
import { projectRoot } from '@/commands/project'
import { findFreePort } from '../support/free-port'
import { readRealStudies, realDataFolder } from '../support/real-records'
import { runIngest } from '../support/run-ingest'
import { listChildren } from '../support/running-server'
import { generateStudies } from './support-corpus'

// A portal with the real records, and how many requests it answers.

export interface BenchServer {
  port: number
  pid: number
  stop: () => Promise<void>
}

/** TRIALS_BENCH_DIR, which is kept for the next bench, or a folder that is removed at the end. */
function makeDatabaseFolder(): string {
  const kept = process.env.TRIALS_BENCH_DIR
  if (kept) {
    mkdirSync(kept, { recursive: true })
    return kept
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-portal-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Path of a database with all real records, kept in TRIALS_BENCH_DIR if that is set. */
export async function prepareRealDatabase(): Promise<string> {
  const path = join(makeDatabaseFolder(), 'portal.db')
  if (existsSync(path)) return path
  if (realDataFolder === null) throw new Error('Set TRIALS_DATA_DIR to a folder of real records.')
  await prepareStore(`file:${path}`)
  const { code, stderr } = await runIngest(path, [realDataFolder])
  if (code !== 0) throw new Error(`The real records could not be ingested:\n${stderr}`)
  return path
}

/** Path of a database with this many records generated from the real ones. */
export async function prepareGeneratedDatabase(count: number): Promise<string> {
  const folder = makeDatabaseFolder()
  const path = join(folder, `portal-${count}.db`)
  if (existsSync(path)) return path
  const source = join(folder, `generated-${count}.jsonl.gz`)
  const lines = function* () {
    for (const study of generateStudies(readRealStudies(), count)) {
      yield `${JSON.stringify(study)}\n`
    }
  }
  await pipeline(Readable.from(lines()), createGzip({ level: 1 }), createWriteStream(source))
  await prepareStore(`file:${path}`)
  const { code, stderr } = await runIngest(path, [source])
  rmSync(source)
  if (code !== 0) throw new Error(`The records could not be ingested:\n${stderr}`)
  return path
}

/**
 * Starts the portal as `npm start` does and waits until it answers.
 * @param root the project's folder, or another checkout of it
 * @param node the Node program that runs it
 */
export async function startBenchPortal(
  databasePath: string,
  settings: Record<string, string> = {},
  root = projectRoot,
  node = process.execPath,
): Promise<BenchServer> {
  const server = spawnBenchPortal(databasePath, await findFreePort(), settings, root, node)
  await server.ready
  return server
}

export function spawnBenchPortal(
  databasePath: string,
  port: number,
  settings: Record<string, string> = {},
  root = projectRoot,
  node = process.execPath,
): StartedServer {
  return spawnServer(
    port,
    ['--import', 'tsx', 'commands/start.ts'],
    {
      DATABASE_URL: `file:${databasePath}`,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      CLIENT_LIMITS: 'off',
      ...settings,
    },
    root,
    node,
  )
}

export async function startBenchServer(
  describe: (port: number) => { args: string[]; env?: Record<string, string> },
  cwd: string,
): Promise<BenchServer> {
  const port = await findFreePort()
  const { args, env } = describe(port)
  const server = spawnServer(port, args, env, cwd)
  await server.ready
  return server
}

export interface StartedServer extends BenchServer {
  /** Rejected if the server ends before it answers. */
  ready: Promise<void>
}

function spawnServer(
  port: number,
  args: readonly string[],
  env: Record<string, string> | undefined,
  cwd: string,
  node = process.execPath,
): StartedServer {
  const child = spawn(node, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (/ready/i.test(text)) resolve()
    })
    void ended.then((code) => reject(new Error(`The server ended with code ${String(code)}`)))
  })
  return {
    port,
    pid: child.pid ?? 0,
    ready,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export interface Answered {
  status: number
  headers: IncomingHttpHeaders
  bytes: number
  /** Until the first byte of the body, and the last. */
  firstByteMs: number
  ms: number
}

/** Sends one request. The body is read and discarded unless `keep` takes it. */
export function ask(
  port: number,
  path: string,
  {
    agent,
    headers = {},
    keep,
    timeoutMs = 60_000,
  }: {
    agent?: Agent
    headers?: Record<string, string>
    keep?: (body: Buffer) => void
    timeoutMs?: number
  } = {},
): Promise<Answered> {
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const sent = sendRequest(
      { host: '127.0.0.1', port, path, headers, signal, ...(agent && { agent }) },
      (answer) => {
        let bytes = 0
        let firstByteMs = NaN
        const chunks: Buffer[] = []
        const sinceStart = () => performance.now() - startedAt
        answer.once('data', () => (firstByteMs = sinceStart()))
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          if (keep) chunks.push(chunk)
        })
        answer.once('error', reject)
        answer.once('end', () => {
          keep?.(Buffer.concat(chunks))
          const { statusCode: status = 0, headers } = answer
          resolve({ status, headers, bytes, firstByteMs, ms: sinceStart() })
        })
      },
    )
    sent.once('error', reject)
    sent.end()
  })
}

export interface Rate {
  perSecond: number
  /** Milliseconds of processor time per request, in all processes of the server. */
  cpuMs: number
}

/** A new process takes several times as long until its code is compiled. */
const warmUpRequests = 80

/** Sends requests over 8 connections for some seconds. */
export async function measureRate(
  server: BenchServer,
  toPath: (n: number) => string,
  { seconds = 5, headers = {} }: { seconds?: number; headers?: Record<string, string> } = {},
): Promise<Rate> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  let count = 0
  const work = async (goesOn: () => boolean) => {
    while (goesOn()) {
      const { status } = await ask(server.port, toPath(count++), { agent, headers })
      if (status >= 400) throw new Error(`${toPath(count)} was answered with ${status}`)
    }
  }
  const workAll = (goesOn: () => boolean) =>
    Promise.all(Array.from({ length: 8 }, () => work(goesOn)))
  await workAll(() => count < warmUpRequests)
  const cpuBefore = readCpuMs(server.pid)
  const startedAt = performance.now()
  const countBefore = count
  await workAll(() => performance.now() < startedAt + seconds * 1000)
  const took = (performance.now() - startedAt) / 1000
  const asked = count - countBefore
  agent.destroy()
  return { perSecond: asked / took, cpuMs: (readCpuMs(server.pid) - cpuBefore) / asked }
}

/** Processor time of a process and its children, from Linux. */
function readCpuMs(pid: number): number {
  return [pid, ...listChildren(pid)].reduce((sum, each) => sum + readOwnCpuMs(each), 0)
}

/** Processor time by process, in milliseconds. */
export interface CpuParts {
  /** The process that accepts connections. */
  front: number
  rendering: number
  /** Updating the index. */
  index: number
}

export function readCpuParts(pid: number): CpuParts {
  const parts = { front: readOwnCpuMs(pid), rendering: 0, index: 0 }
  for (const each of listChildren(pid)) {
    const renders = readFileSync(`/proc/${each}/cmdline`, 'utf8').includes('render-process')
    parts[renders ? 'rendering' : 'index'] += readOwnCpuMs(each)
  }
  return parts
}

const msPerTick = 1000 / 100

function readOwnCpuMs(pid: number): number {
  return sumTicks(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1], 11, 13)
}

/** Processor time of child processes that have ended. */
export function readEndedCpuMs(): number {
  return sumTicks(readFileSync('/proc/self/stat', 'utf8').split(') ')[1], 13, 15)
}

/** Processor time of everything on this machine. */
export function readMachineCpuMs(): number {
  const line = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)[0]
    ?.replace(/^cpu +/, '')
  // User, nice and system, without idle or waiting.
  return sumTicks(line, 0, 3)
}

function sumTicks(fields: string | undefined, from: number, to: number): number {
  const ticks = (fields ?? '').split(' ').slice(from, to).map(Number)
  return ticks.reduce((sum, each) => sum + each * msPerTick, 0)
}
