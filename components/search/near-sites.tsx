import { StatusBadge } from '@/components/trial/status-badge'
import { describeDistance, type RadiusUnit } from '@/lib/search/place/near'
import type { NearestSites, NearSite } from '@/lib/search/result'
import { labelOf } from '@/lib/study/labels'
import { capitalise, lowerFirst } from '@/lib/study/letter-case'
import { dateSiteStatus, type DatedStatus } from '@/lib/study/status-age'

interface NearSitesProps {
  /** `null` where no site has a known position. */
  sites: NearestSites | null
  unit: RadiusUnit
  /** Of the trial as a whole. */
  trialStatus: DatedStatus
}

/** How far a trial is, at which site, and whether that site takes patients in. */
export function NearSites({ sites, unit, trialStatus }: NearSitesProps) {
  if (!sites) {
    return <p className="mt-2 text-sm text-ink-3">No site with a known position.</p>
  }
  const { nearest, nearestOpen } = sites
  return (
    <div className="mt-2.5 space-y-1.5 rounded-card bg-sunken px-3 py-2 text-sm">
      <p className="break-words">
        <strong className="font-semibold">{toDistance(nearest, unit)}</strong> to the nearest site:{' '}
        {describeSite(nearest)}. <SiteStatus {...{ site: nearest, trialStatus }} />
      </p>
      {nearestOpen && (
        <p className="break-words">
          <strong className="font-semibold">{toDistance(nearestOpen, unit)}</strong> to the nearest
          site that is {labelOf('RecruitmentStatus', nearestOpen.status).toLowerCase()}:{' '}
          {describeSite(nearestOpen)}.
        </p>
      )}
    </div>
  )
}

/** A site's own status; where the record states none, what it says of the whole trial, and that it does. */
function SiteStatus({
  site: { status },
  trialStatus,
}: {
  site: NearSite
  trialStatus: DatedStatus
}) {
  if (status !== undefined) {
    return (
      <span className="inline-flex flex-wrap items-center gap-1.5">
        <span className="text-ink-3">This site:</span>{' '}
        <StatusBadge {...dateSiteStatus(status, trialStatus)} small />
      </span>
    )
  }
  return (
    <span className="text-ink-3">
      Status of this site not stated; the trial as a whole: {lowerFirst(trialStatus.label)}.
    </span>
  )
}

function toDistance({ metres }: NearSite, unit: RadiusUnit): string {
  return capitalise(describeDistance(metres, unit))
}

function describeSite({ facility, city, country }: NearSite): string {
  const parts = [facility, city, country].filter((part) => part !== undefined && part !== '')
  return parts.length > 0 ? parts.join(', ').replace(/\.$/, '') : 'not named'
}
