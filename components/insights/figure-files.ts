import { formatCsvLine, neutraliseFormula } from '@/lib/exports/csv-lines'
import { toXmlText } from '@/lib/exports/xml-text'
import type { Figure } from '@/lib/pages/figures'

// Figures as files, for slides and spreadsheets: a self-contained picture, and the same rows as text.

const size = { width: 720, row: 28, names: 260, head: 64, foot: 44 }
const colours = { ink: '#1d1823', faint: '#5f5768', bar: '#8d61bb', paper: '#ffffff' }
const maxRows = 40
const maxLetters = 38

export interface FigureSource {
  /** The search in words. */
  sentence: string
  /** The day of the data, ISO 8601. */
  asOf: string | undefined
  /** Address of the search; absent if the portal doesn't know its own. */
  url: string
}

export function writeFigureCsv({ column, rows }: Figure): string {
  const lines = rows.map(({ label, count }) =>
    formatCsvLine([neutraliseFormula(label), String(count)]),
  )
  return `\ufeff${formatCsvLine([column, 'Trials'])}${lines.join('')}`
}

export function writeFigureSvg({ title, rows }: Figure, source: FigureSource): string {
  const shown = rows.slice(0, maxRows)
  const most = Math.max(1, ...shown.map(({ count }) => count))
  const height = size.head + shown.length * size.row + size.foot
  const room = size.width - size.names - 90
  const bars = shown.map(({ label, count }, index) => {
    const y = size.head + index * size.row
    const width = Math.round((room * count) / most)
    const name = label.length > maxLetters ? `${label.slice(0, maxLetters - 1)}…` : label
    return [
      `<text x="24" y="${y + 18}">${toXmlText(name)}</text>`,
      `<rect x="${size.names}" y="${y + 4}" width="${width}" height="18" rx="3" fill="${colours.bar}"/>`,
      `<text x="${size.names + width + 8}" y="${y + 18}" font-weight="600">${count.toLocaleString('en')}</text>`,
    ].join('')
  })
  const end = height - 20
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" role="img" font-family="'Source Sans 3', system-ui, sans-serif" font-size="15" fill="${colours.ink}">`,
    `<title>${toXmlText(`${title}: ${source.sentence}`)}</title>`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    `<text x="24" y="30" font-size="20" font-weight="600">${toXmlText(title)}</text>`,
    `<text x="24" y="50" font-size="13" fill="${colours.faint}">${toXmlText(shorten(source.sentence))}</text>`,
    ...bars,
    `<text x="24" y="${end}" font-size="13" fill="${colours.faint}">${toXmlText(describeSource(source))}</text>`,
    '</svg>\n',
  ].join('\n')
}

/** "Cell Therapy Trials, records as of 2026-08-21, https://…": a figure needs its source. */
export function describeSource({ asOf, url }: FigureSource): string {
  return ['Cell Therapy Trials', asOf && `records as of ${asOf}`, url].filter(Boolean).join(', ')
}

const shorten = (text: string) => (text.length > 100 ? `${text.slice(0, 99)}…` : text)
