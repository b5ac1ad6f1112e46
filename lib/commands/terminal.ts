/** What every command of the project says on a failure: the reason in words, no stack of calls. */
export function reportFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${reason}\n`)
  process.exitCode = 1
}

/** One step of a longer command, said before it starts and with its time when it ends. */
export async function runStep<T>(title: string, work: () => Promise<T> | T): Promise<T> {
  const startedAt = performance.now()
  process.stdout.write(`${title} …\n`)
  const result = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`${title}: done in ${seconds} s\n`)
  return result
}
