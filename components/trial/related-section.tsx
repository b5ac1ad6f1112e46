import Link from 'next/link'
import { ExternalLink } from '@/components/ui/external-link'
import type { RelatedTrial } from '@/lib/study/source'
import { describePhases } from '@/lib/study/labels'
import { toStudyUrl } from '@/lib/study/registry-urls'
import { StatusBadge } from './status-badge'

/** Trials that the source page names as alike, with what it says of each. */
export function RelatedSection({ trials }: { trials: readonly RelatedTrial[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {trials.map((trial) => (
        <li key={trial.nctId} className="space-y-1.5 py-4">
          <Link
            href={`/trials/${encodeURIComponent(trial.nctId)}`}
            prefetch={false}
            className="font-semibold"
          >
            {trial.briefTitle}
          </Link>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <StatusBadge status={trial.overallStatus} small />
            <span>{describePhases(trial.phases)}</span>
            <span className="tabular-nums">{trial.nctId}</span>
            <ExternalLink href={toStudyUrl(trial.nctId)}>Registry record</ExternalLink>
          </p>
        </li>
      ))}
    </ul>
  )
}
