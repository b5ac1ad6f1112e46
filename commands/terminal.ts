import { once } from 'node:events'
import { toVisible, toVisibleJson, toVisibleText } from './visible'

// The one way in which commands write: words for people to standard error, results to standard output, and nothing in
// either that a terminal would obey. Values of records in a line of words go through `toVisible`, so that they stay
// in their line.

// Without these a broken pipe or a full disk ends a command with Node's own words and a stack of calls. Nobody
// reading results any more (`… | head`) is no failure; words for people that nobody reads stop nothing.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    reportFailure(new Error(`Cannot write to standard output: ${error.message}`))
  }
  process.exit()
})
process.stderr.on('error', () => undefined)

/** Takes a line away that is drawn over and over, such as a progress bar, and the next words would continue. */
let clearDrawnLine: (() => void) | null = null

/** A line without an end was drawn: whatever is said next clears it first. */
export function setDrawnLine(clear: () => void): void {
  clearDrawnLine = clear
}

/** Clears the drawn line, where there is one. */
export function clearLine(): void {
  clearDrawnLine?.()
  clearDrawnLine = null
}

/** What every command of the project says on a failure: the reason in words, no stack of calls. */
export function reportFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  say(reason)
  process.exitCode = 1
}

/** Words for people go to standard error: standard output is for results. */
export function say(line: string): void {
  clearLine()
  process.stderr.write(`${toVisibleText(line)}\n`)
}

/** A line of results for people. */
export function print(line: string): void {
  process.stdout.write(`${toVisibleText(line)}\n`)
}

/** A row of a table, whatever its cells hold. */
export function printRow(cells: readonly string[]): void {
  process.stdout.write(`${cells.map(toVisible).join('\t')}\n`)
}

/** A result for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${toVisibleJson(value)}\n`)
}

/** Data as they are, made visible where a person looks at them on a terminal. */
export async function printData(data: string | Uint8Array): Promise<void> {
  const isSeen = process.stdout.isTTY
  const text = typeof data === 'string' ? data : Buffer.from(data).toString('utf8')
  if (!process.stdout.write(isSeen ? toVisibleText(text) : data)) {
    await once(process.stdout, 'drain')
  }
}

/** One step of a longer command, said before it starts and with its time when it ends. */
export async function runStep<T>(title: string, work: () => Promise<T> | T): Promise<T> {
  const startedAt = performance.now()
  say(`${title} …`)
  const result = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  say(`${title}: done in ${seconds} s`)
  return result
}
