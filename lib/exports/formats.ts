import { bibtexFormat } from './bibtex'
import { csvFormat } from './csv'
import { cslFormat } from './csl-json'
import { dataPackageFormat } from './datapackage'
import { fhirR4Format } from './fhir-r4'
import { fhirR5Format } from './fhir-r5'
import type { ExportedTrial, ExportFormat, ExportSource, ExportWriter } from './format'
import { jsonFormat, jsonlFormat } from './json'
import { parseColumns } from './columns'
import { parquetFormat } from './parquet'
import { risFormat } from './ris'
import { xlsxFormat } from './xlsx'

/** The only table of export formats, in the order in which pages offer them. */
export const exportFormats: readonly ExportFormat[] = [
  csvFormat,
  xlsxFormat,
  risFormat,
  bibtexFormat,
  cslFormat,
  fhirR4Format,
  fhirR5Format,
  jsonFormat,
  jsonlFormat,
  parquetFormat,
  dataPackageFormat,
]

/** The properties of a format that links need. */
export interface FormatLink {
  id: string
  label: string
  /** Whether columns can be selected. */
  isTable: boolean
}

export const formatLinks: readonly FormatLink[] = exportFormats.map(
  ({ id, label, withColumns }) => ({ id, label, isTable: withColumns !== undefined }),
)

/** The format with this id, in any case; `null` if there is none. */
export function findExportFormat(id: string): ExportFormat | null {
  return exportFormats.find((format) => format.id === id.toLowerCase()) ?? null
}

/**
 * A format with the columns that `fields` selects, see `parseColumns`; unchanged if nothing is selected.
 * @throws Error for a format without columns, and for unknown columns
 */
export function chooseColumns(format: ExportFormat, fields: readonly string[]): ExportFormat {
  if (fields.length === 0) return format
  if (format.withColumns === undefined) {
    const tables = exportFormats.filter(({ withColumns }) => withColumns).map(({ id }) => id)
    throw new Error(`Only ${tables.join(' and ')} have columns to choose; leave “fields” out.`)
  }
  return format.withColumns(parseColumns(fields))
}

/** The whole export, part by part; each trial is read only when it is needed. */
export async function* writeExport(
  format: ExportFormat,
  source: ExportSource,
  trials: AsyncIterable<ExportedTrial> | Iterable<ExportedTrial>,
): AsyncGenerator<string | Uint8Array> {
  if ('describe' in format) {
    yield format.describe(source)
    return
  }
  const writer: ExportWriter<string | Uint8Array> = 'open' in format ? format.open(source) : format
  if (writer.head) yield writer.head(source)
  let index = 0
  for await (const trial of trials) yield writer.write(trial, source, index++)
  if (writer.tail) yield writer.tail(source)
}
