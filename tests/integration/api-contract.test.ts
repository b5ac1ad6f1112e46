import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { answerJson } from '@/lib/ctgov-api/answer'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { buildEnums } from '@/lib/ctgov-api/enums'
import { buildOpenApi } from '@/lib/ctgov-api/openapi'
import { buildMetadata, parseMetadataParameters } from '@/lib/ctgov-api/metadata'
import { answerStudy } from '@/lib/ctgov-api/one-study'
import { buildSearchAreas } from '@/lib/ctgov-api/search-areas'
import { answerFieldValues, answerListSizes, answerStudySizes } from '@/lib/ctgov-api/stats'
import { answerStudies, type StudySource } from '@/lib/ctgov-api/studies'
import { buildVersion } from '@/lib/ctgov-api/version'
import { createStatsSource } from '@/lib/data/stats-walks'
import { unpackText } from '@/lib/documents/pack'
import { createSqliteEngine } from '@/lib/index/engine'
import { toModelForm } from '@/lib/study/model-form'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { readRealStudies, realDataFolder } from '../support/real-records'
import { indexStudies, openSearchDatabase } from '../support/search-database'

// The registry's own description of its API, walked: every address, parameter and example is answered, and what is
// answered is what the description says. It lies beside the real records, and is not ours to copy.

const example = z.object({ value: z.unknown() })
const parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'path']),
  style: z.string().optional(),
  schema: z.object({ default: z.unknown().optional(), enum: z.array(z.string()).optional() }),
  examples: z.record(z.string(), example).optional(),
})
const operation = z.object({
  parameters: z.array(parameter),
  responses: z.record(
    z.string(),
    z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })).optional() }),
  ),
})
const contract = z.object({
  paths: z.record(z.string(), z.object({ get: operation })),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

describe.skipIf(realDataFolder === null)('the contract of the registry', () => {
  const path = join(dirname(realDataFolder ?? ''), 'reference/ctgov-api-v2/openapi-2.0.5.yaml')
  const described =
    realDataFolder === null ? null : contract.parse(parse(readFileSync(path, 'utf8')))
  const studies =
    realDataFolder === null ? [] : readRealStudies(['cart-studies.jsonl.gz']).slice(0, 400)
  const database = openSearchDatabase()
  indexStudies(
    database,
    studies.map((study) => ({ study })),
  )
  const engine = createSqliteEngine(database)
  const risType = 'application/x-research-info-systems'
  const byId = new Map(studies.map((study) => [toTrialId(study), study]))
  const [firstId = ''] = byId.keys()
  const toText = (study: Study) => JSON.stringify(toModelForm(study))
  const source: StudySource = {
    getState: () => engine.getState(),
    describe: () => portal,
    list: (request) => {
      const { studies: listed = [], ...page } = engine.list({ ...request, studies: true })
      return {
        page,
        studies: listed.map(({ address, packed }) => ({
          trialId: address,
          read: () => toText(JSON.parse(unpackText(packed)) as Study),
        })),
      }
    },
  }
  const stats = createStatsSource({
    getState: () => engine.getState(),
    async *readBatches() {
      yield await Promise.resolve(
        studies.map((study) => ({
          study: toModelForm(study),
          trialId: toTrialId(study),
          sizeBytes: toText(study).length,
        })),
      )
    },
  })
  const findStudy = (asked: string) => {
    const study = byId.get(asked)
    if (study === undefined) return Promise.resolve(null)
    const stored = { trialId: asked, read: () => toText(study) }
    return Promise.resolve({ kind: 'here' as const, stored })
  }

  test('the portal’s own description has every address and parameter', () => {
    const own = contract.pick({ paths: true }).parse(buildOpenApi('https://portal.example')).paths
    expect(Object.keys(own)).toEqual(Object.keys(described?.paths ?? {}))
    for (const [address, { get }] of Object.entries(described?.paths ?? {})) {
      expect(own[address]?.get.parameters.map(({ name }) => name)).toEqual(
        expect.arrayContaining(get.parameters.map(({ name }) => name)),
      )
    }
  })

  const portal = { siteUrl: 'https://portal.example', dataAsOf: '2026-11-29T00:00:00Z' }
  const routes: Record<
    string,
    (params: URLSearchParams, id: string) => Response | Promise<Response>
  > = {
    '/studies': (params) => answerStudies(params, source),
    '/studies/{nctId}': (params, id) => answerStudy(id, params, findStudy, portal),
    '/studies/metadata': (params) => answerJson(buildMetadata(parseMetadataParameters(params))),
    '/studies/search-areas': () => answerJson(buildSearchAreas()),
    '/studies/enums': () => answerJson(buildEnums()),
    '/stats/size': (params) => answerStudySizes(params, stats),
    '/stats/field/values': (params) => answerFieldValues(params, stats),
    '/stats/field/sizes': (params) => answerListSizes(params, stats),
    '/version': () => answerJson(buildVersion(new Date().toISOString())),
  }

  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'contract', components: described?.components })
  const validators = new Map<string, ValidateFunction>()
  const validate = (endpoint: string, type: string, schema: unknown, value: unknown) => {
    const key = `${endpoint} ${type}`
    const text = JSON.stringify(schema).replaceAll('"#/', '"contract#/')
    const check = validators.get(key) ?? ajv.compile(JSON.parse(text) as object)
    validators.set(key, check)
    check(value)
    expect(check.errors ?? [], key).toEqual([])
  }

  const ask = async (endpoint: string, query: string, id = firstId) => {
    const response = await routes[endpoint]?.(new URLSearchParams(query), id)
    if (response === undefined) throw new Error(`The portal has no ${endpoint}`)
    expect(response.status, query).toBe(200)
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
    const content = described?.paths[endpoint]?.get.responses['200']?.content ?? {}
    // The description does not name all types of the formats that it names.
    if (endpoint === '/studies/{nctId}' && type !== risType)
      expect(Object.keys(content)).toContain(type)
    if (type.endsWith('json'))
      validate(endpoint, type, content[type]?.schema, await response.json())
    else expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
  }

  test('has no address that the portal lacks', () => {
    expect(Object.keys(described?.paths ?? {}).sort()).toEqual(Object.keys(routes).sort())
  })

  const cases = Object.entries(described?.paths ?? {}).flatMap(([endpoint, { get }]) => [
    { endpoint, name: '(nothing)', query: '' },
    ...get.parameters
      .filter((each) => each.in === 'query')
      .flatMap(({ name, schema, examples = {}, style }) => {
        const values = [
          ...Object.values(examples).map(({ value }) => value),
          ...(schema.enum ?? []),
          ...(schema.default === undefined ? [] : [schema.default]),
        ]
        return values.map((value) => {
          const text = Array.isArray(value)
            ? value.join(style === 'pipeDelimited' ? '|' : ',')
            : String(value)
          return { endpoint, name, query: new URLSearchParams({ [name]: text }).toString() }
        })
      }),
  ])

  test.each(cases.filter(({ query }) => query !== 'fields='))(
    '$endpoint?$query',
    async ({ endpoint, query }) => {
      await ask(endpoint, query)
    },
  )

  test('each record is answered as the model says', async () => {
    await ask('/studies', 'pageSize=1000&includeUnnumbered=true')
  })

  test.each([
    ['/studies', 'nope=1'],
    ['/studies/metadata', 'nope=1'],
    ['/stats/field/values', 'nope=1'],
    ['/stats/field/sizes', 'nope=1'],
    ['/stats/size', 'nope=1'],
  ])('%s refuses %s', async (endpoint, query) => {
    await expect(ask(endpoint, query)).rejects.toThrow(ApiError)
  })
})
