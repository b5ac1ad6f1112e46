import { rootFields, type StudyField } from './fields'
import type { Study } from './schema'
import { vocabularies } from './vocabularies/vocabularies'

// A study for programs that know only the registry's model. The stored one may hold more: values outside of a
// vocabulary, or keys in the order in which several sources were merged.

interface Branch {
  /** Its position among its siblings. */
  at: number
  fields: ReadonlyMap<string, Branch>
  /** The allowed values of an enum field. */
  allowed: ReadonlySet<unknown> | null
}

function toBranch(fields: readonly StudyField[]): ReadonlyMap<string, Branch> {
  return new Map(
    fields.map(({ name, children, vocabulary }, at) => [
      name,
      {
        at,
        fields: toBranch(children),
        allowed: vocabulary === null ? null : new Set(vocabularies[vocabulary].values),
      },
    ]),
  )
}

const root = toBranch(rootFields)

/**
 * The study with its keys in the model's order and without values outside of its vocabularies; keys that the model
 * doesn't know stay. Returns the same object if nothing has to change.
 */
export function toModelForm(study: Study): Study {
  return arrangeObject(study, root) as Study
}

/** @returns undefined for a value that is left out */
function arrange(value: unknown, branch: Branch): unknown {
  const { fields, allowed } = branch
  if (Array.isArray(value)) {
    const items = value as unknown[]
    const arranged = items.map((item) => arrange(item, branch)).filter((item) => item !== undefined)
    if (arranged.length === 0 && items.length > 0) return undefined
    const isSame =
      arranged.length === items.length && arranged.every((item, index) => item === items[index])
    return isSame ? items : arranged
  }
  if (allowed !== null) return allowed.has(value) ? value : undefined
  if (typeof value !== 'object' || value === null || fields.size === 0) return value
  return arrangeObject(value, fields)
}

function arrangeObject(whole: object, fields: ReadonlyMap<string, Branch>): object {
  const entries = Object.entries(whole)
  const arranged = new Map<string, unknown>()
  let isSame = true
  let last = -1
  for (const [key, value] of entries) {
    const branch = fields.get(key)
    if (branch === undefined) {
      arranged.set(key, value)
      continue
    }
    if (branch.at < last) isSame = false
    last = branch.at
    const kept = arrange(value, branch)
    if (kept !== value) isSame = false
    if (kept !== undefined) arranged.set(key, kept)
  }
  if (isSame) return whole
  const known = [...fields.keys()].filter((key) => arranged.has(key))
  const others = [...arranged.keys()].filter((key) => !fields.has(key))
  return Object.fromEntries([...known, ...others].map((key) => [key, arranged.get(key)]))
}
