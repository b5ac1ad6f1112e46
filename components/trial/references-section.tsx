import { Disclosure } from '@/components/ui/disclosure'
import { ExternalLink } from '@/components/ui/external-link'
import { NotStated } from '@/components/ui/not-stated'
import { labelOf } from '@/lib/study/labels'
import type { AvailIpd, Reference, SeeAlsoLink, Study } from '@/lib/study/schema'
import { SubHeading } from './sub-heading'

const shownReferences = 15

export function ReferencesSection({ study }: { study: Study }) {
  const {
    references = [],
    seeAlsoLinks = [],
    availIpds = [],
  } = study.protocolSection.referencesModule ?? {}
  return (
    <>
      {references.length > 0 && (
        <div className="space-y-3">
          <SubHeading>Publications ({references.length})</SubHeading>
          <ReferenceList references={references.slice(0, shownReferences)} />
          {references.length > shownReferences && (
            <Disclosure summary={`Show ${references.length - shownReferences} more`}>
              <ReferenceList references={references.slice(shownReferences)} />
            </Disclosure>
          )}
        </div>
      )}
      {seeAlsoLinks.length > 0 && (
        <div className="space-y-3">
          <SubHeading>Links</SubHeading>
          <ul className="space-y-1">
            {seeAlsoLinks.map((link, index) => (
              <li key={index} className="break-words">
                <SeeAlso link={link} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {availIpds.length > 0 && (
        <div className="space-y-3">
          <SubHeading>Data and documents elsewhere</SubHeading>
          <ul className="space-y-2">
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

function ReferenceList({ references }: { references: readonly Reference[] }) {
  return (
    <ul className="max-w-prose space-y-3">
      {references.map((reference, index) => (
        <li key={index} className="break-words">
          {reference.citation ?? <NotStated />}{' '}
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
  if (!link.url) return <>{link.label ?? <NotStated />}</>
  return <ExternalLink href={link.url}>{link.label ?? link.url}</ExternalLink>
}

function AvailableData({ available }: { available: AvailIpd }) {
  const { id, type, url, comment } = available
  const title = [type, id].filter(Boolean).join(' ') || (url ?? 'Not named')
  return (
    <>
      {url ? <ExternalLink href={url}>{title}</ExternalLink> : title}
      {comment && <p className="text-ink-3">{comment}</p>}
    </>
  )
}
