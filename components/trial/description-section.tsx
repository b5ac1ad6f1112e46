import type { Study } from '@/lib/study/schema'
import { SourceText } from './source-text'
import { toTrialPartHref } from './trial-part-href'
import { unwrapText } from './unwrap-text'

// Longer descriptions are whole protocols in prose: they are folded, and the longest have a separate page.
const maxOpen = 700
const maxFolded = 9_000

interface DescriptionSectionProps {
  trialId: string
  study: Study
  /** Shows the full description, however long it is. */
  whole?: boolean
}

/** The purpose of the trial in its sponsor's words. */
export function DescriptionSection({ trialId, study, whole = false }: DescriptionSectionProps) {
  const { briefSummary, detailedDescription = '' } = study.protocolSection.descriptionModule ?? {}
  const { briefTitle, officialTitle } = study.protocolSection.identificationModule
  const hasOfficial = officialTitle && officialTitle.trim() !== briefTitle.trim()
  const isLong = detailedDescription.length > maxFolded && !whole
  return (
    <>
      {briefSummary ? (
        <div className="prose">
          <SourceText text={briefSummary} />
        </div>
      ) : (
        detailedDescription === '' && <p>This record has no summary.</p>
      )}
      {detailedDescription !== '' &&
        (isLong ? (
          <p>
            <a href={toTrialPartHref(trialId, 'description')}>Read the full description</a>
          </p>
        ) : (
          <details
            className="disclosure"
            open={whole || !briefSummary || detailedDescription.length <= maxOpen}
          >
            <summary>Full description</summary>
            <div className="prose mt-2">
              <SourceText text={detailedDescription} />
            </div>
          </details>
        ))}
      {hasOfficial && (
        <p className="max-w-prose text-sm text-ink-3">
          Official title: {unwrapText(officialTitle)}
        </p>
      )}
    </>
  )
}
