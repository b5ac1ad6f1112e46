import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** Root folder of the project, wherever a command is run. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** Arguments of Node for a program that gives way to visitors, see `give-way.cjs`. */
export const givingWay = ['-r', join(projectRoot, 'commands/give-way.cjs')] as const

const nodeBinary = (name: string) => join(projectRoot, 'node_modules', '.bin', name)

/**
 * Runs a tool of `node_modules/.bin` in the project's root.
 * @throws Error with the tool's name and exit code if it fails; its own output is above
 */
export async function runTool(
  name: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<void> {
  const code = await exitCodeOf(name, args, environment, standardError)
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} ended with code ${code}`)
}

/** Where preparing tools write: standard output is for the command's results (`--json`). */
const standardError = 2

/** Like `runTool`, for callers that judge the exit code themselves. A signal counts as failure. */
export function exitCodeOf(
  name: string,
  args: readonly string[],
  environment: Record<string, string> = {},
  stdout: 'inherit' | typeof standardError = 'inherit',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(nodeBinary(name), args, {
      cwd: projectRoot,
      stdio: ['inherit', stdout, 'inherit'],
      env: { ...inheritedEnvironment(), ...environment },
    })
    const handOn = (signal: NodeJS.Signals) => child.kill(signal)
    for (const signal of stopSignals) process.on(signal, handOn)
    const over = () => stopSignals.forEach((signal) => process.off(signal, handOn))
    child.on('error', (error) => {
      over()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      over()
      // A signal that stopped the tool was meant for this program.
      if (signal !== null) process.kill(process.pid, signal)
      resolve(code ?? 1)
    })
  })
}

/** Signals that ask a program to end: from a terminal, from another program, or because the terminal was closed. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Ends this program like `SIGTERM` if npm, which started it, has ended without passing on a signal. Otherwise a
 * server would keep running unnoticed.
 */
export function endWithNpm(isStartedByNpm: boolean): void {
  if (!isStartedByNpm) return
  const { ppid } = process
  setInterval(() => {
    if (process.ppid !== ppid) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

/**
 * Ends this program when the portal that started it ends. The portal may already have ended: if Node has emitted
 * `disconnect`, it doesn't again; if not, it does in the next turn of the event loop, which this function awaits.
 */
export async function endWithPortal(): Promise<void> {
  process.once('disconnect', () => process.exit())
  if (process.connected === false) process.exit()
  await nextTurn()
}

/** The caller's environment is passed to tools unchanged; nothing here reads a setting from it. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  // eslint-disable-next-line no-restricted-properties -- handed on, not read
  return process.env
}

/**
 * Whether `work` must run again: its stamp holds the hash of the files it was made from. Files are compared by
 * content, so that a fresh checkout of the same sources is recognised.
 */
export function isStale(stamp: string, sources: readonly string[]): boolean {
  return readStamp(stamp) !== hashSources(sources)
}

/** The hash of the last run; null if there was none. */
export function readStamp(stamp: string): string | null {
  const path = join(projectRoot, stamp)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

export function writeStamp(stamp: string, sources: readonly string[]): void {
  const path = join(projectRoot, stamp)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, hashSources(sources))
}

function hashSources(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of listFiles(join(projectRoot, source))) {
      hash.update(relative(projectRoot, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** Generated code is left out, because the schema it is generated from is included. */
function listFiles(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.name === 'generated' ? [] : listFiles(join(path, entry.name))))
}
