import { Fact, Facts } from '@/components/ui/facts'
import { NotStated } from '@/components/ui/not-stated'
import { Stated } from '@/components/ui/stated'
import { describeAgeRange } from '@/lib/study/ages'
import { parseEligibility, type EligibilitySection as Criteria } from '@/lib/study/eligibility'
import { labelOf } from '@/lib/study/labels'
import type { Study } from '@/lib/study/schema'
import { PlainBlocks, SourceText } from './source-text'
import { describeVolunteers } from './describe-volunteers'

export function EligibilitySection({ study }: { study: Study }) {
  const eligibility = study.protocolSection.eligibilityModule ?? {}
  const { minimumAge, maximumAge, stdAges = [], genderDescription } = eligibility
  const sections = parseEligibility(eligibility.eligibilityCriteria ?? '')
  return (
    <>
      <Facts>
        <Fact
          label="Ages"
          explanation={
            stdAges.length > 0
              ? `The registry files it under: ${stdAges.map((age) => labelOf('StandardAge', age)).join(', ')}.`
              : undefined
          }
        >
          <Stated text={describeAgeRange(minimumAge, maximumAge, stdAges)} />
        </Fact>
        <Fact
          label="Sex"
          explanation={
            eligibility.genderBased
              ? 'Whether somebody can take part depends on gender.'
              : undefined
          }
        >
          <Stated text={labelOf('Sex', eligibility.sex)} />
        </Fact>
        <Fact label="Volunteers">
          <Stated text={describeVolunteers(eligibility.healthyVolunteers)} />
        </Fact>
        {eligibility.samplingMethod && (
          <Fact label="How participants are chosen">
            {labelOf('SamplingMethod', eligibility.samplingMethod)}
          </Fact>
        )}
      </Facts>
      {genderDescription && (
        <div className="max-w-prose space-y-2">
          <h3>About gender</h3>
          <SourceText text={genderDescription} />
        </div>
      )}
      {eligibility.studyPopulation && (
        <div className="max-w-prose space-y-2">
          <h3>Who is studied</h3>
          <SourceText text={eligibility.studyPopulation} />
        </div>
      )}
      {sections.length === 0 ? (
        <div className="space-y-2">
          <h3 className="text-lg">Criteria</h3>
          <p>
            <NotStated />
          </p>
        </div>
      ) : (
        sections.map((section, index) => (
          <CriteriaList key={index} section={section} next={sections[index + 1]} />
        ))
      )}
    </>
  )
}

const kinds = {
  inclusion: {
    title: 'Inclusion criteria',
    hint: 'All of these must be true',
    edge: 'border-open-line',
  },
  exclusion: {
    title: 'Exclusion criteria',
    hint: 'None of these may be true',
    edge: 'border-stop-line',
  },
  other: { title: 'Criteria', hint: null, edge: 'border-line' },
} as const

interface CriteriaListProps {
  section: Criteria
  next: Criteria | undefined
}

/** The source's own heading where it says more than ours ("Inclusion criteria for donors"). */
function CriteriaList({ section, next }: CriteriaListProps) {
  const { title, hint, edge } = kinds[section.kind]
  const own = section.heading?.trim() ?? ''
  const isPlain = own === '' || own.toLowerCase() === title.toLowerCase()
  const hasText = section.blocks.length > 0
  const makesClaim = hint && hasText && !isNone(section) && !section.mayHoldOtherKind
  // A heading without text of its own may introduce those below it ("Criteria for part A"), of its kind.
  const isIntroduction = section.kind === 'other' || next?.kind === section.kind
  return (
    <div className={`max-w-prose border-l-4 pl-4 sm:pl-5 ${edge}`}>
      <h3 className="text-lg">{isPlain ? title : own}</h3>
      {makesClaim && <p className="text-sm text-ink-3">{hint}</p>}
      {(hasText || !isIntroduction) && (
        <div className="mt-3">
          {hasText ? <PlainBlocks blocks={section.blocks} /> : <NotStated />}
        </div>
      )}
    </div>
  )
}

/** "Exclusion Criteria: none": there is nothing that the hint could speak of. */
function isNone({ blocks }: Criteria): boolean {
  const [only, ...others] = blocks
  if (only === undefined || others.length > 0) return false
  const texts = only.kind === 'list' ? only.items.map(({ text }) => text) : [only.text]
  return texts.length === 1 && /^(?:none|nil|n\/?a|not applicable)[.\s]*$/i.test(texts[0] ?? '')
}
