import { Fact, Facts } from '@/components/ui/facts'
import { NotStated } from '@/components/ui/not-stated'
import { Stated } from '@/components/ui/stated'
import { TimeStamp } from '@/components/ui/time-stamp'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { describeAgeRange } from '@/lib/study/ages'
import { findCountries } from '@/lib/study/document'
import { describeEnrollment } from '@/lib/study/enrollment'
import { describePhases, explainPhases, labelOf } from '@/lib/study/labels'
import { unescapeMarkup } from '@/lib/study/markup'
import type { DateStruct } from '@/lib/study/schema'
import {
  dateStatus,
  describeDatedStatus,
  describePageDate,
  explainStatus,
  toStatusFacts,
} from '@/lib/study/status-age'
import { CountryList } from './country-list'
import { describeVolunteers } from './describe-volunteers'

/** The facts that decide whether somebody reads on. */
export function AtAGlance({ trial }: { trial: TrialDetail }) {
  const { study, page } = trial
  const {
    statusModule: status = {},
    designModule: design = {},
    eligibilityModule: eligibility = {},
    armsInterventionsModule,
    conditionsModule,
  } = study.protocolSection
  const conditions = conditionsModule?.conditions ?? []
  const interventions = armsInterventionsModule?.interventions ?? []
  const countries = findCountries(study)
  const datedStatus = dateStatus(toStatusFacts(study, page), trial.today)
  return (
    <section
      aria-labelledby="glance-title"
      className="rounded-card border border-line bg-surface p-5 sm:p-7"
    >
      <h2 id="glance-title" className="sr-only">
        At a glance
      </h2>
      <Facts>
        <Fact label="Status" explanation={explainStatus(datedStatus) ?? undefined}>
          {describeDatedStatus(datedStatus)}
          {page?.statusText && (
            <span className="block">
              “{page.statusText}”, {describePageDate(page.copyDate)}
            </span>
          )}
          {page?.registryStatus && (
            <span className="text-muted block font-normal">
              In the registry’s words: “{page.registryStatus}”
            </span>
          )}
        </Fact>
        <Fact label="Phase" explanation={explainPhases(design.phases) ?? undefined}>
          <Stated text={describePhases(design.phases)} />
        </Fact>
        <Fact label="Study type">
          <Stated text={labelOf('StudyType', design.studyType)} />
        </Fact>
        {status.whyStopped && (
          <Fact label="Why it was stopped" wide>
            {unescapeMarkup(status.whyStopped)}
          </Fact>
        )}
        <Fact label="Conditions">
          <Lines lines={conditions} />
        </Fact>
        <Fact label="Treatments">
          <Lines
            lines={interventions.map(({ type, name = 'Name not stated' }) =>
              type ? `${labelOf('InterventionType', type)}: ${name}` : name,
            )}
          />
        </Fact>
        <Fact label="Enrollment">
          <Stated text={describeEnrollment(design.enrollmentInfo)} />
        </Fact>
        <Fact label="Who can take part">
          <span className="block">
            Ages:{' '}
            <Stated
              text={describeAgeRange(
                eligibility.minimumAge,
                eligibility.maximumAge,
                eligibility.stdAges,
              )}
            />
          </span>
          <span className="block">
            Sex: <Stated text={labelOf('Sex', eligibility.sex)} />
          </span>
          <span className="block">
            {describeVolunteers(eligibility.healthyVolunteers) ?? (
              <>
                Healthy volunteers: <NotStated />
              </>
            )}
          </span>
        </Fact>
        <Fact label="Countries">
          <CountryList countries={countries} className="gap-x-4" />
        </Fact>
        <Fact label="Dates">
          <DateLine label="Start" date={status.startDateStruct} />
          <DateLine label="Primary completion" date={status.primaryCompletionDateStruct} />
          <DateLine label="Completion" date={status.completionDateStruct} />
        </Fact>
        {status.expandedAccessInfo?.hasExpandedAccess && (
          <Fact label="Expanded access">
            The treatment can be had outside this trial
            {status.expandedAccessInfo.nctId && `: ${status.expandedAccessInfo.nctId}`}
            {status.expandedAccessInfo.statusForNctId &&
              ` (${labelOf('ExpandedAccessStatus', status.expandedAccessInfo.statusForNctId).toLowerCase()})`}
          </Fact>
        )}
      </Facts>
    </section>
  )
}

const shownLines = 6

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <NotStated />
  const [shown, rest] = [lines.slice(0, shownLines), lines.slice(shownLines)]
  return (
    <>
      <ul>
        {shown.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="disclosure text-sm">
          <summary>{rest.length} more</summary>
          <ul>
            {rest.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function DateLine({ label, date }: { label: string; date: DateStruct | undefined }) {
  return (
    <span className="block">
      {label}: {date?.date ? <TimeStamp value={date.date} /> : <NotStated />}
      {date?.date && date.type === 'ESTIMATED' && (
        <span className="font-normal text-ink-3"> (estimated)</span>
      )}
    </span>
  )
}
