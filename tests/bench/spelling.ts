/**
 * Whether slips are mended and words of the language left alone: frequent words of the field, each misspelt by rule (by
 * ear, a letter more or less, two exchanged, the neighbouring key), and every word of the project's documents.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- spelling
 */
import { readdirSync, readFileSync } from 'node:fs'
import { DocValues } from '@/lib/index/memory/doc-values'
import { createSpeller } from '@/lib/index/suggest/lexicon'
import { analyseToText } from '@/lib/search/analysis/analyse'
import { countWords } from '@/lib/search/analysis/spelling'
import { isWordOfField } from '@/lib/search/analysis/synonyms'
import { readNewestStudies } from '../relevance/open-corpus'
import { indexStudies, openSearchDatabase } from '../support/search-database'

const studies = readNewestStudies()
const database = openSearchDatabase()
indexStudies(
  database,
  studies.map((study) => ({ study })),
)
const docValues = new DocValues(database)
docValues.refresh()
const speller = createSpeller(database, docValues)

const minLetters = 6
const minTrials = 8
const maxWords = 400
/** What more trials have is no slip. */
const maxMistaken = 10

const counts = new Map<string, number>()
for (const { protocolSection } of studies) {
  const { identificationModule, conditionsModule, armsInterventionsModule } = protocolSection
  countWords(
    [
      identificationModule.briefTitle ?? '',
      ...(conditionsModule?.conditions ?? []),
      ...(armsInterventionsModule?.interventions ?? []).map(({ name }) => name ?? ''),
    ],
    counts,
  )
}
const words = [...counts]
  .filter(([word, count]) => word.length >= minLetters && count >= minTrials && isWordOfField(word))
  .sort((a, b) => b[1] - a[1])
  .slice(0, maxWords)
  .map(([word]) => word)

/** A place in a word, not its first letter, the same at every run. */
const toPlace = (word: string) =>
  1 + ([...word].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % (word.length - 2))

const keys = 'qwertyuiop asdfghjkl zxcvbnm'
const toNeighbour = (letter: string) => keys[keys.indexOf(letter) + 1]?.trim() ?? letter

const slips: Readonly<Record<string, (word: string, at: number) => string>> = {
  'ph as f': (word) => word.replaceAll('ph', 'f'),
  'y as i': (word) => word.replace(/y(?=.)/g, 'i'),
  'single letters': (word) => word.replace(/([a-z])\1/g, '$1'),
  'th as t': (word) => word.replaceAll('th', 't'),
  'c as k': (word) => word.replace(/c(?=[aou])/g, 'k'),
  'c as s': (word) => word.replace(/c(?=[ei])/g, 's'),
  'several by ear': (word) =>
    word
      .replaceAll('ph', 'f')
      .replace(/y(?=.)/g, 'i')
      .replace(/([a-z])\1/g, '$1'),
  'e as ae': (word) => word.replace('e', 'ae'),
  'a letter missing': (word, at) => word.slice(0, at) + word.slice(at + 1),
  'a letter twice': (word, at) => word.slice(0, at) + word.slice(at - 1),
  'two exchanged': (word, at) =>
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  'the next key': (word, at) =>
    word.slice(0, at) + toNeighbour(word.charAt(at)) + word.slice(at + 1),
}

let mended = 0
let all = 0
for (const [name, misspell] of Object.entries(slips)) {
  const tried = words
    .map((word) => ({ word, typed: misspell(word, toPlace(word)) }))
    .filter(
      ({ word, typed }) =>
        (counts.get(typed) ?? 0) <= maxMistaken && analyseToText(typed) !== analyseToText(word),
    )
  const right = tried.filter(({ word, typed }) => {
    const respelt = speller.respell(typed)
    return respelt !== null && analyseToText(respelt) === analyseToText(word)
  }).length
  console.log(`${name.padEnd(18)} ${right} of ${tried.length} mended`)
  mended += right
  all += tried.length
}
console.log(`${mended} of ${all} mended (${((100 * mended) / all).toFixed(1)} %)`)

const folder = 'docs/decisions'
const files = ['README.md', ...readdirSync(folder).map((file) => `${folder}/${file}`)]
const prose = files
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(file, 'utf8').replace(/`[^`]*`|“[^”]*”|\]\([^)]*\)/g, ' '))
  .join(' ')
const ordinary = new Set(prose.match(/(?<![\p{L}'’_-])[a-z]{4,}(?![\p{L}'’_-])/gu) ?? [])
const changed = [...ordinary].flatMap((word) => {
  const respelt = speller.respell(word)
  return respelt === null || analyseToText(respelt) === analyseToText(word)
    ? []
    : [`${word} → ${respelt}`]
})
console.log(
  `${changed.length} of ${ordinary.size} words of the documents changed: ${changed.join(', ')}`,
)
