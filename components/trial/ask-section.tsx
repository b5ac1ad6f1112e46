import type { ReactNode } from 'react'
import { CopyText } from '@/components/ui/copy-text'
import { ExternalLink } from '@/components/ui/external-link'
import { Icon } from '@/components/ui/icon'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import type { TrialSite } from '@/lib/search/place/trial-sites'
import { getLeadSponsorName, getNctId } from '@/lib/study/document'
import { toContactsUrl, toNumberUrl } from '@/lib/study/registry-urls'
import { dateStatus, toStatusFacts } from '@/lib/study/status-age'
import { ContactLines } from './contact-lines'
import {
  findSiteToAsk,
  getNumberToQuote,
  isReachable,
  listContacts,
  listQuestions,
  toAskStage,
  toMailto,
  writeMessage,
} from './describe-ask'
import { nameSite, shortPlaceOf } from './describe-sites'

interface AskSectionProps {
  trial: TrialDetail
  sites: readonly TrialSite[]
}

/**
 * Whom to ask, what to quote, what to ask and a text to send. Never empty: there is always someone who knows more.
 */
export function AskSection({ trial: { study, page, today }, sites }: AskSectionProps) {
  const contacts = listContacts(study)
  const site = findSiteToAsk(sites)
  const siteContacts = site?.location.contacts ?? []
  const email = [...contacts, ...siteContacts].find((contact) => contact.email)?.email
  const number = getNumberToQuote(study)
  const stage = toAskStage(dateStatus(toStatusFacts(study, page), today))
  const message = writeMessage(study, stage)
  return (
    <div className="ask-panel">
      <ol className="steps">
        <Step title={contacts.length > 0 || site ? 'Ask the contact' : 'Find the contact'}>
          {contacts.length > 0 && (
            <ul>
              {contacts.map((contact, index) => (
                <li key={index}>
                  <ContactLines contact={contact} />
                </li>
              ))}
            </ul>
          )}
          {site && (
            <>
              <p>
                {nameSite(site.location)}, {shortPlaceOf(site.location)}:
              </p>
              <ul>
                {siteContacts.map((contact, index) => (
                  <li key={index}>
                    <ContactLines contact={contact} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <WhereElse
            study={study}
            isRemoved={page?.removedOn !== undefined}
            hasSome={contacts.some(isReachable) || site !== undefined}
          />
        </Step>
        <Step title="Or ask your own doctor">
          <p>{describeDoctor(study, sites)}</p>
        </Step>
        <Step title={number ? 'Quote this number' : 'Quote the title'}>
          <p>
            {number ? (
              <strong className="text-[1.1875rem] tabular-nums">{number}</strong>
            ) : (
              'This record has no registry number. Give the title and the sponsor.'
            )}
          </p>
        </Step>
      </ol>
      <div>
        <h3 className="mb-2">Questions to take along</h3>
        <ul className="bullets">
          {listQuestions(stage).map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="mb-2">A message you can send</h3>
        <p id="message" className="letter">
          {message}
        </p>
        <p className="button-row">
          <CopyText from="message" label="Copy the message" />
          <a href={toMailto(email, study, message)} className="button button-quiet button-small">
            <Icon name="mail" />
            Open in email
          </a>
        </p>
      </div>
    </div>
  )
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <h3>{title}</h3>
      {children}
    </li>
  )
}

/** The registry may have more, and newer, contacts than any copy of its record. */
function WhereElse({
  study,
  isRemoved,
  hasSome,
}: {
  study: TrialDetail['study']
  isRemoved: boolean
  hasSome: boolean
}) {
  const nctId = getNctId(study)
  const number = getNumberToQuote(study)
  if (isRemoved) {
    return (
      <p>
        {hasSome
          ? 'They are from before ClinicalTrials.gov removed the record, and may be out of date.'
          : 'Our copy of this record has no phone number or email, and ClinicalTrials.gov no longer has the record.'}
      </p>
    )
  }
  if (number === null) {
    return hasSome ? null : <p>Our copy of this record has no phone number or email.</p>
  }
  const link = nctId ? (
    <ExternalLink href={toContactsUrl(nctId)}>See contacts at ClinicalTrials.gov</ExternalLink>
  ) : (
    <ExternalLink href={toNumberUrl(number)}>See {number} in its registry</ExternalLink>
  )
  return hasSome ? (
    <p>The registry may have newer ones. {link}</p>
  ) : (
    <p>Our copy of this record has no phone number or email. The registry may show one. {link}</p>
  )
}

const lists = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Some sponsors don't publish the names of their hospitals. */
const nameless =
  /\b(?:research|investigat(?:ional|ive|or)|study|clinical|trial) site\b|^local institution/i

const nameToCall = (facility = '') => (nameless.test(facility) ? '' : facility)

function describeDoctor(study: TrialDetail['study'], sites: readonly TrialSite[]): string {
  const [site] = sites
  const sponsor = getLeadSponsorName(study)
  const callees = [
    site !== undefined && site.state !== 'closed' ? nameToCall(site.location.facility) : '',
    sponsor ? `the sponsor, ${sponsor}` : '',
  ].filter((name) => name !== '')
  return callees.length > 0
    ? `Your doctor can call ${lists.format(callees).replace(/\.$/, '')}.`
    : 'Your doctor can look the trial up and call the people who run it.'
}
