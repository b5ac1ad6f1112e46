import { toMergeOrder } from '@/lib/registries/merge'
import type { SourceFormatId } from '@/lib/study/source'
import type { PortalDatabase } from './database'
import { unpackStudy, unpackText } from '@/lib/documents/pack'
import { toStoreError } from './store-error'

interface Row {
  id: number
  merged: Buffer | null
  source: SourceFormatId
  study: Buffer
}

/** See `TrialReader.readStudies`. Each trial is read separately, so that a damaged one doesn't affect others. */
export function* readStudies(
  database: PortalDatabase,
  { merged, onDamaged }: { merged: boolean; onDamaged?: (trial: string) => void },
  isDamaged: (trialId: number) => boolean = () => false,
): Generator<string> {
  const addresses = database
    .prepare<[], { id: number; address: string }>(
      'SELECT id, address FROM trial INDEXED BY "trial_address_key"',
    )
    .all()
    .sort((a, b) => a.id - b.id)
  const rows = database.prepare<[number], Row>(
    `SELECT r.id, t.merged, r.source, v.study
       FROM trial t JOIN trial_record r ON r.trial_id = t.id
       JOIN record_version v ON v.id = r.current_version_id
      WHERE t.id = ? ORDER BY r.id`,
  )
  for (const { id, address } of addresses) {
    let studies: string[]
    try {
      if (isDamaged(id)) throw new SyntaxError(`The record of ${address} is damaged`)
      studies = toStudies(rows.all(id), merged)
    } catch (error) {
      if (onDamaged === undefined) throw toStoreError(error, database.name)
      onDamaged(address)
      continue
    }
    yield* studies
  }
}

function toStudies(records: Row[], merged: boolean): string[] {
  // Most trials have one record, whose text can be passed on unparsed.
  const ordered =
    records.length === 1
      ? records
      : toMergeOrder(records.map((row) => ({ ...row, study: unpackStudy(row.study), row }))).map(
          ({ row }) => row,
        )
  const [first] = ordered
  if (first === undefined) throw new SyntaxError('A trial has no record')
  if (merged) return [unpackText(first.merged ?? first.study)]
  return ordered
    .filter(({ source }) => source === first.source)
    .map(({ study }) => unpackText(study))
}
