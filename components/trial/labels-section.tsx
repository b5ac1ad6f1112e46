import { getTherapyLabels } from '@/lib/search/document/portal-fields'
import { describeFieldPath } from '@/lib/study/field-words'
import { toPlainLine } from '@/lib/study/markup'
import type { Study } from '@/lib/study/schema'
import { facetDefinitions, toFacetLabel } from '@/lib/therapy/facets'
import type { Evidence, TherapyLabel, TherapyLabels } from '@/lib/therapy/labels'
import { LabelReport } from './label-report'

interface LabelsSectionProps {
  study: Study
  /** Its labels; classified from the study if not given. */
  therapy?: TherapyLabels
  /** Absolute public address of the trial's page, for reports. */
  url: string
}

/** Each label with the words of the record that support it, and a text to report it if it is wrong. */
export function LabelsSection({
  study,
  therapy = getTherapyLabels(study),
  url,
}: LabelsSectionProps) {
  const rows = facetDefinitions
    .map(({ facet, label, explanation }) => ({
      facet,
      label,
      explanation,
      labels: therapy.labels.filter((each) => each.facet === facet),
    }))
    .filter(({ labels }) => labels.length > 0)
  return (
    <>
      <p className="max-w-prose text-ink-3">
        A program reads these labels from the words of the record by fixed rules. Nothing is
        inferred. If a label is wrong, report it to the people who run this portal.
      </p>
      {rows.map(({ facet, label, explanation, labels }) => (
        <section key={facet} aria-labelledby={`label-${facet}`}>
          <h2 id={`label-${facet}`}>{label}</h2>
          <p className="text-sm text-ink-3">{explanation}</p>
          <ul className="mt-2 space-y-4">
            {labels.map((each) => (
              <li key={each.value} className="border-l-2 border-line pl-4">
                <Reasons label={each} />
                <LabelReport label={each} study={study} url={url} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rows.length === 0 && <p>This record has no labels.</p>}
    </>
  )
}

function Reasons({ label: { facet, value, evidence } }: { label: TherapyLabel }) {
  const name = toFacetLabel(facet, value)
  if (evidence.length === 0) {
    return <p>{name}: the record has no words that say it, and nothing is inferred.</p>
  }
  return (
    <>
      <p className="font-semibold">
        {name}
        {evidence.some(isReview) && (
          <span className="text-sm font-normal text-ink-3">
            {' '}
            Corrected by a person who read it.
          </span>
        )}
      </p>
      <ul className="mt-1 space-y-1">
        {evidence.map((each, index) => (
          <li key={index}>
            <Reason evidence={each} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where the classifier looks, best places first. */
const zoneWords = {
  A: 'names and titles',
  B: 'descriptions',
  C: 'long texts',
} as const

function Reason({ evidence }: { evidence: Evidence }) {
  if (evidence.zone === 'REVIEW') {
    return (
      <>
        Reviewed by a person: {evidence.text}{' '}
        <span className="text-ink-3">
          (<RuleId id={evidence.ruleId} />)
        </span>
      </>
    )
  }
  return (
    <>
      <span className="break-words">“{toPlainLine(evidence.text)}”</span>{' '}
      <span className="text-ink-3">
        in “{describeFieldPath(evidence.path.replace(/\[\d+\]/g, ''))}” ({zoneWords[evidence.zone]},
        rule <RuleId id={evidence.ruleId} />)
      </span>
    </>
  )
}

function RuleId({ id }: { id: string }) {
  return <code className="text-xs break-all">{id}</code>
}

function isReview({ zone }: Evidence): boolean {
  return zone === 'REVIEW'
}
