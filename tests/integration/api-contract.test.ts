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

// Follows the registry's own description of its API: every address, parameter and example is answered, and the
// answers are as described. The file is kept with the real records, because it is not ours to copy.

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
  const studies = realDataFolder === null ? [] : readRealStudies(['studies.jsonl.gz']).slice(0, 400)
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
    // The description doesn't list the media types of all its formats.
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

  test('each record is answered as in the model', async () => {
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

  // Requests in the formats in which public clients send them.
  test.each([
    ['a Python wrapper', 'format=json&markupFormat=legacy&query.term=asthma+children&pageSize=50'],
    [
      'the same, some fields',
      'format=json&query.term=asthma&markupFormat=legacy&fields=NCTId|Condition|BriefTitle&pageSize=50',
    ],
    [
      'an R package that loads a register',
      'format=json&countTotal=true&pageSize=1&query.cond=asthma&aggFilters=phase:1,ages:child',
    ],
    [
      'a tap of an ELT tool',
      'query.term=AREA[protocolSection.statusModule.lastUpdateSubmitDate]RANGE[2015-01-01,MAX]&sort=LastUpdateSubmitDate:asc&pageSize=1000',
    ],
    [
      'an MCP server',
      'query.cond=asthma&filter.overallStatus=COMPLETED,TERMINATED&fields=NCTId,BriefTitle,OverallStatus&sort=LastUpdatePostDate:desc&countTotal=true&pageSize=20',
    ],
    ['an MCP server that counts', 'query.cond=asthma&countTotal=true&pageSize=0'],
    [
      'an MCP server with a place',
      'query.cond=asthma&filter.geo=distance(40.7,-74,100mi)&filter.overallStatus=RECRUITING|COMPLETED|UNKNOWN',
    ],
    ['metres', 'filter.geo=distance(40.7,-74,50000)&pageSize=5'],
    [
      'a matching tool by age',
      'filter.advanced=AREA[MinimumAge]RANGE[MIN, 40 Years] AND AREA[MaximumAge]RANGE[40 Years, MAX]&pageSize=5',
    ],
    [
      'a command line for biomedicine',
      'query.cond=asthma&filter.advanced=AREA[Phase](PHASE1 OR PHASE2) AND AREA[StudyType]INTERVENTIONAL&format=json&pageSize=10',
    ],
    ['an agent that writes a phase in words', 'query.term=AREA[Phase](Phase 1)'],
    [
      'a job that fetches what is new',
      'filter.advanced=AREA[LastUpdatePostDate]RANGE[2015-01-15,MAX] AND AREA[LocationCountry]United States AND AREA[LeadSponsorClass](INDUSTRY OR OTHER)&pageSize=100',
    ],
    [
      'a job for results',
      'query.cond=asthma&aggFilters=results:with,status:com&fields=protocolSection|resultsSection',
    ],
    [
      'a loader by paths',
      'query.cond=asthma&fields=protocolSection.identificationModule.nctId,protocolSection.contactsLocationsModule.locations.country,protocolSection.sponsorCollaboratorsModule.leadSponsor&pageSize=10',
    ],
    [
      'a dashboard',
      'query.locn=Germany&filter.advanced=AREA[StudyType]INTERVENTIONAL&pageSize=0&countTotal=true&format=json',
    ],
    [
      'a list that is sorted by relevance',
      'query.term=asthma AREA[StartDate]RANGE[2008-01-01, MAX]&sort=@relevance&fields=NCTId,BriefTitle,OfficialTitle,BriefSummary,Condition,InterventionName,OverallStatus,EnrollmentCount,StartDate,CompletionDate,LeadSponsorName,Phase,StudyType',
    ],
    [
      'a search for sites',
      'query.term=SEARCH[Location](AREA[LocationCountry]United States AND AREA[LocationCity]New York)',
    ],
    ['a year', 'query.cond=asthma&postFilter.advanced=AREA[StartDate]2010'],
    [
      'an oversight flag by its path',
      'postFilter.advanced=AREA[protocolSection.oversightModule.isFdaRegulatedDrug]true&countTotal=true',
    ],
    ['a patient', 'query.patient=asthma&pageSize=5'],
    [
      'a sponsor',
      'query.spons="University" AND hospital&filter.advanced=AREA[LastUpdatePostDate]RANGE[2010-01-01,2030-01-01]',
    ],
    ['a lead sponsor', 'query.lead=hospital&pageSize=3'],
    [
      'a table of chosen columns',
      'format=csv&query.cond=asthma&fields=Study Title|NCT Number|Study Status|Conditions|Interventions|Sponsor|Study Type|Phases',
    ],
    ['a table, page by page', 'format=csv&countTotal=true&pageSize=10'],
    [
      'missing values',
      'filter.advanced=NOT AREA[ResultsFirstPostDate]MISSING OR AREA[ResultsFirstPostDate]MISSING&pageSize=5',
    ],
    [
      'a script that sends empty parameters',
      'query.cond=asthma&query.intr=&query.locn=&filter.overallStatus=&pageToken=&sort=',
    ],
    ['blanks written twice', 'query.cond=food%2Ballergy'],
    [
      'criteria and titles',
      'filter.advanced=AREA[EligibilityCriteria]("insulin" AND (prior OR previous OR received)) OR (AREA[BriefTitle](asthma) OR AREA[Keyword](asthma))',
    ],
    [
      'a kind in quotes, with results',
      'query.term=AREA[StudyType]"INTERVENTIONAL" AND AREA[ResultsFirstPostDate]RANGE[MIN,MAX]&fields=protocolSection.identificationModule.nctId,hasResults,resultsSection.adverseEventsModule',
    ],
    [
      'dates without blanks, from nothing on',
      'filter.advanced=AREA[LastUpdatePostDate]RANGE[MIN,2030-01-01]&sort=LastUpdatePostDate&pageSize=3',
    ],
    ['Python’s own truth', 'query.cond=asthma&countTotal=True'],
  ] as const)('%s: %s', async (_, query) => {
    await ask('/studies', query)
    const answered = await routes['/studies']?.(new URLSearchParams(query), '')
    const text = await answered?.text()
    const found = query.startsWith('format=csv')
      ? (text?.trimEnd().split('\n').length ?? 0) - 1
      : (JSON.parse(text ?? '') as { studies: unknown[] }).studies.length
    expect(found).toBeGreaterThan(0)
  })

  // Parameters and values that clients invent, with the registry's answers.
  test.each([
    ['filter.phase=PHASE2', '`filter.phase` is unknown parameter'],
    ['filter.studyType=INTERVENTIONAL', '`filter.studyType` is unknown parameter'],
    ['limit=100&format=csv', '`limit` is unknown parameter'],
    ['query.parser=advanced', '`query.parser` is unknown parameter'],
    ['filter.overallStatus=OPEN', 'Invalid value in parameter `overallStatus`: `OPEN`'],
    ['query.cond=(diabetes AND', 'inner bool query clause cannot be null'],
    [
      'filter.advanced=AREA[Phase](PHASE2 OR PHASE2_PHASE3)',
      'Allowed values for enum field `protocolSection.designModule.phases` are `NA`',
    ],
    ['filter.geo=distance(40,-73,50,mi)', 'has incorrect format'],
    ['aggFilters=phase:early1', 'Invalid value in parameter `aggFilters`: `phase:early1`'],
    ['sort=BriefTitle', 'Unsupported sort field type: text'],
    ['sort=relevance', 'Unknown sort field'],
    ['format=csv&fields=NCTId,Condition', "invalid CSV column name: 'NCTId'"],
    ['fields=StudyDesign', "invalid field name: 'StudyDesign'"],
  ])('%s is refused: %s', async (query, message) => {
    await expect(ask('/studies', query)).rejects.toThrow(message)
  })
})
