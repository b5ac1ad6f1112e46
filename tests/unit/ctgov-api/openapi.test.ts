import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildOpenApi } from '@/lib/ctgov-api/openapi'
import { metadataParameters, parseMetadataParameters } from '@/lib/ctgov-api/metadata'
import { parseStudiesParameters, studiesParameters } from '@/lib/ctgov-api/studies-parameters'

const document = buildOpenApi('https://portal.example')

test('the description is valid by the standard’s own schema', async () => {
  const result = await new Validator().validate(structuredClone(document))
  expect(result.errors).toBeUndefined()
  expect(result.valid).toBe(true)
})

test('it names this portal', () => {
  expect(document.servers).toEqual([{ url: 'https://portal.example/api/v2' }])
})

test('every stated default is accepted', () => {
  const { paths } = document as {
    paths: Record<
      string,
      { get: { parameters: { name: string; schema: { default?: string | number | boolean } }[] } }
    >
  }
  const toDefaults = (path: string) =>
    new URLSearchParams(
      (paths[path]?.get.parameters ?? []).flatMap(({ name, schema }) =>
        schema.default === undefined ? [] : [[name, String(schema.default)]],
      ),
    )
  expect(parseStudiesParameters(toDefaults('/studies'))).toEqual(
    parseStudiesParameters(new URLSearchParams()),
  )
  expect(parseMetadataParameters(toDefaults('/studies/metadata'))).toEqual(
    parseMetadataParameters(new URLSearchParams()),
  )
  const names = (path: string) => paths[path]?.get.parameters.map(({ name }) => name)
  expect(names('/studies')).toEqual([...studiesParameters])
  expect(names('/studies/metadata')).toEqual([...metadataParameters])
})

test('records match its description of a study, and a wrong type doesn’t', () => {
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema(document, 'portal')
  const check = ajv.getSchema('portal#/components/schemas/Study')
  for (const name of readdirSync('tests/golden')) {
    const { study } = JSON.parse(readFileSync(`tests/golden/${name}`, 'utf8')) as { study: unknown }
    expect(check?.(study), name).toBe(true)
  }
  expect(check?.({ protocolSection: { conditionsModule: { conditions: 'lupus' } } })).toBe(false)
})
