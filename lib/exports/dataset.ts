import { allColumns } from './columns'
import type { PackagedFile } from './datapackage'
import type { ExportFormat, ExportSource } from './format'
import { chooseColumns, findExportFormat } from './formats'
import { licences } from './provenance'

// The whole collection as files: written by `npm run export -- dataset`, and described to search engines for data.

/** Every version of every record, below `/export` and in a dataset's folder. */
export const historyFile = 'history.jsonl'

export const historyType = 'application/x-ndjson'

export interface DatasetFile extends PackagedFile {
  /** The format of its trials; null for the history. */
  format: ExportFormat | null
}

/** @throws RangeError for an unknown format */
function toTrialsFile(id: string, title: string, isTable = false): DatasetFile {
  const found = findExportFormat(id)
  if (found === null) throw new RangeError(`There is no format ${id}`)
  return {
    format: isTable ? chooseColumns(found, ['all']) : found,
    name: `trials-${id}`,
    path: `trials.${id}`,
    title,
    mediaType: found.mediaType,
    ...(isTable && { columns: allColumns.map(({ name }) => name) }),
  }
}

export const datasetFiles: readonly DatasetFile[] = [
  toTrialsFile('csv', 'Every trial as a row, with every column', true),
  toTrialsFile('parquet', 'Every trial as a row of a data frame'),
  toTrialsFile('jsonl', 'Every whole record, one per line'),
  {
    format: null,
    name: 'history',
    path: historyFile,
    title: 'Every version of every record, one per line',
    mediaType: historyType,
  },
]

/** The address of a file of the whole collection. */
export function toDatasetPath({ path, columns }: DatasetFile): string {
  return `/export/${path}?role=any${columns === undefined ? '' : '&fields=all'}`
}

/** The collection as a `Dataset` of schema.org: https://schema.org/Dataset */
export function buildDataset({
  siteUrl,
  dataAsOf,
}: Pick<ExportSource, 'siteUrl' | 'dataAsOf'>): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${siteUrl}/about/data#dataset`,
    url: `${siteUrl}/about/data`,
    name: 'Clinical trials of cell therapies',
    description:
      'Records of clinical trials of cell therapies from public registries, with their versions and labels of cell types, targets and disease groups.',
    keywords: ['clinical trials', 'cell therapy', 'CAR-T', 'stem cells'],
    isAccessibleForFree: true,
    license: licences[0].path,
    isBasedOn: ['https://clinicaltrials.gov', licences[1].path],
    creator: { '@type': 'Organization', name: 'Cell Therapy Trials', url: siteUrl },
    dateModified: dataAsOf,
    distribution: datasetFiles.map((file) => ({
      '@type': 'DataDownload',
      name: file.title,
      encodingFormat: file.mediaType.split(';')[0],
      contentUrl: `${siteUrl}${toDatasetPath(file)}`,
    })),
  }
}
