import { rootFields, type StudyField } from './fields'
import type { Study } from './schema'
import { vocabularies } from './vocabularies/vocabularies'

// A study as programs that know the model alone can read it. What is stored may hold more: a value that a vocabulary
// does not have, or keys in the order in which several sources were put together.

interface Branch {
  /** Its place among its siblings. */
  at: number
  fields: ReadonlyMap<string, Branch>
  /** Of an enum field. */
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
 * The study with its keys in the model's order and without values that its vocabularies do not have; keys that the
 * model does not know stay. The same object where nothing has to change.
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
