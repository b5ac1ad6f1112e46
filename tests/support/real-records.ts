import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { FilterSource } from '@/lib/search/filters/definition'
import type { Study } from '@/lib/study/schema'

/** Every record of every file in the folder that TRIALS_DATA_DIR names, older copies of a trial too. */
export function readRealSources(folder: string): FilterSource[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({ study: JSON.parse(line) as Study })),
    )
}
