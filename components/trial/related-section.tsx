import { toTrialHref } from '@/components/search/search-href'
import type { RelatedTrial } from '@/lib/study/source'
import { labelOf, namePhases } from '@/lib/study/labels'

/** Trials that the source page lists as similar, with its statements on each. */
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
  return [
    overallStatus ? labelOf('Status', overallStatus) : null,
    phases?.length ? namePhases(phases) : null,
    nctId,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
