import { ExternalLink } from '@/components/ui/external-link'
import { Fact, Facts } from '@/components/ui/facts'
import { NotStated } from '@/components/ui/not-stated'
import { TimeStamp } from '@/components/ui/time-stamp'
import { labelOf } from '@/lib/study/labels'
import type { OversightModule, Study } from '@/lib/study/schema'
import { SourceText } from './source-text'
import { Fold } from './fold'

const questions: readonly { key: keyof OversightModule; label: string }[] = [
  { key: 'oversightHasDmc', label: 'Independent data monitoring committee' },
  { key: 'isFdaRegulatedDrug', label: 'Studies a drug regulated by the US FDA' },
  { key: 'isFdaRegulatedDevice', label: 'Studies a device regulated by the US FDA' },
  { key: 'isUnapprovedDevice', label: 'Device not yet approved by the US FDA' },
  { key: 'isPpsd', label: 'Paediatric surveillance of a device ordered by the US FDA' },
  { key: 'isUsExport', label: 'Product made in and exported from the USA' },
  { key: 'fdaaa801Violation', label: 'Violation of US reporting law found' },
]

/** Who oversees the trial, and whether others may use its data. Nothing if the record says nothing. */
export function OversightFold({ study }: { study: Study }) {
  const oversight = study.protocolSection.oversightModule ?? {}
  const sharing = study.protocolSection.ipdSharingStatementModule
  const submissions =
    study.derivedSection?.miscInfoModule?.submissionTracking?.submissionInfos ?? []
  const annotations = study.annotationSection?.annotationModule
  const answers = questions.flatMap(({ key, label }) => {
    const answer = oversight[key]
    return answer === undefined ? [] : [{ label, answer }]
  })
  const { unpostedAnnotation, violationAnnotation } = annotations ?? {}
  const isEmpty = answers.length === 0 && !sharing && submissions.length === 0 && !annotations
  if (isEmpty) return null
  return (
    <Fold
      title="Oversight and data sharing"
      hint={
        sharing?.ipdSharing &&
        `Plan to share data: ${labelOf('IpdSharing', sharing.ipdSharing).toLowerCase()}`
      }
    >
      <Facts>
        {answers.map(({ label, answer }) => (
          <Fact key={label} label={label}>
            {answer ? 'Yes' : 'No'}
          </Fact>
        ))}
        {sharing?.ipdSharing && (
          <Fact label="Plan to share participants’ data">
            {labelOf('IpdSharing', sharing.ipdSharing)}
          </Fact>
        )}
        {sharing?.infoTypes && (
          <Fact label="What else is shared">
            {sharing.infoTypes.map((type) => labelOf('IpdSharingInfoType', type)).join(', ')}
          </Fact>
        )}
        {sharing?.url && (
          <Fact label="More about it">
            <ExternalLink href={sharing.url}>{sharing.url}</ExternalLink>
          </Fact>
        )}
      </Facts>
      <TextOf title="The plan to share" text={sharing?.description} />
      <TextOf title="When data are shared" text={sharing?.timeFrame} />
      <TextOf title="Who can have access" text={sharing?.accessCriteria} />
      {unpostedAnnotation && (
        <div className="max-w-prose space-y-2">
          <h3>Results submitted but not posted</h3>
          {unpostedAnnotation.unpostedResponsibleParty && (
            <p>{unpostedAnnotation.unpostedResponsibleParty}</p>
          )}
          <ul className="space-y-1">
            {unpostedAnnotation.unpostedEvents?.map((event, index) => (
              <li key={index}>
                {labelOf('UnpostedEventType', event.type)}
                {': '}
                {event.date ? (
                  <TimeStamp value={event.date} />
                ) : event.dateUnknown ? (
                  'date unknown'
                ) : (
                  <NotStated />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {submissions.length > 0 && (
        <div className="max-w-prose space-y-2">
          <h3>Results sent to the registry for review</h3>
          <ul className="space-y-1">
            {submissions.map((submission, index) => (
              <li key={index}>
                <Submission submission={submission} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {violationAnnotation?.violationEvents && (
        <div className="max-w-prose space-y-2">
          <h3>Violations of US reporting law</h3>
          <ul className="space-y-3">
            {violationAnnotation.violationEvents.map((event, index) => (
              <li key={index}>
                <p className="font-medium">{labelOf('ViolationEventType', event.type)}</p>
                {event.description && <SourceText text={event.description} />}
                {(['issuedDate', 'postedDate', 'creationDate', 'releaseDate'] as const).map(
                  (key) =>
                    event[key] && (
                      <p key={key} className="text-sm text-ink-3">
                        {violationDates[key]} <TimeStamp value={event[key]} />
                      </p>
                    ),
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Fold>
  )
}

interface StatedSubmission {
  releaseDate?: string
  unreleaseDate?: string
  unreleaseDateUnknown?: boolean
  resetDate?: string
  mcpReleaseN?: number
}

/** One round of review: submitted, perhaps withdrawn, perhaps returned with comments. */
function Submission({ submission }: { submission: StatedSubmission }) {
  const { releaseDate, unreleaseDate, unreleaseDateUnknown, resetDate, mcpReleaseN } = submission
  return (
    <>
      Sent {releaseDate ? <TimeStamp value={releaseDate} /> : <NotStated />}
      {unreleaseDate && (
        <>
          , taken back <TimeStamp value={unreleaseDate} />
        </>
      )}
      {!unreleaseDate && unreleaseDateUnknown && ', taken back on an unknown day'}
      {resetDate && (
        <>
          , returned <TimeStamp value={resetDate} />
        </>
      )}
      {mcpReleaseN !== undefined && `; comments of round ${mcpReleaseN} published`}
    </>
  )
}

const violationDates = {
  issuedDate: 'Issued',
  postedDate: 'Posted',
  creationDate: 'Entered',
  releaseDate: 'Released',
} as const

function TextOf({ title, text }: { title: string; text: string | undefined }) {
  if (!text) return null
  return (
    <div className="prose">
      <h3>{title}</h3>
      <SourceText text={text} />
    </div>
  )
}
