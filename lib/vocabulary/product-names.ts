import { capitalise } from '@/lib/study/letter-case'
import type { Product } from '@/lib/therapy/products/product'
import type { Concept, ConceptVariant } from './concept'

/**
 * Concepts with the cell products that the therapy classification knows, so that every name of a product finds it: a
 * product that a concept names gives it its other names, and any other with several names is a concept of its own. A
 * name that a concept of another product or of anything else has stays with that.
 */
export function addProducts(
  concepts: readonly Concept[],
  products: readonly Product[],
): readonly Concept[] {
  const owners = new Map<string, Concept>()
  for (const concept of concepts) {
    for (const text of [concept.label, ...concept.variants.map(({ text }) => text)]) {
      const key = toKey(text)
      if (!owners.has(key)) owners.set(key, concept)
    }
  }
  const added = new Map<Concept, ConceptVariant[]>()
  const own: Concept[] = []
  for (const { id, generic, brands = [], codes = [] } of products) {
    const names: ConceptVariant[] = [
      { text: generic, kind: 'synonym' },
      ...brands.map((text): ConceptVariant => ({ text, kind: 'brand' })),
      ...codes.map((text): ConceptVariant => ({ text, kind: 'code' })),
    ]
    const fresh = names.filter(
      ({ text }, index) =>
        !owners.has(toKey(text)) &&
        names.findIndex((other) => toKey(other.text) === toKey(text)) === index,
    )
    const known = names
      .map(({ text }) => owners.get(toKey(text)))
      .find((owner) => owner?.kind === 'treatment')
    const [label, ...variants] = fresh
    if (known) {
      added.set(known, [...(added.get(known) ?? []), ...fresh])
      for (const { text } of fresh) owners.set(toKey(text), known)
    } else if (label && variants.length > 0) {
      const concept: Concept = {
        id: id.toLowerCase().replaceAll('_', '-'),
        kind: 'treatment',
        label: capitalise(label.text),
        variants,
      }
      own.push(concept)
      for (const { text } of fresh) owners.set(toKey(text), concept)
    }
  }
  return [
    ...concepts.map((concept) => {
      const more = added.get(concept) ?? []
      return more.length === 0 ? concept : { ...concept, variants: [...concept.variants, ...more] }
    }),
    ...own,
  ]
}

/** Spellings of a name differ in case, in what stands between its parts and in a plural: "CT041", "CT-041". */
const toKey = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[\s.-]+/g, '')
    .replace(/s$/, '')
