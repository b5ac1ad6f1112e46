import { findColumnNames, detectDelimiter, parseCsvRow, toColumnKey } from '../csv-table'
import { fullExportColumns } from '../ictrp/columns'
import { toIctrpRecord } from '../ictrp/record'
import type { SourceFormat } from '../source-format'

/** A table of WHO's search portal: with column names, or the full export, which comes without. */
export const ictrpCsvFormat: SourceFormat = {
  id: 'ictrp-csv',
  label: 'CSV export of WHO ICTRP',
  recognise(head) {
    const names = findColumnNames(head)
    if (!detectDelimiter(head).hasHeader) return names.length >= fullExportColumns.length - 10
    const keys = new Set(names.map(toColumnKey))
    return (
      (keys.has('trialid') || keys.has('trial_id')) &&
      (keys.has('public_title') || keys.has('scientific_title'))
    )
  },
  parse(text) {
    const { hasHeader } = detectDelimiter(text)
    return toIctrpRecord(hasHeader ? parseCsvRow(text) : parseCsvRow(text, fullExportColumns))
  },
}
