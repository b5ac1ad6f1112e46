import { addCell, type TableCells } from '../csv-table'
import { toIctrpRecord } from '../ictrp/record'
import { SourceError, type SourceFormat } from '@/lib/registries/source-format'
import { findRecordElement, parseXmlElement, type XmlElement } from '../xml-element'

/** "Export all trials to XML" of WHO's search portal: one `Trial` element for each trial. */
export const ictrpXmlFormat: SourceFormat = {
  id: 'ictrp-xml',
  label: 'XML export of WHO ICTRP',
  cutting: { kind: 'xml', element: 'Trial' },
  recognise(head) {
    return /^\s*</.test(head) && findRecordElement(head) === 'Trial'
  },
  parse(text) {
    const trial = parseXmlElement(text)
    if (trial.name !== 'Trial') throw new SourceError('document', '<Trial>', `<${trial.name}>`)
    const cells: TableCells = new Map()
    for (const child of trial.children) addElement(cells, child, '')
    return toIctrpRecord(cells)
  },
}

/** The export is flat; if an element ever has children, each becomes a cell. */
function addElement(cells: TableCells, element: XmlElement, parent: string): void {
  const column = parent === '' ? element.name : `${parent}/${element.name}`
  addCell(cells, column, element.text)
  for (const child of element.children) addElement(cells, child, column)
}
