import { ctvVeevaPage } from './ctv-veeva-page/format'
import { medpathPage } from './medpath-page/format'
import type { SourceFormat } from './source-format'
import { trialSnapshotPage } from './trial-snapshot-page/format'

/** Saved pages of trial portals. Each is known by wording of its own, so their order does not matter. */
export const pageFormats: readonly SourceFormat[] = [ctvVeevaPage, medpathPage, trialSnapshotPage]
