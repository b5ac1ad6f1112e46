import Link from 'next/link'
import { toSearchHref } from '@/components/search/search-href'
import { ExternalLink } from '@/components/ui/external-link'
import { defaultRequest } from '@/lib/search/request/request'
import { withQuery } from '@/lib/search/request/request-links'
import { toShownText } from '@/lib/search/request/typed-text'
import { parseNctId } from '@/lib/study/trial-id'
import { isRegistryNumber } from '@/lib/study/registry-numbers'
import { toNumberUrl } from '@/lib/study/registry-urls'

interface UnknownTrialProps {
  /** The requested address, as typed; may be anything. */
  asked: string
}

/** For an unknown address: "not here" is not "does not exist". */
export function UnknownTrial({ asked: typed }: UnknownTrialProps) {
  const asked = toShownText(typed)
  const nctId = parseNctId(asked)
  const number = nctId ?? (isRegistryNumber(asked) ? asked.trim() : null)
  const words = asked.replace(/[-_+]+/g, ' ').trim()
  return (
    <section className="mx-auto max-w-page px-4 pt-10 sm:px-6">
      <div className="max-w-prose space-y-5">
        <h1>We don’t have this trial</h1>
        {number ? (
          <p>
            <strong className="tabular-nums">{number}</strong> looks like a number of{' '}
            {nctId ? 'ClinicalTrials.gov' : 'a trial registry'}, but we have no record of it. The
            trial may still exist. We list cell therapy trials, and not all of them.
          </p>
        ) : (
          <p>
            {asked ? <q className="break-all">{asked}</q> : 'This'} is not the address of a trial
            here. The address of a trial ends with its registry number, such as NCT05828212.
          </p>
        )}
        <ul className="list-disc space-y-2 pl-5">
          {number && (
            <li>
              <ExternalLink href={toNumberUrl(number)}>
                Look for {number} at {nctId ? 'ClinicalTrials.gov' : 'its registry'}
              </ExternalLink>
            </li>
          )}
          {words !== '' && (
            <li>
              <Link
                href={toSearchHref(withQuery(defaultRequest, number ?? words))}
                prefetch={false}
                className="break-all"
              >
                Search all records here for “{number ?? words}”
              </Link>
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
