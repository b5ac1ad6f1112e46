import { portalColumns, usualColumns } from './columns'
import type { ExportColumn, ExportFormat, ExportWriter } from './format'
import { describeSource } from './provenance'
import { toXmlText } from './xml-text'
import { createZip } from './zip'

// A workbook for Excel and similar programs, written as a stream: a sheet with a row for each trial, and one that
// describes the export. Format: ECMA-376, SpreadsheetML, with inline strings; a text is never a formula there.

/** Excel's limit for the text of a cell. */
const maxCellLength = 32_767

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sheets = ['Trials', 'About'] as const

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`).join('')}</Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
}

/** The registry's thirty columns and what the portal knows about each trial, or selected columns. */
export const xlsxFormat: ExportFormat = ofColumns([...usualColumns, ...portalColumns])

function ofColumns(columns: readonly ExportColumn[]): ExportFormat {
  return {
    id: 'xlsx',
    label: 'Excel (spreadsheet, 32 columns)',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    open: () => createWorkbook(columns),
    withColumns: ofColumns,
  }
}

function createWorkbook(columns: readonly ExportColumn[]): ExportWriter<Uint8Array> {
  const zip = createZip()
  let write: ReturnType<typeof zip.begin> = () => undefined
  return {
    head() {
      for (const [name, text] of Object.entries(parts)) zip.begin(name)(`${xml}${text}`, true)
      write = zip.begin('xl/worksheets/sheet1.xml')
      write(
        `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`,
      )
      write(
        toRow(
          columns.map(({ name }) => name),
          1,
        ),
      )
      return zip.take()
    },
    write(trial, source, index) {
      write(
        toRow(
          columns.map(({ read }) => read(trial, source)),
          index + 2,
        ),
      )
      return zip.take()
    },
    tail(source) {
      write('</sheetData></worksheet>', true)
      const rows = describeSource(source)
        .map((row, index) => toRow(row, index + 1))
        .join('')
      zip.begin('xl/worksheets/sheet2.xml')(
        `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
        true,
      )
      return zip.end()
    },
  }
}

/** @param number from 1 */
function toRow(cells: readonly string[], number: number): string {
  const written = cells.map((text, column) => toCell(text, `${toLetters(column)}${number}`))
  return `<row r="${number}">${written.join('')}</row>`
}

/** A to Z, AA to ZZ. @param column from 0 */
function toLetters(column: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (column % 26))
  return column < 26 ? letter : `${toLetters(Math.floor(column / 26) - 1)}${letter}`
}

function toCell(text: string, reference: string): string {
  if (text === '') return ''
  const cut = text.length > maxCellLength ? `${text.slice(0, maxCellLength - 1)}…` : text
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${toXmlText(cut)}</t></is></c>`
}
