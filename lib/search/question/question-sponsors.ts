import { findSynonyms as findConcepts } from '../analysis/synonyms'
import { isEverydayWord } from '../query/small-words'
import { overlaps, type Question } from './question'
import { findNamed, type FindPlace, type FindSponsors } from './question-places'

// Who leads a trial: "sponsored by Mesoblast", "CAR-T by Autolus".

const sponsorBefore =
  /\b(?:((?:sponsored|run|funded|led|conducted|financed|initiated|developed|manufactured)\s+by|sponsor:?)|by|from)\s+(?:the\s+)?/gi
const minLetters = 4

/** A sponsor behind words that say so; behind "by" or "from" alone one whose name begins so, and is no town's. */
export function takeSponsor(
  question: Question,
  findSponsors: FindSponsors,
  findPlace?: FindPlace,
): void {
  const { text } = question
  const concepts = findConcepts(text)
  for (const match of text.matchAll(sponsorBefore)) {
    const start = match.index + match[0].length
    const isTold = match[1] !== undefined
    const isCapital = /^\p{Lu}/u.test(text.slice(start))
    if (!isTold && !isCapital && !/^by/i.test(match[0])) continue
    const found = findNamed(text, start, (name) => {
      const end = start + name.length
      const isWord = name.length < minLetters || isEverydayWord(name)
      const isConcept = concepts.some((each) =>
        isTold ? each.start <= start && each.end >= end : overlaps(each, { start, end }),
      )
      if (isWord || isConcept) return null
      const plain = name.toLowerCase()
      const sponsors = findSponsors(name).filter((each) => isTold || each.startsWith(plain))
      const isPlace = !isTold && sponsors.length > 0 && findPlace?.(name, 'sites').kind === 'found'
      return sponsors.length > 0 && !isPlace ? sponsors : null
    })
    if (!found) continue
    question.take('sponsor', found.value, { start: match.index, end: found.end })
    return
  }
}
