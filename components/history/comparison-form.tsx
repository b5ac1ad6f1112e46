import { describePartialDate, parsePartialDate } from '@/lib/study/dates'
import {
  suggestVersions,
  type RecordHistory,
  type RecordVersion,
  type TrialHistory,
} from '@/lib/pages/trial-history'
import { toTrialPath } from '@/lib/study/trial-path'

/** Two lists from which to choose versions. A plain form: the choice is in the address, so no script is needed. */
export function ComparisonForm({ history }: { history: TrialHistory }) {
  const { trialId, comparison, records } = history
  const chosen = comparison ?? suggestVersions(records)
  return (
    <form
      action={`${toTrialPath(trialId)}/history#changes`}
      method="get"
      aria-labelledby="compare-title"
      className="no-print grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
    >
      <VersionSelect
        name="from"
        label="From"
        records={records}
        chosen={chosen?.from.version.versionId}
      />
      <VersionSelect name="to" label="To" records={records} chosen={chosen?.to.version.versionId} />
      <button type="submit" className="button">
        Compare
      </button>
    </form>
  )
}

interface VersionSelectProps {
  name: 'from' | 'to'
  label: string
  records: readonly RecordHistory[]
  chosen: string | undefined
}

function VersionSelect({ name, label, records, chosen }: VersionSelectProps) {
  const [first] = records
  return (
    <div className="min-w-0">
      <label htmlFor={`version-${name}`} className="text-sm font-semibold">
        {label}
      </label>
      {/* The key resets the control: it must not keep an earlier selection. */}
      <select
        key={chosen}
        id={`version-${name}`}
        name={name}
        defaultValue={chosen}
        className="field mt-1"
      >
        {records.length === 1 && first !== undefined ? (
          <VersionOptions versions={first.versions} />
        ) : (
          records.map((record) => (
            <optgroup key={`${record.format} ${record.sourceKey}`} label={record.label}>
              <VersionOptions versions={record.versions} />
            </optgroup>
          ))
        )}
      </select>
    </div>
  )
}

function VersionOptions({ versions }: { versions: readonly RecordVersion[] }) {
  return versions.toReversed().map((version) => (
    <option key={version.versionId} value={version.versionId}>
      {describeVersion(version)}
    </option>
  ))
}

/**
 * "Version 2, updated 17 June 2026 (current)"; if the record states no update, the day on which it was first seen.
 */
function describeVersion({ number, seenAt, lastUpdate, isCurrent }: RecordVersion): string {
  const day =
    lastUpdate === undefined ? `seen ${describeDay(seenAt)}` : `updated ${describeDay(lastUpdate)}`
  return `Version ${number}, ${day}${isCurrent ? ' (current)' : ''}`
}

function describeDay(text: string): string {
  const date = parsePartialDate(text.slice(0, 10))
  return date === null ? text : describePartialDate(date)
}
