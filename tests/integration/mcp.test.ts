import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js'
import { Ajv } from 'ajv'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerMcp, refuseMcp } from '@/lib/data/mcp'
import { createSqliteEngine } from '@/lib/index/engine'
import { ingest } from '@/lib/ingest/ingest'
import type { Study } from '@/lib/study/schema'
import { indexOf, storageOf } from '../support/database'
import { openPrismaStore, type PrismaStore } from '../support/prisma-store'
import { buildSourceRecord } from '../support/source-records'

// The portal as an assistant sees it, over both transports, through the protocol's own client.

let portal: PrismaStore

const study = (nctId: string, overallStatus: string, city: string, more = ''): Study => ({
  protocolSection: {
    identificationModule: { nctId, briefTitle: `CAR-T cells for lupus in ${city}` },
    statusModule: { overallStatus, lastUpdatePostDateStruct: { date: '2026-10-01' } },
    designModule: { phases: ['PHASE1'] },
    descriptionModule: { detailedDescription: more },
    conditionsModule: { conditions: ['Lupus'] },
    armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name: 'CAR-T cells' }] },
    contactsLocationsModule: {
      locations: [
        {
          facility: 'City Hospital',
          city,
          country: city === 'Lyon' ? 'France' : 'Germany',
          geoPoint: city === 'Lyon' ? { lat: 45.75, lon: 4.85 } : { lat: 48.4, lon: 9.99 },
        },
      ],
    },
  },
})

beforeAll(async () => {
  portal = openPrismaStore()
  const take = (...studies: Study[]) =>
    ingest(
      studies.map((each) =>
        buildSourceRecord(each, { place: 'test.jsonl line 1', formatId: 'ctgov-api' }),
      ),
      { ...storageOf(portal.database), request: { sources: ['test.jsonl'] } },
    )
  await take(
    study('NCT00000001', 'RECRUITING', 'Lyon'),
    study('NCT00000002', 'RECRUITING', 'Ulm', 'long '.repeat(20_000)),
  )
  await take(study('NCT00000001', 'COMPLETED', 'Lyon'))
  globalThis.__portal = {
    store: portal.store,
    engine: createSqliteEngine(indexOf(portal.database)),
  }
})

afterAll(() => {
  globalThis.__portal = undefined
  return portal.remove()
})

async function connect(transport: 'http' | 'stdio'): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  if (transport === 'http') {
    const fetch = (url: string | URL, init?: RequestInit) =>
      init?.method === 'POST' ? answerMcp(new Request(url, init)) : Promise.resolve(refuseMcp(405))
    await client.connect(
      new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch }),
    )
  } else {
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['--import', 'tsx', join(import.meta.dirname, '../../commands/mcp.ts')],
        env: {
          ...(process.env as Record<string, string>),
          DATABASE_URL: `file:${portal.database.name}`,
          INDEX_PATH: `${portal.database.name}.mcp`,
        },
        stderr: 'ignore',
      }),
    )
  }
  return client
}

async function call(client: Client, name: string, args: Record<string, unknown> = {}) {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: args })
  const [first] = content as { type: string; text: string }[]
  const text = first?.text ?? ''
  if (isError !== true) expect(JSON.parse(text)).toEqual(structuredContent)
  return {
    data: (structuredContent ?? {}) as Record<string, unknown>,
    text,
    isError: isError === true,
  }
}

describe.each(['http', 'stdio'] as const)('over %s', (transport) => {
  let client: Client
  beforeAll(async () => {
    client = await connect(transport)
  })
  afterAll(() => client.close())

  test('an unknown argument of a tool is refused by name', async () => {
    const { text, isError } = await call(client, 'search_trials', { words: 'lupus' })
    expect(isError).toBe(true)
    expect(text).toContain('words')
  })

  // What the protocol's Inspector does with a server whose tools it shows in a form.
  test('it describes its tools, each with a schema of its arguments', async () => {
    expect(Object.keys(client.getServerCapabilities() ?? {})).toEqual(['tools'])
    expect(client.getServerVersion()).toMatchObject({ name: 'cell-therapy-trials' })
    await client.ping()
    for (const refused of [client.listResources(), client.listPrompts()]) {
      await expect(refused).rejects.toMatchObject({ code: ErrorCode.MethodNotFound })
    }
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false })
    const { tools } = await client.listTools()
    for (const { name, inputSchema } of tools) {
      expect(ajv.validateSchema(inputSchema), name).toBe(true)
      const isValid = ajv.compile(inputSchema)
      expect(isValid({ thisIsNoArgument: 1 }), name).toBe(false)
      for (const property of Object.values(inputSchema.properties ?? {})) {
        expect(property, name).toHaveProperty('description')
      }
    }
  })

  test('it lists only reading tools, and how to use their results', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'search_trials',
      'find_trials_near',
      'get_trial',
      'get_trial_history',
      'explain',
    ])
    for (const { annotations, description, inputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true)
      expect(description).toMatch(/\.$/)
      expect(inputSchema.type).toBe('object')
    }
    expect(client.getInstructions()).toContain('not medical advice')
  })

  test('it searches, counts, and cites each trial with its date', async () => {
    const { data } = await call(client, 'search_trials', {
      query: 'lupus',
      filters: { country: 'France' },
      facets: ['phase'],
    })
    expect(data).toMatchObject({
      total: 1,
      trials: [
        {
          id: 'NCT00000001',
          address: expect.stringMatching(/^http.*\/trials\/NCT00000001$/) as unknown,
          status: 'Completed',
          recordUpdated: '2026-10-01',
        },
      ],
      facets: [{ filter: 'phase', values: [{ label: 'Phase 1', trials: 1 }] }],
    })
    expect(data.dataAsOf).toMatch(/^20\d\d-/)
    expect(data.address).toContain('/trials?')
  })

  test('it finds what is near a place', async () => {
    const { data } = await call(client, 'find_trials_near', { place: '45.76,4.84', within: '50km' })
    expect(data).toMatchObject({
      total: 1,
      trials: [{ id: 'NCT00000001', nearestSite: { city: 'Lyon', distance: '1 km' } }],
    })
  })

  test('it returns a trial, or some parts of it', async () => {
    const { data } = await call(client, 'get_trial', { id: 'nct1', parts: ['StatusModule'] })
    expect(data).toMatchObject({
      id: 'NCT00000001',
      registryAddress: 'https://clinicaltrials.gov/study/NCT00000001',
      study: { protocolSection: { statusModule: { overallStatus: 'COMPLETED' } } },
      cells: { cellTypes: ['CAR_T'] },
    })
    expect(Object.keys(data.study as object)).toEqual(['protocolSection'])
  })

  test('it lists changes', async () => {
    const { data } = await call(client, 'get_trial_history', { id: 'NCT00000001' })
    expect(data.records).toMatchObject([
      { versions: 2, latest: [{ changes: 'Overall status: Recruiting → Completed' }, {}] },
    ])
  })

  test('it explains filters and fields', async () => {
    const { data } = await call(client, 'explain', { name: 'phase' })
    expect(data).toMatchObject({
      filter: { name: 'phase' },
      field: { name: 'Phase', path: 'protocolSection.designModule.phases' },
    })
    const all = await call(client, 'explain')
    expect((all.data.filters as unknown[]).length).toBeGreaterThan(10)
  })

  test.each([
    ['search_trials', { filters: { colour: 'red' } }, 'colour'],
    ['search_trials', { filters: { status: 'nope' } }, 'status'],
    ['find_trials_near', { place: 'Nowhereville' }, 'coordinates'],
    ['get_trial', { id: 'NCT09999999' }, 'no trial'],
    ['get_trial', { id: 'NCT00000001', parts: ['Nope'] }, "'Nope'"],
    ['get_trial', { id: 'NCT00000002', parts: ['DescriptionModule'] }, 'the limit is 60000'],
    ['explain', { name: 'phas' }, 'phase'],
    ['search_trials', { pageSize: 1_000 }, '25'],
  ])('%s %j is a problem in words', async (name, args, words) => {
    const { isError, text } = await call(client, name, args)
    expect(isError).toBe(true)
    expect(text).toContain(words)
  })
})
