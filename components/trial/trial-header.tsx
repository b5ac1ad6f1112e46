import type { ReactNode } from 'react'
import { SaveButton } from '@/components/saved/save-button'
import { toTrialState } from '@/lib/pages/saved-states'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { listFacetValues } from '@/lib/search/document/portal-fields'
import { getLeadSponsorName, getNctId } from '@/lib/study/document'
import { toEnrollmentCount } from '@/lib/study/enrollment'
import { labelOf, namePhases } from '@/lib/study/labels'
import type { Study } from '@/lib/study/schema'
import { getOtherNumber } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'
import { toFacetLabel } from '@/lib/therapy/facets'
import { notStated, type TherapyFacet } from '@/lib/therapy/labels'
import { PrintButton } from './print-button'
import { ShareButton } from './share-button'
import { unwrapText } from './unwrap-text'

const longTitle = 100
const taggedFacets: readonly TherapyFacet[] = ['cellType', 'targetAntigen', 'donorSource', 'route']
const maxTags = 6

/** Title, kind of cells, and the few facts by which people tell trials apart. */
export function TrialHeader({ trial }: { trial: TrialDetail }) {
  const { study } = trial
  const { briefTitle, acronym } = study.protocolSection.identificationModule
  const title = unwrapText(briefTitle)
  return (
    <header className="trial-head">
      <h1 className={title.length > longTitle ? 'long' : undefined}>
        {keepTogether(title)}
        {acronym && !title.includes(acronym) && ` (${acronym})`}
      </h1>
      <div className="trial-actions">
        <SaveButton trial={toTrialState(trial)} />
        <ShareButton title={title} path={toTrialPath(trial.trialId)} />
        <PrintButton />
      </div>
      <p className="by">
        {listTags(study).map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
        {listFacts(study).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  )
}

const shortCompound = /(\b[\p{L}\p{N}]{1,5}-[\p{L}\p{N}]{1,4}\b)/u

/** A line of large text never breaks within "CAR-T". */
const keepTogether = (title: string): ReactNode[] =>
  title.split(shortCompound).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ),
  )

function listTags(study: Study): string[] {
  const tags = taggedFacets.flatMap((facet) =>
    listFacetValues(study, facet)
      .filter((value) => value !== notStated)
      .map((value) => toFacetLabel(facet, value)),
  )
  return [...new Set(tags)].slice(0, maxTags)
}

function listFacts(study: Study): string[] {
  const { phases = [], enrollmentInfo, studyType } = study.protocolSection.designModule ?? {}
  const count = toEnrollmentCount(enrollmentInfo)
  return [
    phases.length > 0
      ? namePhases(phases)
      : studyType && studyType !== 'INTERVENTIONAL'
        ? labelOf('StudyType', studyType)
        : null,
    count === null ? null : `${count.toLocaleString('en')} participant${count === 1 ? '' : 's'}`,
    getLeadSponsorName(study),
    getNctId(study) ?? getOtherNumber(study) ?? 'This record has no registry number',
  ].filter((fact) => fact !== null)
}
