import { Icon } from '@/components/ui/icon'
import Form from 'next/form'
import { withPage, withQuery } from '@/lib/search/request/request-links'
import { defaultRequest, formatSearchRequest, maxQueryLength } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { KeptFields } from './kept-fields'
import { SearchBox } from './search-box'

interface SearchFormProps {
  /** The search to which the words are added: its filters and order are kept. */
  request?: SearchRequest
  /** For the one-line form, its accessible name. */
  compact?: boolean
}

/** The page's own search box: a plain GET form, so that it works without script. */
export function SearchForm({ request = defaultRequest, compact = false }: SearchFormProps) {
  const kept = formatSearchRequest(withPage(withQuery(request, ''), 1))
  return (
    <Form action="/trials" prefetch={false} role="search" aria-label="Trials" id="main-search">
      <label htmlFor="q" className={compact ? 'sr-only' : 'block font-semibold'}>
        What are you looking for?
      </label>
      <p id="q-hint" className={compact ? 'sr-only' : 'text-sm text-ink-3'}>
        A disease, a treatment, a place, a sponsor or a trial number
      </p>
      <div className={compact ? 'search-line' : 'search-line search-line-large'}>
        <SearchBox
          id="q"
          name="q"
          defaultValue={request.query}
          aria-describedby="q-hint"
          icon={<Icon name="search" />}
          className="field"
          maxLength={maxQueryLength}
        />
        <KeptFields search={kept} />
        <button type="submit" className="button">
          Search
        </button>
      </div>
    </Form>
  )
}
