import type { ValueFilterId } from '@/lib/search/filters/filter-ids'
import { toTextRange, type Question } from './question'
import { takeOrTurn } from './question-filters'
import { trialWord } from './trial-word'

// How a trial is made, who leads it and how many take part, in words that say nothing else.

interface DesignWords {
  id: ValueFilterId
  values: readonly string[]
  pattern: RegExp
}

const notForProfit = ['NIH', 'FED', 'OTHER_GOV', 'INDIV', 'NETWORK', 'OTHER']
const paid = '(?:[- ]?(?:sponsored|funded|financed|supported|run|led|initiated|backed|paid))'

const design: readonly DesignWords[] = [
  {
    id: 'allocation',
    values: ['NON_RANDOMIZED', 'NA'],
    pattern: /\b(?:non|not)[- ]?randomi[sz]ed\b/gi,
  },
  {
    id: 'allocation',
    values: ['RANDOMIZED'],
    pattern: /\brandomi[sz](?:ed|iert\w*|ada|ado)\b(?: controlled)?|\brandomisé\w*|\bRCTs?\b/gi,
  },
  {
    id: 'masking',
    // Also said of trials that hide the treatment from more than two groups of people.
    values: ['DOUBLE', 'TRIPLE', 'QUADRUPLE'],
    pattern: /\bdouble[- ](?:blind|mask)(?:ed)?\b|\bdoppelblind\w*/gi,
  },
  { id: 'masking', values: ['TRIPLE'], pattern: /\btriple[- ](?:blind|mask)(?:ed)?\b/gi },
  { id: 'masking', values: ['QUADRUPLE'], pattern: /\bquadruple[- ](?:blind|mask)(?:ed)?\b/gi },
  { id: 'masking', values: ['NONE'], pattern: /\bopen[- ]label(?:led|ed)?\b|\bunblinded\b/gi },
  {
    id: 'studyType',
    values: ['OBSERVATIONAL'],
    pattern: new RegExp(
      `\\b(?:purely )?(?:observational|non-?interventional)(?: cohort)?(?= ${trialWord}| registr)|\\b(?:observational|non-?interventional)(?: only)?(?=\\s*$)`,
      'gi',
    ),
  },
  {
    id: 'studyType',
    values: ['INTERVENTIONAL'],
    pattern: new RegExp(
      `(?<!non-?)\\b(?:interventional(?= ${trialWord}| only)|interventional(?=\\s*$))`,
      'gi',
    ),
  },
  {
    id: 'sponsorClass',
    values: ['INDUSTRY'],
    pattern: new RegExp(
      `\\b(?:industry|company|compan(?:y|ies)|pharma(?:ceutical)?|commercial(?:ly)?|corporate|biotech)${paid}\\b|\\b(?:industry|company|pharma|commercial)(?= ${trialWord}\\b)|\\b(?:(?:sponsored|funded|run|led|backed) )?by (?:the |a )?(?:industry|compan(?:y|ies)|pharma)\\b|(?<=\\b(?:not|non|excluding) )(?:industry|pharma|commercial)\\b`,
      'gi',
    ),
  },
  {
    id: 'sponsorClass',
    values: notForProfit,
    pattern: new RegExp(
      `\\b(?:(?:academic(?:ally)?|university|investigator|non-?commercial(?:ly)?|publicly)${paid}|academic(?= (?:[\\w-]+ ){0,2}${trialWord}\\b)|non-?commercial(?= (?:[\\w-]+ ){0,2}${trialWord}\\b))`,
      'gi',
    ),
  },
  {
    id: 'sponsorClass',
    values: ['NIH', 'FED', 'OTHER_GOV'],
    pattern: new RegExp(
      `\\b(?:government(?:al(?:ly)?)?|state|public(?: sector)?|taxpayer)${paid}\\b|\\bgovernment(?= ${trialWord}\\b)|\\b(?:sponsored|funded|run|led|backed|paid for|supported) by (?:the |a )?(?:government|state|taxpayers?)\\b|(?<=\\b(?:not|non|excluding)[- ])government\\b`,
      'gi',
    ),
  },
  {
    id: 'funder',
    values: ['NIH', 'FED'],
    pattern: new RegExp(
      `\\b(?:federal(?:ly)?|US[- ]government)${paid}\\b|\\b(?:funded|sponsored|supported|paid for) by (?:the )?(?:federal|US) government\\b`,
      'gi',
    ),
  },
  {
    id: 'funder',
    values: ['NIH'],
    pattern:
      /\b(?:NIH|NCI|NHLBI|NINDS)[- ](?:funded|sponsored|led|run|supported)\b|\b(?:funded|sponsored|supported|paid for) by (?:the )?NIH\b/gi,
  },
]

const people = '(?:participants|patients|subjects|volunteers|people|enrolled)'
const many = new RegExp(
  `\\b(?:(?:with|enrolling|that enrol|of) )?(?:(more than|over|at least|above|fewer than|less than|under|up to|at most) )(\\d{1,5})\\+? ${people}\\b`,
  'gi',
)
/** "100+ participants", "20 to 50 patients" */
const counts = [
  {
    pattern: new RegExp(`(?<![\\w.-])(\\d{1,5}) ?(?:\\+|or more) ?${people}\\b`, 'gi'),
    isSpan: false,
  },
  {
    pattern: new RegExp(
      `\\b(?:with |of )?(?:between |from )?(?<![\\w.-])(\\d{1,5}) ?(?:to|and|-|–) ?(\\d{1,5}) ${people}\\b`,
      'gi',
    ),
    isSpan: true,
  },
]

/** Design, kind of sponsor and number of participants. */
export function takeDesign(question: Question): void {
  for (const { id, values, pattern } of design) {
    if (question.chosen.has(id)) continue
    for (const match of question.rest.matchAll(pattern)) takeOrTurn(question, id, values, match)
  }
  for (const match of question.rest.matchAll(many)) {
    const number = Number(match[2])
    const value: Readonly<Record<string, string>> = {
      'more than': `${number + 1}..`,
      over: `${number + 1}..`,
      above: `${number + 1}..`,
      'at least': `${number}..`,
      'fewer than': `..${number - 1}`,
      'less than': `..${number - 1}`,
      under: `..${number - 1}`,
    }
    const limit = value[(match[1] ?? '').toLowerCase()] ?? `..${number}`
    question.take('enrollment', [limit], toTextRange(match))
  }
  for (const { pattern, isSpan } of counts) {
    for (const match of question.rest.matchAll(pattern)) {
      const [, from = '', to = ''] = match
      if (isSpan && Number(from) > Number(to)) continue
      question.take('enrollment', [`${from}..${isSpan ? to : ''}`], toTextRange(match))
    }
  }
}
