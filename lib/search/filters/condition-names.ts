import { concepts } from '@/lib/vocabulary/concepts'
import { findSynonyms } from '../analysis/synonyms'
import { toOpenValue } from './choice'

// Which disease a condition of a record is. "SLE", "Lupus" and "Systemic Lupus Erythematosus (SLE), Refractory" are one
// choice, so that its count is that of the trials; a record's own words stay on its page.

/** What a condition says of the disease without being another one. */
const qualifiers = new Set(
  `1 2 3 3a 3b active acute adult adults advanced aggressive and childhood children chronic diagnosed diagnosis
  disease disorder failed first grade high-risk idiopathic in intolerant line locally metastatic mild moderate multiple new newly nos
  not of or otherwise paediatric patients pediatric persistent positive previously primary progression progressive r r/r recurrent
  refractory relapse relapsed relapsing remission resistant risk secondary severe specified stage standard status
  syndrome systemic the therapy to treated treatment unresectable unspecified untreated with i ii iia iib iii iiia iiib iiic
  iv iva ivb v`.split(/\s+/),
)

/** Concepts that are qualifiers themselves. */
const stages: ReadonlySet<string> = new Set(['relapse', 'relapsed-refractory', 'metastasis', 'mrd'])

/** Words for the stage of a disease. */
const courses = /\b(?:relapsed|refractory|recurrent|newly diagnosed|or|and)\b/gi

const longestName = 120
const maxKnown = 20_000
const known = new Map<string, string>()

/** The name of the disease, where a condition is one that the vocabulary knows and says no more; else as it is. */
export function toConditionName(text: string): string {
  if (text.length > longestName) return text
  let name = known.get(text)
  if (name === undefined) {
    name = findDisease(text) ?? text
    if (known.size >= maxKnown) known.clear()
    known.set(text, name)
  }
  return name
}

let labels: ReadonlyMap<string, string> | undefined

/** The name with its capitals, for a value that has lost them. */
export function toConditionLabel(value: string): string {
  labels ??= new Map(concepts.map(({ label }) => [toOpenValue(label), label]))
  return labels.get(value) ?? value
}

function findDisease(text: string): string | null {
  const names = findSynonyms(text).filter(({ concept }) => concept.kind === 'condition')
  const diseases = names.filter(({ concept }) => !stages.has(concept.id))
  const [first] = diseases
  if (!first) return null
  const whole = toWholeDisease(first.concept.label)
  if (diseases.some(({ concept }) => toWholeDisease(concept.label) !== whole)) return null
  // What people ask for in other words is not what a record means by them: "chest pain".
  if (diseases.some(({ matchedAs }) => matchedAs === 'asked')) return null
  let rest = text
  for (const { start, end } of names) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  }
  const words = rest.toLowerCase().match(/[\p{L}\p{N}/-]*[\p{L}\p{N}]/gu) ?? []
  const saysNoMore = words.every((word) => qualifiers.has(word.replace(/^-+/, '')))
  return saysNoMore ? whole : null
}

/** "Relapsed or refractory multiple myeloma" is a part of multiple myeloma, which is counted as a whole. */
function toWholeDisease(label: string): string {
  const rest = label.replace(courses, ' ').replace(/\s+/g, ' ').trim()
  if (rest === label) return label
  const [whole] = findSynonyms(rest)
  return whole?.start === 0 && whole.end === rest.length ? whole.concept.label : label
}
