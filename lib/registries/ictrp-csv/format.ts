import {
  countFirstCells,
  detectDelimiter,
  findColumnNames,
  parseCsvRow,
  toColumnKey,
} from '../csv-table'
import { fullExportColumns } from '../ictrp/columns'
import { toIctrpRecord } from '../ictrp/record'
import type { SourceFormat } from '@/lib/registries/source-format'

/**
 * A table of WHO's search portal: with column names, or the full export, which comes without. Its rows are read under
 * the names that the export has (`fullExportColumns`).
 */
export const ictrpCsvFormat: SourceFormat = {
  id: 'ictrp-csv',
  label: 'CSV export of WHO ICTRP',
  cutting: { kind: 'csv', columns: fullExportColumns },
  recognise(head) {
    if (!detectDelimiter(head).hasHeader) {
      return countFirstCells(head) >= fullExportColumns.length - 10
    }
    const keys = new Set(findColumnNames(head).map(toColumnKey))
    return (
      (keys.has('trialid') || keys.has('trial_id')) &&
      (keys.has('public_title') || keys.has('scientific_title'))
    )
  },
  parse(text) {
    return toIctrpRecord(parseCsvRow(text))
  },
}
