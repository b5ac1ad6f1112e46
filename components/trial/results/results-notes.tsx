import { labelOf } from '@/lib/study/labels'
import { toPlainLine } from '@/lib/study/markup'
import type { ResultsSection } from '@/lib/study/schema'
import { ContactChannels } from '../contact-channels'
import { SourceText } from '../source-text'

type MoreInfo = NonNullable<ResultsSection['moreInfoModule']>

/** What readers of the results must know: limitations, agreements about publishing, whom to ask. */
export function ResultsNotes({ notes }: { notes: MoreInfo }) {
  const { limitationsAndCaveats, certainAgreement, pointOfContact } = notes
  return (
    <div className="space-y-3">
      {limitationsAndCaveats?.description && (
        <div className="max-w-prose">
          <h3>Limits</h3>
          <SourceText text={limitationsAndCaveats.description} />
        </div>
      )}
      {certainAgreement && (
        <div className="max-w-prose">
          <h3>Agreements with the investigators</h3>
          <ul>
            {describeAgreement(certainAgreement).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {pointOfContact && (
        <div>
          <h3>Contact for the results</h3>
          <p>
            {[pointOfContact.title, pointOfContact.organization].filter(Boolean).join(', ') ||
              'Name not stated'}
            <ContactChannels
              phone={pointOfContact.phone}
              phoneExt={pointOfContact.phoneExt}
              email={pointOfContact.email}
            />
          </p>
        </div>
      )}
    </div>
  )
}

function describeAgreement(agreement: NonNullable<MoreInfo['certainAgreement']>): string[] {
  const { piSponsorEmployee, restrictiveAgreement, restrictionType, otherDetails } = agreement
  return [
    piSponsorEmployee === undefined
      ? null
      : piSponsorEmployee
        ? 'The investigators are employed by the sponsor.'
        : 'Not all investigators are employed by the sponsor.',
    restrictiveAgreement === undefined
      ? null
      : restrictiveAgreement
        ? 'An agreement restricts what they may publish.'
        : 'No agreement restricts what they may publish.',
    restrictionType ? `${labelOf('AgreementRestrictionType', restrictionType)}.` : null,
    toPlainLine(otherDetails) ?? null,
  ].filter((line) => line !== null)
}
