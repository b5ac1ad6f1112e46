import { csvCells, csvColumnNames } from './csv-cells'
import { formatCsvLine, neutraliseFormula } from './csv-lines'
import type { TextFormat } from './format'

/** The registry's thirty columns, for spreadsheets: no cell begins a formula, and the first column is never empty. */
export const csvFormat: TextFormat = {
  id: 'csv',
  label: 'CSV (spreadsheet, 30 columns)',
  mediaType: 'text/csv; charset=utf-8',
  // Without this mark Excel takes the bytes for a table of its country.
  head: () => `\ufeff${formatCsvLine(csvColumnNames)}`,
  write: ({ study, trialId }) =>
    formatCsvLine(
      csvColumnNames.map((name) =>
        name === 'NCT Number'
          ? csvCells[name](study) || trialId
          : neutraliseFormula(csvCells[name](study)),
      ),
    ),
}
