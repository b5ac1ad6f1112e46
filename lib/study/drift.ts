import { shorten } from './shorten'
import { rootFields, type StudyField } from './fields'
import type { Study } from './schema'
import { vocabularies, type Vocabulary } from './vocabularies/vocabularies'

// New things in the registry's data model: keys and vocabulary values that this program doesn't know yet. They are
// kept in the record and never fatal. The counts show when the model has changed.

export interface Drift {
  kind: 'unknown-key' | 'unknown-value'
  /** Dotted path without list indexes; for an unknown key, the path of that key. Its content is not inspected. */
  path: string
  /** The unknown value of a vocabulary; absent for keys. */
  value?: string
}

interface Shape {
  readonly path: string
  readonly children: ReadonlyMap<string, Shape>
  /** Known values of an enum field, else `null`. */
  readonly values: ReadonlySet<string> | null
}

// Hostile records may have keys of any length; longer paths count as one.
const maxTextLength = 120

const roots = toShapes(rootFields)

/** Unknown keys and unknown vocabulary values of a record, each listed once. */
export function findDrift(study: Study): Drift[] {
  const found = new Map<string, Drift>()
  inspect(study, '', roots, found)
  return [...found.values()]
}

/** Counts unknown keys and values over many records: how many records have each. */
export class DriftCounter {
  // Endless new keys must not fill the memory; kinds past this number are counted together.
  static readonly maxDistinct = 1000

  readonly #counts = new Map<string, number>()

  add(study: Study): void {
    this.addFound(findDrift(study))
  }

  /** Counts what `findDrift` found in one record. */
  addFound(found: readonly Drift[]): void {
    for (const drift of found) {
      const sentence = describeDrift(drift)
      const isRoom = this.#counts.has(sentence) || this.#counts.size < DriftCounter.maxDistinct
      const key = isRoom ? sentence : 'other unknown keys and values'
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    }
  }

  /** Number of records by kind ("unknown key protocolSection.newModule"), most frequent first. */
  toCounts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([, a], [, b]) => b - a))
  }
}

/** "unknown key protocolSection.newModule"; "unknown value PHASE5 in protocolSection.designModule.phases". */
function describeDrift({ kind, path, value }: Drift): string {
  return kind === 'unknown-key' ? `unknown key ${path}` : `unknown value ${value ?? ''} in ${path}`
}

function inspect(
  node: object,
  parentPath: string,
  shapes: ReadonlyMap<string, Shape>,
  found: Map<string, Drift>,
): void {
  // Runs for every record, so no list of its entries is built.
  for (const key in node) {
    const value = (node as Record<string, unknown>)[key]
    const shape = shapes.get(key)
    if (shape === undefined) {
      const path = shorten(parentPath === '' ? key : `${parentPath}.${key}`, maxTextLength)
      found.set(`key ${path}`, { kind: 'unknown-key', path })
    } else if (shape.values !== null || shape.children.size > 0) {
      inspectValue(value, shape, found)
    }
  }
}

function inspectValue(value: unknown, shape: Shape, found: Map<string, Drift>): void {
  if (Array.isArray(value)) {
    for (const item of value) inspectValue(item, shape, found)
  } else if (shape.values !== null) {
    if (typeof value !== 'string' || shape.values.has(value)) return
    const drift = {
      kind: 'unknown-value',
      path: shape.path,
      value: shorten(value, maxTextLength),
    } as const
    found.set(`value ${drift.path} ${drift.value}`, drift)
  } else if (typeof value === 'object' && value !== null) {
    inspect(value, shape.path, shape.children, found)
  }
}

function toShapes(fields: readonly StudyField[]): ReadonlyMap<string, Shape> {
  return new Map(fields.map((field) => [field.name, toShape(field)]))
}

function toShape(field: StudyField): Shape {
  return {
    path: field.path,
    children: field.type === 'GeoPoint' ? pointShapes(field.path) : toShapes(field.children),
    values: field.vocabulary === null ? null : toKnownValues(vocabularies[field.vocabulary]),
  }
}

/** Values that other registries state are known, too. */
function toKnownValues({ values, otherValues = [] }: Vocabulary): ReadonlySet<string> {
  return new Set([...values, ...otherValues])
}

/** The registry's table doesn't list the two keys of a point. */
function pointShapes(path: string): ReadonlyMap<string, Shape> {
  const leaf = (name: string) =>
    [name, { path: `${path}.${name}`, children: new Map<string, Shape>(), values: null }] as const
  return new Map([leaf('lat'), leaf('lon')])
}
