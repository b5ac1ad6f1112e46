import { addTo } from '@/lib/study/group'
import { approvedProducts } from './products/approved'
import { carTUnderStudy } from './products/car-t-under-study'
import { codedProducts } from './products/coded'
import { othersUnderStudy } from './products/others-under-study'
import type { Product } from './products/product'
import { toWordLiteral } from './required-literals'
import { indexLiteral, type ZoneText } from './rule-set'
import { toMatchable, type Segment } from './text'

// Cell products with known names. A name in a record implies what is known about the product: its cells, target and
// donor. Each row names the source of these facts.

export const products: readonly Product[] = [
  ...approvedProducts,
  ...carTUnderStudy,
  ...codedProducts,
  ...othersUnderStudy,
]

/** Generic names, brands and codes of all products, each once. */
export function listProductNames(): string[] {
  return [
    ...new Set(
      products.flatMap(({ generic, brands = [], codes = [] }) => [generic, ...brands, ...codes]),
    ),
  ]
}

export interface ProductMatch {
  product: Product
  segment: Segment
  start: number
  end: number
}

interface NamePattern {
  product: Product
  /** Matches the whole name at a position. */
  pattern: RegExp
}

const word = /[a-z0-9]+/gi

const toParts = (name: string) => toMatchable(name).match(/[a-z]+|\d+/gi) ?? []

/** Letters and digits of a name, with any separators between its parts: "CT041" matches "CT-041" and "CT 041". */
function toNamePattern(name: string): RegExp {
  return new RegExp(`${toParts(name).join('[ .-]?')}(?![a-z0-9])`, 'iy')
}

/** The first run of letters, or of letters and digits, as an index key shared by all spellings of a name. */
function toKey(text: string): string {
  return (/^[a-z]+|^\d+/i.exec(text)?.[0] ?? text).toLowerCase()
}

const patternsByKey = new Map<string, NamePattern[]>()
/** Ids of the names' literals in the index. */
const nameIds = new Set<number>()
for (const product of products) {
  for (const name of [product.generic, ...(product.brands ?? []), ...(product.codes ?? [])]) {
    const key = toKey(name)
    addTo(patternsByKey, key, { product, pattern: toNamePattern(name) })
    nameIds.add(indexLiteral(toWordLiteral(toParts(name).join(''))))
  }
}

/** All products named in a zone, segment by segment. If two names begin in the same place, the longer one counts. */
export function findProducts({ segments, present }: ZoneText): ProductMatch[] {
  return present.ids.some((id) => nameIds.has(id)) ? segments.flatMap(findInSegment) : []
}

function findInSegment(segment: Segment): ProductMatch[] {
  const matches: ProductMatch[] = []
  word.lastIndex = 0
  for (let found = word.exec(segment.text); found; found = word.exec(segment.text)) {
    const { 0: token, index } = found
    const last = matches.at(-1)
    if (last && index < last.end) continue
    const candidates = patternsByKey.get(toKey(token))
    if (!candidates) continue
    let best: ProductMatch | null = null
    for (const { product, pattern } of candidates) {
      pattern.lastIndex = index
      const length = pattern.exec(segment.text)?.[0].length
      if (length && (!best || index + length > best.end))
        best = { product, segment, start: index, end: index + length }
    }
    if (best) matches.push(best)
  }
  return matches
}

export function getProduct(id: string): Product | null {
  return products.find((product) => product.id === id) ?? null
}
