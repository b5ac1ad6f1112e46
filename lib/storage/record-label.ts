import { getFormat } from '@/lib/registries/formats'
import type { SourceFormatId } from '@/lib/study/source'

interface LabelledRecord {
  source: SourceFormatId
  sourceKey: string
}

/**
 * Readable name of a trial's record: its source, plus the record's number if the trial has several from one source.
 * @param records all of the trial
 */
export function toRecordLabel(
  { source, sourceKey }: LabelledRecord,
  records: readonly LabelledRecord[],
): string {
  const { label } = getFormat(source)
  const isOnly = records.filter((record) => record.source === source).length === 1
  return isOnly ? label : `${label} ${sourceKey}`
}
