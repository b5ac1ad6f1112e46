import type { SourceDisagreement } from '@/lib/pages/trial-detail'
import { describeFieldPath, describeFieldValue } from '@/lib/study/field-words'
import { isFieldValue } from '@/lib/study/fields'
import { describePhases } from '@/lib/study/labels'

interface SourceDisagreementsProps {
  disagreements: readonly SourceDisagreement[] | undefined
  /** Level of the heading, to fit the surrounding page. */
  headingLevel?: 2 | 3
}

/** Where the sources of one trial disagree, side by side. Nothing if they agree. */
export function SourceDisagreements({
  disagreements = [],
  headingLevel = 3,
}: SourceDisagreementsProps) {
  if (disagreements.length === 0) return null
  const Heading = `h${headingLevel}` as const
  return (
    <section
      aria-labelledby="source-disagreements"
      className="rounded-card border border-edge bg-warn-bg p-4 sm:p-5"
    >
      <Heading id="source-disagreements" className="font-semibold text-warn-fg">
        Sources disagree
      </Heading>
      <p className="mt-1 max-w-prose text-sm">
        {disagreements.length === 1
          ? 'The sources of this trial disagree about one fact.'
          : `The sources of this trial disagree about ${disagreements.length} facts.`}{' '}
        This page shows the first value of each. Ask the trial team if it matters to you.
      </p>
      <dl className="mt-4 space-y-4">
        {disagreements.map(({ path, statements }) => (
          <div key={path}>
            <dt className="font-semibold">{describeFieldPath(path)}</dt>
            {statements.map(({ label, value }, index) => (
              <dd key={index} className="mt-1">
                {describeStatementValue(path, value)}{' '}
                <span className="text-sm text-ink-3">
                  — {label}
                  {index === 0 && ' (shown on this page)'}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

function describeStatementValue(path: string, value: unknown): string {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  const known = values.filter(isFieldValue)
  if (path.endsWith('.phases')) return describePhases(known.map(String))
  return known.map((one) => describeFieldValue(path, one)).join(', ')
}
