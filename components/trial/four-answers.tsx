import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { TimeStamp } from '@/components/ui/time-stamp'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import type { TrialVisit } from '@/lib/pages/trial-visit'
import type { TrialSite } from '@/lib/search/place/trial-sites'
import { describeAgeRange } from '@/lib/study/ages'
import { getCopyDate } from '@/lib/study/copy-date'
import { joinNames } from '@/lib/study/join-names'
import { explainValue, labelOf, notStatedLabel } from '@/lib/study/labels'
import { capitalise, lowerFirst } from '@/lib/study/letter-case'
import { toPlainLine } from '@/lib/study/markup'
import { describeSexRule, toStatedRules } from '@/lib/study/person-fit'
import type { Study } from '@/lib/study/schema'
import {
  dateStatus,
  describePageDate,
  explainStatus,
  toStatusFacts,
  type DatedStatus,
} from '@/lib/study/status-age'
import { toTrialPath } from '@/lib/study/trial-path'
import { describeAskAnswer } from './describe-ask'
import { describeDistanceTo, describeSiteCounts, nameSite, shortPlaceOf } from './describe-sites'
import { PlaceForm } from './place-form'
import { StatusBadge } from './status-badge'

interface FourAnswersProps {
  trial: TrialDetail
  visit: TrialVisit
  sites: readonly TrialSite[]
}

/** The main questions of visitors in one block; a missing answer says so and offers the next step. */
export function FourAnswers({ trial, visit, sites }: FourAnswersProps) {
  return (
    <div className="answers">
      <CanIJoin trial={trial} />
      <NearestSite trial={trial} visit={visit} sites={sites} />
      <WhomDoIAsk trial={trial} sites={sites} />
      <HowFresh trial={trial} />
    </div>
  )
}

interface AnswerProps {
  question: string
  className?: string
  children: ReactNode
  /** Links or a button at the foot. */
  end: ReactNode
}

function Answer({ question, className, children, end }: AnswerProps) {
  return (
    <div className={className}>
      <h2>{question}</h2>
      {children}
      <div className="end">{end}</div>
    </div>
  )
}

function CanIJoin({ trial: { study, today, page } }: { trial: TrialDetail }) {
  const { whyStopped, expandedAccessInfo } = study.protocolSection.statusModule ?? {}
  const { studyType } = study.protocolSection.designModule ?? {}
  const { genderDescription } = study.protocolSection.eligibilityModule ?? {}
  const status = dateStatus(toStatusFacts(study, page), today)
  const isExplained = status.age === 'final' || status.removed !== undefined
  const explanation = isExplained ? explainStatus(status) : null
  return (
    <Answer question="Can I join?" end={<a href="#could">Check the rules for one person</a>}>
      <p>
        <StatusBadge {...status} />
      </p>
      {page?.registryStatus && <p>In the registry’s words: “{page.registryStatus}”.</p>}
      {page?.statusText && (
        <p>
          In the source’s words: “{page.statusText}”, {describePageDate(page.copyDate)}
        </p>
      )}
      <p className="answer">{describeWho(study)}</p>
      {genderDescription && <p>On gender: “{toPlainLine(genderDescription)}”</p>}
      <p>{describeConditions(study)}</p>
      {explanation && <p>{explanation}</p>}
      {whyStopped && <p>Why it stopped: {toPlainLine(whyStopped)}</p>}
      {studyType === 'EXPANDED_ACCESS' && <p>{explainValue('StudyType', studyType)}</p>}
      {expandedAccessInfo?.hasExpandedAccess && (
        <p>
          The treatment may be available outside this trial (expanded access
          {expandedAccessInfo.nctId && (
            <>
              , <a href={toTrialPath(expandedAccessInfo.nctId)}>{expandedAccessInfo.nctId}</a>
            </>
          )}
          {expandedAccessInfo.statusForNctId &&
            `, ${lowerFirst(labelOf('ExpandedAccessStatus', expandedAccessInfo.statusForNctId))}`}
          ).
        </p>
      )}
    </Answer>
  )
}

function describeWho(study: Study): string {
  const { minimumAge, maximumAge, stdAges } = study.protocolSection.eligibilityModule ?? {}
  const ages = describeAgeRange(minimumAge, maximumAge, stdAges)
  const people = describeSexRule(toStatedRules(study))
  if (ages === notStatedLabel)
    return people ? `${capitalise(people)}; ages not stated` : 'Ages not stated'
  return [capitalise(ages), people].filter(Boolean).join(', ')
}

const shownConditions = 3

function describeConditions(study: Study): string {
  const { conditions = [] } = study.protocolSection.conditionsModule ?? {}
  const { healthyVolunteers } = study.protocolSection.eligibilityModule ?? {}
  const more = conditions.length - shownConditions
  const named = joinNames(conditions.slice(0, shownConditions))
  const sentences = [
    named !== '' && `With ${named}${more > 0 ? ` and ${more} more` : ''}.`,
    healthyVolunteers === true && 'Healthy volunteers can take part.',
    healthyVolunteers === false && 'No healthy volunteers.',
  ]
  return sentences.filter(Boolean).join(' ')
}

function NearestSite({ trial, visit, sites }: FourAnswersProps) {
  const { study, page } = trial
  const place = visit.place?.kind === 'found' ? visit.place : undefined
  const [first] = sites
  const isOpen = first?.state === 'open' || first?.state === 'unstated'
  const status = dateStatus(toStatusFacts(study, page), trial.today)
  const isUnknown = status.age === 'lapsed' || status.status === undefined
  const counts = describeSiteCounts(sites, page?.locationCount)
  const all = sites.length > 1 && (
    <a href="#locations">See all {sites.length.toLocaleString('en')} sites</a>
  )
  if (!first) {
    return (
      <Answer
        question="Where is the nearest open site?"
        end={<a href="#ask">Ask where it takes place</a>}
      >
        <p className="answer">{counts ?? 'No site in this record'}</p>
        <p>The record we have does not name a hospital or town.</p>
      </Answer>
    )
  }
  const later = place && isCurrent(status) ? findLater(sites) : undefined
  const hasPositions = sites.some(({ point }) => point !== undefined)
  return (
    <Answer
      question="Where is the nearest open site?"
      end={
        <>
          {all}
          {place && <a href="#place">Change place</a>}
        </>
      }
    >
      {!isOpen ? (
        <>
          <p className="answer">
            {first.state === 'former' || isUnknown
              ? 'No site confirmed as open'
              : 'No site is open'}
          </p>
          <p>
            {status.label}. {counts}
          </p>
        </>
      ) : place && first.metres !== undefined ? (
        <>
          <p className="answer">
            {capitalise(describeDistanceTo(first, place.unit))} · {shortPlaceOf(first.location)}
          </p>
          <p>
            {nameSite(first.location)}, from {place.label}
          </p>
          {first.state === 'unstated' && <p>The record does not say whether this site is open.</p>}
          <p>{counts}</p>
        </>
      ) : (
        <>
          <p className="answer">{sites.length === 1 ? shortPlaceOf(first.location) : counts}</p>
          {sites.length === 1 ? (
            <p>
              {nameSite(first.location)}. {counts}
            </p>
          ) : (
            place && <p>The record does not say where the open sites are on the map.</p>
          )}
        </>
      )}
      {place && later && (
        <p>
          Not open yet: {describeDistanceTo(later, place.unit)} · {shortPlaceOf(later.location)}
        </p>
      )}
      {!place && isOpen && hasPositions && <PlaceForm id="answer-place" visit={visit} />}
    </Answer>
  )
}

const isCurrent = ({ age }: DatedStatus) => age === 'fresh' || age === 'ageing'

/** The nearest site that will open, if it is nearer than all open ones. */
function findLater(sites: readonly TrialSite[]): TrialSite | undefined {
  const [first] = sites
  const nearest = first?.state === 'open' ? (first.metres ?? Infinity) : Infinity
  return sites.find(
    ({ location: { status }, metres }) =>
      status === 'NOT_YET_RECRUITING' && metres !== undefined && metres < nearest,
  )
}

function WhomDoIAsk({ trial, sites }: Pick<FourAnswersProps, 'trial' | 'sites'>) {
  const { answer, evidence } = describeAskAnswer(trial.study, sites)
  return (
    <Answer
      question="Whom do I ask?"
      className="answer-ask"
      end={
        <a className="button" href="#ask">
          <Icon name="circle-question" />
          How to ask about this trial
        </a>
      }
    >
      <p className="answer">{answer}</p>
      <p>{evidence}</p>
    </Answer>
  )
}

function HowFresh({ trial: { study, page, today, sources } }: { trial: TrialDetail }) {
  const { lastUpdatePostDateStruct, lastUpdateSubmitDate, statusVerifiedDate } =
    study.protocolSection.statusModule ?? {}
  const updated = lastUpdatePostDateStruct?.date ?? lastUpdateSubmitDate
  const copied = getCopyDate(study, page)
  const read = sources[0]?.seenAt
  return (
    <Answer question="How fresh is this?" end={<a href="#source">Source and versions</a>}>
      <p className="answer">{describeFreshness(updated, copied, today)}</p>
      {updated && (
        <p>
          by the sponsor, on <TimeStamp value={updated} />
        </p>
      )}
      {statusVerifiedDate && (
        <p>
          Confirmed for <TimeStamp value={statusVerifiedDate} />
        </p>
      )}
      {copied !== undefined ? (
        <p>
          Our copy is from <TimeStamp value={copied} />.
        </p>
      ) : (
        read && (
          <p>
            We took in our copy on <TimeStamp value={read} />. It doesn’t say when it was made.
          </p>
        )
      )}
    </Answer>
  )
}

/** A copy can't know about later updates. */
function describeFreshness(
  updated: string | undefined,
  copied: string | undefined,
  today: number,
): string {
  const monthsSince = (date: string) =>
    dateStatus({ overallStatus: 'RECRUITING', updated: date }, today).months
  const months = updated === undefined ? undefined : monthsSince(updated)
  if (months === undefined) return 'Date of the last update not stated'
  const isCopyOld = copied !== undefined && (monthsSince(copied) ?? 0) >= 12
  return `${isCopyOld ? 'Last known update' : 'Updated'} ${describeMonthsAgo(months)}`
}

function describeMonthsAgo(months: number): string {
  if (months === 0) return 'this month'
  if (months === 1) return 'last month'
  if (months < 24) return `${months} months ago`
  return `${Math.floor(months / 12)} years ago`
}
