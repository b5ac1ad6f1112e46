import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { projectRoot } from '@/commands/project'
import { reportFailure, say } from '@/commands/terminal'

// `npx tsx tools/make-fonts.ts`: builds the fonts in app/fonts from Adobe's packages. Adobe's web fonts, and those of
// @fontsource-variable, either lack ≥ ≤ ⁷ and Greek letters or are five times as large.

const fonts = [
  {
    name: 'source-sans-3',
    packageName: 'source-sans@3.52.0',
    file: 'WOFF2/VF/SourceSans3VF-Upright.ttf.woff2',
    axes: { wght: { min: 400, max: 700, default: 400 } },
    cards: { 'card-sans-400': { wght: 400 }, 'card-sans-600': { wght: 600 } },
  },
  {
    name: 'source-serif-4',
    packageName: 'source-serif@4.5.1',
    file: 'WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
    // Headings use one weight; 14 is the optical size of the design.
    axes: { wght: 600, opsz: 14 },
    cards: { 'card-serif-600': { wght: 600, opsz: 14 } },
  },
] as const

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))

/** English, names of European people and towns, the Greek letters of cell types, and symbols of measurements. */
const characters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...'ȘșȚțˆˇ˘˙˚˛˜˝',
  ...range(0x391, 0x3a1),
  ...range(0x3a3, 0x3a9),
  ...range(0x3b1, 0x3c9),
  ...'‐‑‒–—―‘’‚“”„†‡•…‰′″‹›⁄€™←↑→↓↗⅓⅔⅛⅜⅝⅞−≈≠≤≥∞√∆✓',
  ...range(0x2070, 0x208e),
  ...'\u2002\u2003\u2009\u200a\u200b\u202f',
].join('')

/** The characters of social cards: see components/social/drawable-text.ts. */
const cardCharacters = [...range(0x20, 0x7e), ...range(0xa0, 0x17f), ...'–—‘’“”…'].join('')

const folder = mkdtempSync(join(tmpdir(), 'trials-fonts-'))
try {
  for (const { name, packageName, file, axes, cards } of fonts) {
    const archive = execFileSync('npm', ['pack', '--silent', packageName], { cwd: folder })
    execFileSync('tar', ['-xzf', archive.toString().trim()], { cwd: folder })
    const source = readFileSync(join(folder, 'package', file))
    const options = {
      targetFormat: 'woff2' as const,
      variationAxes: axes,
      keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'],
    }
    const part = await subsetFont(source, characters, options)
    const target = join(projectRoot, 'app', 'fonts', name)
    writeFileSync(`${target}.woff2`, part)
    copyFileSync(join(folder, 'package', 'LICENSE.md'), `${target}-LICENSE.txt`)
    say(`app/fonts/${name}.woff2: ${part.length} bytes`)
    // The library that draws cards supports neither WOFF2 nor variable fonts.
    for (const [card, variationAxes] of Object.entries(cards)) {
      const cardOptions = {
        targetFormat: 'sfnt' as const,
        variationAxes,
        keepFeatures: ['kern'],
      }
      const whole = await subsetFont(source, cardCharacters, cardOptions)
      writeFileSync(join(projectRoot, 'app', 'fonts', `${card}.ttf`), whole)
      say(`app/fonts/${card}.ttf: ${whole.length} bytes`)
    }
  }
} catch (error) {
  reportFailure(error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
