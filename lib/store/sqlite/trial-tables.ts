import type { SourceFormatId } from '@/lib/study/source'
import type { TrialTables } from '../read-trial'
import type { PortalDatabase } from './database'

type Rows = { [Name in keyof TrialTables]: Awaited<ReturnType<TrialTables[Name]>> }
type Row<Name extends keyof Rows> = Rows[Name] extends readonly (infer Item)[] ? Item : never

/**
 * The rows of trials, read by statements that are prepared once. With Prisma, which prepares each one again, a
 * trial's page took a fifth more processor time.
 */
export function openTrialTables(database: PortalDatabase): TrialTables {
  const trial = database.prepare<[string], NonNullable<Rows['findTrial']>>(
    'SELECT id, address, merged FROM trial WHERE address = ?',
  )
  const records = database.prepare<[number], Row<'listRecords'> & { source: SourceFormatId }>(
    `SELECT id, source, source_key AS sourceKey FROM trial_record WHERE trial_id = ? ORDER BY id`,
  )
  const copies = database.prepare<
    [number],
    Omit<Row<'listCopies'>, 'extent'> & { paths: string | null }
  >(
    `SELECT v.id, v.record_id AS recordId, v.updated_on AS updatedOn, v.standing, v.arrival, e.paths
       FROM record_version v LEFT JOIN copy_extent e ON e.id = v.extent_id WHERE v.record_id = ?`,
  )
  const version = database.prepare<[number], Row<'loadVersions'>>(
    `SELECT id, place, seen_at AS seenAt, study, updated_on AS updatedOn, page, warnings, unmapped
       FROM record_version WHERE id = ?`,
  )
  const titled = database.prepare<[string, number, number], Row<'findByTitle'>>(
    `SELECT t.address, t.brief_title AS briefTitle FROM trial_identifier i JOIN trial t ON t.id = i.trial_id
      WHERE i.value = ? AND i.kind = 'title' AND i.trial_id <> ? ORDER BY i.trial_id LIMIT ?`,
  )
  const address = database.prepare<[string], number>('SELECT 1 FROM trial WHERE address = ?')
  const identified = database.prepare<[string, string], Row<'findByIdentifier'>>(
    `SELECT i.kind, t.address, t.nct_id AS nctId FROM trial_identifier i JOIN trial t ON t.id = i.trial_id
      WHERE (i.value IN (SELECT value FROM json_each(?)) AND i.kind IN ('nct', 'nct-alias', 'registry'))
         OR (i.value = ? AND i.kind = 'address')
      ORDER BY i.trial_id`,
  )
  const read = <Result>(work: () => Result) => new Promise<Result>((resolve) => resolve(work()))

  return {
    findTrial: (asked) => read(() => trial.get(asked) ?? null),
    listRecords: (trialId) => read(() => records.all(trialId)),
    listCopies: (recordIds) =>
      read(() =>
        recordIds
          .flatMap((id) => copies.all(id))
          .map(({ paths, ...copy }) => ({
            ...copy,
            extent: paths === null ? undefined : (JSON.parse(paths) as string[]),
          })),
      ),
    loadVersions: (ids) => read(() => ids.flatMap((id) => version.get(id) ?? [])),
    findByTitle: (key, { except, most }) => read(() => titled.all(key, except, most)),
    hasAddress: (asked) => read(() => address.get(asked) !== undefined),
    findByIdentifier: (numbers, asked) =>
      read(() => identified.all(JSON.stringify(numbers), asked)),
  }
}
