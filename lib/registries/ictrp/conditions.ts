import type { RecordNotes } from '../record-reader'
import { withoutRepeats } from '../plain-words'

/** EudraCT's block for one MedDRA term, on several lines or run together. */
const meddraBlock = /MedDRA version:[\s\S]*?(?=MedDRA version:|Therapeutic area:|$)/gi
const meddraTerm =
  /\bTerm:[^\S\n]*([^\n]*?)[^\S\n]*(?:\n|;|System Organ Class:|MedDRA version:|Therapeutic area:|$)/i
const therapeuticArea = /;?\s*Therapeutic area:([\s\S]*)$/i

/** A code of ICD or MeSH with its words, and a code alone. */
const codeBefore = /^-?\s*[A-Z]\d{2}(?:\.?\d{1,2})?\s*-\s+(?=\p{L}|\[)/u
const codeAlone =
  /^-?\s*(?:[A-Z]\d{2}(?:\.?\d{1,3})?(?:-[A-Z]\d{2})?|[1-9A-Z][A-Z]\d[0-9A-Z]\.[0-9A-Z]{1,2}|D\d{6}|\d{3,6})\.?$/

/**
 * Conditions, each once. Registries repeat them beside their codes (";U07.1;COVID-19"), number them ("Health
 * Condition 1: B972- …") and separate them by `;`, `#` or lines. EudraCT adds MedDRA's term, which becomes a keyword.
 * Codes and therapeutic areas have no field and are kept as stated.
 */
export function readConditions(
  notes: RecordNotes,
  text: string | undefined,
): { conditions: string[]; keywords: string[] } {
  if (text === undefined) return { conditions: [], keywords: [] }
  const blocks = text.match(meddraBlock) ?? []
  const area = therapeuticArea.exec(text)?.[1]?.trim()
  if (area) notes.keep('Condition: therapeutic area', area)
  for (const block of blocks) notes.keep('Condition: MedDRA', block.replace(/[\s;]+$/, ''))
  const terms = blocks.flatMap((block) => meddraTerm.exec(block)?.[1] ?? [])
  const stated = text.replace(meddraBlock, '\n').replace(therapeuticArea, '')
  const conditions: string[] = []
  for (const item of stated.split(/[;\n]|\s[#|]\s/)) {
    const plain = item.trim().replace(/^(?:Health )?Condition ?\d+:\s*/i, '')
    if (plain === '') continue
    if (codeAlone.test(plain)) notes.keep('Condition: code', plain)
    else conditions.push(toCondition(notes, plain))
  }
  const once = withoutRepeats(conditions)
  return {
    conditions: once,
    keywords: withoutRepeats([...once, ...terms.map((term) => term.trim())]).slice(once.length),
  }
}

/** "J80.0 - [generalization J80: Adult respiratory distress syndrome]" names one condition. */
function toCondition(notes: RecordNotes, text: string): string {
  const code = codeBefore.exec(text)?.[0]
  if (code === undefined) return text.replace(/^-\s*/, '').replace(/\.$/, '')
  notes.keep('Condition: code', text)
  const rest = text.slice(code.length).trim()
  return /^\[[^:\]]*:\s*([^\]]+)\]$/.exec(rest)?.[1] ?? rest
}
