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
import { seventhDraw } from './development/seventh-draw'
import { severalConcepts } from './development/several-concepts'
import { sixthDraw } from './development/sixth-draw'
import { thirdDraw } from './development/third-draw'
import type { JudgedQuery } from './judged-query'

// Needs by ways of asking, written before the search could understand them. They are judged over every record in
// TRIALS_DATA_DIR, each trial by its newest copy, with the grades of `judged-query.ts` and two more rules.
// Requirements on status, phase, age, sex, country, place or results are checked in the record's structured fields,
// and a trial that fails one has at most grade 1. Trials of a role that the site hides by default are judged only if
// they were asked for, or if their records show that they test cells.
//
// Trials that no search had found were unjudged and counted as 0. So for every need the first ten results of the
// portal, of SQLite's FTS5 and of MiniSearch were pooled, shuffled, and read without their ranks; for the needs that
// are not set apart, without those that share neither the disease nor a word of the title. A trial that fails only a
// structured field got grade 1; a neighbouring disease gets none unless people would look there.
//
// A third is set apart in `held-out.ts` and, of the second draw, in `second-held-out.ts`, and half of the third draw,
// which was written independently of the rules of the search, in `third-held-out.ts`. Of the fourth draw a third is
// in `fourth-held-out.ts`, of the seventh half in `seventh-held-out.ts`. The eighth draw is set apart whole, in
// `eighth-held-out.ts`. Rules are never derived from any of them. The halves of the fifth and sixth draw that had been
// set apart were opened on 2026-12-01.

export const waysOfAsking = [
  'few words',
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
  ...sixthDraw,
  ...seventhDraw,
]

const seed = 'set apart'

/** The text alone decides which set a need of the first two draws belongs to, so that nobody chooses. */
export function isHeldOut(query: string): boolean {
  return toDigest(query).readUInt32BE(0) % 3 === 0
}

/**
 * The half of a draw that is set apart: for each way of asking, every second need in the order of the texts' digests.
 */
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
