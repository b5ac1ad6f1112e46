import { shorten } from './shorten'
import { rootFields, type StudyField } from './fields'
import type { Study } from './schema'
import { vocabularies, type Vocabulary } from './vocabularies/vocabularies'

// News in the registry's data model: keys and vocabulary values that this program does not know yet. They are
// kept in the record and never fatal; counting them tells when the model has moved on.

export interface Drift {
  kind: 'unknown-key' | 'unknown-value'
  /** Dotted path without list indexes; for an unknown key, of that key. What is inside it is not looked at. */
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

// Hostile records may bring keys of any length; longer paths count as the same.
const maxTextLength = 120

const roots = toShapes(rootFields)

/** Unknown keys and unknown vocabulary values of a record, each kind of news once. */
export function findDrift(study: Study): Drift[] {
  const found = new Map<string, Drift>()
  inspect(study, '', roots, found)
  return [...found.values()]
}

/** Counts news over many records: in how many records each was met. */
export class DriftCounter {
  // An attack with endless new keys must not fill the memory; past this many they are counted together.
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

  /** Records by kind of news ("unknown key protocolSection.newModule"), most frequent first. */
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
  // Every record comes this way: no list of its entries is made.
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

/** What other registries state is no news from this one. */
function toKnownValues({ values, otherValues = [] }: Vocabulary): ReadonlySet<string> {
  return new Set([...values, ...otherValues])
}

/** The registry's table does not list the two keys of a point. */
function pointShapes(path: string): ReadonlyMap<string, Shape> {
  const leaf = (name: string) =>
    [name, { path: `${path}.${name}`, children: new Map<string, Shape>(), values: null }] as const
  return new Map([leaf('lat'), leaf('lon')])
}
