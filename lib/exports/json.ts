import type { TextFormat } from './format'

/** Whole records as the registry's API gives them, in one list. */
export const jsonFormat: TextFormat = {
  id: 'json',
  label: 'JSON (whole records)',
  mediaType: 'application/json',
  head: (source) => `${JSON.stringify({ ...source }).slice(0, -1)},"studies":[\n`,
  write: ({ text }, _, index) => `${index === 0 ? '' : ',\n'}${text}`,
  tail: () => '\n]}\n',
}

/** One record a line: for programs that read as they go. */
export const jsonlFormat: TextFormat = {
  id: 'jsonl',
  label: 'NDJSON (one record a line)',
  mediaType: 'application/x-ndjson',
  write: ({ text }) => `${text}\n`,
}
