import Link from 'next/link'
import { toSearchHref } from '@/components/search/search-href'
import { Disclosure } from '@/components/ui/disclosure'
import { NotStated } from '@/components/ui/not-stated'
import { toBrowsePath } from '@/lib/pages/browse'
import { filters } from '@/lib/search/filters/filters'
import { therapyFilters } from '@/lib/search/filters/therapy'
import { getTherapyLabels } from '@/lib/search/document/portal-fields'
import { defaultRequest, emptyRequest } from '@/lib/search/request/request'
import { withFilterValues } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { Study } from '@/lib/study/schema'
import { describeFieldPath } from '@/lib/study/field-words'
import {
  facetDefinitions,
  getFacetValue,
  toFacetLabel,
  type FacetDefinition,
} from '@/lib/therapy/facets'
import {
  notStated,
  type Evidence,
  type TherapyLabel,
  type TherapyLabels,
} from '@/lib/therapy/labels'
import { LabelReport } from './label-report'

interface TherapySectionProps {
  study: Study
  /** Its labels; read from the study if not given. */
  therapy?: TherapyLabels
  /** Whole public address of the page, for reports. */
  url: string
}

/** What the cells are, whom they come from and what they are for, each with the words that say so. */
export function TherapySection({
  study,
  therapy = getTherapyLabels(study),
  url,
}: TherapySectionProps) {
  const { labels, role } = therapy
  if (role === null) {
    return <p>The record does not say that living cells are given in this trial.</p>
  }
  const rows = facetDefinitions
    .map((definition) => ({
      definition,
      labels: labels.filter(({ facet }) => facet === definition.facet),
    }))
    .filter((row) => row.labels.length > 0)
  return (
    <>
      <dl className="divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <FacetRow
            key={row.definition.facet}
            {...row}
            request={role === 'PRODUCT' ? defaultRequest : emptyRequest}
            study={study}
            url={url}
          />
        ))}
      </dl>
      <p className="max-w-prose text-sm text-ink-3">
        A program reads these labels from the words of the record by fixed rules; nothing is
        inferred. A label can be wrong: “Why?” shows the words and offers a text to report it.
      </p>
    </>
  )
}

interface FacetRowProps {
  definition: FacetDefinition
  labels: readonly TherapyLabel[]
  /** The search that lists this trial among others. */
  request: SearchRequest
  study: Study
  url: string
}

function FacetRow({ definition, labels, request, study, url }: FacetRowProps) {
  const stated = labels.filter(({ value }) => value !== notStated)
  const isReviewed = labels.some(({ evidence }) => evidence.some(isReview))
  return (
    <div className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-sm text-ink-3">{definition.label}</dt>
      <dd className="min-w-0">
        {stated.length === 0 ? (
          <NotStated />
        ) : (
          <ul className="space-y-1">
            {stated.map((label) => (
              <li key={label.value}>
                <Value label={label} request={request} />
              </li>
            ))}
          </ul>
        )}
        {isReviewed && <p className="text-sm text-ink-3">Corrected by a person who read it.</p>}
        <div className="mt-1 text-sm">
          <Disclosure
            summary={
              <>
                Why?<span className="sr-only"> {definition.label}</span>
              </>
            }
          >
            <ul className="space-y-4">
              {labels.map((label) => (
                <li key={label.value} className="border-l-2 border-line pl-4">
                  <Reasons label={label} />
                  <LabelReport label={label} study={study} url={url} />
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      </dd>
    </div>
  )
}

/** A value in people's words, leading to the trials that share it. */
function Value({
  label: { facet, value },
  request,
}: {
  label: TherapyLabel
  request: SearchRequest
}) {
  const filter = therapyFilters.find(({ id }) => id === facet)
  if (filter === undefined) return <>“{value}”</>
  const words = getFacetValue(facet, value)
  const page = toBrowsePath(filter.id, value)
  return (
    <>
      <Link
        href={toSearchHref(withFilterValues(request, filter.id, [value]))}
        prefetch={false}
        className="font-medium"
      >
        {filters[filter.id].labelOf(value)}
      </Link>
      {words && (
        <span className="text-sm text-ink-3">
          {' '}
          – {words.explanation}{' '}
          {page && (
            <Link href={page} prefetch={false}>
              More<span className="sr-only"> about {words.label}</span>
            </Link>
          )}
        </span>
      )}
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
      <p className="font-medium">{name}</p>
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
      <span className="break-words">“{evidence.text.replace(/\s+/g, ' ')}”</span>{' '}
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
