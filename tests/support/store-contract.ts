import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashBytes, packStudy, packText, unpackStudy, unpackText } from '@/lib/documents/pack'
import {
  IngestLockedError,
  StoreError,
  type NewVersion,
  type QuarantineEntry,
  type Store,
  type StoreChanges,
  type StoreTransaction,
  type StoreWriter,
} from '@/lib/store/store'
import { toIdentifiers, type Identifier } from '@/lib/study/identifiers'
import { studySchema, type Study } from '@/lib/study/schema'
import type { SourceFormatId } from '@/lib/study/source'
import { noChanges } from './store-changes'
import { buildStudy, toNctId } from './synthetic-studies'

// What every store must do, whatever its database. A store passes these tests only through its interface.

/** Provides the stores of one kind of database. */
export interface StoreProvider {
  /** An empty store, not yet migrated, that nothing else uses; the tests close it unless they need it open. */
  create: () => Promise<Store>
  /** Opens the same store again, like another process. */
  open: (url: string) => Promise<Store>
  /** Removes what was created. */
  remove: () => Promise<void>
}

const migrations = 'prisma/migrations'
const now = '2026-11-29T10:00:00.000Z'

export function testStore(name: string, provider: StoreProvider): void {
  describe(`${name}: a store`, () => {
    let store: Store
    const opened: Store[] = []

    beforeEach(async () => {
      store = await provider.create()
      opened.push(store)
      await store.migrate(migrations)
    })
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close()
    })
    afterAll(() => provider.remove())

    async function openAgain(): Promise<Store> {
      const again = await provider.open(store.url ?? '')
      opened.push(again)
      return again
    }

    /** Writes in one transaction of a separate writer. */
    async function write<Result>(work: (transaction: StoreTransaction) => Promise<Result>) {
      return withWriter(store, (writer) => writer.transaction(work))
    }

    const add = (...trials: TrialInput[]) =>
      write((transaction) => addTrials(transaction, trials, runId))

    let runId: number
    beforeEach(async () => {
      runId = await withWriter(store, (writer) => writer.startRun({ source: 'test' }, now))
    })

    describe('migrations', () => {
      test('are applied once', async () => {
        const fresh = await provider.create()
        opened.push(fresh)
        const applied = await fresh.migrate(migrations)
        expect(applied.length).toBeGreaterThan(0)
        expect(applied).toEqual([...applied].sort())
        expect(await fresh.migrate(migrations)).toEqual([])
      })

      test('of a newer version are refused', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'trials-migrations-'))
        try {
          cpSync(migrations, folder, { recursive: true })
          for (const kind of readdirSync(folder)) {
            const last = readdirSync(join(folder, kind), { withFileTypes: true })
              .filter((entry) => entry.isDirectory())
              .map((entry) => entry.name)
              .sort()
              .at(-1)
            rmSync(join(folder, kind, last ?? ''), { recursive: true })
          }
          await expect(store.migrate(folder)).rejects.toThrow(StoreError)
        } finally {
          rmSync(folder, { recursive: true })
        }
      })
    })

    test('one ingest at a time is allowed', async () => {
      const other = await openAgain()
      expect(await other.isIngestUnderWay()).toBe(false)
      const release = await store.takeIngestLock()
      expect(await other.isIngestUnderWay()).toBe(true)
      await expect(other.takeIngestLock()).rejects.toThrow(IngestLockedError)
      await release()
      expect(await other.isIngestUnderWay()).toBe(false)
      const releaseOther = await other.takeIngestLock()
      expect(await store.isIngestUnderWay()).toBe(true)
      await releaseOther()
    })

    describe('its state', () => {
      test('names the store, which no other store does', async () => {
        const other = await provider.create()
        opened.push(other)
        await other.migrate(migrations)
        const { store: identity } = await store.getState()
        expect(identity).not.toBe('')
        expect((await other.getState()).store).not.toBe(identity)
        expect((await (await openAgain()).getState()).store).toBe(identity)
      })

      test('advances with each transaction that changes trials, and with no other', async () => {
        const empty = await store.getState()
        expect(empty).toMatchObject({ changedAt: null })
        const states = await write(async (transaction) => [
          await addTrials(transaction, [{ number: 1 }], runId),
          await addTrials(transaction, [{ number: 2 }], runId),
        ])
        const filled = await store.getState()
        expect(filled.revision).toBeGreaterThan(empty.revision)
        expect(filled.changedAt).toBe('2026-11-29T10:00:00Z')
        expect(states.map(({ state }) => state)).toEqual([filled, filled])
        await write((transaction) => transaction.write(changes({})))
        await write((transaction) => transaction.addQuarantined(quarantineEntry({ runId })))
        expect(await store.getState()).toEqual(filled)
        await add({ number: 3 })
        expect((await store.getState()).revision).toBeGreaterThan(filled.revision)
      })

      test('shows which trials changed last', async () => {
        await add({ number: 1 })
        await add({ number: 2 })
        const snapshot = await store.openSnapshot()
        const ids = await snapshot.listTrialIds(0, 10)
        await snapshot.close()
        expect(await store.listLatestChanged(ids, 10)).toEqual([toNctId(2), toNctId(1)])
        expect(await store.listLatestChanged(ids, 1)).toEqual([toNctId(2)])
        expect(await store.listLatestChanged(ids.slice(0, 1), 10)).toEqual([toNctId(1)])
        expect(await store.listLatestChanged([], 10)).toEqual([])
      })

      test('does not advance with what is rolled back', async () => {
        await add({ number: 1 })
        const before = await store.getState()
        const failure = new Error('no')
        const failed = write(async (transaction) => {
          await addTrials(transaction, [{ number: 2 }], runId)
          throw failure
        })
        await expect(failed).rejects.toBe(failure)
        expect(await store.getState()).toEqual(before)
        expect(await store.countTrials()).toBe(1)
      })

      test('keeps the rules that were set', async () => {
        await write((transaction) => transaction.setRules('rules of today'))
        expect((await (await openAgain()).getState()).rules).toBe('rules of today')
      })

      test('has the version of the readers of its documents', async () => {
        await write((transaction) => transaction.setReadingVersion(7))
        expect(await (await openAgain()).getReadingVersion()).toBe(7)
      })
    })

    describe('a transaction', () => {
      test('sees what it has written', async () => {
        await write(async (transaction) => {
          const { trials } = await addTrials(transaction, [{ number: 1 }], runId)
          expect(await transaction.findRecords([keyOf(1)])).toMatchObject([
            { trialId: trials[0]?.trialId, ...keyOf(1), isWhole: true },
          ])
        })
      })

      test('continues after a part that is rolled back, and includes only the rest', async () => {
        await write(async (transaction) => {
          await addTrials(transaction, [{ number: 1 }], runId)
          const part = transaction.savepoint(async () => {
            await addTrials(transaction, [{ number: 2 }], runId)
            throw new Error('unreadable')
          })
          await expect(part).rejects.toThrow('unreadable')
          await transaction.savepoint(() => addTrials(transaction, [{ number: 3 }], runId))
        })
        expect(await listAddresses(store)).toEqual([toNctId(1), toNctId(3)])
        const snapshot = await store.openSnapshot()
        expect(await snapshot.countChanged(0)).toBe(2)
        await snapshot.close()
      })

      test('logs changes that come after a first part was rolled back', async () => {
        const before = await store.getState()
        await write(async (transaction) => {
          const part = transaction.savepoint(async () => {
            await addTrials(transaction, [{ number: 1 }], runId)
            throw new Error('unreadable')
          })
          await expect(part).rejects.toThrow('unreadable')
          await addTrials(transaction, [{ number: 2 }], runId)
        })
        const after = await store.getState()
        expect(after.revision).toBeGreaterThan(before.revision)
        expect(await readChanges(store, before.revision)).toHaveLength(1)
      })

      test('survives content that the store refuses, as a fault of the record and not of the store', async () => {
        await write(async (transaction) => {
          await addTrials(transaction, [{ number: 1 }], runId)
          const same = transaction.savepoint(() =>
            addTrials(transaction, [{ number: 1, key: 'another key' }], runId),
          )
          const error: unknown = await same.then(
            () => null,
            (reason: unknown) => reason,
          )
          expect(error).toBeInstanceOf(Error)
          expect(error).not.toBeInstanceOf(StoreError)
          await addTrials(transaction, [{ number: 2 }], runId)
        })
        expect(await listAddresses(store)).toEqual([toNctId(1), toNctId(2)])
      })

      test('is seen by others when it has ended', async () => {
        const other = await openAgain()
        await write(async (transaction) => {
          await addTrials(transaction, [{ number: 1 }], runId)
          expect(await other.countTrials()).toBe(0)
          expect(await other.getPackedStudy(toNctId(1))).toBeNull()
        })
        expect(await other.countTrials()).toBe(1)
      })

      test('accepts every text that a record can hold', async () => {
        const title = 'T\u0000cells \ud800 and 𝒳 "quoted" \\ {braced}'
        const study = toStudy(1, { briefTitle: title })
        await add({ number: 1, study, columns: { briefTitle: title, leadSponsor: 'A\u0000B' } })
        const stored = await store.getPackedStudy(toNctId(1))
        expect(unpackText(stored?.packed ?? new Uint8Array())).toBe(JSON.stringify(study))
        expect((await store.getTrial(toNctId(1)))?.study).toEqual(study)
      })
    })

    test('a dry run sees what it has written itself and leaves nothing', async () => {
      await add({ number: 1 })
      const before = await store.getState()
      const other = await openAgain()
      const writer = await store.openWriter({ dryRun: true })
      const run = await writer.startRun({ source: 'dry' }, now)
      await writer.transaction((transaction) => addTrials(transaction, [{ number: 2 }], run))
      const failed = writer.transaction(async (transaction) => {
        await addTrials(transaction, [{ number: 3 }], run)
        throw new Error('no')
      })
      await expect(failed).rejects.toThrow('no')
      await writer.transaction(async (transaction) => {
        const keys = [keyOf(1), keyOf(2), keyOf(3)]
        expect((await transaction.findRecords(keys)).map(({ sourceKey }) => sourceKey)).toEqual([
          toNctId(1),
          toNctId(2),
        ])
      })
      expect(await other.countTrials()).toBe(1)
      await writer.close()
      expect(await store.getState()).toEqual(before)
      expect(await listAddresses(store)).toEqual([toNctId(1)])
      expect((await store.findRuns(10)).total).toBe(1)
    })

    describe('writing', () => {
      test('gives an id once, even if its row is gone', async () => {
        const { trials } = await add({ number: 1 }, { number: 2 })
        const last = trials[1]
        await write((transaction) =>
          transaction.write(
            changes({
              movedRecords: [{ id: last?.recordId ?? 0, trialId: trials[0]?.trialId ?? 0 }],
              removedTrials: [last?.trialId ?? 0],
            }),
          ),
        )
        const [id] = await write((transaction) => transaction.reserveIds('trial', 1))
        expect(id).toBeGreaterThan(last?.trialId ?? 0)
        await write(async (transaction) => {
          const ids = [
            ...(await transaction.reserveIds('record', 2)),
            ...(await transaction.reserveIds('record', 2)),
          ]
          expect(new Set(ids).size).toBe(4)
          expect(Math.min(...ids)).toBeGreaterThan(last?.recordId ?? 0)
        })
      })

      test('finds records by their keys, and their hashes in the order of the keys', async () => {
        await add({ number: 1 }, { number: 2 })
        const keys = [keyOf(2), keyOf(9), keyOf(1), keyOf(2, 'ctgov-csv')]
        expect(await store.findHashes(keys)).toEqual([hashOf(2), null, hashOf(1), null])
        expect(await store.findHashes([])).toEqual([])
        await write(async (transaction) => {
          const found = await transaction.findRecords(keys)
          expect(found.map(({ sourceKey }) => sourceKey).sort()).toEqual([toNctId(1), toNctId(2)])
        })
      })

      test('finds trials by address or identifier, each once', async () => {
        const { trials } = await add({ number: 1 }, { number: 2 }, { number: 3 })
        await write(async (transaction) => {
          const ids = await transaction.findTrialIds({
            addresses: [toNctId(1), 'nowhere'],
            identifiers: [toNctId(1), toNctId(3), 'none'],
          })
          expect([...ids].sort((a, b) => a - b)).toEqual([trials[0]?.trialId, trials[2]?.trialId])
        })
      })

      test('loads trials in the order of their ids, with records and identifiers', async () => {
        const { trials } = await add({ number: 1 }, { number: 2 })
        const ids = trials.map(({ trialId }) => trialId)
        await write(async (transaction) => {
          const loaded = await transaction.loadTrials([...ids].reverse().concat(1_000_000))
          expect(loaded.map(({ id }) => id)).toEqual(ids)
          expect(loaded[0]).toMatchObject({
            address: toNctId(1),
            nctId: toNctId(1),
            merged: null,
            mergedPage: null,
            identifiers: [{ value: toNctId(1), kind: 'nct' }],
            records: [{ ...keyOf(1), hash: hashOf(1), isWhole: true }],
          })
        })
      })

      test('lists ids after the last one', async () => {
        const { trials } = await add({ number: 1 }, { number: 2 }, { number: 3 })
        const ids = trials.map(({ trialId }) => trialId)
        const recordIds = trials.map(({ recordId }) => recordId)
        await write(async (transaction) => {
          expect(await transaction.listTrialIds(0, 2)).toEqual(ids.slice(0, 2))
          expect(await transaction.listTrialIds(ids[1] ?? 0, 2)).toEqual(ids.slice(2))
          expect(await transaction.listRecordIds(0, 2)).toEqual(recordIds.slice(0, 2))
          expect(await transaction.listRecordIds(recordIds[1] ?? 0, 2)).toEqual(recordIds.slice(2))
        })
      })

      test('lets two trials swap their addresses', async () => {
        const { trials } = await add({ number: 1 }, { number: 2 })
        const [one, two] = trials.map(({ trialId }) => trialId)
        await write((transaction) =>
          transaction.write(
            changes({
              trials: [
                trialRow({ number: 2 }, one ?? 0, 'readdressed'),
                trialRow({ number: 1 }, two ?? 0, 'readdressed'),
              ],
            }),
          ),
        )
        expect((await store.getTrial(toNctId(2)))?.id).toBe(one)
        expect((await store.getTrial(toNctId(1)))?.id).toBe(two)
      })

      test('moves and renames records, and removes a trial without records', async () => {
        const { trials } = await add({ number: 1 }, { number: 2 })
        const [one, two] = trials
        const merged = packStudy(toStudy(1, { briefTitle: 'Both together' }))
        await write((transaction) =>
          transaction.write(
            changes({
              trials: [{ ...trialRow({ number: 1 }, one?.trialId ?? 0, 'updated'), merged }],
              removedTrials: [two?.trialId ?? 0],
              movedRecords: [{ id: two?.recordId ?? 0, trialId: one?.trialId ?? 0 }],
              renamedRecords: [
                { id: two?.recordId ?? 0, sourceKey: 'NEW KEY' },
                // Another record already has this one.
                { id: one?.recordId ?? 0, sourceKey: 'NEW KEY' },
              ],
              removedIdentifiers: [
                { trialId: two?.trialId ?? 0, value: toNctId(2), kind: 'nct' },
                { trialId: two?.trialId ?? 0, value: 'never there', kind: 'org' },
              ],
              newIdentifiers: [
                { trialId: one?.trialId ?? 0, value: toNctId(2), kind: 'nct-alias' },
                { trialId: one?.trialId ?? 0, value: toNctId(2), kind: 'nct-alias' },
              ],
            }),
          ),
        )
        const trial = await store.getTrial(toNctId(1))
        expect(trial?.study.protocolSection.identificationModule.briefTitle).toBe('Both together')
        expect(trial?.records.map(({ sourceKey }) => sourceKey).sort()).toEqual([
          'NCT00000001',
          'NEW KEY',
        ])
        expect(await store.getTrial(toNctId(2))).toBeNull()
        expect(await store.findAddress(toNctId(2))).toBe(toNctId(1))
      })

      test('lists for each number whether the registry has removed its record', async () => {
        const { trials } = await add({ number: 1 }, { number: 2 })
        const recordId = trials[0]?.recordId ?? 0
        const removed = version(recordId, runId, toStudy(1), { hash: 'removed', arrival: 2 })
        await write((transaction) =>
          transaction.write(
            changes({
              newVersions: [{ ...removed, page: '{"removedOn":"2026-11-29"}' }],
              currentVersions: [{ recordId, hash: 'removed' }],
            }),
          ),
        )
        expect(await store.listNumbered('', 10)).toMatchObject([
          { nctId: toNctId(1), removedOn: '2026-11-29' },
          { nctId: toNctId(2), removedOn: null },
        ])
        expect(await store.listNumbered(toNctId(1), 1)).toMatchObject([{ nctId: toNctId(2) }])
        expect(await store.getPackedStudy(toNctId(1))).toMatchObject({ removedOn: '2026-11-29' })
        expect(await store.getPackedStudy(toNctId(2))).toMatchObject({ removedOn: null })
        const copy = await store.getCurrentCopy(keyOf(1))
        expect(unpackStudy(copy ?? none)).toEqual(toStudy(1))
        expect(await store.getCurrentCopy(keyOf(9))).toBeNull()
      })

      test('keeps versions, and which of them is current', async () => {
        const { trials } = await add({ number: 1 })
        const recordId = trials[0]?.recordId ?? 0
        const later = toStudy(1, { briefTitle: 'A later title' })
        await write((transaction) =>
          transaction.write(
            changes({
              newVersions: [version(recordId, runId, later, { hash: 'later', arrival: 2 })],
              currentVersions: [{ recordId, hash: 'later' }],
              arrivals: [{ recordId, hash: hashOf(1), arrival: 3 }],
            }),
          ),
        )
        expect(await store.findHashes([keyOf(1)])).toEqual(['later'])
        expect(unpackStudy((await store.getPackedStudy(toNctId(1)))?.packed ?? none)).toEqual(later)
        await write(async (transaction) => {
          expect(await transaction.loadVersions([recordId])).toMatchObject([
            { recordId, hash: hashOf(1), arrival: 3, extent: null, updatedOn: null },
            { recordId, hash: 'later', arrival: 2 },
          ])
          const contents = await transaction.loadContents([
            { recordId, hash: 'later' },
            { recordId, hash: 'never' },
          ])
          expect(contents.map(({ hash, study }) => [hash, unpackStudy(study)])).toEqual([
            ['later', later],
          ])
        })
        const history = await store.getHistory(toNctId(1))
        expect(history?.records[0]?.versions.map(({ hash }) => hash)).toEqual([hashOf(1), 'later'])
        const current = history?.records[0]?.currentVersionId ?? 0
        expect(history?.records[0]?.versions[1]?.id).toBe(current)
        const loaded = await store.loadVersions([current, 1_000_000])
        expect([...loaded]).toEqual([[current, { study: later }]])
      })

      test('replaces what was read from copies, and removes those that are not passed', async () => {
        const { trials } = await add({ number: 1 })
        const recordId = trials[0]?.recordId ?? 0
        const source = packText('<html></html>')
        await write((transaction) =>
          transaction.write(
            changes({
              newVersions: [
                version(recordId, runId, toStudy(1, { briefTitle: 'Second' }), {
                  hash: 'second',
                  sourceBytes: source,
                  extent: '["protocolSection"]',
                }),
              ],
            }),
          ),
        )
        await write(async (transaction) => {
          const copies = await transaction.listCopies(recordId)
          expect(copies.map(({ hash }) => hash)).toEqual([hashOf(1), 'second'])
          const [first, second] = copies
          if (first === undefined || second === undefined) throw new Error('no copies')
          expect(unpackText(second.sourceBytes ?? none)).toBe('<html></html>')
          await transaction.replaceCopies(
            recordId,
            // The hash of the copy that is removed.
            [{ ...toReread(second), hash: hashOf(1), warnings: '[]' }],
            second.id,
          )
        })
        await write(async (transaction) => {
          const copies = await transaction.listCopies(recordId)
          expect(copies).toMatchObject([{ hash: hashOf(1), warnings: '[]', source: 'ctgov-api' }])
        })
        expect(await store.findHashes([keyOf(1)])).toEqual([hashOf(1)])
        expect((await store.getHistory(toNctId(1)))?.records[0]?.versions).toHaveLength(1)
      })
    })

    describe('a snapshot', () => {
      test('stays the same, whatever is written meanwhile', async () => {
        const { trials } = await add({ number: 1 })
        const id = trials[0]?.trialId ?? 0
        const snapshot = await store.openSnapshot()
        const before = await store.getState()
        await add({ number: 2 })
        expect(snapshot.state).toEqual(before)
        expect(await snapshot.listTrialIds(0, 10)).toEqual([id])
        expect(await snapshot.countChanged(0)).toBe(1)
        await snapshot.close()
        const next = await store.openSnapshot()
        expect(await next.listTrialIds(0, 10)).toHaveLength(2)
        await next.close()
      })

      test('lists what has changed since a revision, including removed trials', async () => {
        const first = await add({ number: 1 }, { number: 2 }, { number: 3 })
        const { revision } = await store.getState()
        const ids = first.trials.map(({ trialId }) => trialId)
        await write((transaction) =>
          transaction.write(
            changes({
              trials: [trialRow({ number: 1 }, ids[0] ?? 0, 'updated')],
              movedRecords: [{ id: first.trials[2]?.recordId ?? 0, trialId: ids[0] ?? 0 }],
              removedTrials: [ids[2] ?? 0],
            }),
          ),
        )
        const snapshot = await store.openSnapshot()
        expect(await snapshot.countChanged(revision)).toBe(2)
        expect(await snapshot.countChanged(0)).toBe(3)
        expect(await snapshot.countChanged(snapshot.state.revision)).toBe(0)
        expect(await snapshot.listChangedIds(revision, 0, 10)).toEqual([ids[0], ids[2]])
        expect(await snapshot.listChangedIds(revision, ids[0] ?? 0, 10)).toEqual([ids[2]])
        expect(await snapshot.listChangedIds(0, 0, 2)).toEqual(ids.slice(0, 2))
        const documents = await snapshot.loadTrials(ids)
        expect(documents.map(({ id }) => id).sort()).toEqual([ids[0], ids[1]])
        await snapshot.close()
      })

      test('returns a trial’s content, merged if it has a merged document', async () => {
        const page = { statusText: 'Begins enrollment in 9 months' }
        const { trials } = await add({ number: 1, page }, { number: 2 })
        const [one, two] = trials.map(({ trialId }) => trialId)
        const merged = packStudy(toStudy(2, { briefTitle: 'Together' }))
        await write((transaction) =>
          transaction.write(
            changes({
              trials: [
                {
                  ...trialRow({ number: 2 }, two ?? 0, 'updated'),
                  merged,
                  mergedPage: '{"locationCount":3}',
                },
              ],
            }),
          ),
        )
        const snapshot = await store.openSnapshot()
        const documents = await snapshot.loadTrials([one ?? 0, two ?? 0])
        const said = documents.map(({ id, study, page }) => [
          id,
          unpackStudy(study).protocolSection.identificationModule.briefTitle,
          page,
        ])
        expect(said).toContainEqual([one, titleOf(1), JSON.stringify(page)])
        expect(said).toContainEqual([two, 'Together', '{"locationCount":3}'])
        await snapshot.close()
      })
    })

    describe('reading trials', () => {
      test('returns a trial with all that its sources say, the most trusted first', async () => {
        const page = { statusText: 'Begins enrollment in 9 months' }
        await write(async (transaction) => {
          const { trials } = await addTrials(
            transaction,
            [{ number: 1, source: 'ctv-veeva-page', page, warnings: '[]' }],
            runId,
          )
          const trialId = trials[0]?.trialId ?? 0
          const [recordId] = await transaction.reserveIds('record', 1)
          await transaction.write(
            changes({
              newRecords: [{ ...keyOf(1), id: recordId ?? 0, trialId, firstSeenAt: now }],
              newVersions: [
                version(recordId ?? 0, runId, toStudy(1), {
                  unmapped: '{"Rank":"1"}',
                  updatedOn: '2026-05',
                }),
              ],
              currentVersions: [{ recordId: recordId ?? 0, hash: hashOf(1) }],
            }),
          )
        })
        const trial = await store.getTrial(toNctId(1))
        expect(trial?.address).toBe(toNctId(1))
        expect(trial?.page).toEqual(page)
        expect(trial?.records).toMatchObject([
          { ...keyOf(1), place: 'test.jsonl', seenAt: now, updatedOn: '2026-05', older: [] },
          { source: 'ctv-veeva-page', page, warnings: [] },
        ])
        expect(trial?.records[0]?.unmapped).toEqual({ Rank: '1' })
        expect(await store.getTrial('nowhere')).toBeNull()
      })

      test('keeps content that only an older, fuller copy has', async () => {
        const { trials } = await add({ number: 1 })
        const recordId = trials[0]?.recordId ?? 0
        const extent = ['protocolSection.identificationModule']
        await write((transaction) =>
          transaction.write(
            changes({
              newVersions: [
                version(recordId, runId, toStudy(1, { briefTitle: 'Row of a table' }), {
                  hash: 'row',
                  arrival: 2,
                  extent: JSON.stringify(extent),
                }),
              ],
              currentVersions: [{ recordId, hash: 'row' }],
            }),
          ),
        )
        const record = (await store.getTrial(toNctId(1)))?.records[0]
        expect(record?.ownExtent).toEqual(extent)
        expect(record?.extent).toBeUndefined()
        expect(record?.older.map(({ study }) => study)).toEqual([toStudy(1)])
        await write(async (transaction) => {
          expect(await transaction.findRecords([keyOf(1)])).toMatchObject([{ isWhole: false }])
        })
      })

      test('finds the address of a trial by anything that leads only to it', async () => {
        const euCt = '2019-003038-17'
        await add(
          { number: 1, identifiers: [{ value: toNctId(900), kind: 'nct-alias' }] },
          { number: 2, identifiers: [{ value: 'FORMER-ADDRESS', kind: 'address' }] },
          { number: 3, identifiers: [{ value: euCt, kind: 'registry' }] },
          { number: 4, identifiers: [{ value: 'CHICTR1900000001', kind: 'registry' }] },
          { number: 5, identifiers: [{ value: 'CHICTR1900000001', kind: 'registry' }] },
          // Only mentioned.
          { number: 6, identifiers: [{ value: toNctId(901), kind: 'registry' }] },
        )
        const found = async (text: string) => store.findAddress(text)
        expect(await found(toNctId(1))).toBe(toNctId(1))
        expect(await found('nct00000001')).toBe(toNctId(1))
        expect(await found(toNctId(900))).toBe(toNctId(1))
        expect(await found('FORMER-ADDRESS')).toBe(toNctId(2))
        expect(await found(euCt)).toBe(toNctId(3))
        expect(await found('ChiCTR1900000001')).toBeNull()
        expect(await found(toNctId(901))).toBeNull()
        expect(await found('nothing')).toBeNull()
        const numbers = [toNctId(1), toNctId(900), euCt, toNctId(901), 'nothing']
        expect(await store.findNumbers(numbers)).toEqual(new Set([toNctId(1), toNctId(900), euCt]))
      })

      test('finds trials that may be the same by title and sponsor', async () => {
        const study = (number: number): Study =>
          toStudy(number, {
            briefTitle: 'Autologous cells in adults with a long and telling title',
            sponsor: 'Hospital',
          })
        await add(
          ...[1, 2].map((number) => ({
            number,
            study: study(number),
            identifiers: toIdentifiers(study(number)).filter(({ kind }) => kind === 'title'),
          })),
        )
        const trial = await store.getTrial(toNctId(1))
        if (trial === null) throw new Error('no trial')
        expect(await store.findTrialsAlike(trial)).toEqual([
          { address: toNctId(2), briefTitle: titleOf(2) },
        ])
      })

      test('lists addresses in the order of the trials', async () => {
        await add({ number: 3 }, { number: 1 }, { number: 2 })
        expect(await store.listAddresses({ start: 1, count: 1 })).toEqual([
          { address: toNctId(1), changedAt: now },
        ])
        expect(await listAddresses(store)).toEqual([toNctId(3), toNctId(1), toNctId(2)])
        expect(await store.countTrials()).toBe(3)
      })

      test('counts records and versions by source, and records by month of update', async () => {
        const { trials } = await add(
          { number: 1, source: 'ctgov-csv' },
          { number: 2, updatedOn: '2026-08-14' },
          { number: 3, updatedOn: '2026-08' },
        )
        const recordId = trials[1]?.recordId ?? 0
        await write((transaction) =>
          transaction.write(
            changes({ newVersions: [version(recordId, runId, toStudy(2), { hash: 'other' })] }),
          ),
        )
        expect(await store.countBySource()).toEqual([
          { source: 'ctgov-api', records: 2, versions: 3 },
          { source: 'ctgov-csv', records: 1, versions: 1 },
        ])
        const byUpdate = await store.countByUpdate()
        expect(byUpdate).toHaveLength(2)
        expect(byUpdate).toContainEqual({ source: 'ctgov-api', month: '2026-08', records: 2 })
        expect(byUpdate).toContainEqual({ source: 'ctgov-csv', month: null, records: 1 })
      })

      test('reads all studies in the order in which they came', async () => {
        const { trials } = await add({ number: 2 }, { number: 1 })
        const merged = packStudy(toStudy(1, { briefTitle: 'Together' }))
        await write((transaction) =>
          transaction.write(
            changes({
              trials: [{ ...trialRow({ number: 1 }, trials[1]?.trialId ?? 0, 'updated'), merged }],
            }),
          ),
        )
        const titles = async (options: { merged: boolean }) => {
          const found: string[] = []
          for await (const text of store.readStudies(options)) {
            const study = studySchema.parse(JSON.parse(text))
            found.push(study.protocolSection.identificationModule.briefTitle)
          }
          return found
        }
        expect(await titles({ merged: false })).toEqual([titleOf(2), titleOf(1)])
        expect(await titles({ merged: true })).toEqual([titleOf(2), 'Together'])
        for await (const text of store.readStudies({ merged: false })) {
          expect(text).toBe(JSON.stringify(toStudy(2)))
          break
        }
      })
    })

    test('stores the state of automatic updates', async () => {
      expect(await store.getSyncState()).toBeNull()
      const first = {
        schedule: 'daily',
        nextAt: now,
        succeededAt: null,
        failedAt: now,
        failure: 'The registry answered 503.',
        failures: 1,
      }
      await store.saveSyncState(first)
      expect(await store.getSyncState()).toEqual(first)
      const second = { ...first, nextAt: null, succeededAt: now, failures: 0 }
      await store.saveSyncState(second)
      expect(await (await openAgain()).getSyncState()).toEqual(second)
    })

    describe('runs', () => {
      const counts = { read: 5, added: 4, updated: 1, unchanged: 0, quarantined: 0 }

      test('are listed, the latest first, with their counts', async () => {
        await withWriter(store, async (writer) => {
          const id = await writer.startRun({ source: 'second' }, now)
          await writer.transaction((transaction) => transaction.saveRun(id, counts))
          await writer.finishRun(id, { state: 'completed', now, drift: { seen: [1] } })
        })
        const { runs, total } = await store.findRuns(1)
        expect(total).toBe(2)
        expect(runs).toHaveLength(1)
        expect(runs[0]).toMatchObject({
          ...counts,
          request: '{"source":"second"}',
          state: 'completed',
          startedAt: now,
          finishedAt: now,
          message: null,
        })
        expect(JSON.parse(runs[0]?.drift ?? '')).toEqual({ seen: [1] })
        expect(await store.getLastCompletedAt()).toBe(now)
      })

      test('that never ended are marked as interrupted when the next one starts', async () => {
        expect(await store.getLastCompletedAt()).toBeNull()
        await withWriter(store, (writer) => writer.startRun({}, now))
        const { runs } = await store.findRuns(10)
        expect(runs.map(({ state }) => state)).toEqual(['running', 'interrupted'])
      })

      test('are known by their request once completed with nothing quarantined', async () => {
        const finish = async (request: unknown, state: 'completed' | 'failed', quarantined = 0) =>
          withWriter(store, async (writer) => {
            const id = await writer.startRun(request, now)
            await writer.transaction((transaction) =>
              transaction.saveRun(id, { ...counts, quarantined }),
            )
            await writer.finishRun(id, { state, now, drift: null, message: 'why' })
          })
        await finish({ file: 'a', size: 1 }, 'completed')
        await finish({ file: 'b' }, 'failed')
        await finish({ file: 'c' }, 'completed', 1)
        expect(await store.hasCompletedRun({ file: 'a', size: 1 })).toBe(true)
        expect(await store.hasCompletedRun({ file: 'a', size: 2 })).toBe(false)
        expect(await store.hasCompletedRun({ file: 'b' })).toBe(false)
        expect(await store.hasCompletedRun({ file: 'c' })).toBe(false)
        const failed = (await store.findRuns(10)).runs.find(({ state }) => state === 'failed')
        expect(failed?.message).toBe('why')
      })

      test('of a live registry are found by their request, with their checkpoint', async () => {
        const request = { live: true, baseUrl: 'https://registry.test', query: 'cells' }
        await withWriter(store, async (writer) => {
          const first = await writer.startRun({ ...request, since: null }, now)
          const checkpoint = { page: 'abc' }
          await writer.transaction((transaction) => transaction.saveRun(first, counts, checkpoint))
          await writer.transaction((transaction) => transaction.saveRun(first, counts))
          await writer.startRun({ ...request, query: 'other', since: null }, now)
          await writer.startRun({ ...request, since: '2026-01-01' }, now)
        })
        expect(await store.findLiveRuns(request)).toEqual([
          { state: 'running', startedAt: now, request: { since: '2026-01-01' }, checkpoint: null },
          {
            state: 'interrupted',
            startedAt: now,
            request: { since: null },
            checkpoint: { page: 'abc' },
          },
        ])
      })
    })

    describe('the quarantine', () => {
      const set = (...entries: Partial<QuarantineEntry>[]) =>
        write(async (transaction) => {
          for (const entry of entries) {
            await transaction.addQuarantined(quarantineEntry({ runId, ...entry }))
          }
        })

      test('keeps the original bytes, the most recent first', async () => {
        const bytes = Uint8Array.of(0, 255, 10, 13, 128)
        await set({ place: 'a:1', bytes }, { place: 'a:2', seenAt: '2026-11-29T11:00:00.000Z' })
        const list = await store.findQuarantined()
        expect(list.map(({ place }) => place)).toEqual(['a:2', 'a:1'])
        expect(list[1]).toMatchObject({ bytes: 5, format: null, reason: 'no number', seenAt: now })
        const kept = await store.getQuarantinedBytes(list[1]?.id ?? 0)
        expect([...(kept ?? [])]).toEqual([...bytes])
        expect(await store.getQuarantinedBytes(1_000_000)).toBeNull()
      })

      test('keeps a record once: by its number, else by its place', async () => {
        const sourceKey = toNctId(1)
        await set({ place: 'a:1', sourceKey }, { place: 'b:1', sourceKey })
        const [{ id } = { id: 0 }] = await store.findQuarantined()
        expect(await store.findQuarantined()).toMatchObject([{ id, place: 'b:1' }])
        await set({ place: 'a:2' }, { place: 'a:3' }, { place: 'a:2' })
        expect(await store.countQuarantined()).toEqual({
          total: 3,
          reasons: [{ reason: 'no number', count: 3 }],
        })
      })

      test('counts reasons, the most frequent first', async () => {
        await set(
          { place: 'a:1', reason: 'rare' },
          { place: 'a:2', reason: 'often' },
          { place: 'a:3', reason: 'often' },
        )
        expect((await store.countQuarantined()).reasons).toEqual([
          { reason: 'often', count: 2 },
          { reason: 'rare', count: 1 },
        ])
        await write(async (transaction) => expect(await transaction.countQuarantined()).toBe(3))
      })

      test('is cleared of what came again correctly: by number, or by entry', async () => {
        await set(
          { place: 'a.json', sourceKey: toNctId(1) },
          { place: 'folder/b.json' },
          { place: 'folder/\u{10000}.json' },
          { place: 'other/c.json' },
        )
        await write(async (transaction) => {
          await transaction.clearNumbers([toNctId(1), 'never there'], now)
          const unnumbered = await transaction.findUnnumbered('folder/')
          expect(unnumbered.map(({ place }) => place).sort()).toEqual([
            'folder/b.json',
            'folder/\u{10000}.json',
          ])
          await transaction.clearEntries(
            unnumbered.map(({ id }) => id),
            now,
          )
        })
        expect((await store.findQuarantined()).map(({ place }) => place)).toEqual(['other/c.json'])
        await set({ place: 'folder/b.json' })
        expect(await store.findQuarantined()).toHaveLength(2)
      })

      test('removes entries from the list, all or none', async () => {
        await set({ place: 'a:1' }, { place: 'a:2' })
        const ids = (await store.findQuarantined()).map(({ id }) => id)
        expect(await store.dismissQuarantined([...ids, 1_000_000], now)).toBe(1_000_000)
        expect(await store.findQuarantined()).toHaveLength(2)
        expect(await store.dismissQuarantined(ids, now)).toBeNull()
        expect(await store.findQuarantined()).toEqual([])
        expect(await store.getQuarantinedBytes(ids[0] ?? 0)).toBeNull()
        expect(await store.dismissQuarantined(ids, now)).toBe(ids[0])
      })
    })
  })
}

const none = new Uint8Array()

async function withWriter<Result>(store: Store, work: (writer: StoreWriter) => Promise<Result>) {
  const writer = await store.openWriter()
  try {
    return await work(writer)
  } finally {
    await writer.close()
  }
}

interface TrialInput {
  number: number
  key?: string
  source?: SourceFormatId
  study?: Study
  page?: object
  columns?: { briefTitle?: string; leadSponsor?: string }
  warnings?: string
  updatedOn?: string
  /** In addition to the trial's own number. */
  identifiers?: Identifier[]
}

/** Writes new trials with one record each, together. */
async function addTrials(transaction: StoreTransaction, inputs: TrialInput[], runId: number) {
  const trialIds = await transaction.reserveIds('trial', inputs.length)
  const recordIds = await transaction.reserveIds('record', inputs.length)
  const trials = inputs.map((input, index) => ({
    input,
    trialId: trialIds[index] ?? 0,
    recordId: recordIds[index] ?? 0,
  }))
  const state = await transaction.write(
    changes({
      trials: trials.map(({ input, trialId }) => trialRow(input, trialId, 'new')),
      newRecords: trials.map(({ input, trialId, recordId }) => ({
        id: recordId,
        trialId,
        source: input.source ?? 'ctgov-api',
        sourceKey: input.key ?? toNctId(input.number),
        firstSeenAt: now,
      })),
      newVersions: trials.map(({ input, recordId }) =>
        version(recordId, runId, input.study ?? toStudy(input.number), {
          hash: hashOf(input.number),
          page: input.page === undefined ? null : JSON.stringify(input.page),
          warnings: input.warnings ?? null,
          updatedOn: input.updatedOn ?? null,
        }),
      ),
      currentVersions: trials.map(({ input, recordId }) => ({
        recordId,
        hash: hashOf(input.number),
      })),
      newIdentifiers: trials.flatMap(({ input, trialId }) => [
        { trialId, value: toNctId(input.number), kind: 'nct' as const },
        ...(input.identifiers ?? []).map((identifier) => ({ ...identifier, trialId })),
      ]),
    }),
  )
  return { state, trials }
}

const changes = (some: Partial<StoreChanges>): StoreChanges => ({ ...noChanges, ...some })

function trialRow(
  { number, columns }: TrialInput,
  id: number,
  kind: 'new' | 'updated' | 'readdressed',
): StoreChanges['trials'][number] {
  return {
    id,
    kind,
    now,
    address: toNctId(number),
    nctId: toNctId(number),
    briefTitle: titleOf(number),
    overallStatus: 'RECRUITING',
    studyType: null,
    leadSponsor: null,
    startDate: '2023-05',
    lastUpdateDate: null,
    merged: null,
    mergedPage: null,
    ...columns,
  }
}

function version(
  recordId: number,
  runId: number,
  study: Study,
  some: Partial<NewVersion>,
): NewVersion {
  return {
    recordId,
    runId,
    hash: hashOf(Number(study.protocolSection.identificationModule.nctId?.slice(3))),
    seenAt: now,
    place: 'test.jsonl',
    study: packStudy(study),
    page: null,
    warnings: null,
    unmapped: null,
    sourceBytes: null,
    updatedOn: null,
    standing: '0  whole',
    extent: null,
    arrival: 1,
    ...some,
  }
}

function toReread(copy: Awaited<ReturnType<StoreTransaction['listCopies']>>[number]) {
  const { source: _source, sourceBytes: _bytes, ...content } = copy
  return { ...content, extent: null, updatedOn: '2026-01-01', standing: '0  whole' }
}

function quarantineEntry(some: Partial<QuarantineEntry>): QuarantineEntry {
  return {
    runId: 0,
    place: 'test.jsonl:1',
    format: undefined,
    reason: 'no number',
    sourceKey: undefined,
    bytes: Buffer.from('{"protocolSection":{}}'),
    seenAt: now,
    ...some,
  }
}

const keyOf = (number: number, source: SourceFormatId = 'ctgov-api') => ({
  source,
  sourceKey: toNctId(number),
})

const hashOf = (number: number) => hashBytes(Buffer.from(`version ${number}`))

const titleOf = (number: number) => toStudy(number).protocolSection.identificationModule.briefTitle

function toStudy(number: number, said: { briefTitle?: string; sponsor?: string } = {}): Study {
  const { protocolSection, ...rest } = buildStudy(number)
  const { briefTitle = protocolSection.identificationModule.briefTitle, sponsor } = said
  return studySchema.parse({
    ...rest,
    protocolSection: {
      ...protocolSection,
      identificationModule: { ...protocolSection.identificationModule, briefTitle },
      ...(sponsor !== undefined && {
        sponsorCollaboratorsModule: { leadSponsor: { name: sponsor } },
      }),
    },
  })
}

async function listAddresses(store: Store): Promise<string[]> {
  const listed = await store.listAddresses({ start: 0, count: 100 })
  return listed.map(({ address }) => address)
}

async function readChanges(store: Store, revision: number): Promise<number[]> {
  const snapshot = await store.openSnapshot()
  try {
    return await snapshot.listChangedIds(revision, 0, 100)
  } finally {
    await snapshot.close()
  }
}
