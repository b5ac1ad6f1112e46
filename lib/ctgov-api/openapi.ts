import { z } from 'zod'
import { studySchema } from '@/lib/study/schema'
import { vocabularies } from '@/lib/study/vocabularies/vocabularies'
import { apiPath } from './api-paths'
import { metadataParameters } from './metadata'
import { studyParameters } from './one-study'
import { fieldValuesParameters, listSizesParameters } from './stats'
import { statsTypes } from './stats-fields'
import {
  markupFormats,
  maxPageSize,
  studiesParameters,
  studyFormats,
  usualPageSize,
} from './studies-parameters'
import { apiVersion } from './version'

// The machine-readable description of the API: https://spec.openapis.org/oas/v3.1.0. Its parameters are generated
// from the schema that checks requests, and its study from the schema that checks records.

type JsonSchema = Record<string, unknown>

interface ParameterWords {
  description: string
  schema: JsonSchema
}

const text: JsonSchema = { type: 'string' }
const flag: JsonSchema = { type: 'boolean', default: false }
/** Separated by commas or pipes; repeated parameters are joined. */
const list: JsonSchema = { type: 'array', items: text }
const statuses: JsonSchema = {
  type: 'array',
  items: { type: 'string', enum: [...vocabularies.Status.values] },
}

const expression = (what: string): ParameterWords => ({
  description: `${what}: words, or an expression of the registry’s search language.`,
  schema: text,
})

const limits: Readonly<Record<string, ParameterWords>> = {
  overallStatus: { description: 'Statuses. A study must have one of them.', schema: statuses },
  geo: {
    description: 'A circle with at least one site of the study: distance(latitude,longitude,50mi).',
    schema: { type: 'string', pattern: '^distance\\(.+\\)$' },
  },
  ids: { description: 'Numbers of studies.', schema: list },
  advanced: expression('What a study must match'),
  synonyms: { description: 'Synonym numbers. They find nothing here.', schema: list },
}

const words: Readonly<Record<string, ParameterWords>> = {
  format: {
    description: 'How studies are written.',
    schema: { type: 'string', enum: [...studyFormats], default: 'json' },
  },
  markupFormat: {
    description: 'How texts with markup are written in JSON.',
    schema: { type: 'string', enum: [...markupFormats], default: 'markdown' },
  },
  'query.cond': expression('Conditions'),
  'query.term': expression('Any other terms'),
  'query.locn': expression('Places'),
  'query.titles': expression('Titles'),
  'query.intr': expression('Interventions'),
  'query.outc': expression('Outcome measures'),
  'query.spons': expression('Sponsors and collaborators'),
  'query.lead': expression('The lead sponsor'),
  'query.id': expression('Numbers of studies'),
  'query.patient': expression('What patients ask for'),
  ...Object.fromEntries(
    ['filter', 'postFilter'].flatMap((prefix) =>
      Object.entries(limits).map(([name, each]) => [`${prefix}.${name}`, each]),
    ),
  ),
  aggFilters: {
    description:
      'Groups with their codes: results:with,phase:2 3. This portal’s groups with not- before them leave studies out: not-cell:car-t. Unknown codes are an error.',
    schema: text,
  },
  geoDecay: {
    description: 'How relevance falls with distance from the place of filter.geo.',
    schema: { type: 'string', default: 'func:exp,scale:300mi,offset:0mi,decay:0.5' },
  },
  fields: {
    description: 'Fields of a study or columns of a table. By default, whole studies.',
    schema: list,
  },
  sort: { description: 'Fields to sort by, each with :asc or :desc, or @relevance.', schema: list },
  countTotal: {
    description: 'Whether the first page includes the number of matching studies.',
    schema: flag,
  },
  facets: {
    description: 'Groups of aggFilters to count. Only in this portal.',
    schema: list,
  },
  includeUnnumbered: {
    description: 'Whether to list trials without an NCT number. Only in this portal.',
    schema: flag,
  },
  pageSize: {
    description: 'Studies on a page.',
    schema: { type: 'integer', minimum: 0, maximum: maxPageSize, default: usualPageSize },
  },
  pageToken: { description: 'The nextPageToken of the previous page.', schema: text },
  types: {
    description: 'Kinds of fields.',
    schema: { type: 'array', items: { type: 'string', enum: [...statsTypes] } },
  },
  includeIndexedOnly: { description: 'Also fields for searching and sorting.', schema: flag },
  includeHistoricOnly: { description: 'Also fields of the history; there are none.', schema: flag },
  includePortal: { description: 'Also the section that this portal adds.', schema: flag },
}

const objects: JsonSchema = { type: 'array', items: { type: 'object' } }
const toRef = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

interface Endpoint {
  id: string
  summary: string
  parameters: readonly string[]
  answer: JsonSchema
  /** Media types of answers other than JSON. */
  others?: readonly string[]
}

const studyTypes = [
  'text/csv',
  'application/zip',
  'application/fhir+json',
  'application/x-research-info-systems',
]

const endpoints: Readonly<Record<string, Endpoint>> = {
  '/studies': {
    id: 'listStudies',
    summary: 'Studies that match, page by page',
    parameters: studiesParameters,
    answer: toRef('PagedStudies'),
    others: studyTypes,
  },
  '/studies/{nctId}': {
    id: 'fetchStudy',
    summary: 'One study',
    parameters: studyParameters,
    answer: toRef('Study'),
    others: studyTypes,
  },
  '/studies/metadata': {
    id: 'studiesMetadata',
    summary: 'The fields of a study',
    parameters: metadataParameters,
    answer: objects,
  },
  '/studies/search-areas': {
    id: 'searchAreas',
    summary: 'What searches look in',
    parameters: [],
    answer: objects,
  },
  '/studies/enums': {
    id: 'enums',
    summary: 'Vocabularies with their values',
    parameters: [],
    answer: objects,
  },
  '/stats/size': {
    id: 'sizeStats',
    summary: 'How many studies there are, and how large',
    parameters: [],
    answer: {
      type: 'object',
      properties: { totalStudies: { type: 'integer' } },
      required: ['totalStudies'],
    },
  },
  '/stats/field/values': {
    id: 'fieldValuesStats',
    summary: 'Values of fields with counts',
    parameters: fieldValuesParameters,
    answer: objects,
  },
  '/stats/field/sizes': {
    id: 'listFieldSizesStats',
    summary: 'Lengths of lists with counts',
    parameters: listSizesParameters,
    answer: objects,
  },
  '/version': {
    id: 'version',
    summary: 'Versions of the interface and of the data',
    parameters: [],
    answer: {
      type: 'object',
      properties: { apiVersion: text, dataTimestamp: text },
      required: ['apiVersion'],
    },
  },
}

/** @param siteUrl the portal's address, without a trailing slash */
export function buildOpenApi(siteUrl: string): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cell Therapy Trials API',
      description:
        'The API of ClinicalTrials.gov for the trials of this portal. Ask for what the portal adds by name.',
      version: apiVersion,
      license: {
        name: 'Records: ClinicalTrials.gov',
        url: 'https://clinicaltrials.gov/about-site/terms-conditions',
      },
    },
    servers: [{ url: `${siteUrl}${apiPath}` }],
    externalDocs: { url: `${siteUrl}/help/api` },
    paths: Object.fromEntries(
      Object.entries(endpoints).map(([path, endpoint]) => [
        path,
        { get: toOperation(path, endpoint) },
      ]),
    ),
    components: {
      schemas: { Study: toStudySchema(), PagedStudies: pagedStudies },
      responses: {
        Error: {
          description: 'What is wrong and, on a second line, how to fix it.',
          content: { 'text/plain': { schema: text } },
        },
      },
    },
  }
}

const pagedStudies: JsonSchema = {
  type: 'object',
  properties: {
    studies: { type: 'array', items: toRef('Study') },
    nextPageToken: text,
    totalCount: { type: 'integer' },
    facets: objects,
  },
  required: ['studies'],
}

function toOperation(path: string, endpoint: Endpoint): JsonSchema {
  const { id, summary, parameters, answer, others = [] } = endpoint
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: 'The number of a study, or the address that this portal gave a trial without one.',
    schema: text,
  }))
  return {
    operationId: id,
    summary,
    parameters: [...inPath, ...parameters.map(toParameter)],
    responses: {
      200: {
        description: summary,
        content: Object.fromEntries<JsonSchema>([
          ['application/json', { schema: answer }],
          ...others.map((type): [string, JsonSchema] => [type, { schema: text }]),
        ]),
      },
      400: { $ref: '#/components/responses/Error' },
      ...(inPath.length > 0 && { 404: { $ref: '#/components/responses/Error' } }),
    },
  }
}

function toParameter(name: string): JsonSchema {
  const known = words[name]
  if (known === undefined) throw new RangeError(`The parameter ${name} has no description`)
  const isList = known.schema.type === 'array'
  return {
    name,
    in: 'query',
    ...known,
    ...(isList && { style: 'pipeDelimited', explode: false }),
  }
}

/** Answers may have only selected fields, so none is required. */
function toStudySchema(): JsonSchema {
  const schema = z.toJSONSchema(studySchema, { io: 'input', unrepresentable: 'any' })
  const withoutDemands = (key: string, value: unknown) =>
    key === '$schema' || (key === 'required' && Array.isArray(value)) ? undefined : value
  return JSON.parse(JSON.stringify(schema, withoutDemands)) as JsonSchema
}
