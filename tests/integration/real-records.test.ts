import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { expect, test } from 'vitest'
import { readStudies } from '@/lib/db/study-export'
import { ingest } from '@/lib/ingest/ingest'
import { readSources } from '@/lib/ingest/read/read-sources'
import type { Study } from '@/lib/study/schema'
import { openTestDatabase } from '../support/database'

const folder = process.env.TRIALS_DATA_DIR

test.skipIf(folder === undefined)(
  'real records (TRIALS_DATA_DIR) are taken in without loss and exported as they came',
  async () => {
    const files = readdirSync(folder ?? '')
      .filter((name) => name.endsWith('.jsonl.gz'))
      .sort()
      .map((name) => join(folder ?? '', name))
    const database = openTestDatabase()
    const summary = await ingest(readSources(files), { database, request: {} })
    expect(summary).toMatchObject({ quarantined: 0 })

    // A later copy of a record replaces an earlier one, so that the last line of each trial is what must
    // come out. Lines are compared as parsed JSON, read here without the project's own readers.
    const expected = new Map<string, unknown>()
    for (const file of files) {
      const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) })
      for await (const text of lines) {
        if (text.trim() === '') continue
        const study = JSON.parse(text) as Study
        expected.set(study.protocolSection.identificationModule.nctId ?? text, study)
      }
    }
    let exported = 0
    for (const text of readStudies(database, { merged: false })) {
      const study = JSON.parse(text) as Study
      expect(study).toEqual(expected.get(study.protocolSection.identificationModule.nctId ?? ''))
      exported++
    }
    expect(exported).toBe(expected.size)
    database.close()
  },
)
