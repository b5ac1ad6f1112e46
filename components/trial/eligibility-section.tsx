import { ExternalLink } from '@/components/ui/external-link'
import { ExplainedWords } from '@/components/ui/term'
import type { TrialVisit } from '@/lib/pages/trial-visit'
import type { TrialSite } from '@/lib/search/place/trial-sites'
import { describeAgeRange } from '@/lib/study/ages'
import { getNctId } from '@/lib/study/document'
import { parseEligibility } from '@/lib/study/eligibility'
import { joinNames } from '@/lib/study/join-names'
import { labelOf, notStatedLabel } from '@/lib/study/labels'
import { capitalise, lowerFirst } from '@/lib/study/letter-case'
import { describeSexRule, toStatedRules } from '@/lib/study/person-fit'
import { toStudyUrl } from '@/lib/study/registry-urls'
import type { Study } from '@/lib/study/schema'
import { CouldItBe } from './could-it-be'
import { countRules, CriteriaLists } from './criteria-lists'
import { describeDistanceTo } from './describe-sites'
import { describeVolunteers } from './describe-volunteers'
import { Fit } from './fit'
import { KeepTicks } from './keep-ticks'
import { SourceText } from './source-text'

interface EligibilitySectionProps {
  trialId: string
  study: Study
  /** Whether the registry has removed the record, so that there is nothing to link to. */
  isRemoved?: boolean
  visit: TrialVisit
  sites: readonly TrialSite[]
}

/** Age, sex and health separately, a comparison with one person, then the criteria as lists to tick. */
export function EligibilitySection({
  trialId,
  study,
  isRemoved = false,
  visit,
  sites,
}: EligibilitySectionProps) {
  const eligibility = study.protocolSection.eligibilityModule ?? {}
  const { genderDescription, studyPopulation, samplingMethod } = eligibility
  const sections = parseEligibility(eligibility.eligibilityCriteria ?? '')
  const rules = countRules(sections)
  const facts = listFacts(study)
  return (
    <>
      {facts.length > 0 && (
        <dl className="key-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {samplingMethod && (
        <p>How participants are chosen: {lowerFirst(labelOf('SamplingMethod', samplingMethod))}.</p>
      )}
      <div className="could" id="could">
        <h3>Could it be for me?</h3>
        <p>
          Compare one person with the rules that this record states. Nothing you enter leaves this
          browser.
        </p>
        <CouldItBe rules={toStatedRules(study)} begin={visit.person ?? {}}>
          <OtherRules
            visit={visit}
            sites={sites}
            rules={rules}
            study={study}
            isRemoved={isRemoved}
          />
        </CouldItBe>
        <p className="fine">Only the trial team can say whether someone can take part.</p>
      </div>
      {genderDescription && (
        <div className="prose">
          <h3>About gender</h3>
          <SourceText text={genderDescription} />
        </div>
      )}
      {studyPopulation && (
        <div className="prose">
          <h3>Who is studied</h3>
          <SourceText text={studyPopulation} />
        </div>
      )}
      {sections.length > 0 && (
        <>
          <p className="text-sm text-ink-3">
            The record’s own words. Tick each rule that you have checked; this browser keeps the
            ticks.
          </p>
          <CriteriaLists sections={sections} />
          <ExplainedWords text={eligibility.eligibilityCriteria ?? ''} />
          <KeepTicks list="criteria" name={trialId} />
        </>
      )}
    </>
  )
}

function listFacts(study: Study): [label: string, value: string][] {
  const { minimumAge, maximumAge, stdAges, healthyVolunteers } =
    study.protocolSection.eligibilityModule ?? {}
  const { conditions = [] } = study.protocolSection.conditionsModule ?? {}
  const ages = describeAgeRange(minimumAge, maximumAge, stdAges)
  const sexRule = describeSexRule(toStatedRules(study))
  const facts: [string, string | null][] = [
    ['Age', ages === notStatedLabel ? null : capitalise(ages)],
    ['Sex', sexRule && capitalise(sexRule)],
    ['Healthy volunteers', describeVolunteers(healthyVolunteers)],
    [conditions.length === 1 ? 'Condition' : 'Conditions', joinNames(conditions) || null],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== null)
}

interface OtherRulesProps {
  visit: TrialVisit
  sites: readonly TrialSite[]
  /** The number of rules in the free text. */
  rules: number
  study: Study
  isRemoved: boolean
}

/** Rules that no field states: distance and the free text. */
function OtherRules({ visit: { place }, sites, rules, study, isRemoved }: OtherRulesProps) {
  const [site] = sites
  const nctId = getNctId(study)
  return (
    <>
      <li>
        <Fit fit="ask" />
        <span>
          {!site ? (
            'The record does not list any sites. Ask where the visits take place.'
          ) : site.state === 'closed' || site.state === 'former' ? (
            'No site is confirmed as open.'
          ) : place?.kind === 'found' && site.metres !== undefined ? (
            <>
              The nearest open site is {describeDistanceTo(site, place.unit)} from {place.label}.
              Ask how many visits there are.
            </>
          ) : (
            <>
              Ask how many visits there are. <a href="#locations">See the sites</a>
            </>
          )}
        </span>
      </li>
      <li>
        <Fit fit="ask" />
        <span>
          {rules > 0 ? (
            `${rules} more ${rules === 1 ? 'rule is' : 'rules are'} below. Tick what you know and take the list to the team.`
          ) : (
            <>
              Our copy has no list of rules.{' '}
              {nctId && !isRemoved && (
                <ExternalLink href={`${toStudyUrl(nctId)}#participation-criteria`}>
                  Read the rules at ClinicalTrials.gov
                </ExternalLink>
              )}
            </>
          )}
        </span>
      </li>
    </>
  )
}
