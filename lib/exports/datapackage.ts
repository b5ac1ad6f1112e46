import { usualColumns } from './columns'
import type { ExportFormat, ExportSource } from './format'
import { describeSource, licences } from './provenance'

/** A file of a data package, see https://datapackage.org/standard/data-resource/. */
export interface PackagedFile {
  name: string
  /** Relative to the package, or a URL. */
  path: string
  title: string
  mediaType: string
  /** Names of the columns of a table with text cells. */
  columns?: readonly string[]
  bytes?: number
  /** `sha256:…` */
  hash?: string
}

/** Describes files whose format has no room for it: https://datapackage.org/standard/data-package/ */
export function formatDataPackage(source: ExportSource, files: readonly PackagedFile[]): string {
  const { title, url, siteUrl, dataAsOf, total, expression, limits, missing } = source
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'cell-therapy-trials',
    title,
    description: describeSource(source)
      .map(([name, statement]) => `${name}: ${statement}`)
      .join('\n'),
    homepage: url,
    ...(dataAsOf !== undefined && { created: dataAsOf, version: dataAsOf.slice(0, 10) }),
    licenses: licences,
    sources: [{ title: 'ClinicalTrials.gov', path: 'https://clinicaltrials.gov' }],
    contributors: [{ title: 'Cell Therapy Trials', path: siteUrl, roles: ['distributor'] }],
    count: total,
    expression,
    limits,
    missing,
    resources: files.map(({ columns, mediaType, ...file }) => ({
      ...file,
      mediatype: mediaType.split(';')[0],
      encoding: 'utf-8',
      ...(columns && {
        profile: 'tabular-data-resource',
        type: 'table',
        schema: { fields: columns.map((name) => ({ name, type: 'string' })) },
      }),
    })),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

/** The content of a file of the same search, with the file's address. */
export const dataPackageFormat: ExportFormat = {
  id: 'datapackage.json',
  label: 'What the file contains (search, date, count, licence)',
  mediaType: 'application/json',
  describe: (source) =>
    formatDataPackage(source, [
      {
        name: 'trials',
        path: toCsvUrl(source),
        title: source.title,
        mediaType: 'text/csv',
        columns: usualColumns.map(({ name }) => name),
      },
    ]),
}

function toCsvUrl({ query = '', siteUrl }: ExportSource): string {
  return `${siteUrl}/export/trials.csv${query === '' ? '' : `?${query}`}`
}
