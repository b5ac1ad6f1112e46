import { feedForms, toFeedPath } from './feed-addresses'
import { exportFormats } from './formats'
import { toXmlText } from './xml-text'

// Descriptions of the portal for programs.

/** Format: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
export function formatOpenSearch(siteUrl: string): string {
  const site = toXmlText(siteUrl)
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Cell Therapy</ShortName>
<LongName>Cell Therapy Trials</LongName>
<Description>Clinical trials of cell therapies</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${site}/icon.svg</Image>
<Url type="text/html" template="${site}/trials?q={searchTerms}"/>
<Url type="application/atom+xml" template="${site}${toFeedPath('atom')}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${site}/opensearch.xml"/>
</OpenSearchDescription>
`
}

/** Format: https://llmstxt.org */
export function formatLlmsText(siteUrl: string): string {
  const link = (name: string, path: string, what: string) =>
    `- [${name}](${siteUrl}${path}): ${what}`
  return `# Cell Therapy Trials

> Clinical trials of cell therapies from public registries: search, records, versions and changes. Every record says when it was last updated; a status is a snapshot. Nothing here is medical advice.

## For assistants

${link('MCP', '/mcp', 'Model Context Protocol over streamable HTTP: search trials, near a place, read a trial or its history, explain a field or filter')}

## Data

${link('API', '/api/v2/studies', 'the ClinicalTrials.gov API v2 over the trials of this portal')}
${link('OpenAPI', '/api/oas/v2', 'the API described for programs that make clients')}
${link('API help', '/help/api', 'every address, parameter and field')}
${exportFormats.map(({ id, label }) => link(label, `/export/trials.${id}`, 'every trial of a search, with the parameters of /trials')).join('\n')}
${link('History', '/export/history.jsonl', 'every version of the trials of a search, one per line')}
${feedForms.map(({ id, label }) => link(label.endsWith('Feed') ? label : `${label} feed`, toFeedPath(id), 'new and changed trials of a search, with the parameters of /trials')).join('\n')}

## Pages

${link('Search', '/trials', 'words, filters and places')}
${link('Search help', '/help/search', 'the query language')}
${link('About the data', '/about/data', 'sources, freshness and import problems')}
${link('Sitemap', '/sitemap.xml', 'every trial')}
`
}
