import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packStudy } from '@/lib/documents/pack'
import { buildIndexDocument } from '@/lib/search/document/document'
import { beginIndexFile, finishIndexFile } from '@/lib/index/index-file'
import { mergeSegments } from '@/lib/index/merge-segments'
import { getIndexRules } from '@/commands/rules'
import type { Study } from '@/lib/study/schema'
import { createTestWriter } from '../support/search-database'
import { generateStudies } from './support-corpus'

// Search indexes of generated records. A large one takes minutes to build; if TRIALS_BENCH_DIR is set to a folder, they
// are kept there for the next run.

const batchSize = 500

/** Runs `measure` with a function that gives the path of an index of this many records. */
export async function withIndexes(
  real: readonly Study[],
  measure: (getIndex: (size: number) => string) => void | Promise<void>,
): Promise<void> {
  const kept = process.env.TRIALS_BENCH_DIR
  if (kept !== undefined) mkdirSync(kept, { recursive: true })
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'search-bench-'))
  try {
    await measure((size) => {
      const path = join(folder, `search-${getIndexRules()}-${size}.db`)
      if (!existsSync(path)) {
        const start = performance.now()
        buildIndex(`${path}.part`, real, size)
        renameSync(`${path}.part`, path)
        const seconds = (performance.now() - start) / 1000
        console.log(`${size} generated trials indexed in ${seconds.toFixed(0)} s`)
      }
      return path
    })
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true })
  }
}

function buildIndex(path: string, real: readonly Study[], size: number): void {
  rmSync(path, { force: true })
  const database = beginIndexFile(path, getIndexRules())
  const writer = createTestWriter(database)
  const write = database.transaction((batch: readonly Study[], first: number) => {
    batch.forEach((study, index) =>
      writer.write(first + index, buildIndexDocument({ study }), packStudy(study)),
    )
  })
  let batch: Study[] = []
  let first = 1
  for (const study of generateStudies(real, size)) {
    batch.push(study)
    if (batch.length < batchSize) continue
    write(batch, first)
    first += batch.length
    batch = []
  }
  if (batch.length > 0) write(batch, first)
  mergeSegments(database)
  finishIndexFile(database)
}
