import { ctvVeevaPage } from './ctv-veeva-page/format'
import { medpathPage } from './medpath-page/format'
import { SourceError, type SourceFormat } from './source-format'
import { trialSnapshotPage } from './trial-snapshot-page/format'

const formats: readonly SourceFormat[] = [ctvVeevaPage, medpathPage, trialSnapshotPage]

/** Saved pages of trial portals. Each is recognised by its own wordings, so their order doesn't matter. */
export const pageFormats: readonly SourceFormat[] = formats.map((format) => ({
  ...format,
  parse(text) {
    const other = formats.find((candidate) => candidate !== format && candidate.recognise(text))
    if (other === undefined) return format.parse(text)
    throw new SourceError(
      'line 1',
      'one saved page',
      'two of different portals: save each by itself',
    )
  },
}))
