import { ExternalLink } from '@/components/ui/external-link'
import { ListPages } from '@/components/ui/list-pages'
import { toListPage } from '@/lib/pages/list-page'
import { labelOf } from '@/lib/study/labels'
import { toPlainLine } from '@/lib/study/markup'
import type { AvailIpd, Reference, SeeAlsoLink, Study } from '@/lib/study/schema'
import { toTrialPartHref } from './trial-part-href'

/** Of each kind on the trial's page; a trial with more has a separate page for its publications. */
const maxReferences = 15
/** Per page of the list of all publications and links: a record may have a thousand. */
const referencesOfPage = 250

interface ReferencesSectionProps {
  trialId: string
  study: Study
  /** Shows every publication; the trial's own page shows only the first ones. */
  whole?: boolean
  /** Page of the whole list, from 1. */
  listPage?: number
}

/** Articles, pages and files that the record mentions, or that mention the trial's number. */
export function ReferencesSection({
  trialId,
  study,
  whole = false,
  listPage = 1,
}: ReferencesSectionProps) {
  const all = listEntries(study)
  const { items, page, pageCount } = toListPage(all, referencesOfPage, listPage)
  const shown = whole ? items : takeFirst(all)
  const references = shown.flatMap(({ reference }) => reference ?? [])
  const links = shown.flatMap(({ link }) => link ?? [])
  const availIpds = shown.flatMap(({ data }) => data ?? [])
  return (
    <>
      {references.length > 0 && <ReferenceList references={references} />}
      {!whole && shown.length < all.length && (
        <p>
          <a href={toTrialPartHref(trialId, 'publications')}>{describeAll(all)}</a>
        </p>
      )}
      {links.length > 0 && (
        <div>
          <h3>Links</h3>
          <ul className="mt-1 space-y-1">
            {links.map((link, index) => (
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
      {whole && (
        <ListPages
          label="Pages of publications and links"
          page={page}
          pageCount={pageCount}
          toHref={(number) => toTrialPartHref(trialId, 'publications', undefined, number)}
        />
      )}
    </>
  )
}

/** Whether there is anything to list. */
export function hasReferences(study: Study): boolean {
  return listEntries(study).length > 0
}

/** One of the three. */
interface Entry {
  reference?: Reference
  link?: SeeAlsoLink
  data?: AvailIpd
}

function listEntries(study: Study): Entry[] {
  const {
    references = [],
    seeAlsoLinks = [],
    availIpds = [],
  } = study.protocolSection.referencesModule ?? {}
  return [
    ...references.map((reference) => ({ reference })),
    ...seeAlsoLinks.map((link) => ({ link })),
    ...availIpds.map((data) => ({ data })),
  ]
}

/** The first of each kind. */
function takeFirst(entries: readonly Entry[]): Entry[] {
  return (['reference', 'link', 'data'] as const).flatMap((kind) =>
    entries.filter((entry) => entry[kind] !== undefined).slice(0, maxReferences),
  )
}

function describeAll(entries: readonly Entry[]): string {
  const count = entries.filter(({ reference }) => reference !== undefined).length
  return count === entries.length
    ? `See all ${count} publications`
    : `See all ${entries.length} publications and links`
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
