import { bibtexFormat } from './bibtex'
import { csvFormat } from './csv'
import { cslFormat } from './csl-json'
import { fhirR4Format } from './fhir-r4'
import type { ExportedTrial, ExportFormat, ExportSource, ExportWriter } from './format'
import { jsonFormat, jsonlFormat } from './json'
import { risFormat } from './ris'
import { xlsxFormat } from './xlsx'

/** The one table of export formats, in the order in which pages offer them. */
export const exportFormats: readonly ExportFormat[] = [
  csvFormat,
  xlsxFormat,
  risFormat,
  bibtexFormat,
  cslFormat,
  fhirR4Format,
  jsonFormat,
  jsonlFormat,
]

/** By its id, in any case; `null` for none of ours. */
export function findExportFormat(id: string): ExportFormat | null {
  return exportFormats.find((format) => format.id === id.toLowerCase()) ?? null
}

/** The whole export, part by part: each trial is asked for when it is its turn. */
export async function* writeExport(
  format: ExportFormat,
  source: ExportSource,
  trials: AsyncIterable<ExportedTrial> | Iterable<ExportedTrial>,
): AsyncGenerator<string | Uint8Array> {
  const writer: ExportWriter<string | Uint8Array> = 'open' in format ? format.open() : format
  if (writer.head) yield writer.head(source)
  let index = 0
  for await (const trial of trials) yield writer.write(trial, source, index++)
  if (writer.tail) yield writer.tail(source)
}
