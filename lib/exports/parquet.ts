import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { listFacetValues } from '@/lib/search/document/portal-fields'
import { collectValues, findField } from '@/lib/study/fields'
import { toTrialPath } from '@/lib/study/trial-path'
import { facetDefinitions } from '@/lib/therapy/facets'
import type { ExportedTrial, ExportFormat, ExportSource, ExportWriter } from './format'
import { describeSource } from './provenance'

// Apache Parquet for notebooks: fields under the names of the registry's model, lists as lists, what the portal knows
// about a trial, and the whole record as JSON. Dates are texts, because many are known only to the month. Format:
// https://github.com/apache/parquet-format

/** A row group is held in memory until it is written: at most this many rows, or this much text. */
const maxGroupRows = 2_000
const maxGroupText = 4_000_000

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']

type ColumnType = 'text' | 'texts' | 'integer' | 'boolean' | 'json'

interface ParquetColumn {
  name: string
  type: ColumnType
  read: (trial: ExportedTrial, source: ExportSource) => unknown
}

const columns: readonly ParquetColumn[] = [
  { name: 'TrialId', type: 'text', read: ({ trialId }) => trialId },
  ...['NCTId', 'BriefTitle', 'OfficialTitle', 'Acronym', 'OverallStatus', 'StudyType'].map(toText),
  ...['Phase', 'Condition', 'Keyword', 'InterventionType', 'InterventionName'].map(toTexts),
  ...['LeadSponsorName', 'LeadSponsorClass'].map(toText),
  toTexts('CollaboratorName'),
  ofField('EnrollmentCount', 'integer'),
  ...['StartDate', 'PrimaryCompletionDate', 'CompletionDate', 'StudyFirstPostDate'].map(toText),
  ...['ResultsFirstPostDate', 'LastUpdatePostDate', 'StatusVerifiedDate'].map(toText),
  ...['Sex', 'MinimumAge', 'MaximumAge'].map(toText),
  ofField('HealthyVolunteers', 'boolean'),
  ofField('HasResults', 'boolean'),
  ...['ArmGroupLabel', 'PrimaryOutcomeMeasure', 'SecondaryOutcomeMeasure'].map(toTexts),
  ...['LocationFacility', 'LocationCity', 'LocationCountry'].map(toTexts),
  ...['BriefSummary', 'EligibilityCriteria', 'WhyStopped'].map(toText),
  ...facetDefinitions.flatMap(({ area, facet }): ParquetColumn[] =>
    area === undefined
      ? []
      : [{ name: area, type: 'texts', read: ({ study }) => listFacetValues(study, facet) }],
  ),
  { name: 'RemovedOn', type: 'text', read: ({ removedOn }) => removedOn },
  {
    name: 'PortalPage',
    type: 'text',
    read: ({ trialId }, { siteUrl }) => `${siteUrl}${toTrialPath(trialId)}`,
  },
  { name: 'Study', type: 'json', read: ({ study }) => study },
]

export const parquetFormat: ExportFormat = {
  id: 'parquet',
  label: 'Parquet (data frames)',
  mediaType: 'application/vnd.apache.parquet',
  open: createFile,
}

function createFile(source: ExportSource): ExportWriter<Uint8Array> {
  const bytes = new ByteWriter()
  const file = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'trials', num_children: columns.length }, ...columns.flatMap(toSchema)],
    kvMetadata: describeSource(source).map(([key, value]) => ({ key, value })),
    createdBy: 'Cell Therapy Trials',
  })
  let rows: unknown[][] = []
  let textLength = 0
  const take = (): Uint8Array => {
    const taken = bytes.getBytes().slice()
    bytes.index = 0
    return taken
  }
  const flush = (): void => {
    if (rows.length === 0) return
    const group = rows
    rows = []
    textLength = 0
    void file.write({
      columnData: columns.map(({ name }, index) => ({
        name,
        data: group.map((row) => row[index] ?? null),
      })),
      rowGroupSize: group.length,
    })
  }
  return {
    head: take,
    write(trial, from) {
      rows.push(columns.map(({ read }) => read(trial, from)))
      textLength += trial.text.length
      if (rows.length < maxGroupRows && textLength < maxGroupText) return new Uint8Array()
      flush()
      return take()
    },
    tail() {
      flush()
      void file.finish()
      return take()
    },
  }
}

/** As elements of the schema. An empty list and a missing one are the same. */
function toSchema({ name, type }: ParquetColumn): Schema {
  const optional = 'OPTIONAL'
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
  switch (type) {
    case 'texts':
      return [
        { name, repetition_type: optional, num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: optional, ...text },
      ]
    case 'integer':
      return [{ name, repetition_type: optional, type: 'INT32' }]
    case 'boolean':
      return [{ name, repetition_type: optional, type: 'BOOLEAN' }]
    case 'json':
      return [{ name, repetition_type: optional, ...text, converted_type: 'JSON' }]
    case 'text':
      return [{ name, repetition_type: optional, ...text }]
  }
}

function toText(piece: string): ParquetColumn {
  return ofField(piece, 'text')
}

function toTexts(piece: string): ParquetColumn {
  return ofField(piece, 'texts')
}

/** Values of a wrong type in a source's number and boolean fields are left out. */
function ofField(piece: string, type: ColumnType): ParquetColumn {
  const field = findField(piece)
  if (field === null) throw new RangeError(`The model has no field ${piece}`)
  return {
    name: piece,
    type,
    read({ study }) {
      const values = collectValues(study, field)
      if (type === 'texts') return values.length === 0 ? null : values.map(String)
      const [value] = values
      if (type === 'integer') return isInteger32(value) ? value : null
      if (type === 'boolean') return typeof value === 'boolean' ? value : null
      return value === undefined ? null : String(value)
    },
  }
}

function isInteger32(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31
}
