import { toTrialHref } from '@/components/search/search-href'
import type { RelatedTrial } from '@/lib/study/source'
import { describePhases, labelOf, notStatedLabel } from '@/lib/study/labels'

/** Trials that the source page names as alike, with what it says of each. */
export function RelatedSection({ trials }: { trials: readonly RelatedTrial[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {trials.map((trial) => (
        <li key={trial.nctId} className="py-3">
          <a href={toTrialHref(trial.nctId)}>{trial.briefTitle}</a>
          <p className="text-sm text-ink-3">{describe(trial)}</p>
        </li>
      ))}
    </ul>
  )
}

function describe({ nctId, overallStatus, phases }: RelatedTrial): string {
  const phase = describePhases(phases)
  return [
    overallStatus ? labelOf('Status', overallStatus) : null,
    phase === notStatedLabel ? null : /^not /i.test(phase) ? `Phase ${phase.toLowerCase()}` : phase,
    nctId,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
