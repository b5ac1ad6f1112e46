import { studyFields } from '@/lib/study/fields'
import { addTo } from '@/lib/study/group'
import { legacyExceptions, legacyValues } from '@/lib/study/vocabularies/legacy'
import { vocabularies, type VocabularyName } from '@/lib/study/vocabularies/vocabularies'

// `/studies/enums`: the closed vocabularies of the data model and the fields that use them.

/** A vocabulary, with its keys in the registry's order. */
export interface EnumInfo {
  type: VocabularyName
  values: EnumItem[]
  /** Fields of this type, in the model's order. */
  pieces: string[]
}

interface EnumItem {
  value: string
  /** The value in the registry's older interfaces. */
  legacyValue: string
  /** Fields that have another value in the older interfaces, by piece name. */
  exceptions?: Record<string, string>
}

/** In the order of their first use in the data model, like the registry's list. */
export function buildEnums(): EnumInfo[] {
  const pieces = new Map<VocabularyName, string[]>()
  for (const { vocabulary, piece } of studyFields) {
    if (vocabulary === null) continue
    addTo(pieces, vocabulary, piece)
  }
  return [...pieces].map(([type, fields]) => ({
    type,
    values: vocabularies[type].values.map((value) => toEnumItem(type, value, fields)),
    pieces: fields,
  }))
}

function toEnumItem(type: VocabularyName, value: string, pieces: readonly string[]): EnumItem {
  const legacy: Readonly<Record<string, string>> = legacyValues[type]
  const exceptions = pieces.flatMap((piece) => {
    const exception = legacyExceptions[piece]?.[value]
    return exception === undefined ? [] : [[piece, exception] as const]
  })
  return {
    value,
    legacyValue: legacy[value] ?? value,
    ...(exceptions.length === 0 ? {} : { exceptions: Object.fromEntries(exceptions) }),
  }
}
