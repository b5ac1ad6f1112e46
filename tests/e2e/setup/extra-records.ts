import { ingest } from '@/lib/ingest/ingest'
import type { SourceRecord } from '@/lib/ingest/read/source-record'
import { getIndexRules } from '@/commands/rules'
import { toIndexPath } from '@/lib/env'
import { keepIndex } from '@/lib/ingest/follow/keep-index'
import { openStore } from '@/lib/store/open-store'
import type { Store } from '@/lib/store/store'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { noChanges } from '../../support/store-changes'
import { buildSourceFailure, buildSourceRecord } from '../../support/source-records'

// Tests share one portal with the five seed trials, so every test removes what it loads in addition.

/** Trials that were added from a file. */
const addressesOf = new Map<string, string[]>()

/** Imports records of the registry in one run, like the ingest command. */
export async function addStudies(databaseUrl: string, file: string, ...studies: Study[]) {
  addressesOf.set(file, [...(addressesOf.get(file) ?? []), ...studies.map(toTrialId)])
  await addRecords(
    databaseUrl,
    file,
    studies.map((study, index) =>
      buildSourceRecord(study, { source: file, place: `${file} line ${index + 1}` }),
    ),
  )
}

/** Imports a document that cannot be read. */
export async function addFailure(databaseUrl: string, file: string, reason: string) {
  const place = `${file} line 1`
  await addRecords(databaseUrl, file, [
    buildSourceFailure(`${file} ${reason}`, { source: file, place, reason }),
  ])
}

async function addRecords(databaseUrl: string, file: string, records: SourceRecord[]) {
  const store = openStore(databaseUrl)
  const index = await openPortalIndex(store, databaseUrl)
  try {
    await ingest(records, { store, index: index?.writer, request: { sources: [file] } })
  } finally {
    index?.close()
    await store.close()
  }
}

/** Like the ingest command: the portal serves meanwhile. */
const openPortalIndex = (store: Store, databaseUrl: string) =>
  keepIndex(store, { path: toIndexPath(databaseUrl), rules: getIndexRules() })

/** Removes what came from `file`: its trials, and its records in quarantine. */
export async function removeAdded(databaseUrl: string, file: string): Promise<void> {
  const store = openStore(databaseUrl)
  const writer = await store.openWriter()
  await writer.transaction(async (transaction) => {
    const addresses = addressesOf.get(file) ?? []
    const removedTrials = await transaction.findTrialIds({ addresses, identifiers: [] })
    await transaction.write({ ...noChanges, removedTrials })
  })
  await writer.close()
  const quarantined = await store.findQuarantined()
  const ids = quarantined.filter(({ place }) => place.startsWith(`${file} line `))
  await store.dismissQuarantined(
    ids.map(({ id }) => id),
    new Date().toISOString(),
  )
  const index = await openPortalIndex(store, databaseUrl)
  index?.close()
  await store.close()
}
