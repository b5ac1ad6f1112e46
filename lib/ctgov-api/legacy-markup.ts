import { rootFields, type StudyField } from '@/lib/study/fields'
import { unescapeMarkup } from '@/lib/study/markup'
import type { Study } from '@/lib/study/schema'

// `markupFormat=legacy`: texts as in the registry's older interfaces, without backslashes before Markdown's special
// characters, and with the line ends of the registry's data entry system.

/** Keys of texts of the type `markup`. */
type MarkupTree = ReadonlyMap<string, MarkupTree | 'text'>

function toTree(fields: readonly StudyField[]): MarkupTree {
  const tree = new Map<string, MarkupTree | 'text'>()
  for (const { name, type, children } of fields) {
    const below = toTree(children)
    if (type === 'markup') tree.set(name, 'text')
    else if (below.size > 0) tree.set(name, below)
  }
  return tree
}

const root = toTree(rootFields)

/** A copy of the study with all its texts in the older format. */
export function toLegacyMarkup(study: Study): Study {
  return convertObject(study, root) as Study
}

function convert(value: unknown, tree: MarkupTree | 'text'): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, tree))
  if (tree === 'text') return typeof value === 'string' ? formatLegacy(value) : value
  return typeof value === 'object' && value !== null ? convertObject(value, tree) : value
}

function convertObject(whole: object, tree: MarkupTree): object {
  return Object.fromEntries(
    Object.entries(whole).map(([key, value]) => {
      const below = tree.get(key)
      return [key, below === undefined ? value : convert(value, below)]
    }),
  )
}

function formatLegacy(text: string): string {
  return unescapeMarkup(text).replace(/\r\n|\r|\n/g, '\r\n')
}
