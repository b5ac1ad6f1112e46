import { TimeStamp } from '@/components/ui/time-stamp'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { getNctId } from '@/lib/study/document'
import { toStudyUrl } from '@/lib/study/registry-urls'
import type { Study } from '@/lib/study/schema'
import { ExternalLink } from '@/components/ui/external-link'
import { toResultsHref } from './results-href'
import { ResultsSummary } from './results-summary'

/** Whether there are results, the first of them, and a link to the rest. */
export function ResultsSection({ trial: { study, page, trialId } }: { trial: TrialDetail }) {
  const status = study.protocolSection.statusModule ?? {}
  const posted = status.resultsFirstPostDateStruct?.date
  const nctId = getNctId(study)
  return (
    <>
      <p>
        {page?.resultsText ?? describeResults(study)}
        {posted && (
          <>
            {' · posted '}
            <TimeStamp value={posted} />
          </>
        )}
        {status.resultsWaived && ' · The registry has waived the duty to post results.'}
        {!study.resultsSection && nctId && page?.removedOn === undefined && (
          <>
            {' '}
            <ExternalLink href={`${toStudyUrl(nctId)}?tab=results`}>
              Look for results at ClinicalTrials.gov
            </ExternalLink>
          </>
        )}
      </p>
      {study.resultsSection && (
        <>
          <ResultsSummary study={study} />
          <p>
            <a href={toResultsHref(trialId)} className="button button-quiet">
              Read all results
            </a>
          </p>
        </>
      )}
    </>
  )
}

function describeResults(study: Study): string {
  if (study.resultsSection) return 'Results are posted in the registry.'
  if (study.hasResults === true) {
    return 'Results are posted in the registry. Our copy of the record does not have them.'
  }
  if (study.hasResults === false) return 'No results are posted.'
  return 'The record does not say whether there are results.'
}
