import { filters } from '@/lib/search/filters/filters'
import { therapyFilters } from '@/lib/search/filters/therapy'
import { getTherapyLabels } from '@/lib/search/document/portal-fields'
import { defaultRequest, emptyRequest } from '@/lib/search/request/request'
import { withFilterValues } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toSearchHref } from '@/components/search/search-href'
import { toBrowsePath } from '@/lib/pages/browse'
import type { Study } from '@/lib/study/schema'
import { facetDefinitions, getFacetValue } from '@/lib/therapy/facets'
import { notStated, type TherapyLabel, type TherapyLabels } from '@/lib/therapy/labels'
import { toTrialPartHref } from './trial-part-href'

interface TherapySectionProps {
  trialId: string
  study: Study
  /** Its labels; classified from the study if not given. */
  therapy?: TherapyLabels
}

/** What the cells are, whom they come from and what they are for, as far as the record says. */
export function TherapySection({
  trialId,
  study,
  therapy = getTherapyLabels(study),
}: TherapySectionProps) {
  const { labels, role } = therapy
  if (role === null) {
    return <p>The record does not say that living cells are given in this trial.</p>
  }
  const request = role === 'PRODUCT' ? defaultRequest : emptyRequest
  const rows = facetDefinitions
    .map(({ facet, label }) => ({
      facet,
      label,
      labels: labels.filter((each) => each.facet === facet && each.value !== notStated),
    }))
    .filter((row) => row.labels.length > 0)
  const unstated = facetDefinitions
    .filter(({ facet }) => labels.some((each) => each.facet === facet && each.value === notStated))
    .map(({ label }) => label.toLowerCase())
  return (
    <>
      <table className="data-table wrap-anywhere">
        <tbody>
          {rows.map((row) => (
            <tr key={row.facet}>
              <th scope="row" className="w-36 font-normal! text-ink-3">
                {row.label}
              </th>
              <td>
                {row.labels.map((label) => (
                  <Value key={label.value} label={label} request={request} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unstated.length > 0 && (
        <p className="side-note">
          <strong>The record doesn’t say:</strong> {unstated.join(', ')}.
        </p>
      )}
      <p className="text-sm text-ink-3">
        A program reads these labels from the record’s own words.{' '}
        <a href={toTrialPartHref(trialId, 'labels')}>Why these labels? Report a wrong one</a>
      </p>
    </>
  )
}

/** A readable value, linked to the trials that share it. */
function Value({
  label: { facet, value },
  request,
}: {
  label: TherapyLabel
  request: SearchRequest
}) {
  const filter = therapyFilters.find(({ id }) => id === facet)
  if (filter === undefined) return <div>“{value}”</div>
  const words = getFacetValue(facet, value)
  const page = toBrowsePath(filter.id, value)
  return (
    <div>
      <a href={toSearchHref(withFilterValues(request, filter.id, [value]))}>
        {filters[filter.id].labelOf(value)}
      </a>
      {words && <span className="text-sm text-ink-3"> – {words.explanation}</span>}
      {page && words && (
        <>
          {' '}
          <a href={page} className="text-sm">
            More<span className="sr-only"> about {words.label}</span>
          </a>
        </>
      )}
    </div>
  )
}
