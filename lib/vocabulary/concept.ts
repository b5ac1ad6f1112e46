/**
 * A concept of the field and the ways in which people write it. `synonyms.ts` decides what is searched when someone
 * types one of them.
 */

export const conceptKinds = [
  'condition',
  'treatment',
  'cell',
  'target',
  'procedure',
  'place',
  'learned',
] as const
export type ConceptKind = (typeof conceptKinds)[number]

/**
 * - `caps`: an abbreviation with several meanings. It expands only if typed in exactly this case, and is never
 *   searched in place of another variant.
 * - `word`: the same, but also an ordinary English word (ALL, WAS), so that searching for it is useless.
 * - `asked`: how people ask; expands, but is not searched itself (records don't contain it, or it means more than the
 *   concept).
 * - `narrower`: also searched if the concept is typed, but does not expand to it.
 */
export const variantKinds = [
  'abbreviation',
  'synonym',
  'lay',
  'asked',
  'former',
  'brand',
  'code',
  'caps',
  'word',
  'narrower',
] as const
export type VariantKind = (typeof variantKinds)[number]

export interface ConceptVariant {
  text: string
  kind: VariantKind
}

export interface Concept {
  /** Stable, part of addresses: "aml". */
  id: string
  kind: ConceptKind
  /** Preferred name, in American spelling: "Acute myeloid leukemia". */
  label: string
  variants: readonly ConceptVariant[]
}

const variantKindByName = new Map<string, VariantKind>(variantKinds.map((kind) => [kind, kind]))

/**
 * Reads a table of concepts: a line `id = Label`, and indented below it lines `kind: variant; variant`. Blank lines
 * and lines that begin with # are skipped.
 * @throws Error naming the line, which is a bug in the table
 */
export function parseConcepts(kind: ConceptKind, table: string): Concept[] {
  const concepts: { id: string; kind: ConceptKind; label: string; variants: ConceptVariant[] }[] =
    []
  for (const line of table.split('\n')) {
    const text = line.trim()
    if (text === '' || text.startsWith('#')) continue
    if (line.startsWith(' ')) {
      const colon = text.indexOf(':')
      const variantKind = variantKindByName.get(text.slice(0, colon))
      const concept = concepts.at(-1)
      if (!variantKind || !concept) throw new Error(`Not a line of variants: ${text}`)
      for (const part of text.slice(colon + 1).split(';')) {
        const variant = part.trim()
        if (variant === '') throw new Error(`An empty variant: ${text}`)
        concept.variants.push({ text: variant, kind: variantKind })
      }
    } else {
      const [id, label, ...rest] = text.split(' = ')
      if (!id || !label || rest.length > 0 || !/^[a-z0-9-]+$/.test(id)) {
        throw new Error(`Not a concept: ${text}`)
      }
      concepts.push({ id, kind, label, variants: [] })
    }
  }
  return concepts
}

/**
 * Concepts with more variants of one kind, from a table of lines `id: variant; variant`. A variant that the concept
 * already has is left out.
 * @throws Error naming the line, which is a bug in the table
 */
export function addVariants(
  concepts: readonly Concept[],
  kind: VariantKind,
  table: string,
): Concept[] {
  const added = new Map<string, string[]>()
  for (const line of table.trim().split('\n')) {
    const colon = line.indexOf(': ')
    const id = line.slice(0, colon)
    if (!concepts.some((concept) => concept.id === id) || added.has(id)) {
      throw new Error(`Not a line of variants: ${line}`)
    }
    added.set(id, line.slice(colon + 2).split('; '))
  }
  return concepts.map((concept) => {
    const known = new Set(
      [concept.label, ...concept.variants.map(({ text }) => text)].map((text) =>
        text.toLowerCase(),
      ),
    )
    const texts = (added.get(concept.id) ?? []).filter((text) => !known.has(text.toLowerCase()))
    const variants = [...new Set(texts)].map((text): ConceptVariant => ({ text, kind }))
    return variants.length === 0
      ? concept
      : { ...concept, variants: [...concept.variants, ...variants] }
  })
}
