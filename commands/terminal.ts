import { once } from 'node:events'
import { toVisible, toVisibleJson, toVisibleText } from './visible'

// All output of commands: messages to standard error, results to standard output, and neither contains anything that
// a terminal would obey. Values of records in a line of text go through `toVisible`, so that they stay on their line.

// Without these handlers a broken pipe or a full disk would end a command with Node's own message and a stack trace.
// If the reader of the results has closed (`… | head`), that is not a failure; unread messages stop nothing.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    reportFailure(new Error(`Cannot write to standard output: ${error.message}`))
  }
  process.exit()
})
process.stderr.on('error', () => undefined)

/** Removes an unfinished line, such as a progress bar, before the next message. */
let clearDrawnLine: (() => void) | null = null

/** Registers an unfinished line; the next message clears it first. */
export function setDrawnLine(clear: () => void): void {
  clearDrawnLine = clear
}

/** Clears the unfinished line, if there is one. */
export function clearLine(): void {
  clearDrawnLine?.()
  clearDrawnLine = null
}

/** How every command reports a failure: the reason in words, without a stack trace. */
export function reportFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  say(reason)
  process.exitCode = 1
}

/** Messages go to standard error, because standard output is for results. */
export function say(line: string): void {
  clearLine()
  process.stderr.write(`${toVisibleText(line)}\n`)
}

/** A line of results for people. */
export function print(line: string): void {
  process.stdout.write(`${toVisibleText(line)}\n`)
}

/** A row of a table, with cells of any content. */
export function printRow(cells: readonly string[]): void {
  process.stdout.write(`${cells.map(toVisible).join('\t')}\n`)
}

/** A result for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${toVisibleJson(value)}\n`)
}

/** Data unchanged; on a terminal, control characters are made visible. */
export async function printData(data: string | Uint8Array): Promise<void> {
  const isSeen = process.stdout.isTTY
  const text = typeof data === 'string' ? data : Buffer.from(data).toString('utf8')
  if (!process.stdout.write(isSeen ? toVisibleText(text) : data)) {
    await once(process.stdout, 'drain')
  }
}

/** One step of a longer command, announced before it starts, with its duration when it ends. */
export async function runStep<T>(title: string, work: () => Promise<T> | T): Promise<T> {
  const startedAt = performance.now()
  say(`${title} …`)
  const result = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  say(`${title}: done in ${seconds} s`)
  return result
}
