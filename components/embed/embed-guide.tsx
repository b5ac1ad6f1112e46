import Form from 'next/form'
import { CodeExample } from '@/components/help/code-example'
import { KeptFields } from '@/components/search/kept-fields'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withQuery } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { maxEmbedded, type EmbedOptions } from './embed-document'

interface EmbedGuideProps {
  request: SearchRequest
  /** The search in words. */
  sentence: string
  options: EmbedOptions
  /** Address of the portal, without a trailing slash; may be `ownSite`. */
  siteUrl: string
}

/** The portal's own colour differs between light and dark. */
const usualAccent = '#5b2f94'

/** How to show a search on another site: choose, preview, copy one line. */
export function EmbedGuide({ request, sentence, options, siteUrl }: EmbedGuideProps) {
  const { show, accent, theme, limit } = options
  const search = formatSearchRequest(request)
  const chosen = Object.entries({
    show: show === 'count' && show,
    accent: accent && accent !== usualAccent && accent.slice(1),
    theme,
    limit: show === 'list' && String(limit),
  }).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
  const preview = new URLSearchParams([...new URLSearchParams(search), ...chosen])
  const attributes = [['search', search.replaceAll('&', '&amp;')], ...chosen]
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('')
  return (
    <div className="embed-guide">
      <Form action="/embed" prefetch={false} aria-label="What to embed">
        <KeptFields search={formatSearchRequest(withQuery(request, ''))} />
        <label htmlFor="embed-q">Search words</label>
        <input
          id="embed-q"
          key={request.query}
          name="q"
          defaultValue={request.query}
          className="field"
          aria-describedby="embed-sentence"
        />
        <p id="embed-sentence">Shows: {sentence}</p>
        <label htmlFor="embed-show">Show</label>
        <select id="embed-show" name="show" defaultValue={show} className="field">
          <option value="list">A list of trials</option>
          <option value="count">The number of trials</option>
        </select>
        <label htmlFor="embed-limit">Trials in the list, at most {maxEmbedded}</label>
        <input
          id="embed-limit"
          name="limit"
          type="number"
          min={1}
          max={maxEmbedded}
          defaultValue={limit}
          className="field"
        />
        <label htmlFor="embed-accent">Colour</label>
        <input
          id="embed-accent"
          name="accent"
          type="color"
          defaultValue={accent ?? usualAccent}
          className="field"
        />
        <label htmlFor="embed-theme">Background</label>
        <select id="embed-theme" name="theme" defaultValue={theme ?? ''} className="field">
          <option value="">Light or dark, as the visitor’s device</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
        <button type="submit" className="button">
          Update the preview
        </button>
      </Form>
      <div>
        <h2>Preview</h2>
        <iframe title="Preview" src={`/embed/trials?${preview}`} loading="lazy" />
        <h2>Copy this line</h2>
        <CodeExample
          title="Paste it where the list should appear"
          code={`<script src="${siteUrl}/embed/embed.js"${attributes} async></script>`}
        />
      </div>
    </div>
  )
}
