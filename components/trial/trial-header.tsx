import { Stated } from '@/components/ui/stated'
import { TimeStamp } from '@/components/ui/time-stamp'
import { ExternalLink } from '@/components/ui/external-link'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { getLeadSponsorName, getNctId } from '@/lib/study/document'
import { describePhases } from '@/lib/study/labels'
import { dateStatus, describePageDate, toStatusFacts } from '@/lib/study/status-age'
import { getOtherNumber } from '@/lib/study/trial-id'
import { toStudyUrl } from '@/lib/study/registry-urls'
import { ShareButton } from './share-button'
import { StatusBadge } from './status-badge'

interface TrialHeaderProps {
  trial: TrialDetail
  /** Whole public address of the page. */
  url: string
}

export function TrialHeader({ trial, url }: TrialHeaderProps) {
  const { study, page } = trial
  const { briefTitle, officialTitle, acronym } = study.protocolSection.identificationModule
  const { lastUpdatePostDateStruct } = study.protocolSection.statusModule ?? {}
  const nctId = getNctId(study)
  const title = unwrap(briefTitle)
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${url}`)}`
  return (
    <header>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <StatusBadge {...dateStatus(toStatusFacts(study, page), trial.today)} />
        <span className="font-medium">
          <PhaseWords phases={study.protocolSection.designModule?.phases} />
        </span>
        <span className="text-ink-3 tabular-nums">
          {nctId ?? getOtherNumber(study) ?? 'This record has no registry number'}
        </span>
      </p>
      {page?.statusText && (
        <p className="mt-2 text-ink-3">
          In the source’s words: “{page.statusText}”, {describePageDate(page.copyDate)}
        </p>
      )}
      <h1 className="mt-3 max-w-4xl">
        {title}
        {acronym && <span className="text-ink-3"> ({acronym})</span>}
      </h1>
      {officialTitle && officialTitle.trim() !== briefTitle.trim() && (
        <p className="mt-3 max-w-3xl text-ink-3">
          <span className="sr-only">Official title: </span>
          {unwrap(officialTitle)}
        </p>
      )}
      <p className="mt-3">
        <Stated text={getLeadSponsorName(study)} />
        <span className="text-ink-3">
          {' · '}
          {lastUpdatePostDateStruct?.date ? (
            <>
              Last updated <TimeStamp value={lastUpdatePostDateStruct.date} />
            </>
          ) : (
            'Date of the last update not stated'
          )}
        </span>
      </p>
      <div className="no-print mt-5 flex flex-wrap items-center gap-x-4 gap-y-3">
        <ShareButton title={title} path={`/trials/${encodeURIComponent(trial.trialId)}`} />
        <a href={mail} className="button button-quiet">
          Send by e-mail
        </a>
        {nctId && (
          <ExternalLink href={toStudyUrl(nctId)} className="py-1">
            Record at ClinicalTrials.gov
          </ExternalLink>
        )}
      </div>
      <p className="mt-3 text-sm break-all text-ink-3">
        Link to this page:{' '}
        <a href={url} className="address-link">
          {url}
        </a>
      </p>
    </header>
  )
}

/**
 * "Phase not applicable" rather than a bare "Not applicable", which says nothing without its label. A registry's own
 * words ("Post-market") stay as they are.
 */
function PhaseWords({ phases }: { phases: readonly string[] | undefined }) {
  const words = describePhases(phases)
  return <>{/^not /i.test(words) ? `Phase ${words.toLowerCase()}` : words}</>
}

/** Saved pages break titles over lines. */
function unwrap(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
