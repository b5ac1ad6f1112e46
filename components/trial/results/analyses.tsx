import { labelOf } from '@/lib/study/labels'
import { toPlainLine } from '@/lib/study/markup'
import type { MeasureGroup, OutcomeMeasure } from '@/lib/study/schema'

type Analysis = NonNullable<OutcomeMeasure['analyses']>[number]

interface AnalysesProps {
  analyses: readonly Analysis[]
  groups: readonly MeasureGroup[]
}

/** The statistical comparisons of an outcome, each as the stated lines. */
export function Analyses({ analyses, groups }: AnalysesProps) {
  return (
    <div className="space-y-4">
      {analyses.map((analysis, index) => (
        <div key={index} className="rounded-card bg-sunken p-4">
          <h4>
            Analysis {analyses.length > 1 && index + 1}
            {analysis.groupIds && `: ${titleGroups(analysis.groupIds, groups)}`}
          </h4>
          <dl className="mt-2 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
            {toLines(analysis).map(([label, text]) => (
              <div key={label} className="contents">
                <dt className="text-ink-3">{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  )
}

function titleGroups(ids: readonly string[], groups: readonly MeasureGroup[]): string {
  return ids.map((id) => groups.find((group) => group.id === id)?.title ?? id).join(' and ')
}

function toLines(analysis: Analysis): [label: string, text: string][] {
  const interval = describeInterval(analysis)
  const lines: [string, string | undefined][] = [
    ['Comparison', toPlainLine(analysis.groupDescription)],
    ['Method', analysis.statisticalMethod],
    ['About the method', toPlainLine(analysis.statisticalComment)],
    ['P value', analysis.pValue],
    ['About the P value', toPlainLine(analysis.pValueComment)],
    [analysis.paramType ?? 'Estimate', analysis.paramValue],
    ['Confidence interval', interval],
    [
      analysis.dispersionType
        ? labelOf('AnalysisDispersionType', analysis.dispersionType)
        : 'Dispersion',
      analysis.dispersionValue,
    ],
    ['About the estimate', toPlainLine(analysis.estimateComment)],
    [
      'Tested for',
      analysis.nonInferiorityType && labelOf('NonInferiorityType', analysis.nonInferiorityType),
    ],
    ['About the test', toPlainLine(analysis.nonInferiorityComment)],
    ['Other analysis', toPlainLine(analysis.otherAnalysisDescription)],
  ]
  return lines.filter((line): line is [string, string] => Boolean(line[1]))
}

function describeInterval(analysis: Analysis): string | undefined {
  const { ciPctValue, ciLowerLimit, ciUpperLimit, ciNumSides } = analysis
  const comments = [analysis.ciLowerLimitComment, analysis.ciUpperLimitComment]
    .map(toPlainLine)
    .filter(Boolean)
  const hasAny = [ciPctValue, ciLowerLimit, ciUpperLimit].some((part) => part !== undefined)
  if (!hasAny && comments.length === 0) return undefined
  const level = ciPctValue === undefined ? '' : `${ciPctValue} %: `
  const sides = ciNumSides
    ? `, ${labelOf('ConfidenceIntervalNumSides', ciNumSides).toLowerCase()}`
    : ''
  const about = comments.length > 0 ? ` (${comments.join('; ')})` : ''
  return `${level}${ciLowerLimit ?? '–'} to ${ciUpperLimit ?? '–'}${sides}${about}`
}
