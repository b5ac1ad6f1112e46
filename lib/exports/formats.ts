import { bibtexFormat } from './bibtex'
import { csvFormat } from './csv'
import { cslFormat } from './csl-json'
import { fhirR4Format } from './fhir-r4'
import type { ExportedTrial, ExportFormat, ExportSource } from './format'
import { jsonFormat, jsonlFormat } from './json'
import { risFormat } from './ris'

/** The one table of export formats, in the order in which pages offer them. */
export const exportFormats: readonly ExportFormat[] = [
  csvFormat,
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
): AsyncGenerator<string> {
  if (format.head) yield format.head(source)
  let index = 0
  for await (const trial of trials) yield format.write(trial, source, index++)
  if (format.tail) yield format.tail(source)
}
