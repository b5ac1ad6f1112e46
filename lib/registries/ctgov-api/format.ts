import { parseStudy } from '@/lib/study/schema'
import { toSourceError } from '../record-reader'
import { SourceError, type SourceFormat } from '../source-format'

/**
 * The registry's own format: a `Study` of its API v2 as JSON. Anything that begins like JSON counts, so that a
 * damaged record is reported as one of these and not as an unknown document.
 */
export const ctgovApiFormat: SourceFormat = {
  id: 'ctgov-api',
  label: 'Study of the ClinicalTrials.gov API v2',
  recognise(head) {
    const text = head.trimStart()
    if (/^[[{]/.test(text)) return true
    return text.includes('"protocolSection"')
  },
  parse(text) {
    const parsed = parseStudy(parseJson(text))
    if (!parsed.ok) throw toSourceError(parsed.problems)
    return { study: parsed.study, warnings: [] }
  },
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new SourceError('study', 'JSON', shorten(message))
  }
}

/** The engine's message may quote the document at length. */
function shorten(message: string): string {
  return message.length <= 200 ? message : `${message.slice(0, 199)}…`
}
