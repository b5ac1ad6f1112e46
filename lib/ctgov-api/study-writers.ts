import { csvColumnNames } from '@/lib/exports/csv-cells'
import { fhirR4Format } from '@/lib/exports/fhir-r4'
import { fhirR5Format } from '@/lib/exports/fhir-r5'
import type { ExportSource } from '@/lib/exports/format'
import { risFormat, risTags } from '@/lib/exports/ris'
import { createZip } from '@/lib/exports/zip'
import type { Study } from '@/lib/study/schema'
import { ApiError } from './api-error'
import { formatCsvHeader, formatCsvRow, parseCsvFields } from './csv'
import { parseJsonFields, selectFields } from './fields'
import { toLegacyMarkup } from './legacy-markup'
import { splitList } from './list-parameter'
import type { PortalFacts } from './portal-section'
import type { StudiesParameters } from './studies-parameters'

// Writes studies in each format of the API, whole or with selected fields.

export interface StoredText extends PortalFacts {
  /** The study as JSON on one line, in the form of the model: see `toModelForm`. */
  read(): string
}

export interface StudyWriter {
  mediaType: string
  /** What comes before and after the studies of an answer. */
  head: string
  tail?: () => string | Uint8Array
  /** Whether only the first page of a list has the head. */
  headOnce?: boolean
  /** @param index from 0 in each answer */
  study: (stored: StoredText, index: number) => string | Uint8Array
  /** One study by itself, if that has another form. */
  alone?: (stored: StoredText) => string
}

export type FormatParameters = Pick<StudiesParameters, 'format' | 'fields' | 'markup'>

/**
 * @param queryPieces fields that the search looks in, for `@query`
 * @param source stated in formats that have room for it
 * @throws ApiError 400 for fields that the format doesn't have
 */
export function createStudyWriter(
  { format, fields, markup }: FormatParameters,
  queryPieces: readonly string[],
  source: ExportSource,
): StudyWriter {
  // Stored records were validated when they were ingested.
  const parse = (stored: StoredText) => JSON.parse(stored.read()) as Study
  const toTrial = (stored: StoredText) => {
    const text = stored.read()
    const { trialId, removedOn } = stored
    return { trialId, text, study: JSON.parse(text) as Study, removedOn }
  }
  switch (format) {
    case 'csv': {
      const columns = fields === null ? csvColumnNames : parseCsvFields(fields)
      return {
        mediaType: 'text/csv; charset=utf-8',
        head: formatCsvHeader(columns),
        headOnce: true,
        study: (stored) => formatCsvRow(parse(stored), columns),
      }
    }
    case 'ris': {
      const tags = fields === null ? null : parseRisFields(fields)
      return {
        mediaType: risFormat.mediaType,
        head: '',
        study: (stored, index) => keepTags(risFormat.write(toTrial(stored), source, index), tags),
      }
    }
    case 'fhir.json':
    case 'fhir.r5.json': {
      if (fields !== null) {
        throw new ApiError(
          400,
          `Parameter \`fields\` must be unspecified for \`${format}\` format`,
          'You always get whole FHIR resources.',
        )
      }
      const release = format === 'fhir.json' ? fhirR4Format : fhirR5Format
      return {
        mediaType: release.mediaType,
        head: release.head?.(source) ?? '',
        study: (stored, index) => release.write(toTrial(stored), source, index),
        tail: () => release.tail?.(source) ?? '',
        alone: (stored) => JSON.stringify(release.toResource(toTrial(stored))),
      }
    }
    case 'json':
    case 'json.zip': {
      const isLegacy = markup === 'legacy' && format === 'json'
      const read = (stored: StoredText) =>
        isLegacy ? toLegacyMarkup(parse(stored)) : parse(stored)
      const selection = fields === null ? null : parseJsonFields(fields, queryPieces)
      const write = (stored: StoredText) =>
        selection !== null
          ? JSON.stringify(selectFields(read(stored), selection, stored))
          : isLegacy
            ? JSON.stringify(read(stored))
            : stored.read()
      if (format === 'json') return { mediaType: 'application/json', head: '', study: write }
      const zip = createZip()
      return {
        mediaType: 'application/zip',
        head: '',
        study: (stored) => {
          zip.begin(`${stored.trialId}.json`)(write(stored), true)
          return zip.take()
        },
        tail: () => zip.end(),
      }
    }
  }
}

function parseRisFields(text: string): ReadonlySet<string> {
  const tags = splitList(text)
  const wrong = tags.find((tag) => !risTags.includes(tag))
  if (tags.length > 0 && wrong === undefined) return new Set(tags)
  throw new ApiError(
    400,
    wrong === undefined
      ? "Parameter 'fields' is empty"
      : `Parameter 'fields' contains invalid RIS tag: '${wrong.slice(0, 100)}'`,
    `Tags of format=ris: ${risTags.join(', ')}.`,
  )
}

/** A reference begins with its type and ends with ER, whichever tags are selected. */
function keepTags(reference: string, tags: ReadonlySet<string> | null): string {
  if (tags === null) return reference
  const lines = reference.split('\r\n')
  return lines
    .filter((line) => line === '' || tags.has(line.slice(0, 2)) || /^(?:TY|ER)/.test(line))
    .join('\r\n')
}
