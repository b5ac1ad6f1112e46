import { isProse } from './prose'
import { toTextRange, type Question } from './question'
import type { AskedOrder } from './read-part'
import { trialWord } from './trial-word'

// The order that a question asks for: "latest CAR-T trials", "lupus, newest first", "largest lupus trials".

/** "My latest scan", "the most recent relapse" */
const notOfSomebody = String.raw`(?<!\b(?:my|his|her|our|their|your) )`
const notOfCare = String.raw`(?! (?:\S+ )?(?:scans?|relapses?|lines?|doses?|infusions?|biops\w+|mri|cts?|pet|blood|labs?|tests?|results?|episodes?|flares?|admissions?|follow)\b)`
const subject = `(?=(?: [\\w/+-]+){0,5} (?:${trialWord}|research)\\b)`
const newest = 'latest|newest|most recent'
const dated = '(?:registered|posted|added|listed)'
const sorted = '(?:,? ?\\b(?:sort(?:ed)?|order(?:ed)?|list(?:ed)?) by )'

const orders: readonly (AskedOrder & { pattern: RegExp })[] = [
  {
    sort: 'updated',
    pattern: new RegExp(
      `${sorted}(?:the )?(?:last |latest |most recent )?updated?s?\\b|\\b(?:(?:most )?recently|last|latest|newest) (?:updated?s?|changed) first\\b|\\b(?:most )?recently (?:updated|changed)${subject}`,
      'gi',
    ),
  },
  {
    sort: 'started',
    pattern: new RegExp(
      `${sorted}start(?:ing)?(?: date)?\\b|\\b(?:most )?(?:recently|newly) (?:started|opened|launched)${subject}|(?<=\\b${trialWord} )(?:(?:that|which) )?(?:(?:have|has) )?(?:just|recently|newly) (?:started|opened|begun|launched)\\b`,
      'gi',
    ),
  },
  {
    sort: 'posted',
    reversed: true,
    pattern: new RegExp(`\\b(?:the )?(?:oldest|earliest)(?:${subject}| first\\b)`, 'gi'),
  },
  {
    sort: 'posted',
    pattern: new RegExp(
      [
        `${sorted}(?:(?:posting |first posted |registration )?date|newest|latest|most recent|recency)\\b(?: first\\b)?`,
        `,?\\s*\\b(?:${newest}|newer|new) (?:ones |${trialWord} )?first\\b`,
        `\\b(?:most )?(?:recently|newly|just) ${dated}\\b`,
        `${notOfSomebody}\\b(?:the )?(?:very )?(?:${newest})${notOfCare}${subject}`,
        `${notOfSomebody}\\b(?:the )?(?:very )?(?:latest|newest)(?= (?:[\\w/+-]+ ){0,3}(?:treatments?|therap(?:y|ies)|options?)\\b)`,
        `^\\s*(?:what(?:['’]?s| is| are) )?(?:the )?(?:latest|newest)\\b${notOfCare}(?: (?:on|in|about|for)\\b)?`,
        `,?\\s*\\b(?:latest|newest)(?=\\s*[?.!]?\\s*$)`,
      ].join('|'),
      'gi',
    ),
  },
  {
    sort: 'enrollment',
    reversed: true,
    pattern: new RegExp(`\\bsmallest(?:(?= (?:\\S+ ){0,3}${trialWord}\\b)| first\\b)`, 'gi'),
  },
  {
    sort: 'enrollment',
    pattern: new RegExp(
      `${sorted}(?:size|enrol+ment|(?:the )?number of (?:participants|patients))\\b|\\b(?:the )?(?:largest|biggest)(?:(?= (?:\\S+ ){0,3}${trialWord}\\b)| first\\b)`,
      'gi',
    ),
  },
  {
    sort: 'title',
    pattern: new RegExp(
      `${sorted}(?:title|name)\\b|,? ?\\b(?:in )?alphabetical(?:ly| order)\\b`,
      'gi',
    ),
  },
]

/** "First" behind what is ordered: "newest lupus trials first". */
const firstBehind = new RegExp(`(?<=\\b${trialWord} )first(?=\\s*[?.!]?\\s*$)`, 'i')

/** The first order that words ask for; a letter asks for none. */
export function takeOrder(question: Question): void {
  if (isProse(question.text)) return
  for (const { pattern, sort, reversed } of orders) {
    const [match] = question.rest.matchAll(pattern)
    if (!match) continue
    const span = toTextRange(match)
    const first = firstBehind.exec(question.rest)
    const spans = first && first.index >= span.end ? [span, toTextRange(first)] : [span]
    question.takeOrder({ sort, ...(reversed && { reversed }) }, spans)
    return
  }
}

/** "Newest first", as a chip says it. */
export function describeOrder({ sort, reversed }: AskedOrder): string {
  switch (sort) {
    case 'posted':
      return reversed ? 'oldest first' : 'newest first'
    case 'updated':
      return reversed ? 'longest without an update first' : 'latest update first'
    case 'started':
      return reversed ? 'earliest start first' : 'latest start first'
    case 'enrollment':
      return reversed ? 'smallest first' : 'largest first'
    case 'distance':
      return reversed ? 'farthest first' : 'nearest first'
    case 'title':
      return reversed ? 'by title, Z to A' : 'by title'
    case 'relevance':
      return 'best match first'
  }
}
