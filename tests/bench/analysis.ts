/**
 * Speed of the text analysis and of spelling suggestions on one core: `npm run bench -- analysis`. Reads the records in
 * TRIALS_DATA_DIR if it is set, and otherwise generated sentences.
 */
import { analyse } from '@/lib/search/analysis/analyse'
import { buildLexicon, suggestSpelling } from '@/lib/search/analysis/spelling'
import { makeRandom } from '../support/random'
import { readRealStudies, realDataFolder } from '../support/real-records'

function toTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const item of value) toTexts(item, texts)
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) toTexts(item, texts)
  }
}

/** Protocol texts of real records. */
function loadTexts(): string[] {
  const texts: string[] = []
  for (const study of readRealStudies(['studies.jsonl.gz'])) toTexts(study.protocolSection, texts)
  return texts
}

/** A seeded random generator of numbers from 0 to 1. */
function makeFractions(seed: number): () => number {
  const next = makeRandom(seed)
  return () => next(2 ** 32) / 2 ** 32
}

/** Invented sentences with a natural distribution: a few words often, many words rarely. */
function makeTexts(count: number): string[] {
  const next = makeFractions(42)
  const stems = 'patient treat cell therapy dose CAR-T CD19+ leukaemia infusion study anti-BCMA'
  const common = stems.split(' ')
  return Array.from({ length: count }, () =>
    Array.from({ length: 100 }, () =>
      next() < 0.6
        ? (common[Math.floor(next() * common.length)] ?? '')
        : `w${Math.floor(next() ** 3 * 1_000_000).toString(26)}`,
    ).join(' '),
  )
}

const texts = realDataFolder === null ? makeTexts(20_000) : loadTexts()
let words = 0
let characters = 0
for (const text of texts) {
  words += text.split(/\s+/).length
  characters += text.length
}
const source = realDataFolder === null ? 'invented sentences' : 'protocol sections of real records'
console.log(`${source}: ${texts.length} texts, ${words} words, ${characters} characters`)
/** Processor seconds of this process, so that other work on the machine does not count. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

for (let round = 1; round <= 6; round++) {
  const before = cpuSeconds()
  let terms = 0
  for (const text of texts) terms += analyse(text).length
  const seconds = cpuSeconds() - before
  const millions = (words / seconds / 1e6).toFixed(2)
  const note = round === 1 ? ', empty cache' : ''
  console.log(
    `round ${round}: ${terms} terms, ${seconds.toFixed(3)} s, ${millions} million words/s${note}`,
  )
}

/** Invented words with a natural distribution of letters. */
function makeLexicon(size: number): Map<string, number> {
  const next = makeFractions(7)
  const syllables = 'ab el im or un cy da fe gi ho ka li mo no pha rho sti tra ver xi'.split(' ')
  const frequencies = new Map<string, number>()
  while (frequencies.size < size) {
    let word = ''
    for (let left = 3 + Math.floor(next() * 3); left > 0; left--) {
      word += syllables[Math.floor(next() * syllables.length)] ?? ''
    }
    frequencies.set(word, 1 + Math.floor(next() * 50))
  }
  return frequencies
}

const frequencies = makeLexicon(300_000)
const beforeBuild = cpuSeconds()
const lexicon = buildLexicon(frequencies)
console.log(
  `lexicon of ${lexicon.size} words built in ${(cpuSeconds() - beforeBuild).toFixed(2)} s`,
)
const misspelled = [...frequencies.keys()]
  .slice(0, 400)
  .map((word) => `${word.slice(0, 3)}z${word.slice(4)}`)
for (const word of misspelled) suggestSpelling(word, lexicon)
const beforeLookups = cpuSeconds()
for (const word of misspelled) suggestSpelling(word, lexicon)
const mean = ((cpuSeconds() - beforeLookups) / misspelled.length) * 1000
console.log(`${misspelled.length} lookups of misspelled words: mean ${mean.toFixed(2)} ms`)
