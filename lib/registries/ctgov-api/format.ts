import { toStudyExtent } from '@/lib/study/extent'
import { parseStudy } from '@/lib/study/schema'
import { toSourceError } from '../record-reader'
import { parseJson } from '../json-document'
import type { SourceFormat } from '../source-format'

/**
 * The registry's own format: a `Study` of its API v2 in JSON. Anything that begins like JSON is recognised, so that a
 * damaged record is reported as one of these and not as an unknown document.
 */
export const ctgovApiFormat: SourceFormat = {
  id: 'ctgov-api',
  label: 'ClinicalTrials.gov record',
  cutting: { kind: 'json' },
  isStudy: true,
  findNumber: (text) => /"nctId"\s*:\s*"(NCT\d{8})"/.exec(text)?.[1] ?? null,
  recognise(head) {
    const text = head.trimStart()
    if (/^[[{]/.test(text)) return true
    return text.includes('"protocolSection"')
  },
  parse(text) {
    const parsed = parseStudy(parseJson(text))
    if (!parsed.ok) throw toSourceError(parsed.problems)
    const { study } = parsed
    const extent = toStudyExtent(study)
    return { study, ...(extent && { extent }), warnings: [] }
  },
}

/** A key of a study or of a page of studies at the top level, after members that are neither objects nor lists. */
const studiesStart = new RegExp(
  String.raw`^\s*(?:\[\s*)?\{(?:\s*"[^"\\]*"\s*:(?:\s*"(?:[^"\\]|\\.)*"\s*|[^"{}[\],]*),)*\s*` +
    '"(?:(?:protocol|results|annotation|document|derived)Section|studies)"' +
    String.raw`\s*:\s*[{[]`,
)

/** Whether JSON begins like a study, a list of studies or a page of them. */
export function beginsWithStudies(head: string): boolean {
  return studiesStart.test(head)
}
