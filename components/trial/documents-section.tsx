import { ExternalLink } from '@/components/ui/external-link'
import { NotStated } from '@/components/ui/not-stated'
import { TimeStamp } from '@/components/ui/time-stamp'
import { getNctId } from '@/lib/study/document'
import { labelOf } from '@/lib/study/labels'
import { toDocumentUrl } from '@/lib/study/registry-urls'
import type { LargeDoc, Study } from '@/lib/study/schema'

/** Protocol, analysis plan and consent form, if the sponsor has uploaded them to the registry. */
export function DocumentsSection({ study, isRemoved }: { study: Study; isRemoved: boolean }) {
  const { largeDocs = [], noSap } = study.documentSection?.largeDocumentModule ?? {}
  // The registry removes the documents together with the record.
  const nctId = isRemoved ? null : getNctId(study)
  return (
    <>
      <ul className="space-y-2">
        {largeDocs.map((document, index) => (
          <li key={index}>
            <DocumentLine document={document} nctId={nctId} />
          </li>
        ))}
      </ul>
      {noSap && <p>The sponsor says that there is no separate statistical analysis plan.</p>}
    </>
  )
}

function DocumentLine({ document, nctId }: { document: LargeDoc; nctId: string | null }) {
  const { filename, size, date, uploadDate } = document
  const title = document.label ?? describeKinds(document) ?? filename ?? 'Document without a name'
  return (
    <>
      {nctId && filename ? (
        <ExternalLink href={toDocumentUrl(nctId, filename)}>{title}</ExternalLink>
      ) : (
        title
      )}
      <span className="text-ink-3">
        {size !== undefined && ` · ${describeSize(size)}`}
        {' · dated '}
        {date ? <TimeStamp value={date} /> : <NotStated />}
        {uploadDate && (
          <>
            {' · uploaded '}
            <TimeStamp value={uploadDate.slice(0, 10)} />
          </>
        )}
      </span>
    </>
  )
}

function describeKinds({ hasProtocol, hasSap, hasIcf }: LargeDoc): string | null {
  const kinds = [
    hasProtocol && labelOf('IpdSharingInfoType', 'STUDY_PROTOCOL'),
    hasSap && labelOf('IpdSharingInfoType', 'SAP'),
    hasIcf && labelOf('IpdSharingInfoType', 'ICF'),
  ].filter((kind) => typeof kind === 'string')
  return kinds.length > 0 ? kinds.join(', ') : null
}

function describeSize(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes >= 1
    ? `${megabytes.toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} kB`
}
