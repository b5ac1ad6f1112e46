import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from './project'

/**
 * A connection stays open so long while nothing is asked. Node's own five seconds are shorter than what a program takes
 * for a page of 1,000 records, whose next request then meets a connection that is just being closed; proxies before
 * the portal commonly keep theirs for a minute.
 */
const keepAliveMs = 65_000

/**
 * Serves the built portal until it is told to stop, and prints its address once it answers.
 * @throws Error when the port is taken or the server ends by itself.
 */
export async function serve(port: number): Promise<void> {
  await assertPortIsFree(port)
  const server = spawn(
    process.execPath,
    [
      join(projectRoot, 'node_modules/next/dist/bin/next'),
      ...['start', '-p', String(port), '--keepAliveTimeout', String(keepAliveMs)],
    ],
    { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const stop = (signal: NodeJS.Signals) => server.kill(signal)
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const ended = new Promise<number | null>((resolve) => {
    server.once('exit', (code) => resolve(code))
  })
  const answered = await Promise.race([waitUntilAnswering(port), ended.then(() => false)])
  if (answered) {
    process.stdout.write(`Cell Therapy Trials is ready: http://localhost:${port}\n`)
    warmUp(port)
  }
  const code = await ended
  if (code !== 0 && code !== null && code < 128) {
    throw new Error(`The server ended with code ${code}; what it said stands above.`)
  }
}

/**
 * The first search reads what the engine keeps in memory, 30 µs a trial, and the first without results the words
 * to correct spelling by: nobody shall have to wait for them.
 */
function warmUp(port: number): void {
  fetch(`http://localhost:${port}/trials?q=lymphomma`).catch(() => {
    // The server has ended, which is told elsewhere.
  })
}

function assertPortIsFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => {
      reject(
        new Error(
          `Port ${port} is in use. Stop what listens there or choose another: PORT=${port + 1} npm start`,
        ),
      )
    })
    probe.listen(port, () => probe.close(() => resolve()))
  })
}

async function waitUntilAnswering(port: number): Promise<boolean> {
  for (;;) {
    try {
      await fetch(`http://localhost:${port}/icon.svg`)
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
