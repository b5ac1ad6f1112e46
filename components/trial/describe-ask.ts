import type { TrialSite } from '@/lib/search/place/trial-sites'
import { getLeadSponsorName, getNctId } from '@/lib/study/document'
import type { Contact, Study } from '@/lib/study/schema'
import type { DatedStatus } from '@/lib/study/status-age'
import { getOtherNumber } from '@/lib/study/trial-id'
import { nameSite } from './describe-sites'
import { unwrapText } from './unwrap-text'

/** Whether it contains any way to reach someone. */
export function isReachable({ phone, email }: Contact): boolean {
  return Boolean(phone ?? email)
}

/** Contacts for the trial as a whole, as published; those without a way to reach them last. */
export function listContacts(study: Study): Contact[] {
  const { centralContacts = [] } = study.protocolSection.contactsLocationsModule ?? {}
  return [...centralContacts.filter(isReachable), ...centralContacts.filter((c) => !isReachable(c))]
}

/** The nearest recruiting site with a published contact. */
export function findSiteToAsk(sites: readonly TrialSite[]): TrialSite | undefined {
  return sites.find(
    ({ state, location }) => state !== 'closed' && location.contacts?.some(isReachable),
  )
}

/** Who answers questions about the trial, and whether the record says how to reach them. */
export function describeAskAnswer(
  study: Study,
  sites: readonly TrialSite[],
): { answer: string; evidence: string } {
  const contact = listContacts(study).find(isReachable)
  if (contact) {
    return {
      answer: contact.name ?? 'The trial’s contact',
      evidence: 'We show the published phone and email, and what to say.',
    }
  }
  const site = findSiteToAsk(sites)
  if (site) {
    return {
      answer: nameSite(site.location),
      evidence: 'We show the published phone and email, and what to say.',
    }
  }
  const sponsor = getLeadSponsorName(study)
  const where = 'We show where to find them and what to say.'
  return {
    answer:
      sites.length === 0
        ? (sponsor ?? 'Your own doctor')
        : sponsor
          ? `The site, or the sponsor ${sponsor}`
          : 'The site, or your own doctor',
    evidence: `Our copy has no phone or email. ${where}`,
  }
}

/** What to quote, so that the team knows which trial is meant; `null` if it has no number. */
export function getNumberToQuote(study: Study): string | null {
  return getNctId(study) ?? getOtherNumber(study)
}

/** What to ask: whether one can join now, later or not any more. */
export type AskStage = 'open' | 'soon' | 'closed' | 'over' | 'withdrawn'

const stageOfStatus: Readonly<Record<string, AskStage>> = {
  NOT_YET_RECRUITING: 'soon',
  ACTIVE_NOT_RECRUITING: 'closed',
  NOT_RECRUITING: 'closed',
  SUSPENDED: 'closed',
  TEMPORARILY_NOT_AVAILABLE: 'closed',
  NO_LONGER_AVAILABLE: 'closed',
  WITHDRAWN: 'withdrawn',
  WITHHELD: 'closed',
}

/** By the status in the record, even if it is old. A trial with an unknown status may be open. */
export function toAskStage({ age, status, formerStatus }: DatedStatus): AskStage {
  return stageOfStatus[formerStatus ?? status ?? ''] ?? (age === 'final' ? 'over' : 'open')
}

const elsewhere = [
  'Is there a follow-up trial, or another one that is open?',
  'Is the treatment available outside a trial?',
]
const ofTakingPart = [
  'Which tests are needed to know whether I fit?',
  'How many visits are there, and how long would I stay nearby?',
  'What are the known risks, and what happens if they occur?',
  'Who pays for travel, lodging and care outside the trial?',
  'What are my other options if I don’t take part?',
]

const questions: Readonly<Record<AskStage, readonly string[]>> = {
  open: ['Is this site still taking new participants?', ...ofTakingPart],
  soon: ['When will this site take its first participants?', ...ofTakingPart],
  closed: ['Will new participants be taken again?', ...elsewhere],
  over: [
    'What did the trial find, and where are the results published?',
    ...elsewhere,
    'How are the people who took part doing now?',
  ],
  withdrawn: ['Why was the trial withdrawn, and will it begin after all?', ...elsewhere],
}

/** Questions to bring along. */
export const listQuestions = (stage: AskStage): readonly string[] => questions[stage]

const whatToSend = 'what should I send you so that you can tell whether it fits?'
const requests: Readonly<Record<AskStage, string>> = {
  open: `Is a place still open, and ${whatToSend}`,
  soon: `When can people join, and ${whatToSend}`,
  closed: 'Will you take new participants again, or is there another trial that is open now?',
  over: 'What did it find, and is there another trial that is open now?',
  withdrawn: 'Will it begin after all, or is there another trial that is open now?',
}

/** A text ready to send; what only the sender knows is in brackets. */
export function writeMessage(study: Study, stage: AskStage): string {
  const number = getNumberToQuote(study)
  const title = unwrapText(study.protocolSection.identificationModule.briefTitle)
  const trial = `the trial ${number ? `${number}, ` : ''}“${title.replace(/\.$/, '')}”`
  return [
    'Hello,',
    `I am asking about ${trial}.`,
    `I am asking for [myself / my relative / my patient], aged [age], living in [place]. ${requests[stage]}`,
    'Thank you.',
  ].join('\n')
}

/** @param email as published; without one the visitor's mail program asks for it */
export function toMailto(email: string | undefined, study: Study, message: string): string {
  const number = getNumberToQuote(study)
  const subject = number ? `Question about the trial ${number}` : 'Question about a trial'
  const to = email && isPlainAddress(email) ? email : ''
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message.toWellFormed())}`
}

/** Whether it is exactly one address, and nothing that a mail program could read as more. */
export function isPlainAddress(email: string): boolean {
  return /^[^\s@?&]+@[^\s@?&]+$/.test(email)
}
