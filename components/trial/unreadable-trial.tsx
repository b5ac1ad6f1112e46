import Link from 'next/link'
import { ExternalLink } from '@/components/ui/external-link'
import { isRegistryNumber } from '@/lib/study/registry-numbers'
import { toNumberUrl } from '@/lib/study/registry-urls'
import { parseNctId } from '@/lib/study/trial-id'

interface UnreadableTrialProps {
  /** What stood in the address, as typed; may be anything. */
  asked: string
}

/** For a trial whose stored record cannot be read: why is for the people who run the portal, and stands in their log. */
export function UnreadableTrial({ asked }: UnreadableTrialProps) {
  const nctId = parseNctId(asked)
  const number = nctId ?? (isRegistryNumber(asked) ? asked.trim() : null)
  return (
    <section className="mx-auto max-w-page px-4 pt-10 sm:px-6">
      <div className="max-w-prose space-y-5">
        <h1>We can’t show this trial at the moment</h1>
        <p>
          {number ? <strong className="tabular-nums">{number}</strong> : 'This trial'} is in our
          collection, but our copy of its record can’t be read. The problem has been logged, and the
          registry has the original.
        </p>
        <ul className="list-disc space-y-2 pl-5">
          {number && (
            <li>
              <ExternalLink href={toNumberUrl(number)}>
                See {number} at {nctId ? 'ClinicalTrials.gov' : 'its registry'}
              </ExternalLink>
            </li>
          )}
          <li>
            <Link href="/trials" prefetch={false}>
              See all trials
            </Link>
          </li>
        </ul>
      </div>
    </section>
  )
}
