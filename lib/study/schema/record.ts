import { z } from 'zod'
import type { VocabularyName, VocabularyValue } from '../vocabularies/vocabularies'

// The building blocks of the record's schema. They decide what is an error (a wrong type) and what is only new (an
// unknown key or vocabulary value), which is kept and reported as drift.

/** A known value of a vocabulary, or one that the registry adds later. */
export type Open<Value extends string> = Value | (string & {})

/** The vocabulary of an enum field; drift detection and the tests read it. */
export const enumFields = z.registry<{ vocabulary: VocabularyName }>()

type Absent<Shape extends z.ZodRawShape, Required extends keyof Shape> = {
  [Key in keyof Shape]: Key extends Required ? Shape[Key] : z.ZodExactOptional<Shape[Key]>
}

/**
 * An object whose fields may each be absent (never `undefined`), except those named as required. Loose at run time:
 * unknown keys are kept. Exact in types: a misspelt field doesn't compile.
 */
export function record<Shape extends z.ZodRawShape, Required extends keyof Shape = never>(
  shape: Shape,
  required: readonly Required[] = [],
): z.ZodObject<Absent<Shape, Required>, z.core.$strip> {
  const fields: Record<string, z.ZodType> = {}
  for (const [key, field] of Object.entries(shape)) {
    const schema = field as z.ZodType
    fields[key] = (required as readonly string[]).includes(key) ? schema : schema.exactOptional()
  }
  return z.looseObject(fields) as unknown as z.ZodObject<Absent<Shape, Required>, z.core.$strip>
}

export const text = () => z.string()
export const flag = () => z.boolean()
export const number = () => z.number()
export const list = <Item extends z.ZodType>(item: Item) => z.array(item)

/** A value of one of the registry's vocabularies; unknown values are accepted and kept. */
export function toOpenEnum<Name extends VocabularyName>(
  vocabulary: Name,
): z.ZodType<Open<VocabularyValue<Name>>> {
  const schema: z.ZodType<Open<VocabularyValue<Name>>> = z.string()
  schema.register(enumFields, { vocabulary })
  return schema
}
