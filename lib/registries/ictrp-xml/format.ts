import { toColumnKey } from '../csv-table'
import { toIctrpRecord, type IctrpCells } from '../ictrp/record'
import { SourceError, type SourceFormat } from '../source-format'
import { findRecordElement, parseXmlElement, type XmlElement } from '../xml-element'

/** "Export all trials to XML" of WHO's search portal: one `Trial` element for each trial. */
export const ictrpXmlFormat: SourceFormat = {
  id: 'ictrp-xml',
  label: 'XML export of WHO ICTRP',
  recognise(head) {
    return /^\s*</.test(head) && findRecordElement(head) === 'Trial'
  },
  parse(text) {
    const trial = parseXmlElement(text)
    if (trial.name !== 'Trial') throw new SourceError('document', '<Trial>', `<${trial.name}>`)
    const cells: IctrpCells = new Map()
    for (const child of trial.children) addCell(cells, child, '')
    return toIctrpRecord(cells)
  },
}

/** The export is flat; should an element ever have children, each is a cell of its own. */
function addCell(cells: IctrpCells, element: XmlElement, parent: string): void {
  const column = parent === '' ? element.name : `${parent}/${element.name}`
  const text = element.text.trim()
  if (text !== '') {
    const key = toColumnKey(column)
    const earlier = cells.get(key)
    cells.set(key, { column, text: earlier === undefined ? text : `${earlier.text}\n${text}` })
  }
  for (const child of element.children) addCell(cells, child, column)
}
