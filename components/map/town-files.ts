import { describeSource, type FigureSource } from '@/components/insights/figure-files'
import { formatCsvLine, neutraliseFormula } from '@/lib/exports/csv-lines'
import { toXmlText } from '@/lib/exports/xml-text'
import type { SearchTowns } from '@/lib/search/insights'
import { drawLand } from './draw-land'
import { frameTowns } from './town-frame'
import { markTowns } from './town-marks'

// The map of a search as files: a self-contained picture, and every town with its trials.

const colours = { sea: '#f5f0fa', land: '#dccfe8', pin: '#5b2f94', ink: '#1d1823' }

export function writeTownsCsv({ towns }: SearchTowns): string {
  const lines = towns.map(({ city, region = '', latitude, longitude, trials, old, metres }) =>
    formatCsvLine([
      neutraliseFormula(city),
      neutraliseFormula(region),
      String(latitude),
      String(longitude),
      String(trials.length),
      String(old),
      metres === undefined ? '' : String(Math.round(metres / 1000)),
    ]),
  )
  const head = [
    'Town',
    'Region and country',
    'Latitude',
    'Longitude',
    'Trials',
    'Trials not updated for 2 years',
    'Distance in km',
  ]
  return `\ufeff${formatCsvLine(head)}${lines.join('')}`
}

export function writeTownsSvg(
  found: SearchTowns,
  area: string | undefined,
  source: FigureSource,
): string {
  const frame = frameTowns(found, area)
  const { land, borders } = drawLand(frame)
  const { width, height } = frame
  const marks = markTowns(found.towns, frame).toReversed()
  const pins = marks.map(({ x, y, radius, trials, isOld, label }) => {
    const look = isOld
      ? `fill="${colours.sea}" stroke="${colours.ink}" stroke-dasharray="2.4 1.8"`
      : `fill="${colours.pin}" stroke="${colours.sea}" stroke-width="2"`
    const number = isOld ? colours.ink : '#ffffff'
    return [
      `<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}" ${look}/>`,
      trials > 1 &&
        `<text x="${x}" y="${y + 4}" text-anchor="middle" fill="${number}">${trials}</text>`,
      label &&
        `<text x="${label.x.toFixed(1)}" y="${label.y}" text-anchor="${label.anchor}">${toXmlText(label.text)}</text>`,
    ]
      .filter(Boolean)
      .join('')
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + 40}" width="${width}" height="${height + 40}" role="img" font-family="'Source Sans 3', system-ui, sans-serif" font-size="12" font-weight="600" fill="${colours.ink}">`,
    `<title>${toXmlText(`Sites: ${source.sentence}`)}</title>`,
    `<rect width="100%" height="100%" fill="${colours.sea}"/>`,
    `<g transform="scale(.1)"><path d="${land}" fill="${colours.land}"/><path d="${borders}" fill="none" stroke="${colours.sea}" stroke-width="7"/></g>`,
    ...pins,
    `<text x="16" y="${height + 25}" font-weight="400">${toXmlText(describeSource(source))}</text>`,
    '</svg>\n',
  ].join('\n')
}
