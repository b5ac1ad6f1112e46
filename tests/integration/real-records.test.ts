import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readStudies } from '@/lib/store/sqlite/study-export'
import { ingest } from '@/lib/ingest/ingest'
import { readSources } from '@/lib/ingest/read/read-sources'
import type { Study } from '@/lib/study/schema'
import { openTestDatabase, storageOf } from '../support/database'
import { readContent } from '../support/store-content'
import { findRealFile, listRealFiles, readRealLines, realDataFolder } from '../support/real-records'

test.skipIf(realDataFolder === null)(
  'real records (TRIALS_DATA_DIR) are ingested without loss and exported as they came',
  async () => {
    const names = listRealFiles()
    const database = openTestDatabase()
    const summary = await ingest(readSources(names.map(findRealFile)), {
      ...storageOf(database),
      request: {},
    })
    expect(summary).toMatchObject({ quarantined: 0 })

    // A later copy of a record replaces an earlier one, so the last line of each trial must come out. Lines are
    // compared as parsed JSON, read here without the project's own readers.
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
  300_000,
)

/** Two copies of one update that list their sites in different order: neither is later. */
function withSortedSites(study: Study | undefined): unknown {
  if (study === undefined) return undefined
  const copy = structuredClone(study)
  copy.protocolSection.contactsLocationsModule?.locations?.sort((a, b) =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
  )
  return copy
}

test.skipIf(realDataFolder === null)(
  'copies of real records (TRIALS_DATA_DIR) give the same result in any order, also when all come twice',
  async () => {
    const read = async (paths: readonly string[]) => {
      const database = openTestDatabase()
      await ingest(readSources(paths), { ...storageOf(database), request: {} })
      const { trials, entries } = readContent(database)
      database.close()
      return { trials, entries }
    }
    const folder = mkdtempSync(join(tmpdir(), 'copies-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const paths = writeCopies(folder)
    expect(paths.length).toBeGreaterThan(1)
    const expected = await read(paths)
    expect(expected.trials.length).toBeGreaterThan(100)
    expect(await read([...paths].reverse())).toEqual(expected)
    expect(await read([...paths, ...[...paths].reverse()])).toEqual(expected)
  },
  300_000,
)

/** Trials that are in several files; all of them would take four times as long. */
const eachOf = 4

/**
 * Writes a file for each of those that have trials in common, with some of these; for all others the order doesn't
 * matter.
 */
function writeCopies(folder: string): string[] {
  const toNumber = (text: string) => /"nctId":\s*"(NCT\d{8})"/.exec(text)?.[1] ?? text
  const linesOf = new Map(listRealFiles().map((name) => [name, readRealLines(name)]))
  const seen = new Set<string>()
  const copied = new Set<string>()
  for (const number of [...linesOf.values()].flat().map(toNumber)) {
    if (seen.has(number)) copied.add(number)
    seen.add(number)
  }
  const chosen = new Set([...copied].filter((_, index) => index % eachOf === 0))
  return [...linesOf].flatMap(([name, all]) => {
    const lines = all.filter((text) => chosen.has(toNumber(text)))
    if (lines.length === 0) return []
    const path = join(folder, name.replace(/\.gz$/, ''))
    writeFileSync(path, lines.join('\n'))
    return [path]
  })
}
