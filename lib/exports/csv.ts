import { usualColumns } from './columns'
import { formatCsvLine, neutraliseFormula } from './csv-lines'
import type { ExportColumn, ExportFormat } from './format'

/** The registry's thirty columns, or selected ones, for spreadsheets: no cell is read as a formula. */
export const csvFormat: ExportFormat = ofColumns(usualColumns)

function ofColumns(columns: readonly ExportColumn[]): ExportFormat {
  return {
    id: 'csv',
    label: 'CSV (spreadsheet, 30 columns)',
    mediaType: 'text/csv; charset=utf-8',
    // Without this mark Excel reads the bytes in the local code page.
    head: () => `\ufeff${formatCsvLine(columns.map(({ name }) => name))}`,
    write: (trial, source) =>
      formatCsvLine(columns.map(({ read }) => neutraliseFormula(read(trial, source)))),
    withColumns: ofColumns,
  }
}
