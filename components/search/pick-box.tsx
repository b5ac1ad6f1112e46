import type { TrialSummary } from '@/lib/search/result'

/** Selects a trial to compare, print or download; a field of the form around the list. */
export function PickBox({ trial: { trialId, nctId, briefTitle } }: { trial: TrialSummary }) {
  return (
    <label className="check pick-box">
      <input
        type="checkbox"
        name="ids"
        value={trialId}
        aria-label={`Select ${nctId ?? briefTitle.slice(0, 80)}`}
      />
    </label>
  )
}
