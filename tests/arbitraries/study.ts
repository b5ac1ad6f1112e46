import fc from 'fast-check'
import { rootFields, type StudyField } from '@/lib/study/fields'
import type { Study } from '@/lib/study/schema'
import { vocabularies } from '@/lib/study/vocabularies/vocabularies'

// Random records of the registry's model, made from the field table: any field may be absent, any text may be odd,
// lists are short.

const digits = (value: number, length: number) => String(value).padStart(length, '0')

const month = fc
  .tuple(fc.integer({ min: 1990, max: 2035 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, inYear]) => `${year}-${digits(inYear, 2)}`)
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([of, at]) => `${of}-${digits(at, 2)}`)

const texts: Record<string, fc.Arbitrary<unknown>> = {
  text: fc.string({ unit: 'grapheme', maxLength: 20 }),
  markup: fc.string({ unit: 'grapheme', maxLength: 40 }),
  PartialDate: fc.oneof(month, day),
  NormalizedDate: day,
  DateTimeMinutes: day.map((date) => `${date}T10:30`),
  NormalizedTime: fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom('Years', 'Months', 'Days'))
    .map(([count, unit]) => `${count} ${unit}`),
  boolean: fc.boolean(),
  integer: fc.nat(),
  long: fc.nat(),
  number: fc.nat(),
  GeoPoint: fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
}

function toArbitrary(field: StudyField): fc.Arbitrary<unknown> {
  const one = toItem(field)
  return field.isList ? fc.array(one, { maxLength: 2 }) : one
}

function toItem(field: StudyField): fc.Arbitrary<unknown> {
  if (field.vocabulary !== null) return fc.constantFrom(...vocabularies[field.vocabulary].values)
  if (field.children.length > 0) return toObject(field.children)
  const leaf = texts[field.type]
  if (leaf === undefined) throw new Error(`no arbitrary for a field of type ${field.type}`)
  return leaf
}

function toObject(fields: readonly StudyField[]): fc.Arbitrary<Record<string, unknown>> {
  const model = Object.fromEntries(fields.map((field) => [field.name, toArbitrary(field)]))
  return fc.record(model, { requiredKeys: [] })
}

const nctId = fc.integer({ min: 1, max: 99_999_999 }).map((number) => `NCT${digits(number, 8)}`)
const briefTitle = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((title) => (title.trim() === '' ? 'A trial' : title))

/** Records with everything the schema demands; about half of them have a registry number. */
export const studyArbitrary: fc.Arbitrary<Study> = fc
  .tuple(toObject(rootFields), fc.option(nctId, { nil: undefined }), briefTitle)
  .map(([sections, id, title]) => {
    const { protocolSection, ...others } = sections as { protocolSection?: Record<string, unknown> }
    const { nctId: _, ...identification } = (protocolSection?.identificationModule ?? {}) as Record<
      string,
      unknown
    >
    return {
      protocolSection: {
        ...protocolSection,
        identificationModule: {
          ...identification,
          ...(id === undefined ? {} : { nctId: id }),
          briefTitle: title,
        },
      },
      ...others,
    }
  })
