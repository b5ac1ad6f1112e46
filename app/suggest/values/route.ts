import type { NextRequest } from 'next/server'
import type { FoundOptions } from '@/components/search/facet-finder'
import type { FacetChoice } from '@/components/search/facet-options'
import { findFacetValues } from '@/lib/data/facet-values'
import { filters } from '@/lib/search/filters/filters'
import { parseValuesRequest } from '@/lib/search/request/values-request'

const shownValues = 12

/**
 * `GET /suggest/values?filter=condition&find=lymph&<search>`: values of a long filter within a search, for the panel
 * of filters. 400 if no filter with values is named.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const parsed = parseValuesRequest(request.nextUrl.searchParams)
  if (!parsed) {
    return Response.json(
      { error: { code: 'unknown_filter', message: '“filter” must name a filter with values.' } },
      { status: 400 },
    )
  }
  const { filter } = parsed.request
  const { values, total } = await findFacetValues(parsed.request, shownValues)
  const found: FoundOptions = {
    options: values.map(({ value, label, count, selected }): FacetChoice => {
      return [filters[filter].formatValue(value), label, count, selected]
    }),
    total,
  }
  return Response.json(found, {
    headers: { 'Cache-Control': 'public, max-age=60', 'X-Robots-Tag': 'noindex' },
  })
}
