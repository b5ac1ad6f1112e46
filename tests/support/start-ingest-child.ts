import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { ChildAnswer, ChildOrder } from './ingest-child'

export interface IngestChild {
  send(order: ChildOrder): void
  kill(): void
  /** The next answer of this kind; an earlier unread one is returned first. */
  next<Kind extends ChildAnswer['kind']>(kind: Kind): Promise<Extract<ChildAnswer, { kind: Kind }>>
  /** The signal that ended it, or null if it ended by itself. */
  ended: Promise<NodeJS.Signals | null>
}

/** Starts `ingest-child.ts`. Waiting for an answer fails if the process ends without it. */
export function startIngestChild(nodeArguments: readonly string[] = []): IngestChild {
  const child = fork(join(import.meta.dirname, 'load-ingest-child.mjs'), {
    execArgv: [...nodeArguments],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const answers: ChildAnswer[] = []
  let wake = () => undefined as void
  let isOver = false
  child.on('message', (answer: ChildAnswer) => {
    answers.push(answer)
    wake()
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_code, signal) => {
      isOver = true
      wake()
      resolve(signal)
    })
  })
  return {
    ended,
    send: (order) => child.send(order),
    kill: () => void child.kill('SIGKILL'),
    async next(kind) {
      for (;;) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve
        })
        const index = answers.findIndex((answer) => answer.kind === kind)
        const [answer] = index < 0 ? [] : answers.splice(index, 1)
        if (answer !== undefined) return answer as never
        const refused = answers.find((other) => other.kind === 'refused')
        if (refused?.kind === 'refused') throw new Error(refused.message)
        if (isOver) throw new Error(`the ingest ended before it was ${kind}`)
        await woken
      }
    },
  }
}
