import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

// The fonts of social cards in the format of the drawing library: one weight each (tools/make-fonts.ts). They contain
// every character of components/social/drawable-text.ts.

const files = [
  { name: 'Source Serif 4', file: 'card-serif-600.ttf', weight: 600 },
  { name: 'Source Sans 3', file: 'card-sans-400.ttf', weight: 400 },
  { name: 'Source Sans 3', file: 'card-sans-600.ttf', weight: 600 },
] as const

interface CardFont {
  name: string
  data: Buffer
  weight: 400 | 600
}

let fonts: Promise<CardFont[]> | undefined

/** Reads them once. */
export function readCardFonts(): Promise<CardFont[]> {
  fonts ??= Promise.all(
    files.map(async ({ file, ...font }) => ({
      ...font,
      data: await readFile(join(process.cwd(), 'app', 'fonts', file)),
    })),
  )
  return fonts
}
