import { searchAreas, type AreaPart } from '@/lib/expression/areas'
import { findField } from '@/lib/study/fields'

// `/studies/search-areas`: which fields each `query.*` parameter and each area of an expression searches.

/** A searched document with its areas, under the registry's one name for it. */
export interface SearchDocument {
  name: 'Study'
  areas: ApiSearchArea[]
}

interface ApiSearchArea {
  name: string
  uiLabel: string
  /** `cond` for `query.cond`. */
  param?: string
  parts: SearchPart[]
}

interface SearchPart {
  pieces: readonly string[]
  /** Type of the fields in the data model, without the list mark. */
  type: string
  isEnum: boolean
  isSynonyms: boolean
  /** 0 to 1. */
  weight: number
}

/** In the registry's order, with its keys in the registry's order. */
export function buildSearchAreas(): SearchDocument[] {
  const areas = searchAreas.map(({ name, label, parameter, parts }) => ({
    name,
    uiLabel: label,
    ...(parameter === undefined ? {} : { param: parameter }),
    parts: parts.map(toSearchPart),
  }))
  return [{ name: 'Study', areas }]
}

/** Fields that share a part have the same type, except a role among the names of officials; the first one is used. */
function toSearchPart({ pieces, synonyms, weight }: AreaPart): SearchPart {
  const field = findField(pieces[0] ?? '')
  return {
    pieces,
    type: field?.type ?? 'text',
    isEnum: field?.isEnum ?? false,
    isSynonyms: synonyms,
    weight,
  }
}
