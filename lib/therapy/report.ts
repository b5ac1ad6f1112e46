import { toPlainLine } from '@/lib/study/markup'
import { shorten } from '@/lib/study/shorten'
import { describeFacetValue, getFacetDefinition } from './facets'
import type { TherapyLabel } from './labels'

// "Report this label": a text that a reader can copy or email. A confirmed report becomes a row of `corrections.ts`.

export interface LabelReportInput {
  /** Registry number, or the portal's address of the trial. */
  trialId: string
  title: string
  /** Address of the trial's page, if the reader has one. */
  url?: string
  label: TherapyLabel
}

export interface LabelReport {
  subject: string
  body: string
}

const titleLimit = 200
const quoteLimit = 300

/**
 * The prefilled report: trial, label, evidence and rule, with space for the correct value. Plain text, one fact per
 * line.
 */
export function formatLabelReport({ trialId, title, url, label }: LabelReportInput): LabelReport {
  const facet = getFacetDefinition(label.facet)?.label ?? label.facet
  const value = describeFacetValue(label.facet, label.value)
  const evidence =
    label.evidence.length === 0
      ? ['(none: the record does not state it)']
      : label.evidence.map(
          ({ ruleId, zone, path, start, end, text }) =>
            `- “${shorten(toPlainLine(text), quoteLimit)}”${path ? ` in ${path}, ${start}–${end}` : ''} (zone ${zone}, rule ${ruleId})`,
        )
  return {
    subject: `Label of ${trialId}: ${facet}, ${value}`,
    body: [
      `Trial: ${trialId}`,
      `Title: ${shorten(title.replaceAll(/\s+/g, ' '), titleLimit)}`,
      ...(url ? [`Page: ${url}`] : []),
      `Label: ${facet}: ${value}`,
      'Evidence:',
      ...evidence,
      '',
      'What is wrong, and what the record says instead:',
      '',
    ].join('\n'),
  }
}

/** A `mailto:` address with the report filled in. `to` is the operator's address. */
export function formatLabelReportMailto(report: LabelReport, to: string): string {
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(report.subject)}&body=${encodeURIComponent(report.body)}`
}
