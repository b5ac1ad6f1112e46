import type { SynonymRun } from '@/lib/expression/analysis'
import { overlaps } from '../question/question'

// Small words of a sentence: "relapsed after CAR-T", "cells for a stroke that happened". Nearly every record has
// most of them, and one that lacks them is no less what was meant.

/**
 * Only words that mean nothing else in a trial: "a" and "i" are kinds and phases, "in vivo" a way, "it" and "us"
 * abbreviations, and "or", "not" and "without" may turn the question round.
 */
const smallWords = new Set(
  `about after against am among an and any are as at be because been before being between but by can could did do
  does during for from had has have having he her him his how if into is let me my near of on our please shall she
  should since some than that the their them then there these they this those through to until upon was we were what when
  where which while who whom whose why will with would you your`.split(/\s+/),
)

/**
 * Words by which people say who they are and what they hope for. They never decide what is found, and words of a
 * name keep their place ("mother cell").
 */
const everydayWords = new Set(
  `again asking aunt baby's boyfriend cousin friend's girlfriend grandad grandfather grandma grandmother grandpa
  grandson granddaughter granny neighbour neighbor nephew niece partner stepson stepdaughter uncle wife's
  ago also always anyone anything asks asked back became become came child's colleague come
  comes dad dad's dads daughter dear daughter's daughters diagnosed didn't doctor doctors dr doesn't done don't dont   else family father father's fails feel find finds friend get gets getting give given got had happens hasn't
  trial trials study studies having help helped helping helps hi hope hoping husband husband's i'd i'm i've im instead isn't it's its
  just know last latest like looking lot lots make makes many married maybe might mom mom's moms mother
  mother's mum mum's mums need needed needs newest nothing now onto option options   our ours out own parent patient patients people please pmh possible put question rather really referral referred regards
  right said same say says see seen several show since sister sister's so some someone something son son's sons soon
  still such take takes taking tell thank thanks think tired told too tried try trying us used
  using very want wanted wants way we'd well went wife wife's wish wishes without wondering won't work worked working works   would wouldn't year years yet you'd `
    .split(/\s+/)
    .filter((word) => word !== 'us' && word !== 'without'),
)

/** The same in Spanish, French, German, Italian, Portuguese and Dutch, without what is a word or a name in English. */
const everydayWordsElsewhere = new Set(
  `padre madre hijo hija hermano hermana esposo esposa tiene tengo busca busco buscamos ensayo ensayos estudio estudios
  clínico clínicos clinico clinicos para contra nuestra nuestro hay algún alguna
  père mère pere fille frère soeur essai essais étude études etude etudes clinique cliniques cherche cherchons avec
  pour contre notre mon
  vater mutter mein meine meinen meiner unser unsere sohn tochter bruder schwester sucht suche suchen studie studien
  klinische klinischen für gegen gibt mit
  figlio figlia fratello sorella marito moglie cerco cerca sperimentazione sperimentazioni studio studi clinica
  clinici cliniche nostra nostro della
  filho filha irmão irmã procuro procura ensaio ensaios estudo estudos nosso nossa
  vader moeder zoon dochter broer zoekt zoek onderzoek onderzoeken voor tegen onze mijn heeft`.split(
    /\s+/,
  ),
)

/** A word or several without the marks of the sentence around them: "knee pain.", "PMH:". */
export const withoutMarks = (text: string) => text.replace(/^[,;:.!?]+|[,;:.!?]+$/g, '')

/** Whether a word says nothing of a disease or a treatment. */
export function isEverydayWord(word: string): boolean {
  const plain = withoutMarks(word.toLowerCase())
  return everydayWords.has(plain) || everydayWordsElsewhere.has(plain) || isSmallWord(word)
}

export interface WithoutSmallWords {
  words: string[]
  /** As typed, in their order, each once. */
  leftOut: string[]
}

/**
 * The words of a text without its small ones. Words of a name stay ("cancer of the liver"), so do those in
 * capitals, which are abbreviations, and a text of nothing but small words.
 *
 * @param runs names among the words joined by single blanks
 */
export function leaveOutSmallWords(
  words: readonly string[],
  runs: readonly SynonymRun[],
): WithoutSmallWords {
  const kept: string[] = []
  const leftOut = new Set<string>()
  let start = 0
  words.forEach((word, index) => {
    const end = start + word.length
    const isOfName = runs.some((run) => overlaps(run, { start, end }))
    // A sentence begins with a capital.
    const plain = index === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : word
    if (isOfName || !(isSmallWord(plain) || isEverydayWord(plain))) kept.push(word)
    else if (/[\p{L}\d]/u.test(word)) leftOut.add(word)
    start = end + 1
  })
  return kept.length === 0
    ? { words: [...words], leftOut: [] }
    : { words: kept, leftOut: [...leftOut] }
}

/** In small letters: in capitals it is an abbreviation. */
export function isSmallWord(word: string): boolean {
  return smallWords.has(word.replace(/[?!.;:]+$/, ''))
}

/** Articles, pronouns and the like in Spanish, French, German, Italian, Dutch and Portuguese that are no English words. */
const smallWordsElsewhere = new Set(
  `una el los las del que y con sin mi su se por al ha lo
  le les des du une et est au aux ma mes ses sa pas ne je elle qui dans sur depuis
  und der das ein eine einen ist nicht ich wir sie er zu auf den dem im von aus noch schon kaum hat kann
  gli di della non ho da più dove
  een het van ik hij zij niet op te
  um uma dos das não em com meu minha seu tem há de la il un
  es bei warum wie oder wenn wird werden wurde sind haben hatte auch seit nur ohne dass nach
  pourquoi chez sont ont cette leur mais après
  cómo cuándo después desde pero muy está este esta perché dopo sono questo depois mas`.split(
    /\s+/,
  ),
)
const minElsewhere = 3
const shareElsewhere = 0.2

/** Whether words are a sentence in another language than English. */
export function isOtherLanguage(words: readonly string[]): boolean {
  const count = words.filter((word) => {
    const plain = withoutMarks(word.toLowerCase())
    return smallWordsElsewhere.has(plain) || everydayWordsElsewhere.has(plain)
  }).length
  return count >= minElsewhere && count >= shareElsewhere * words.length
}

/** Whether a word says nothing where the language is not English. */
export const isSmallElsewhere = (word: string): boolean =>
  smallWordsElsewhere.has(word.toLowerCase())
