import Link from 'next/link'
import { listContacts, listQuestions, toAskStage } from '@/components/trial/describe-ask'
import { describeDistanceTo, fullPlaceOf, nameSite } from '@/components/trial/describe-sites'
import { PrintButton } from '@/components/trial/print-button'
import { SourceText } from '@/components/trial/source-text'
import { StatusBadge } from '@/components/trial/status-badge'
import { unwrapText } from '@/components/trial/unwrap-text'
import { ContactLines } from '@/components/trial/contact-lines'
import { TimeStamp } from '@/components/ui/time-stamp'
import type { Comparison } from '@/lib/pages/comparison'
import { getCopyDate } from '@/lib/study/copy-date'
import { labelOf } from '@/lib/study/labels'
import { toStudyUrl } from '@/lib/study/registry-urls'
import { toTrialPath } from '@/lib/study/trial-path'
import { toCompareHref } from './compare-href'
import { describeComparison, type ComparedTrial } from './describe-comparison'

interface PacketViewProps {
  comparison: Comparison
  /** Address of the portal, without a trailing slash. */
  siteUrl: string
}

/** Chosen trials for printing, each beginning on a new page: what it is, who can take part, where, whom to ask. */
export function PacketView({ comparison: { trials, place }, siteUrl }: PacketViewProps) {
  const { trials: compared, groups } = describeComparison(trials, place)
  return (
    <div className="wrap packet">
      <div className="compare-head no-print">
        <h1>{trials.length === 1 ? 'One trial to print' : `${trials.length} trials to print`}</h1>
        <PrintButton label="Print this packet" words="Print" />
      </div>
      {trials.length === 0 && (
        <p className="side-note">
          Choose trials in a <Link href="/trials">list of trials</Link>, then press “Print”.
        </p>
      )}
      {trials.length > 1 && (
        <p className="no-print">
          <Link
            href={toCompareHref(
              '/compare',
              trials.map(({ trialId }) => trialId),
              place,
            )}
            prefetch={false}
          >
            See them side by side
          </Link>
        </p>
      )}
      {compared.map((each, index) => (
        <article key={each.trial.trialId}>
          <Heading compared={each} siteUrl={siteUrl} />
          <dl>
            {groups
              .flatMap(({ rows }) => rows)
              .filter(({ isStatus }) => !isStatus)
              .map(({ label, values }) =>
                values[index] == null ? null : (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{values[index]}</dd>
                  </div>
                ),
              )}
          </dl>
          <Criteria compared={each} />
          <Sites compared={each} unit={place?.kind === 'found' ? place.unit : 'km'} />
          <Ask compared={each} />
        </article>
      ))}
    </div>
  )
}

function Heading({ compared, siteUrl }: { compared: ComparedTrial; siteUrl: string }) {
  const { trial, status } = compared
  const { nctId, briefTitle } = trial.study.protocolSection.identificationModule
  const address = `${siteUrl}${toTrialPath(trial.trialId)}`
  const [source] = trial.sources
  const copied = getCopyDate(trial.study, trial.page)
  return (
    <header>
      <p>
        {nctId ?? 'No registry number'} <StatusBadge {...status} small />
      </p>
      <h2>{unwrapText(briefTitle)}</h2>
      <p className="text-sm text-ink-3">
        <a href={address} className="address-link">
          {address}
        </a>
        {nctId && trial.page?.removedOn === undefined && (
          <>
            {' · '}
            <a href={toStudyUrl(nctId)} className="address-link">
              {toStudyUrl(nctId)}
            </a>
          </>
        )}
        {copied !== undefined ? (
          <>
            {' · '}copy of <TimeStamp value={copied} />
          </>
        ) : (
          source && (
            <>
              {' · '}read <TimeStamp value={source.seenAt} />
            </>
          )
        )}
      </p>
    </header>
  )
}

function Criteria({ compared: { trial } }: { compared: ComparedTrial }) {
  const { eligibilityCriteria } = trial.study.protocolSection.eligibilityModule ?? {}
  return (
    <section>
      <h3>Who can take part, in the record’s words</h3>
      {eligibilityCriteria ? (
        <SourceText text={eligibilityCriteria} />
      ) : (
        <p>Our copy of this record has no list of rules.</p>
      )}
    </section>
  )
}

const maxSites = 12

function Sites({ compared: { sites }, unit }: { compared: ComparedTrial; unit: 'km' | 'mi' }) {
  if (sites.length === 0) return null
  const more = sites.length - maxSites
  return (
    <section>
      <h3>Where</h3>
      <ul>
        {sites.slice(0, maxSites).map((site) => (
          <li key={site.number}>
            {nameSite(site.location)}, {fullPlaceOf(site.location)}
            {site.metres !== undefined && ` · ${describeDistanceTo(site, unit)}`}
            {site.location.status !== undefined &&
              ` · ${labelOf('RecruitmentStatus', site.location.status)}`}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{more.toLocaleString('en')} more sites are on the trial’s page.</p>}
    </section>
  )
}

function Ask({ compared: { trial, status } }: { compared: ComparedTrial }) {
  const contacts = listContacts(trial.study)
  return (
    <section>
      <h3>Whom to ask, and what</h3>
      {contacts.length > 0 ? (
        <ul>
          {contacts.map((contact, index) => (
            <li key={index}>
              <ContactLines contact={contact} />
            </li>
          ))}
        </ul>
      ) : (
        <p>
          Our copy of this record has no contact for the whole trial. Ask the site or the sponsor.
        </p>
      )}
      <ul>
        {listQuestions(toAskStage(status)).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p className="text-sm text-ink-3">
        This is not medical advice. Only the trial team can say whether someone can take part.
      </p>
    </section>
  )
}
