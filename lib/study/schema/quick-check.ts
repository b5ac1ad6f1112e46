import type { z } from 'zod'
import { depthLimit, exceedsDepth } from './problems'

// A fast check for schemas that accept nearly every record: no copies, no paths, no messages. What it doesn't know
// about a schema it leaves to zod, so that the schema stays the only place that describes the record.

/** Whether a value passes a schema. False can also mean "ask zod". */
export type QuickCheck = (value: unknown) => boolean

interface Node {
  kind: 'text' | 'number' | 'boolean' | 'list' | 'object' | 'other'
  /** Fields of an object, by key. */
  fields: ReadonlyMap<string, Node>
  required: readonly string[]
  /** The element of a list. */
  item: Node | null
  schema: z.ZodType
}

const noFields: ReadonlyMap<string, Node> = new Map()

/** The part of a zod schema that this file reads. */
interface Definition {
  type: string
  checks?: readonly unknown[]
  format?: string
  coerce?: boolean
  shape?: Record<string, z.ZodType>
  catchall?: z.ZodType
  element?: z.ZodType
  innerType?: z.ZodType
}

const getDefinition = (schema: z.ZodType) => schema.def as unknown as Definition

const simpleKinds: Readonly<Record<string, Node['kind']>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
}

function toNode(schema: z.ZodType): Node {
  const { type, checks, format, coerce, shape, catchall, element } = getDefinition(schema)
  const node: Node = { kind: 'other', fields: noFields, required: [], item: null, schema }
  const isPlain = (checks ?? []).length === 0 && format === undefined && coerce !== true
  if (!isPlain) return node
  const simple = simpleKinds[type]
  if (simple !== undefined) return { ...node, kind: simple }
  if (type === 'array' && element !== undefined) {
    return { ...node, kind: 'list', item: toNode(element) }
  }
  const isLoose = catchall !== undefined && getDefinition(catchall).type === 'unknown'
  if (type === 'object' && shape !== undefined && isLoose) {
    const fields = new Map<string, Node>()
    const required: string[] = []
    for (const [key, field] of Object.entries(shape)) {
      const { type: outer, innerType } = getDefinition(field)
      const isOptional = outer === 'optional' && innerType !== undefined
      if (!isOptional) required.push(key)
      fields.set(key, toNode(isOptional ? innerType : field))
    }
    return { ...node, kind: 'object', fields, required }
  }
  return node
}

function passes(value: unknown, node: Node, depth: number): boolean {
  switch (node.kind) {
    case 'text':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'list':
      return Array.isArray(value) && node.item !== null && listPasses(value, node.item, depth)
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        objectPasses(value as Record<string, unknown>, node, depth)
      )
    case 'other':
      return node.schema.safeParse(value).success
  }
}

function listPasses(list: readonly unknown[], item: Node, depth: number): boolean {
  for (const value of list) if (!passes(value, item, depth + 1)) return false
  return true
}

function objectPasses(object: Record<string, unknown>, node: Node, depth: number): boolean {
  let missing = node.required.length
  for (const key in object) {
    const field = node.fields.get(key)
    const value = object[key]
    if (field === undefined) {
      if (typeof value === 'object' && exceedsDepth(value, depthLimit - depth)) return false
    } else {
      if (!passes(value, field, depth + 1)) return false
      if (missing > 0 && node.required.includes(key)) missing--
    }
  }
  return missing === 0
}

/**
 * Builds the check of a schema made of `record`, `list`, `text`, `number`, `flag` and `toOpenEnum`; anything else is
 * left to zod. The check is also false for values nested too deep for a record.
 */
export function buildQuickCheck(schema: z.ZodType): QuickCheck {
  const node = toNode(schema)
  return (value) => passes(value, node, 1)
}
