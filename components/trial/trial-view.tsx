import type { ReactNode } from 'react'
import { PartOrigin } from '@/components/history/part-origins'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { AtAGlance } from './at-a-glance'
import { DatesSection } from './dates-section'
import { DescriptionSection } from './description-section'
import { DesignSection } from './design-section'
import { DocumentsSection } from './documents-section'
import { EligibilitySection } from './eligibility-section'
import { GroupsSection } from './groups-section'
import { IdentifiersSection } from './identifiers-section'
import { LocationsSection } from './locations-section'
import { OutcomesSection } from './outcomes-section'
import { OversightSection } from './oversight-section'
import { PeopleSection } from './people-section'
import { ProvenanceSection } from './provenance-section'
import { ReferencesSection } from './references-section'
import { RelatedSection } from './related-section'
import { ResultsSection } from './results/results-section'
import { TermsSection } from './terms-section'
import { TherapySection } from './therapy-section'
import { TrialContents } from './trial-contents'
import { TrialHeader } from './trial-header'
import { TrialSection } from './trial-section'

interface TrialViewProps {
  trial: TrialDetail
  /** Whole public address of the page, for sharing. */
  url: string
}

/** A trial with everything that its sources say, in the order in which people ask. */
export function TrialView({ trial, url }: TrialViewProps) {
  const sections = listSections(trial, url)
  return (
    <article className="mx-auto max-w-page px-4 pt-8 sm:px-6">
      <TrialHeader trial={trial} url={url} />
      {trial.disagreements !== undefined && trial.disagreements.length > 0 && (
        <p className="mt-6 rounded-card border-l-4 border-warn-line bg-warn-bg p-4">
          The sources of this trial disagree. <a href="#source">See what each of them says</a>
        </p>
      )}
      <div className="mt-8">
        <AtAGlance trial={trial} />
      </div>
      <div className="mt-10 gap-12 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
        <div className="no-print mb-8 lg:mb-0">
          <TrialContents sections={sections} />
        </div>
        <div className="min-w-0 space-y-12">
          {sections.map(({ id, title, intro, content, module }) => (
            <TrialSection key={id} id={id} title={title} intro={intro}>
              {content}
              {module !== undefined && (
                <PartOrigin origins={trial.origins} paths={[`protocolSection.${module}`]} />
              )}
            </TrialSection>
          ))}
        </div>
      </div>
    </article>
  )
}

interface Section {
  id: string
  title: string
  intro: string
  content: ReactNode
  /** Module of the record that the section shows, to say which source it came from. */
  module?: string
}

/** What a record may lack altogether has no section; what a reader would look for says "not stated". */
function listSections(trial: TrialDetail, url: string): Section[] {
  const { study, page } = trial
  const related = page?.relatedTrials ?? []
  const references = study.protocolSection.referencesModule
  const hasReferences = [
    references?.references,
    references?.seeAlsoLinks,
    references?.availIpds,
  ].some((list) => list !== undefined && list.length > 0)
  const sections: (Section | false)[] = [
    {
      id: 'about',
      module: 'descriptionModule',
      title: 'What the trial is about',
      intro: 'The purpose of the trial in the words of the people who run it.',
      content: <DescriptionSection study={study} />,
    },
    {
      id: 'eligibility',
      module: 'eligibilityModule',
      title: 'Who can take part',
      intro:
        'The rules that decide who may join. Only the trial’s own team can say whether they fit one person.',
      content: <EligibilitySection study={study} />,
    },
    {
      id: 'locations',
      module: 'contactsLocationsModule',
      title: 'Where and whom to ask',
      intro: 'The hospitals that take part and the contacts that the record publishes.',
      content: <LocationsSection study={study} page={page} />,
    },
    {
      id: 'groups',
      module: 'armsInterventionsModule',
      title: 'Groups and treatments',
      intro: 'What participants are given, and how they are divided to compare it.',
      content: <GroupsSection study={study} page={page} />,
    },
    {
      id: 'cells',
      title: 'The cells',
      intro:
        'What the living cells are, whom they come from and what they are directed at, as far as the record says.',
      content: <TherapySection study={study} url={url} />,
    },
    {
      id: 'design',
      module: 'designModule',
      title: 'How the trial is built',
      intro: 'The plan that decides how far its results can be trusted.',
      content: <DesignSection study={study} />,
    },
    {
      id: 'outcomes',
      module: 'outcomesModule',
      title: 'What is measured',
      intro: 'The results that the trial set out to find, fixed before it began.',
      content: <OutcomesSection study={study} />,
    },
    {
      id: 'results',
      title: 'Results',
      intro: 'What has been found so far, where it has been published in the registry.',
      content: <ResultsSection trial={trial} />,
    },
    {
      id: 'people',
      module: 'sponsorCollaboratorsModule',
      title: 'Who is behind it',
      intro: 'The organisations that pay for the trial and the persons who answer for it.',
      content: <PeopleSection study={study} page={page} />,
    },
    hasReferences && {
      id: 'publications',
      module: 'referencesModule',
      title: 'Publications and links',
      intro: 'Articles and pages that the record names, or that name the trial’s number.',
      content: <ReferencesSection study={study} />,
    },
    study.documentSection !== undefined && {
      id: 'documents',
      title: 'Documents',
      intro: 'Files that the sponsor has uploaded to the registry, such as the full protocol.',
      content: <DocumentsSection study={study} />,
    },
    {
      id: 'oversight',
      module: 'oversightModule',
      title: 'Oversight and data sharing',
      intro: 'Who watches over the trial, and whether others may work with its data.',
      content: <OversightSection study={study} />,
    },
    {
      id: 'identifiers',
      module: 'identificationModule',
      title: 'Numbers and names',
      intro: 'Under these numbers the same trial is found in other places.',
      content: <IdentifiersSection study={study} />,
    },
    {
      id: 'terms',
      module: 'conditionsModule',
      title: 'Keywords',
      intro: 'Words under which the trial is filed.',
      content: <TermsSection study={study} />,
    },
    related.length > 0 && {
      id: 'related',
      title: 'Related trials',
      intro: 'Trials that the source page calls alike, with what it said of them at the time.',
      content: <RelatedSection trials={related} />,
    },
    {
      id: 'dates',
      module: 'statusModule',
      title: 'Dates',
      intro: 'What happened when. A date that is known to the month stays a month.',
      content: <DatesSection study={study} />,
    },
    {
      id: 'source',
      title: 'Where this record came from',
      intro: 'A copy of what the source said at the time; the registry may know more by now.',
      content: <ProvenanceSection trial={trial} />,
    },
  ]
  return sections.filter((section) => section !== false)
}
