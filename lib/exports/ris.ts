import { toCitation } from './citation'
import type { TextFormat } from './format'

/** The tags of a reference, in their order. */
export const risTags: readonly string[] =
  'TY ID TI AU PY DA PB DB AN UR L2 Y2 AB KW N1 LA ER'.split(' ')

/**
 * For reference managers: one web page each, with the sponsor as its author.
 * Source of the tags: RIS Format Specifications, as Zotero, EndNote and Mendeley read them.
 */
export const risFormat: TextFormat = {
  id: 'ris',
  label: 'RIS (Zotero, EndNote, Mendeley)',
  mediaType: 'application/x-research-info-systems; charset=utf-8',
  write(trial, source) {
    const cited = toCitation(trial, source)
    return formatLines([
      ['TY', 'ELEC'],
      ['ID', cited.key],
      ['TI', cited.title],
      ['AU', cited.sponsor],
      ['PY', cited.posted?.slice(0, 4)],
      ['DA', cited.posted?.replaceAll('-', '/')],
      ['PB', cited.registry],
      ['DB', cited.registry],
      ['AN', cited.number],
      ['UR', cited.url],
      ...(cited.url === cited.portalUrl ? [] : ([['L2', cited.portalUrl]] as const)),
      ['Y2', cited.accessed?.replaceAll('-', '/')],
      ['AB', cited.summary],
      ...cited.keywords.map((keyword) => ['KW', keyword] as const),
      ...cited.notes.map((note) => ['N1', note] as const),
      ['LA', 'en'],
      ['ER', ''],
    ])
  },
}

/** One line for each stated field, with the carriage returns that the specification requires. */
function formatLines(fields: readonly (readonly [tag: string, value: string | undefined])[]) {
  const lines = fields.flatMap(([tag, value]) => {
    const text = value?.replace(/\s+/g, ' ').trim()
    return text === undefined || (text === '' && tag !== 'ER') ? [] : `${tag}  - ${text}`
  })
  return `${lines.join('\r\n')}\r\n\r\n`
}
