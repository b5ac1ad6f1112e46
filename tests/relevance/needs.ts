import { createHash } from 'node:crypto'
import { codes } from './development/codes'
import { everydayWords } from './development/everyday-words'
import { expressions } from './development/expressions'
import { fifthDraw } from './development/fifth-draw'
import { filtersInWords } from './development/filters-in-words'
import { fourthDraw } from './development/fourth-draw'
import { hiddenRoles } from './development/hidden-roles'
import { misspellings } from './development/misspellings'
import { paragraphs } from './development/paragraphs'
import { placesAndAges } from './development/places-and-ages'
import { secondDraw } from './development/second-draw'
import { severalConcepts } from './development/several-concepts'
import { thirdDraw } from './development/third-draw'
import type { JudgedQuery } from './judged-query'

// Needs by people's ways of asking, written before the search was taught to understand them. They are judged over
// every record in TRIALS_DATA_DIR, each trial by its newest copy, with the grades of `judged-query.ts` and two rules
// more: what a need demands of status, phase, age, sex, country, place or results is read from the record's
// structured fields, and a trial that fails one of them is worth 1 at most; trials of a role that the site hides by
// default are judged only where they were asked for, or where their records show that cells are what is tested.
//
// What no search had found nobody had judged, and counted as 0. So for every need the first ten of the portal, of
// SQLite's FTS5 and of MiniSearch were put together, shuffled, and read without their ranks; for the needs not set
// apart, without what shares neither the disease nor a word of the title. What matches but for a structured field got
// its 1; a neighbouring disease gets none unless somebody would look there.
//
// A third is set apart in `held-out.ts` and, of the second draw, in `second-held-out.ts`, and half
// of the third draw, which was written apart from the rules of the search, in `third-held-out.ts`. Of the fourth draw a
// third is in `fourth-held-out.ts`, of the fifth half in `fifth-held-out.ts`. Rules are never read off any of them.

export const waysOfAsking = [
  'everyday words',
  'filters in words',
  'codes and names',
  'pasted paragraph',
  'expression',
  'misspelt',
  'hidden role',
  'place or age',
  'several concepts',
  'other language',
] as const

export type WayOfAsking = (typeof waysOfAsking)[number]

export interface JudgedNeed extends JudgedQuery {
  way: WayOfAsking
}

export const developmentNeeds: readonly JudgedNeed[] = [
  ...everydayWords,
  ...filtersInWords,
  ...codes,
  ...paragraphs,
  ...expressions,
  ...misspellings,
  ...hiddenRoles,
  ...placesAndAges,
  ...severalConcepts,
  ...secondDraw,
  ...thirdDraw,
  ...fourthDraw,
  ...fifthDraw,
]

const seed = 'set apart'

/** Which set a need of the first two draws belongs to depends on nothing but its text, so that nobody chooses. */
export function isHeldOut(query: string): boolean {
  return toDigest(query).readUInt32BE(0) % 3 === 0
}

/** The half of a draw that is set apart: of each way of asking, in the order of the texts' digests, every second. */
export function listHalf(draw: readonly JudgedNeed[]): JudgedNeed[] {
  return waysOfAsking.flatMap((way) =>
    draw
      .filter((need) => need.way === way)
      .sort((a, b) => Buffer.compare(toDigest(a.query), toDigest(b.query)))
      .filter((_, index) => index % 2 === 1),
  )
}

function toDigest(query: string): Buffer {
  return createHash('sha256').update(`${seed}\n${query}`).digest()
}
