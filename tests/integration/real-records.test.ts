import { expect, test } from 'vitest'
import { readStudies } from '@/lib/store/sqlite/study-export'
import { ingest } from '@/lib/ingest/ingest'
import { readSources } from '@/lib/ingest/read/read-sources'
import type { Study } from '@/lib/study/schema'
import { openTestDatabase, storageOf } from '../support/database'
import { readContent } from '../support/store-content'
import { findRealFile, listRealFiles, readRealLines, realDataFolder } from '../support/real-records'

test.skipIf(realDataFolder === null)(
  'real records (TRIALS_DATA_DIR) are taken in without loss and exported as they came',
  async () => {
    const names = listRealFiles()
    const database = openTestDatabase()
    const summary = await ingest(readSources(names.map(findRealFile)), {
      ...storageOf(database),
      request: {},
    })
    expect(summary).toMatchObject({ quarantined: 0 })

    // A later copy of a record replaces an earlier one, so that the last line of each trial is what must
    // come out. Lines are compared as parsed JSON, read here without the project's own readers.
    const expected = new Map<string, Study>()
    for (const name of names) {
      for (const text of readRealLines(name)) {
        const study = JSON.parse(text) as Study
        expected.set(study.protocolSection.identificationModule.nctId ?? text, study)
      }
    }
    let exported = 0
    for (const text of readStudies(database, { merged: false })) {
      const study = JSON.parse(text) as Study
      const { nctId = '' } = study.protocolSection.identificationModule
      expect(withSortedSites(study)).toEqual(withSortedSites(expected.get(nctId)))
      exported++
    }
    expect(exported).toBe(expected.size)
    database.close()
  },
)

/** Of two copies of one update that list their sites in another order, neither is later. */
function withSortedSites(study: Study | undefined): unknown {
  if (study === undefined) return undefined
  const copy = structuredClone(study)
  copy.protocolSection.contactsLocationsModule?.locations?.sort((a, b) =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
  )
  return copy
}

test.skipIf(realDataFolder === null)(
  'real files (TRIALS_DATA_DIR) say the same in any order, also when all come twice',
  async () => {
    const read = async (names: readonly string[]) => {
      const database = openTestDatabase()
      await ingest(readSources(names.map(findRealFile)), {
        ...storageOf(database),
        request: {},
      })
      const { trials, entries } = readContent(database)
      database.close()
      return { trials, entries }
    }
    const names = listFilesWithCopies()
    expect(names.length).toBeGreaterThan(1)
    const expected = await read(names)
    expect(await read([...names].reverse())).toEqual(expected)
    expect(await read([...names, ...[...names].reverse()])).toEqual(expected)
  },
  300_000,
)

/** Files that have trials in common: of any other the order says nothing. */
function listFilesWithCopies(): string[] {
  const filesOf = new Map<string, Set<string>>()
  for (const name of listRealFiles()) {
    for (const text of readRealLines(name)) {
      const nctId = /"nctId":\s*"(NCT\d{8})"/.exec(text)?.[1] ?? text
      filesOf.set(nctId, (filesOf.get(nctId) ?? new Set()).add(name))
    }
  }
  const shared = [...filesOf.values()].filter(({ size }) => size > 1)
  return [...new Set(shared.flatMap((names) => [...names]))]
}
