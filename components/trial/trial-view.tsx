import type { ReactNode } from 'react'
import { FirstPartEnd } from '@/components/layout/first-part-end'
import { PartOrigin } from '@/components/history/part-origins'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import type { TrialVisit } from '@/lib/pages/trial-visit'
import { orderSites, type TrialSite } from '@/lib/search/place/trial-sites'
import type { SimilarTrial } from '@/lib/search/similar-trials'
import { AskSection } from './ask-section'
import { DatesSection } from './dates-section'
import { DescriptionSection } from './description-section'
import { DesignSection, hasDesign } from './design-section'
import { DocumentsSection } from './documents-section'
import { EligibilitySection } from './eligibility-section'
import { FourAnswers } from './four-answers'
import { GroupsSection } from './groups-section'
import { OutcomesSection } from './outcomes-section'
import { hasReferences, ReferencesSection } from './references-section'
import { RelatedSection } from './related-section'
import { ResultsSection } from './results/results-section'
import { SimilarSection } from './similar-section'
import { SitesSection } from './sites-section'
import { SourceSection } from './source-section'
import { TherapySection } from './therapy-section'
import { TrialContents } from './trial-contents'
import { TrialCrumb } from './trial-crumb'
import { TrialHeader } from './trial-header'

interface TrialViewProps {
  trial: TrialDetail
  visit: TrialVisit
  similar?: readonly SimilarTrial[]
  /** Absolute public address of the page, for sharing; its site may be `ownSite`. */
  url: string
}

/** A trial: four answers, then everything that its sources say, in the order people ask. */
export function TrialView({ trial, visit, similar = [], url }: TrialViewProps) {
  const place = visit.place?.kind === 'found' ? visit.place : undefined
  const sites = orderSites(trial, place)
  const sections = listSections({ trial, visit, similar, url }, sites)
  return (
    <article className="wrap">
      <TrialCrumb search={visit.search} />
      <TrialHeader trial={trial} />
      {trial.disagreements !== undefined && trial.disagreements.length > 0 && (
        <p className="notice mt-4">
          The sources of this trial disagree. <a href="#source">See what each of them says</a>
        </p>
      )}
      <FourAnswers trial={trial} visit={visit} sites={sites} />
      <div className="trial-body">
        <TrialContents sections={sections} />
        <div className="record">
          {sections.map(({ id, title, content, module }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{title}</h2>
              {content}
              {module !== undefined && (
                <PartOrigin origins={trial.origins} paths={[`protocolSection.${module}`]} />
              )}
              {id === 'eligibility' && <FirstPartEnd />}
            </section>
          ))}
        </div>
      </div>
      <div className="ask-bar no-print">
        <a className="button" href="#ask">
          How to ask about this trial
        </a>
      </div>
    </article>
  )
}

interface Section {
  id: string
  title: string
  /** Its name in the list of contents. */
  name: string
  content: ReactNode
  /** Module of the record in the section, to show which source it came from. */
  module?: string
}

/** What readers look for has a section even if it is empty; other sections only if there is something. */
function listSections(
  { trial, visit, similar, url }: Required<TrialViewProps>,
  sites: readonly TrialSite[],
): Section[] {
  const { study, page, trialId } = trial
  const related = page?.relatedTrials ?? []
  const isRemoved = page?.removedOn !== undefined
  const hasPlace = visit.place?.kind === 'found'
  const sections: (Section | false)[] = [
    {
      id: 'about',
      module: 'descriptionModule',
      title: 'What this trial tests',
      name: 'What it tests',
      content: <DescriptionSection trialId={trialId} study={study} />,
    },
    {
      id: 'eligibility',
      module: 'eligibilityModule',
      title: 'Who can take part',
      name: 'Who can take part',
      content: (
        <EligibilitySection
          trialId={trialId}
          study={study}
          isRemoved={isRemoved}
          visit={visit}
          sites={sites}
        />
      ),
    },
    {
      id: 'ask',
      title: 'How to ask about this trial',
      name: 'How to ask',
      content: <AskSection trial={trial} sites={sites} />,
    },
    (sites.length > 0 || page?.locationCount !== undefined) && {
      id: 'locations',
      module: 'contactsLocationsModule',
      title: hasPlace ? 'Sites, nearest first' : 'Sites',
      name: 'Sites',
      content: (
        <SitesSection trialId={trialId} study={study} page={page} visit={visit} sites={sites} />
      ),
    },
    {
      id: 'groups',
      module: 'armsInterventionsModule',
      title: 'Groups and treatments',
      name: 'Groups and treatments',
      content: <GroupsSection trialId={trialId} study={study} page={page} />,
    },
    {
      id: 'cells',
      title: 'The cells',
      name: 'The cells',
      content: <TherapySection trialId={trialId} study={study} />,
    },
    {
      id: 'outcomes',
      module: 'outcomesModule',
      title: 'What is measured',
      name: 'What is measured',
      content: <OutcomesSection trialId={trialId} study={study} />,
    },
    hasDesign(study) && {
      id: 'design',
      module: 'designModule',
      title: 'Study design',
      name: 'Study design',
      content: <DesignSection study={study} />,
    },
    {
      id: 'dates',
      module: 'statusModule',
      title: 'Dates',
      name: 'Dates',
      content: <DatesSection trial={trial} />,
    },
    {
      id: 'results',
      title: 'Results',
      name: 'Results',
      content: <ResultsSection trial={trial} />,
    },
    hasReferences(study) && {
      id: 'publications',
      module: 'referencesModule',
      title: 'Publications and links',
      name: 'Publications',
      content: <ReferencesSection trialId={trialId} study={study} />,
    },
    study.documentSection !== undefined && {
      id: 'documents',
      title: 'Documents',
      name: 'Documents',
      content: <DocumentsSection study={study} isRemoved={isRemoved} />,
    },
    similar.length > 0 && {
      id: 'similar',
      title: 'Similar trials',
      name: 'Similar trials',
      content: (
        <SimilarSection similar={similar} place={visit.place} ownMetres={sites[0]?.metres} />
      ),
    },
    related.length > 0 && {
      id: 'related',
      title: 'Trials that the source names as related',
      name: 'Related trials',
      content: <RelatedSection trials={related} />,
    },
    {
      id: 'source',
      title: 'Source and record',
      name: 'Source and record',
      content: <SourceSection trial={trial} url={url} />,
    },
  ]
  return sections.filter((section) => section !== false)
}
