import type { Rule } from '@/lib/therapy/pattern'
import { compileRules, findMatches, toZoneText } from '@/lib/therapy/rule-set'
import { routeRules } from '@/lib/therapy/rules/administration'
import { modificationRules } from '@/lib/therapy/rules/modification'
import { tissueRules } from '@/lib/therapy/rules/tissue'
import type { FilterId } from '../filters/filter-ids'
import { overlaps, type TextRange } from './question'

// What cells are made from, how they are changed and how they are given, in the words of records, which the classifier
// knows, and in those of people. They narrow nothing: trials that are labelled so come closer.

/** Said of nearly every trial of changed cells. */
const saysLittle: ReadonlySet<string> = new Set(['GENE_ADDED', 'UNMODIFIED', 'ANTIGEN_LOADED'])

interface FeatureRule extends Rule {
  facet: FilterId
}

const fat = String.raw`\b(?:belly |tummy |own )?fat(?= (?:\w+ )?cells?\b)|\bfrom (?:\w+ )?(?:belly |tummy )?fat\b`
const into = (parts: string) => String.raw`\binto (?:the |my |her |his |your )?(?:${parts})\b`

const inWords = (facet: FilterId, value: string, pattern: string): FeatureRule => ({
  facet,
  id: `spoken.${value}`,
  value,
  pattern,
})

/** In the words of people. */
const spoken: readonly FeatureRule[] = [
  inWords('donorSource', 'ALLOGENEIC', String.raw`\buniversal\b|\bU~?CAR~?(?:T|NK)?\b`),
  inWords('tissue', 'ADIPOSE', fat),
  inWords('tissue', 'UMBILICAL_CORD', String.raw`\bumbilical\b(?!~cord~blood)`),
  inWords('tissue', 'PLACENTA_AMNION', String.raw`\bafterbirth\b`),
  inWords('tissue', 'DENTAL', String.raw`\b(?:baby|milk|wisdom) (?:teeth|tooth)\b`),
  inWords('route', 'INTRATHECAL', into('spine|back|spinal')),
  inWords('route', 'INTRATHECAL', String.raw`\blumbar~puncture\b|\bspinal tap\b`),
  inWords('route', 'INTRAPERITONEAL', into('belly|abdomen|tummy')),
  inWords('route', 'INTRA_ARTICULAR', into('joint|knee|hip|shoulder|ankle')),
  inWords('route', 'INTRAVENOUS', String.raw`\b(?:by|through a|with a) drip\b`),
  inWords('route', 'AIRWAY', String.raw`\b(?:inhal|nebuli[sz])\w*`),
]

const ofFacet = (facet: FilterId, rules: readonly Rule[]): FeatureRule[] =>
  rules
    .filter(({ value }) => !saysLittle.has(value))
    .map(({ id, value, pattern, caseSensitive }) => ({
      facet,
      id,
      value,
      pattern,
      ...(caseSensitive && { caseSensitive }),
    }))

const features = compileRules([
  ...ofFacet('tissue', tissueRules),
  ...ofFacet('modification', modificationRules),
  ...ofFacet('route', routeRules),
  ...spoken,
])

export interface Feature extends TextRange {
  id: FilterId
  values: readonly string[]
}

/** In the order of the text; what stands at one place counts as one. */
export function readFeatures(typed: string): Feature[] {
  const text = typed.replace(/[‘’]/g, "'")
  const zone = toZoneText([{ zone: 'A', kind: 'title', path: '', source: text, text }])
  const read: { id: FilterId; values: string[]; start: number; end: number }[] = []
  for (const compiled of features) {
    const { facet: id, value } = compiled.rule
    for (const { start, end } of findMatches(compiled, zone)) {
      const known = read.find((each) => each.id === id && overlaps(each, { start, end }))
      if (!known) read.push({ id, values: [value], start, end })
      else if (!known.values.includes(value)) known.values.push(value)
    }
  }
  return read.sort((a, b) => a.start - b.start)
}
