import { rootFields, type StudyField } from '@/lib/study/fields'
import { parseStudy, type Study } from '@/lib/study/schema'
import { vocabularies } from '@/lib/study/vocabularies/vocabularies'

/** The value at the end of a path, and the text that shows it on a page. */
export interface StatedLeaf {
  path: string
  sign: string
}

/** A record that states every field of the data model, with a distinct value for each text and date. */
export function buildFullStudy(): { study: Study; leaves: StatedLeaf[] } {
  const leaves: StatedLeaf[] = []
  let count = 0

  function valueOf(field: StudyField): unknown {
    const one = (position: number) =>
      field.children.length > 0
        ? Object.fromEntries(field.children.map((child) => [child.name, valueOf(child)]))
        : leafOf(field, position)
    // Tables of results refer to groups by id; one group is enough to fill them.
    return field.isList ? [one(1)] : one(1)
  }

  function leafOf({ path, name, type, vocabulary, sourceType }: StudyField, position: number) {
    count += 1
    if (vocabulary !== null) return vocabularies[vocabulary].values[0]
    if (type === 'boolean') return true
    if (name === 'geoPoint') return { lat: 1, lon: 2 }
    if (sourceType === 'NUMERIC' || type === 'long' || type === 'integer') {
      return note(path, 10_000 + count, String(10_000 + count))
    }
    if (type.includes('Date')) {
      const date = `${1900 + count}-03-07`
      return note(path, type === 'DateTimeMinutes' ? `${date}T10:20` : date, `dateTime="${date}"`)
    }
    if (/^groupIds?$/.test(name) || (name === 'id' && path.startsWith('resultsSection'))) {
      return `G${position}`
    }
    if (name === 'nctId' && path.endsWith('identificationModule.nctId')) return 'NCT00000001'
    if (/^(?:url|link)$/.test(name)) {
      return note(path, `https://example.org/${count}`, `https://example.org/${count}`)
    }
    if (name === 'email') return note(path, `a${count}@example.org`, `mailto:a${count}@example.org`)
    const word = `Text${count}x`
    if (type === 'markup') {
      return note(
        path,
        `${word} R\\&D \\<65 TC\\>=1% &#8805;5`,
        `${word} R&amp;D &lt;65 TC&gt;=1% ≥5`,
      )
    }
    return note(path, word, word)
  }

  function note<Value>(path: string, value: Value, sign: string): Value {
    leaves.push({ path, sign })
    return value
  }

  const parsed = parseStudy(
    Object.fromEntries(rootFields.map((field) => [field.name, valueOf(field)])),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { study: parsed.study, leaves }
}
