import type { ExportedTrial, TextFormat } from './format'
import { licences } from './provenance'

/** Whole records in the format of the registry's API, in one list. */
export const jsonFormat: TextFormat = {
  id: 'json',
  label: 'JSON (whole records)',
  mediaType: 'application/json',
  head: (source) => `${JSON.stringify({ ...source, licences }).slice(0, -1)},"studies":[\n`,
  write: (trial, _, index) => `${index === 0 ? '' : ',\n'}${toText(trial)}`,
  tail: () => '\n]}\n',
}

/** One record a line, for programs that process the file as they read. */
export const jsonlFormat: TextFormat = {
  id: 'jsonl',
  label: 'NDJSON (one record per line)',
  mediaType: 'application/x-ndjson',
  write: (trial) => `${toText(trial)}\n`,
}

/** As stored. If the registry no longer has the record, the API's portal section says so. */
function toText({ text, trialId, removedOn }: ExportedTrial): string {
  if (removedOn == null) return text
  return `${text.slice(0, -1)},"portalSection":${JSON.stringify({ trialId, removedOn })}}`
}
