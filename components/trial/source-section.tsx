import { PartOrigins } from '@/components/history/part-origins'
import { SourceDisagreements } from '@/components/history/source-disagreements'
import { FeedLinks } from '@/components/ui/feed-links'
import { CopyText } from '@/components/ui/copy-text'
import { ExternalLink } from '@/components/ui/external-link'
import { TimeStamp } from '@/components/ui/time-stamp'
import { toStudyPath } from '@/lib/ctgov-api/api-paths'
import type { TrialDetail, TrialSource } from '@/lib/pages/trial-detail'
import { listAbsentParts } from '@/lib/study/absent-parts'
import { getCopyDate } from '@/lib/study/copy-date'
import { describePartialDate, parsePartialDate } from '@/lib/study/dates'
import { describePlace } from '@/lib/study/describe-place'
import { formatIds } from '@/lib/search/request/trial-list'
import { capitalise } from '@/lib/study/letter-case'
import { getLeadSponsorName, getNctId } from '@/lib/study/document'
import { toNumberUrl, toStudyUrl } from '@/lib/study/registry-urls'
import { getOtherNumber } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'
import { toTrialHref } from '@/components/search/search-href'
import { Fold } from './fold'
import { IdentifiersFold } from './identifiers-fold'
import { OversightFold } from './oversight-fold'
import { PeopleFold } from './people-fold'
import { TermsFold } from './terms-fold'
import { unwrapText } from './unwrap-text'

/** Files for reference managers. */
const citationFormats = [
  { id: 'bib', label: 'BibTeX' },
  { id: 'ris', label: 'RIS' },
] as const

interface SourceSectionProps {
  trial: TrialDetail
  /** Absolute public address of the page. */
  url: string
}

/** What the record doesn't say, the parts that few people read, its sources and how to cite it. */
export function SourceSection({ trial, url }: SourceSectionProps) {
  const { study, trialId, page } = trial
  const nctId = getNctId(study)
  const otherNumber = getOtherNumber(study)
  const address = toStudyPath(trialId)
  const [first] = trial.sources
  const copied = getCopyDate(study, page)
  return (
    <>
      {trial.cut !== undefined && (
        <p className="side-note">
          Parts of this record are too long for a page and not shown in full (
          {trial.cut.map(labelOfPart).join(', ')}). <a href={address}>The whole record as JSON</a>
        </p>
      )}
      <Absences trial={trial} />
      <SourceDisagreements disagreements={trial.disagreements} />
      <TrialsAlike trials={trial.alike} />
      <div>
        <PeopleFold study={study} page={page} />
        <IdentifiersFold study={study} />
        <OversightFold study={study} />
        <TermsFold study={study} />
        <Fold
          title="Where this record came from"
          hint={trial.sources.map(({ label }) => label).join('; ')}
        >
          {trial.sources.map((source, index) => (
            <Source key={index} source={source} leads={index === 0 && trial.sources.length > 1} />
          ))}
          <PartOrigins origins={trial.origins} />
        </Fold>
      </div>
      <p>
        {first && (
          <>
            Source: {first.label}
            {copied !== undefined && (
              <>
                , a copy of <TimeStamp value={copied} />
              </>
            )}
            , read on <TimeStamp value={first.seenAt} />.{' '}
          </>
        )}
        {nctId && page?.removedOn !== undefined ? (
          <>ClinicalTrials.gov no longer has {nctId}.</>
        ) : nctId ? (
          <>
            The registry may know more by now:{' '}
            <ExternalLink href={toStudyUrl(nctId)}>{nctId} at ClinicalTrials.gov</ExternalLink>
          </>
        ) : otherNumber ? (
          <>
            Its number in another registry is{' '}
            <ExternalLink href={toNumberUrl(otherNumber)}>{otherNumber}</ExternalLink>.
          </>
        ) : (
          'This record has no registry number, so there is no registry page to link to.'
        )}
      </p>
      <p>
        <a href={`${toTrialPath(trialId)}/history`}>Versions and changes</a>
        {' · '}
        <a href={address}>JSON</a>
        {' · '}
        <a href={`${address}?format=csv`}>CSV</a>
        {' · '}
        <a href={`${address}?format=fhir.json`}>FHIR R4</a>
        {' · '}
        <a href={`${address}?format=fhir.r5.json`}>FHIR R5</a>
        {' · '}
        <a href="/help/api">API</a>
      </p>
      <FeedLinks trialId={trialId} />
      <div className="cite">
        <h3>Cite this trial</h3>
        <p id="citation">
          {writeCitation(trial)} {url}
        </p>
        <p className="button-row mt-0!">
          <CopyText from="citation" label="Copy the citation" />
          {citationFormats.map(({ id, label }) => (
            <a
              key={id}
              href={`/export/trials.${id}?${formatIds([trialId])}`}
              className="button button-quiet button-small"
            >
              {label}
            </a>
          ))}
          <a href={writeMail(trial, url)} className="button button-quiet button-small">
            Send by email
          </a>
        </p>
        <p className="text-sm text-ink-3">
          Link to this page:{' '}
          <a href={url} className="address-link">
            {url}
          </a>
        </p>
      </div>
    </>
  )
}

/** "armsInterventionsModule" as "arms interventions". */
function labelOfPart(name: string): string {
  return name
    .replace(/(?:Module|Section)$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** One line instead of an empty section for each. */
function Absences({ trial: { study, page, extent } }: Pick<SourceSectionProps, 'trial'>) {
  const { notInRecord, notInCopy } = listAbsentParts(study, extent)
  const nctId = getNctId(study)
  if (notInRecord.length === 0 && notInCopy.length === 0) return null
  return (
    <div className="side-note">
      {notInRecord.length > 0 && (
        <p>
          <strong>Not in this record:</strong> {notInRecord.join(', ')}.
        </p>
      )}
      {notInCopy.length > 0 && (
        <p>
          <strong>Not in this copy of the record:</strong> {notInCopy.join(', ')}.{' '}
          {nctId && page?.removedOn === undefined && (
            <ExternalLink href={toStudyUrl(nctId)}>Look them up at ClinicalTrials.gov</ExternalLink>
          )}
        </p>
      )}
    </div>
  )
}

/**
 * "Tcelltech Inc. Title. ClinicalTrials.gov NCT06482905. Updated 6 January 2026; copy of 8 May 2026, read 29 November
 * 2026."
 */
function writeCitation({ study, page, sources }: TrialDetail): string {
  const { briefTitle } = study.protocolSection.identificationModule
  const nctId = getNctId(study)
  const number = nctId ? `ClinicalTrials.gov ${nctId}` : getOtherNumber(study)
  const updated = inWords(study.protocolSection.statusModule?.lastUpdatePostDateStruct?.date)
  const read = inWords(sources[0]?.seenAt.slice(0, 10))
  const copied = inWords(getCopyDate(study, page))
  const copy = [copied && `copy of ${copied}`, read && `read ${read}`].filter(Boolean).join(', ')
  const dates = [updated && `updated ${updated}`, copy].filter(Boolean).join('; ')
  const parts = [
    getLeadSponsorName(study),
    unwrapText(briefTitle),
    number,
    dates === '' ? null : capitalise(dates),
  ]
  return `${parts.flatMap((part) => part?.replace(/\.$/, '') ?? []).join('. ')}.`
}

function inWords(text: string | undefined): string | null {
  const date = text === undefined ? null : parsePartialDate(text)
  return date && describePartialDate(date)
}

function writeMail({ study }: TrialDetail, url: string): string {
  const title = unwrapText(study.protocolSection.identificationModule.briefTitle).toWellFormed()
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${url}`)}`
}

/** No number joins them, so the reader has to find out whether they are one trial. */
function TrialsAlike({ trials = [] }: { trials: TrialDetail['alike'] }) {
  if (trials.length === 0) return null
  return (
    <div>
      <p>
        {trials.length === 1
          ? 'Another record has the same title and sponsor. It may be about the same trial:'
          : 'Other records have the same title and sponsor. They may be about the same trial:'}
      </p>
      <ul className="list-disc space-y-1 pl-5">
        {trials.map(({ trialId, briefTitle }) => (
          <li key={trialId}>
            <a href={toTrialHref(trialId)}>{briefTitle}</a>{' '}
            <span className="text-sm text-ink-3">({trialId})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Source({ source, leads }: { source: TrialSource; leads: boolean }) {
  return (
    <div>
      <p>
        <b>{source.label}</b>, read on <TimeStamp value={source.seenAt} />
        {leads && '; where sources differ, this one counts'}.
      </p>
      <p className="text-sm break-all text-ink-3">{describePlace(source.place)}</p>
      {source.warnings.length > 0 && (
        <details className="disclosure mt-2">
          <summary>
            {source.warnings.length === 1
              ? 'One place was repaired or not understood'
              : `${source.warnings.length} places were repaired or not understood`}
          </summary>
          <ul className="mt-2 list-disc space-y-1 pl-5 text-sm">
            {source.warnings.map((warning, index) => (
              <li key={index}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      {source.unmapped.length > 0 && (
        <details className="disclosure mt-2">
          <summary>What else this source says, in its own words</summary>
          <dl className="mt-2 space-y-3 text-sm">
            {source.unmapped.map(({ name, text }) => (
              <div key={name}>
                <dt className="break-words text-ink-3">{name}</dt>
                <dd className="break-words whitespace-pre-line">{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}
