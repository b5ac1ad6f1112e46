import { toCitation } from './citation'
import type { TextFormat } from './format'

/** A list of items for citation processors. Source: the CSL-JSON schema 1.0.2. */
export const cslFormat: TextFormat = {
  id: 'csl.json',
  label: 'CSL-JSON (citation processors)',
  mediaType: 'application/vnd.citationstyles.csl+json',
  head: () => '[\n',
  write(trial, source, index) {
    const cited = toCitation(trial, source)
    const item = {
      id: cited.key,
      type: 'webpage',
      title: cited.title,
      author: cited.sponsor === undefined ? undefined : [{ literal: cited.sponsor }],
      issued: toDateParts(cited.posted),
      accessed: toDateParts(cited.accessed),
      'container-title': cited.registry,
      publisher: cited.registry,
      number: cited.number,
      URL: cited.url,
      abstract: cited.summary,
      keyword: cited.keywords.join(', ') || undefined,
      note: cited.notes.join(' ') || undefined,
    }
    return `${index === 0 ? '' : ',\n'}${JSON.stringify(item)}`
  },
  tail: () => '\n]\n',
}

function toDateParts(date: string | undefined) {
  const parts = date?.split('-').map(Number)
  return parts?.every(Number.isInteger) === true ? { 'date-parts': [parts] } : undefined
}
