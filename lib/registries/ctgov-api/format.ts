import { toStudyExtent } from '@/lib/study/extent'
import { parseStudy } from '@/lib/study/schema'
import { toSourceError } from '../record-reader'
import { SourceError, type SourceFormat } from '@/lib/registries/source-format'
import { describeJsonError } from './json-error'

/**
 * The registry's own format: a `Study` of its API v2 as JSON. Anything that begins like JSON counts, so that a
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

/** After members that are no objects or lists: a key of a study or of a page of studies, at the top. */
const studiesStart = new RegExp(
  String.raw`^\s*(?:\[\s*)?\{(?:\s*"[^"\\]*"\s*:(?:\s*"(?:[^"\\]|\\.)*"\s*|[^"{}[\],]*),)*\s*` +
    '"(?:(?:protocol|results|annotation|document|derived)Section|studies)"' +
    String.raw`\s*:\s*[{[]`,
)

/** Whether JSON begins as a study, a list of studies or a page of them does. */
export function beginsWithStudies(head: string): boolean {
  return studiesStart.test(head)
}

/** Shorter texts cannot hold enough to matter. */
const inspectedLength = 256 * 1024
/** The same limit as the record's own; found before a parser builds what is refused afterwards. */
const depthLimit = 64
/** A record of 16 MB has about 250,000. */
const bracketLimit = 1_000_000

function parseJson(text: string): unknown {
  if (text.length > inspectedLength) inspect(text)
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new SourceError('study', 'JSON', describeJsonError(text, message))
  }
}

/**
 * Refuses text whose value would need many times its own memory: millions of brackets inside each other or in a row.
 * @throws SourceError
 */
function inspect(text: string): void {
  let depth = 0
  let brackets = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charCodeAt(i)
    if (character === 0x22) {
      inString = !inString
    } else if (inString) {
      if (character === 0x5c) i += 1
    } else if (character === 0x7b || character === 0x5b) {
      depth += 1
      brackets += 1
      if (depth > depthLimit) {
        throw new SourceError('study', `at most ${depthLimit} levels`, 'one nested deeper')
      }
      if (brackets > bracketLimit) {
        throw new SourceError('study', `at most ${bracketLimit} objects and lists`, 'more')
      }
    } else if (character === 0x7d || character === 0x5d) {
      depth -= 1
    }
  }
}
