import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/text-field'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { toFacetLabel } from '@/lib/therapy/facets'
import type { TherapyLabel } from '@/lib/therapy/labels'
import { formatLabelReport, formatLabelReportMailto } from '@/lib/therapy/report'
import { CopyText } from '@/components/ui/copy-text'

interface LabelReportProps {
  label: TherapyLabel
  study: Study
  url: string
}

/** A text that states a label and its reason, to be completed, copied and sent, or mailed. */
export function LabelReport({ label, study, url }: LabelReportProps) {
  const trialId = toTrialId(study)
  const title = study.protocolSection.identificationModule.briefTitle
  const report = formatLabelReport({ trialId, title, url, label })
  const id = `report-${label.facet}-${label.value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)}`
  const name = toFacetLabel(label.facet, label.value)
  return (
    <div className="no-print mt-1">
      <Disclosure
        summary={
          <>
            Report this label<span className="sr-only">: {name}</span>
          </>
        }
      >
        <label htmlFor={id} className="block text-sm text-ink-3">
          Add what is wrong at the end, then send this to the people who run this portal
        </label>
        <TextField id={id} text={`${report.subject}\n\n${report.body}`} />
        <p className="mt-2 flex flex-wrap items-center gap-3">
          <CopyText from={id} />
          <a href={formatLabelReportMailto(report, '')} className="py-1">
            Write an email
          </a>
        </p>
      </Disclosure>
    </div>
  )
}
