// An SVG plot of values by size, with both axes logarithmic.

export interface Series {
  name: string
  color: string
  points: readonly { size: number; value: number }[]
}

const width = 720
const height = 440
const left = 64
const right = 190
const top = 48
const bottom = 52

export function drawGrowth(title: string, series: readonly Series[], unit = 'ms'): string {
  const shown = series.filter(({ points }) => points.length > 0)
  const sizes = [...new Set(shown.flatMap(({ points }) => points.map(({ size }) => size)))].sort(
    (a, b) => a - b,
  )
  const all = shown.flatMap(({ points }) => points.map(({ value }) => value))
  const lowest = Math.floor(Math.log10(Math.min(...all)))
  const highest = Math.ceil(Math.log10(Math.max(...all)))
  const first = Math.log10(Math.min(...sizes))
  const span = Math.max(0.001, Math.log10(Math.max(...sizes)) - first)
  const x = (size: number) => left + ((Math.log10(size) - first) / span) * (width - left - right)
  const y = (value: number) =>
    height -
    bottom -
    ((Math.log10(value) - lowest) / Math.max(1, highest - lowest)) * (height - top - bottom)
  const lines: string[] = []
  for (let power = lowest; power <= highest; power++) {
    const at = y(10 ** power).toFixed(1)
    lines.push(
      `<line x1="${left}" y1="${at}" x2="${width - right}" y2="${at}" stroke="#d0d7de"/>`,
      `<text x="${left - 8}" y="${at}" text-anchor="end" dominant-baseline="middle">${(10 ** power).toLocaleString('en')} ${unit}</text>`,
    )
  }
  for (const size of sizes) {
    const at = x(size).toFixed(1)
    lines.push(
      `<text x="${at}" y="${height - bottom + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    )
  }
  // Labels are beside the last points, and below each other if these are close.
  let above = -Infinity
  const byEnd = shown.toSorted(
    (a, b) => y(a.points.at(-1)?.value ?? 1) - y(b.points.at(-1)?.value ?? 1),
  )
  for (const { name, color, points } of byEnd) {
    const places = points.map(({ size, value }) => `${x(size).toFixed(1)},${y(value).toFixed(1)}`)
    const last = points.at(-1)
    const label = Math.max(y(last?.value ?? 1), above + 17)
    above = label
    lines.push(
      `<polyline points="${places.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`,
      ...places.map((place) => {
        const [cx, cy] = place.split(',')
        return `<circle cx="${cx}" cy="${cy}" r="4" fill="${color}"/>`
      }),
      `<text x="${(x(last?.size ?? 1) + 10).toFixed(1)}" y="${label.toFixed(1)}" fill="${color}" dominant-baseline="middle">${name} ${formatShort(last?.value ?? NaN)} ${unit}</text>`,
    )
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="${title}">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${left}" y="26" font-size="15" font-weight="600">${title}</text>
${lines.join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle">trials</text>
</svg>
`
}

function formatShort(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
}
