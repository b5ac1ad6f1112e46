import { Crumb } from '@/components/ui/crumb'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import type { TrialPart } from '@/lib/pages/trial-parts'
import type { TrialVisit } from '@/lib/pages/trial-visit'
import { orderSites } from '@/lib/search/place/trial-sites'
import { toTrialHref } from '@/components/search/search-href'
import { getNctId } from '@/lib/study/document'
import { DescriptionSection } from './description-section'
import { GroupsSection } from './groups-section'
import { LabelsSection } from './labels-section'
import { OutcomesSection } from './outcomes-section'
import { ReferencesSection } from './references-section'
import { SitesSection } from './sites-section'
import { unwrapText } from './unwrap-text'

interface TrialPartViewProps {
  trial: TrialDetail
  part: TrialPart
  visit: TrialVisit
  /** Absolute public address of the trial's page. */
  url: string
  /** Page of a long list, from 1. */
  listPage?: number
}

/** The title of a part, on its page and in its tab. */
export const trialPartTitles: Readonly<Record<TrialPart, string>> = {
  description: 'Full description',
  sites: 'All sites',
  groups: 'Groups and treatments',
  outcomes: 'All outcomes',
  publications: 'Publications and links',
  labels: 'Why these labels?',
}

/** One part of a record, complete, on a separate page. */
export function TrialPartView({ trial, part, visit, url, listPage = 1 }: TrialPartViewProps) {
  const { study, trialId, page } = trial
  const place = visit.place?.kind === 'found' ? visit.place : undefined
  const contents: Record<TrialPart, () => React.ReactNode> = {
    description: () => <DescriptionSection trialId={trialId} study={study} whole />,
    sites: () => (
      <SitesSection
        trialId={trialId}
        study={study}
        page={page}
        visit={visit}
        sites={orderSites(trial, place)}
        whole
        listPage={listPage}
      />
    ),
    groups: () => <GroupsSection trialId={trialId} study={study} page={page} whole />,
    outcomes: () => <OutcomesSection trialId={trialId} study={study} whole listPage={listPage} />,
    publications: () => (
      <ReferencesSection trialId={trialId} study={study} whole listPage={listPage} />
    ),
    labels: () => <LabelsSection study={study} url={url} />,
  }
  return (
    <article className="wrap">
      <Crumb label="Trial" href={toTrialHref(trialId, visit.search?.request)} isPlain>
        Back to the trial {getNctId(study)}
      </Crumb>
      <header className="trial-head">
        <h1 className="long">{trialPartTitles[part]}</h1>
        <p className="by">{unwrapText(study.protocolSection.identificationModule.briefTitle)}</p>
      </header>
      <div id="locations" className="mt-6 space-y-4">
        {contents[part]()}
      </div>
    </article>
  )
}
