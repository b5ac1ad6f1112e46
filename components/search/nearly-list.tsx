import Link from 'next/link'
import { describeTrialCount } from '@/lib/pages/trial-count'
import type { NearlyMatching } from '@/lib/search/result'
import { toSearchHref } from './search-href'
import { TrialList } from './trial-list'

/** Trials that lack one of the words, apart from the results: they are not counted as such. */
export function NearlyList({ nearly: { request, page, lacking } }: { nearly: NearlyMatching }) {
  const { total, trials } = page
  return (
    <section aria-labelledby="nearly-title" className="space-y-5 border-t border-line pt-6">
      <div>
        <h2 id="nearly-title">All of these words but one</h2>
        <p className="mt-1 break-words text-ink-3">
          {describeTrialCount(total)} {total === 1 ? 'lacks' : 'lack'} one of the words and{' '}
          {total === 1 ? 'is' : 'are'} not counted above.{' '}
          <Link href={toSearchHref(request)} prefetch={false} rel="nofollow">
            {total > trials.length
              ? `See all ${total.toLocaleString('en')} with filters`
              : 'See as a search'}
          </Link>
        </p>
      </div>
      <TrialList request={request} page={page} lacking={lacking} />
    </section>
  )
}
