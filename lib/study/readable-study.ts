import { decodeReferences } from './character-references'
import { findField } from './fields'
import type { Study } from './schema'

// Some records name characters where they should write them, even in fields that hold plain text ("Hodgkin&#39;s
// lymphoma"), and some name the ampersand of the name as well ("&amp;amp;lt;"). The record stays as it was received; what is
// shown and searched is what its authors meant.

/**
 * An ampersand in front of the name of a character that is named itself, once or more, or escaped: whoever wrote the
 * name meant the character.
 */
const namedAgain = /\\?&(?:amp;)*(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});)/gi

/** Some sponsors' programs write titles with a capital in each word, names of characters included. */
const commonNames = /&(?:amp|lt|gt|quot|nbsp);/gi

/** The study with the characters that its texts name; itself where they name none. Markup is left to its reader. */
export function toReadableStudy(study: Study): Study {
  return toReadable(study, [])
}

/** @param path names of the members that lead to the value */
function toReadable<Value>(value: Value, path: string[]): Value
function toReadable(value: unknown, path: string[]): unknown {
  if (typeof value === 'string') {
    if (!value.includes('&')) return value
    const once = value.replace(namedAgain, '&').replace(commonNames, (name) => name.toLowerCase())
    return findField(path.join('.'))?.type === 'markup' ? once : decodeReferences(once)
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
