import { KeptFields } from '@/components/search/kept-fields'
import type { TrialVisit } from '@/lib/pages/trial-visit'
import { maxPlaceLength } from '@/lib/search/place/near'
import { formatSearchRequest } from '@/lib/search/request/request'

interface PlaceFormProps {
  id: string
  visit: TrialVisit
}

/** Asks where distances should be measured from; the answer is the same page with distances. */
export function PlaceForm({ id, visit: { search, place } }: PlaceFormProps) {
  return (
    <form action="#locations">
      <label htmlFor={id} className="label">
        Your town or city
      </label>
      <div className="place-form">
        {search && <KeptFields search={formatSearchRequest(search.request)} />}
        <input
          id={id}
          name="place"
          required
          maxLength={maxPlaceLength}
          autoComplete="address-level2"
          defaultValue={place?.kind === 'found' ? place.label : place?.typed}
          className="field"
        />
        <button type="submit" className="button button-quiet">
          Show nearest
        </button>
      </div>
    </form>
  )
}
