import { ExternalLink } from '@/components/ui/external-link'
import { Fact, Facts } from '@/components/ui/facts'
import { NotStated } from '@/components/ui/not-stated'
import { TimeStamp } from '@/components/ui/time-stamp'
import { labelOf } from '@/lib/study/labels'
import type { OversightModule, Study } from '@/lib/study/schema'
import { SourceText } from './source-text'
import { SubHeading } from './sub-heading'

const questions: readonly { key: keyof OversightModule; label: string; always?: true }[] = [
  { key: 'oversightHasDmc', label: 'Independent data monitoring committee', always: true },
  { key: 'isFdaRegulatedDrug', label: 'Studies a drug regulated by the US FDA', always: true },
  { key: 'isFdaRegulatedDevice', label: 'Studies a device regulated by the US FDA', always: true },
  { key: 'isUnapprovedDevice', label: 'Device not yet approved by the US FDA' },
  { key: 'isPpsd', label: 'Pediatric surveillance of a device ordered by the US FDA' },
  { key: 'isUsExport', label: 'Product made in and exported from the USA' },
  { key: 'fdaaa801Violation', label: 'Violation of US reporting law found' },
]

export function OversightSection({ study }: { study: Study }) {
  const oversight = study.protocolSection.oversightModule ?? {}
  const sharing = study.protocolSection.ipdSharingStatementModule
  const submissions =
    study.derivedSection?.miscInfoModule?.submissionTracking?.submissionInfos ?? []
  const annotations = study.annotationSection?.annotationModule
  return (
    <>
      <Facts>
        {questions.map(({ key, label, always }) => {
          const answer = oversight[key]
          if (answer === undefined && !always) return null
          return (
            <Fact key={key} label={label}>
              {answer === undefined ? <NotStated /> : answer ? 'Yes' : 'No'}
            </Fact>
          )
        })}
      </Facts>
      <div className="space-y-4">
        <SubHeading>Sharing of participants’ data</SubHeading>
        <Facts>
          <Fact label="Plan to share">
            {sharing?.ipdSharing ? labelOf('IpdSharing', sharing.ipdSharing) : <NotStated />}
          </Fact>
          {sharing?.infoTypes && (
            <Fact label="Shared with it">
              {sharing.infoTypes.map((type) => labelOf('IpdSharingInfoType', type)).join(', ')}
            </Fact>
          )}
          {sharing?.url && (
            <Fact label="More about it">
              <ExternalLink href={sharing.url}>{sharing.url}</ExternalLink>
            </Fact>
          )}
        </Facts>
        <TextOf title="The plan" text={sharing?.description} />
        <TextOf title="When" text={sharing?.timeFrame} />
        <TextOf title="Who can have access" text={sharing?.accessCriteria} />
      </div>
      {annotations?.unpostedAnnotation && (
        <div className="max-w-prose space-y-2">
          <SubHeading>Results submitted but not posted</SubHeading>
          {annotations.unpostedAnnotation.unpostedResponsibleParty && (
            <p>{annotations.unpostedAnnotation.unpostedResponsibleParty}</p>
          )}
          <ul className="space-y-1">
            {annotations.unpostedAnnotation.unpostedEvents?.map((event, index) => (
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
          <SubHeading>Results sent to the registry for review</SubHeading>
          <ul className="space-y-1">
            {submissions.map((submission, index) => (
              <li key={index}>
                <Submission submission={submission} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {annotations?.violationAnnotation?.violationEvents && (
        <div className="max-w-prose space-y-2">
          <SubHeading>Violations of US reporting law</SubHeading>
          <ul className="space-y-3">
            {annotations.violationAnnotation.violationEvents.map((event, index) => (
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
    </>
  )
}

interface StatedSubmission {
  releaseDate?: string
  unreleaseDate?: string
  unreleaseDateUnknown?: boolean
  resetDate?: string
  mcpReleaseN?: number
}

/** One round of review: sent, perhaps taken back, perhaps returned with comments. */
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
    <div className="max-w-prose">
      <h4>{title}</h4>
      <SourceText text={text} />
    </div>
  )
}
