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
 * A table of WHO's search portal, with column names, or WHO's full export, which has none and whose rows are read
 * under its published field names (`fullExportColumns`).
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
