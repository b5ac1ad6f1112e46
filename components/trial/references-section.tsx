import { ExternalLink } from '@/components/ui/external-link'
import { labelOf } from '@/lib/study/labels'
import { toPlainLine } from '@/lib/study/markup'
import type { AvailIpd, Reference, SeeAlsoLink, Study } from '@/lib/study/schema'
import { toTrialPartHref } from './trial-part-href'

/** Shown on the trial's page; a trial with more has a page for its publications. */
const mostReferences = 15

interface ReferencesSectionProps {
  trialId: string
  study: Study
  /** Shows every publication; the trial's own page shows the first of many. */
  whole?: boolean
}

/** Articles, pages and files that the record names, or that name the trial's number. */
export function ReferencesSection({ trialId, study, whole = false }: ReferencesSectionProps) {
  const {
    references = [],
    seeAlsoLinks = [],
    availIpds = [],
  } = study.protocolSection.referencesModule ?? {}
  const shown = whole ? references : references.slice(0, mostReferences)
  return (
    <>
      {shown.length > 0 && <ReferenceList references={shown} />}
      {shown.length < references.length && (
        <p>
          <a href={toTrialPartHref(trialId, 'publications')}>
            See all {references.length} publications
          </a>
        </p>
      )}
      {seeAlsoLinks.length > 0 && (
        <div>
          <h3>Links</h3>
          <ul className="mt-1 space-y-1">
            {seeAlsoLinks.map((link, index) => (
              <li key={index} className="break-words">
                <SeeAlso link={link} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {availIpds.length > 0 && (
        <div>
          <h3>Data and documents elsewhere</h3>
          <ul className="mt-1 space-y-2">
            {availIpds.map((available, index) => (
              <li key={index} className="break-words">
                <AvailableData available={available} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** Whether there is anything to list. */
export function hasReferences(study: Study): boolean {
  const { references, seeAlsoLinks, availIpds } = study.protocolSection.referencesModule ?? {}
  return [references, seeAlsoLinks, availIpds].some((list) => list !== undefined && list.length > 0)
}

function ReferenceList({ references }: { references: readonly Reference[] }) {
  return (
    <ul className="max-w-prose space-y-3">
      {references.map((reference, index) => (
        <li key={index} className="break-words">
          {reference.citation ?? 'Publication without a citation'}{' '}
          <span className="text-sm text-ink-3">
            {labelOf('ReferenceType', reference.type)}
            {reference.pmid && (
              <>
                {' · '}
                <ExternalLink
                  href={`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(reference.pmid)}/`}
                >
                  PubMed {reference.pmid}
                </ExternalLink>
              </>
            )}
          </span>
          {reference.retractions?.map((retraction, at) => (
            <p key={at} className="font-semibold text-stop-fg">
              Retracted{retraction.source && `: ${retraction.source}`}
              {retraction.pmid && ` (PubMed ${retraction.pmid})`}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function SeeAlso({ link }: { link: SeeAlsoLink }) {
  if (!link.url) return <>{toPlainLine(link.label)}</>
  return <ExternalLink href={link.url}>{toPlainLine(link.label) ?? link.url}</ExternalLink>
}

function AvailableData({ available }: { available: AvailIpd }) {
  const { id, type, url, comment } = available
  const title = [type, id].filter(Boolean).join(' ') || (url ?? 'Not named')
  return (
    <>
      {url ? <ExternalLink href={url}>{title}</ExternalLink> : title}
      {comment && <p className="text-ink-3">{toPlainLine(comment)}</p>}
    </>
  )
}
