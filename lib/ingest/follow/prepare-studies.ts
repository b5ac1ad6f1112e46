import { availableParallelism } from 'node:os'
import { unpackStudy } from '@/lib/documents/pack'
import type { IndexRow } from '@/lib/index/writer'
import type { TrialDocument } from '@/lib/store/store'
import type { PageStatements } from '@/lib/study/source'
import { toIndexedRow } from '../prepare'
import { joinBytes, startPrepareWorkers, type PrepareWorkers } from '../prepare-workers'

// Computes what the index stores of studies, on all threads.

/** The index row of a study; null if the index cannot hold it. */
export function prepareStudy({
  study,
  page,
}: Pick<TrialDocument, 'study' | 'page'>): IndexRow | null {
  try {
    return toIndexedRow(
      unpackStudy(study),
      page === null ? undefined : (JSON.parse(page) as PageStatements),
    )
  } catch {
    // A trial that cannot be searched can still be read.
    return null
  }
}

export interface StudyPreparer {
  /** In the order of the studies. */
  toRows(studies: readonly TrialDocument[]): Promise<(IndexRow | null)[]>
  close(): Promise<void>
}

/** Threads are started for more trials than this; for fewer they would take longer than they save. */
const aloneTrials = 300
const chunkTrials = 25
const maxWorkers = 7
/** Chunks queued for each thread. */
const depth = 4

/** @param threads to work on, including this one; as many as the machine can run at once if not given */
export function openStudyPreparer(trials: number, threads = availableParallelism()): StudyPreparer {
  let wake: () => void = () => undefined
  const count = trials > aloneTrials ? Math.min(threads - 1, maxWorkers) : 0
  const workers: PrepareWorkers | null =
    count < 1 ? null : startPrepareWorkers(count, depth, null, () => wake())

  return {
    async toRows(studies) {
      const rows = new Array<IndexRow | null>(studies.length).fill(null)
      const waiting: number[] = []
      for (let start = 0; start < studies.length; start += chunkTrials) waiting.push(start)
      let missing = waiting.length
      const take = (start: number, chunk: readonly (IndexRow | null)[]) => {
        chunk.forEach((row, index) => {
          rows[start + index] = row
        })
        missing--
      }
      const send = (start: number): boolean => {
        const chunk = studies.slice(start, start + chunkTrials)
        if (workers === null) return false
        return workers.send(
          () => ({
            kind: 'studies',
            pages: chunk.map(({ page }) => page),
            ...joinBytes(chunk.map(({ study }) => study)),
          }),
          (answer) => {
            if (answer?.kind === 'rows') take(start, answer.rows)
            else waiting.push(start)
          },
        )
      }
      while (missing > 0) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve
        })
        while (waiting[0] !== undefined && send(waiting[0])) waiting.shift()
        const start = waiting.shift()
        if (start === undefined) await woken
        else {
          take(start, studies.slice(start, start + chunkTrials).map(prepareStudy))
          // Lets the threads' answers arrive.
          await new Promise(setImmediate)
        }
      }
      return rows
    },
    close: async () => workers?.close(),
  }
}
