import { decodeReferences } from './character-references'
import { findField, type StudyField } from './fields'
import type { Study } from './schema'

// Some records use character references even in fields of plain text ("Hodgkin&#39;s lymphoma"), and some escape the
// ampersand of a reference as well ("&amp;amp;lt;"). The stored record stays as it was received; pages and searches
// get what its authors meant.

/** An ampersand before a reference that is itself escaped, once or more: the writer meant the character. */
const namedAgain = /\\?&(?:amp;)*(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});)/gi

/** Some sponsors' programs write titles with a capital in each word, including the names of characters. */
const commonNames = /&(?:amp|lt|gt|quot|nbsp);/gi

/** The study with its character references replaced; the same object if it has none. Markup is left to its reader. */
export function toReadableStudy(study: Study): Study {
  return toReadable(study, [])
}

/**
 * The same for one text of a study.
 * @param field where it stands, if the model has it
 */
export function toReadableText(text: string, field: StudyField | null): string {
  if (!text.includes('&')) return text
  const once = text.replace(namedAgain, '&').replace(commonNames, (name) => name.toLowerCase())
  return field?.type === 'markup' ? once : decodeReferences(once)
}

/** @param path keys that lead to the value */
function toReadable<Value>(value: Value, path: string[]): Value
function toReadable(value: unknown, path: string[]): unknown {
  if (typeof value === 'string') {
    return value.includes('&') ? toReadableText(value, findField(path.join('.'))) : value
  }
  if (Array.isArray(value)) {
    const given: readonly unknown[] = value
    let changed: unknown[] | null = null
    given.forEach((item, index) => {
      const readable = toReadable(item, path)
      if (readable !== item) (changed ??= [...given])[index] = readable
    })
    return changed ?? given
  }
  if (typeof value !== 'object' || value === null) return value
  const members = value as Readonly<Record<string, unknown>>
  let changed: Record<string, unknown> | null = null
  for (const key of Object.keys(members)) {
    path.push(key)
    const readable = toReadable(members[key], path)
    path.pop()
    if (readable !== members[key]) (changed ??= { ...members })[key] = readable
  }
  return changed ?? value
}
