import Form from 'next/form'
import { keysOf } from '@/lib/study/keys-of'
import Link from 'next/link'
import {
  defaultRadius,
  describeRadius,
  formatPlace,
  formatRadius,
  maxPlaceLength,
  radiusChoices,
  radiusUnitLabels,
  type Near,
  type Radius,
  type RadiusUnit,
} from '@/lib/search/place/near'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withoutNear, withPage, withSort } from '@/lib/search/request/request-links'
import type { RequestProblem, SearchRequest } from '@/lib/search/request/search-request'
import { FacetFrame } from './facet-frame'
import { KeptFields } from './kept-fields'
import { NearLocation } from './near-location'
import { SearchBox } from './search-box'
import { toSearchHref } from './search-href'

export interface NearFormProps {
  /** The place under its name in the records. */
  request: SearchRequest
  /** The place as typed, if it was not found. */
  typed?: Near | undefined
  problems: readonly RequestProblem[]
}

const units = keysOf(radiusChoices)

/** A place and a distance, as a plain form that keeps the rest of the search. */
export function NearForm({ request, typed, problems }: NearFormProps) {
  const near = typed ?? request.near
  const refused = problems.find(({ key }) => key === 'near')?.value
  const text = refused ?? (near ? formatPlace(near.place) : '')
  const radius = near?.radius ?? defaultRadius
  // A search near a place sorts by distance, unless another order was chosen since.
  const sort = near ? request.sort : 'distance'
  const kept = formatSearchRequest(withPage(withSort(withoutNear(request), 'relevance'), 1))
  return (
    <FacetFrame label="Place" open>
      <Form action="/trials" prefetch={false} scroll={false} className="space-y-2.5">
        <KeptFields search={kept} />
        <div>
          <label htmlFor="near" className="label">
            Near a town or city
          </label>
          <SearchBox
            id="near"
            name="near"
            suggest="places"
            className="field"
            defaultValue={text}
            maxLength={maxPlaceLength}
            aria-describedby="near-hint"
          />
          <p id="near-hint" className="mt-1 text-xs leading-snug text-ink-3">
            Such as Lyon, France, or coordinates.
          </p>
        </div>
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 flex-1">
            <label htmlFor="within" className="label">
              Within
            </label>
            <select
              // Another search means another selection; without the key the old one would stay.
              key={formatRadius(radius)}
              id="within"
              name="within"
              defaultValue={formatRadius(radius)}
              className="field min-h-9 px-2.5 py-1 text-sm"
            >
              {units.map((unit) => (
                <optgroup key={unit} label={radiusUnitLabels[unit]}>
                  {listLengths(unit, radius).map((length) => (
                    <RadiusOption key={length} radius={{ length, unit }} />
                  ))}
                </optgroup>
              ))}
              <RadiusOption radius="any" />
            </select>
          </div>
          <button type="submit" className="button button-quiet button-small">
            Show nearest
          </button>
        </div>
        {/* After the fields, in the order of the address. */}
        {sort !== 'relevance' && <input type="hidden" name="sort" value={sort} />}
        <div className="needs-script">
          <NearLocation />
          <p id="near-privacy" className="mt-1 text-xs leading-snug text-ink-3">
            We ask only when you press this. Your position is rounded to about 1 km and appears in
            the page address.
          </p>
        </div>
        {request.near && (
          <Link
            href={toSearchHref(withoutNear(request))}
            prefetch={false}
            scroll={false}
            rel="nofollow"
            className="inline-flex min-h-9 items-center text-sm"
          >
            Search everywhere
          </Link>
        )}
      </Form>
    </FacetFrame>
  )
}

function RadiusOption({ radius }: { radius: Radius }) {
  const words = radius === 'any' ? 'Anywhere' : describeRadius(radius)
  return <option value={formatRadius(radius)}>{words}</option>
}

/** The offered distances, plus the one in the address. */
function listLengths(unit: RadiusUnit, radius: Radius): number[] {
  const lengths = new Set(radiusChoices[unit])
  if (radius !== 'any' && radius.unit === unit) lengths.add(radius.length)
  return [...lengths].sort((a, b) => a - b)
}
