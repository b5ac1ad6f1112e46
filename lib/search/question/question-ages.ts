import { toPartialDate } from '@/lib/study/dates'
import { filters } from '../filters/filters'
import { isProse } from './prose'
import { overlaps, toTextRange, type Question, type TextRange } from './question'
import { turnedRound } from './question-filters'

// How old somebody is, in words: an age, two limits of it, a year of birth, or a word such as "toddler".

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const numberOf = new Map<string, number>([
  ...small.split(' ').map((word, number): [string, number] => [word, number]),
  ...tens.split(' ').map((word, at): [string, number] => [word, 10 * (at + 2)]),
])
const oneOf = (words: string) => words.replaceAll(' ', '|')
const inWords = `(?:(?:${oneOf(tens)})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${oneOf(small)})`
const years =
  '(?:years?|yrs?|y\\/?o|Jahren?|ans|años|anos|anni|jaar)(?:[- ](?:olds?|of age|alt|oude?))?'

const toNumber = (text: string): number =>
  /\d/.test(text)
    ? Number(text)
    : text
        .toLowerCase()
        .split(/[- ]/)
        .reduce((sum, word) => sum + (numberOf.get(word.replace(/ies$/, 'y')) ?? 0), 0)

/** After a number that is no age: "10 to 20 million cells", "5-10 mg", "3 years post transplant". */
const otherUnit =
  '(?![\\w.,]*\\d|\\s*(?:%|[x×]\\d|(?:percent|million|billion|days?|weeks?|months?|minutes?|hours?|h|cm|mm|m?g|kg|ml|mcg|µg|cells?|doses?|cycles?|times|m|foot|feet|ft|inch(?:es)?|lbs?|pounds?|stone|kilos?|children|kids|relapses?|lines?|of|out|patients?|participants?|people|trials?|stud\\w+|sites?|cent\\w+)\\b)|\\s*(?:years?|yrs?)[- ](?:ago|after|later|post|out|into|since|from|in remission|follow\\S*|survival|outcomes?|results|data|of))'
/** People that a question may be about. */
const relatives =
  '(?:step|grand)?(?:son|daughter|mother|father)|child|kid|mom|mum|dad|wife|husband|partner|sister|brother|uncle|aunt|niece|nephew|cousin|friend|grandma|grandpa|grandad'
/** "aged 9", "9-year-old", "9 yo", "45F", "my son is 9", "I'm 34", "my daughter, 9, has", "39-jährige", "de 70 años". */
const ages = [
  /(?<!\b(?:gestational|since|at|until|from|the) )\bage(?:d|:)? (\d{1,3})\b(?!\+)(?! (?:months?|weeks?|days?|(?:to|and|or) (?:\d|older|above|over))|[-–]\d)/gi,
  /(?<![\w.-])(\d{1,2})\s?\/?\s?[MF](?![\w-])/g,
  /(?<![\w.-])[MF]\/(\d{1,2})(?![\w-])/g,
  /(?<![\w.-])[MF],? (\d{1,2}) ?(?:y|yrs?|years?)\b(?! (?:ago|after|later|post|of))/g,
  new RegExp(
    `\\b(?:male|female|man|woman|boy|girl|gentleman|lady),? (?:aged? )?(\\d{1,2})\\b${otherUnit}`,
    'gi',
  ),
  /\b(?:turned|turning|turns) (\d{1,2})(?= (?:and|with|who|now|years?|soon|next|last|in)\b|\s*[,.;?!]|\s*$)/gi,
  /(?<!\b(?:depuis|il y a|pendant|hace|durante|vor|seit|da|desde|dès|à|a|sedert|sinds)(?: (?:l[’']âge de|mes|ses|los|las|os|dem|i|gli))? )\b(\d{1,3})(?:-?jährig\w*| Jahre alt| ans\b| años\b| anos\b| anni\b| jaar oude?\b| år gammal\b|\s?岁)/giu,
  /(?<=\b(?:j[’']en ai|tengo|tiene|ho|ich bin|jag är|ik ben) )(\d{1,3})(?= ?[,.;)]|\s*$| y\b)/giu,
  /\b(?:boy|girl|child|infant|male|female|woman|man|patient(?:in)?|bub|junge|mädchen)(?: of|,)? (\d{1,2}) ?(?:years?|yrs?|jahre)\b(?! (?:ago|after|later|post|of))/giu,
  /\b(?:Mr|Mrs|Ms|Herr|Frau|Mme|Sr|Sra)\.? (?:\p{Lu}[\p{L}.’'-]*\s?){1,3},? (\d{2})(?= ?[,.;–-])/gu,
  /\b(\d{1,3})[-\s]?(?:(?:years?|yrs?)[-\s]?(?:olds?|of age)|y\/?o|y\.\s?o\.?)(?!\w)/gi,
  /\b(\d{1,3})[-\s]?(?:years?|yrs?|y)\.?(?= (?:(?:fe)?male|(?:wo)?man|boy|girl|lady|gentleman)\b)/gi,
  new RegExp(`\\b(?:im|i['’]m|i am) (\\d{1,3})(?= \\p{L}|\\s*[,.;?!]|\\s*$)${otherUnit}`, 'giu'),
  new RegExp(
    String.raw`\b(?:i|he|she|who|boy|girl|${relatives})(?:['’][sm]| is| am) (?:(?:now|just|only|about|almost|nearly|already|currently|turning) )*(\d{1,3})(?= (?:and|with|has|who|now|years?)\b|\s*[,.;?!]|\s*$)` +
      otherUnit,
    'gi',
  ),
  new RegExp(
    `\\b(?:${relatives}|boy|girl|female|male|woman|man), (\\d{1,3})(?= ?[,.)]|\\s*$)`,
    'gi',
  ),
  new RegExp(`\\b(${inWords})[- ]years?[- ]olds?\\b`, 'gi'),
  // "My mum (72) had"
  new RegExp(`\\b(?:${relatives}) {2}(\\d{1,3}) {1,2}(?=\\p{L}|$)`, 'giu'),
  /\b(?:people |patients? |children |kids )?(?:aged? )?(\d{1,2})(?: years?)? (?:and|or) (?:under|younger|below)\b/gi,
  /\bage[ds]?:?\s?(?:<=|≤|=<|>=|≥|=>)\s?(\d{1,2})\b(?: ?years?)?/gi,
  /(?:>=|≥|=>)\s?(\d{2}) ?(?:years?|yrs?)\b(?: old| of age)?/gi,
]
/** Of somebody who has not had a first birthday, or has had it for a few months. */
const infants =
  /\b(?:baby|infant|newborn|boy|girl|son|daughter)(?: (?:boy|girl|son|daughter))?,? (?:(?:of|aged|is|now|only|just|who is) )*\d{1,2}[-\s]?(?:months?|mos?|weeks?|wks?|days?)(?![-\s]olds?\b|\w)(?! (?:ago|after|post|later|of|on|since|follow|in|into|out|with no|without)\b)|\b\d{1,2}[-\s]?(?:months?|mos?|weeks?|wks?|days?)[-\s]olds?\b(?: (?:bab(?:y|ies)|infants?|newborns?)\b)?|\bday \d{1,2} of life\b|\b(?:male|female) infant\b|\bnewborn (?:boy|girl)\b/gi

/** Who an age is said of, before it. */
const people =
  '(?:(?:people|patients?|someone|somebody|adults?|(?:wo)?m[ae]n|children|child|kids?|boys?|girls?|infants?|babies|Kinder|Patienten|enfants|niñ[oa]s|pacientes|bambini|crianças|kinderen|aged?|ages) )?'
const numberBehindNumber = '(\\d{1,2})\\s?(?:to|bis|à|a|tot|until|[-–])\\s?(\\d{1,2})'

/** "12 to 17 years", "aged 12-17", "between 18 and 65"; two bare numbers at either end of the text only with a word between. */
const spans = [
  new RegExp(
    `\\b${people}(?:(?:from|of|de|da|von|ages?|aged)[: ]+)?(?<![\\w.-])${numberBehindNumber}[- ]?${years}\\b${otherUnit}(?! (?:ago|after|later|post|follow|survival|of (?!age)))`,
    'giu',
  ),
  new RegExp(
    `\\b(?:ages?|aged|alter|edad|âge)[: ]+(?:from |between )?${numberBehindNumber}\\b${otherUnit}`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})${people}(?:(?:ages?|aged) )?(?:between|zwischen|entre|tra|tussen) (?:the ages? of )?(\\d{1,2}) (?:and|und|et|y|e|en) (\\d{1,2})(?!\\d)(?: ?${years}\\b)?${otherUnit}`,
    'giu',
  ),
]

/** Two bare numbers at either end of what is left of the text, only with a word between. */
const bareSpans = [
  new RegExp(`^\\s*(\\d{1,2}) to (\\d{1,2})\\b(?= \\p{L}|\\s*$)${otherUnit}`, 'giu'),
  new RegExp(
    `(?<=\\p{L},? )(?<!\\b(?:day|week|month|phase|grade|stage|type|score|level|cycle|dose|visit|line|class|edss|ecog|bmi|hla|match|every|of|in|by|the|than)s? )(\\d{1,2}) to (\\d{1,2})(?=\\s*$)`,
    'giu',
  ),
]

/** Behind these a number is what somebody has measured. */
const measures =
  'platelets?|counts?|levels?|scores?|ha?emoglobin|hb|hba1c|glucose|ferritin|bmi|ef|lvef|egfr|gfr|cd4|vas|grade|stage|size|weight|fev1|edss|ecog|meld|psa|crp|esr|inr|values?|index|is|was|rate|pressure|dose|doses|pain'

/** "Children under 5", "under two years old", "unter 5 Jahren", "moins de 18 ans": somebody who is a little younger. */
const younger = [
  new RegExp(
    `\\b${people}(?:under|below|younger than|less than)[ -](?:the age of )?(\\d{1,2}|${inWords})(?:s\\b|[- ]?${years}(?![- ](?:ago|after|later|post|follow))\\b)`,
    'giu',
  ),
  new RegExp(
    `\\b(?:children|child|kids?|boys?|girls?|infants?|babies|people|patients?|aged?) (?:under|younger than|below) (\\d{1,2}|${inWords})\\b(?!\\s?(?:%|kg|mg|cm|months?|weeks?|days?))`,
    'giu',
  ),
  new RegExp(
    `(?<!\\b(?:${measures}) )\\b(?:under|below|younger than) (?:the age of )?(1[0-8]|[1-9])(?=\\s*[,?.]?\\s*$| \\p{L})${otherUnit}`,
    'giu',
  ),
  /\bage[ds]?:?\s?<\s?(\d{1,2})\b(?: ?years?)?/gi,
  new RegExp(
    `(?<!\\p{L})${people}(?:unter|jünger als|(?:de )?moins de|(?:de )?menos de|menor(?:es)? (?:de|a|que)|di meno di|sotto i|minori di|onder(?: de)?|jonger dan) (\\d{1,2})(?:(?: ?${years})(?!\\p{L})|(?=\\s*[,?.]?\\s*$))`,
    'giu',
  ),
]
/** "12 and older", "ages 12+", "over 12 years": the lower of two limits. */
const openEnded = [
  /\b(?:ages?|aged) (\d{1,2}) ?(?:\+(?!\s?\d)|plus\b|and (?:over|above|older|up)\b|or (?:over|above|older)\b)/gi,
  /(?<![\w.-])(\d{1,2})(?: ?(?:years?|yrs?)(?: old| of age)?)? (?:and|or) (?:over|above|older)\b(?: ?(?:years?|yrs?))?/gi,
  /\b(?:over|above|older than) (?:the age of )?([1-4]?\d) (?:years?|yrs?)(?: old| of age)?\b(?! (?:ago|after|later|post|follow|survival|of))/gi,
]
/** From here on somebody a little older is meant. */
const minOpenEnded = 50
const adult = '18..'
/** By the usual definition. */
const youngAdults = {
  pattern: /\b(?:teenagers|teens|adolescents?) (?:and|&) young adults?\b/gi,
  age: '15..39',
}
/** "Adults only", "18 and over": whoever is grown up. */
const adults =
  /(?<!\p{L})(?:(?:for )?adults? only|only (?:for )?adults?|(?:nur|ausschließlich) (?:für )?Erwachsenen?|(?:solo|sólo|solamente) (?:para )?adultos|adultos solamente|adultes (?:uniquement|seulement)|(?:seulement|uniquement) (?:les |pour )?adultes|solo (?:per )?adulti|(?:apenas|só|somente) adultos|alleen (?:voor )?volwassenen|(?:over|above|older than|at least|from) (?:the age of )?18(?: ?(?:years?|yrs?)(?: ?(?:olds?|of age))?)?(?=\s*[,;.?]?\s*$| (?:with|recruiting|who)\b)|(?<![\w.-])18(?:\s?\+(?!\s*\d)| ?(?:years?|yrs?)?(?: of age)? (?:and|or) (?:over|above|older|up)\b)|(?<!\p{L})(?:ab|desde|dès|vanaf) 18(?: (?:Jahren|años|anos|ans|jaar))?(?=\s*[,;.?]?\s*$))(?!\p{L})/giu

/** "Over 75", "75+", "in her 80s": somebody who is a little older. Of a share, a weight or a dose it says something else. */
const older = [
  {
    pattern:
      /\b(?:(?:people|patients?|someone|somebody|adults?|men|women|man|woman|aged?|(?:i am|i'm|he is|she is|who is|mum is|mom is|dad is|mother is|father is)) )?(?:over|above|older than|past|more than)[ -](?:the age of )?([5-9]\d)s?\b(?:[ -]?(?:years?|yrs?|y\/?o)\b(?:[ -](?:olds?|of age)\b)?)?(?!\s*(?:%|percent|[-–/.]\s?\d|days?|weeks?|months?|minutes?|hours?|m?g\b|kg|ml|cm|mm|km|mi\b|miles?|kilomet|people|patients|participants|subjects|volunteers|trials?|stud|sites?|centres?|centers?))/gi,
    years: 1,
  },
  { pattern: /(?<![\p{L}\d.-])([6-9]\d)(?:\s?\+| plus\b)(?!\s*\d)(?! (?:kg|mg|ml))/giu, years: 1 },
  {
    pattern:
      /\b(?:aged? )?([5-9]\d)(?: years?)? (?:(?:and|or) (?:above|over|older|up(?:wards)?))\b(?: years?)?/gi,
    years: 1,
  },
  { pattern: /\bin (?:his|her|their|my) ([2-9]0)['’]?s\b/gi, years: 5 },
  {
    pattern:
      /(?<!\p{L})(?:über|älter als|(?:de )?plus de|(?:de )?más de|mayor(?:es)? (?:de|a|que)|oltre i|più di|(?:com )?mais de|maior(?:es)? de|boven(?: de)?|ouder dan) ([5-9]\d)(?:(?: ?(?:Jahren?|ans|años|anni|anos|jaar))(?!\p{L})|(?=\s*[,?.]?\s*$))/giu,
    years: 1,
  },
  { pattern: /\bage[ds]?:?\s?>\s?(\d{1,2})\b(?: ?years?)?/gi, years: 1 },
  { pattern: />\s?(\d{2}) ?(?:years?|yrs?)\b(?: old| of age)?/gi, years: 1 },
  { pattern: /\b([2-9]0)[- ]something(?:s|[- ]year[- ]old)?\b/gi, years: 5 },
  { pattern: /\boctogenarians?\b/gi, years: 85 },
  {
    pattern:
      /\bin (?:his|her|their|my) (?:(?:early|mid|late)[- ])?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi,
    years: 5,
  },
]

/** "Born 1957", "DOB 12/03/2015", "Jahrgang 1957", "née en 1957": a year of birth, with the day where it is told in full. */
const born =
  /(?<!\p{L})(?:(?:(?:was|is) )?born(?: in| on)?|d\.?o\.?b\.?|(?:date|year) of birth|birth ?(?:date|year)|geboren(?: am| im| in)?|Jahrgang|geb\.|née?(?: en| le)?|nacid[oa](?: en| el)?|nat[oa](?: nel| il)?|nascid[oa](?: em)?)[: ]+(?:(?:the )?(\d{4})-(\d{2})-(\d{2})|(?:\d{1,2}(?:st|nd|rd|th|\.)?[ /.-]+)?(?:\p{L}{3,9}\.?|\d{1,2})?[ /.-]*(?:\d{1,2},? )?((?:19|20)\d\d))(?!\d|[-/.]\d)/giu
const oldest = 110

/** Somebody of an age that a word names; "children's hospital" and "childhood leukemia" name no one. */
const groupWords: readonly { pattern: RegExp; age: string }[] = [
  { pattern: /(?<!\bbubble )\bbab(?:y|ies)\b(?!['’-])/gi, age: '0' },
  {
    pattern:
      /(?<![\p{L}-])(?:newborns?(?! (?:screen\w*|intensive|care|nursery|lambs?|mice))|neonates?|Neugeborenen?|nouveaux?-nés?|recién nacid[oa]s?|neonat[oi]|recém-nascid[oa]s?|pasgeborenen?|Säuglinge?n?|nourrissons?|lactantes|lattanti|lactentes|zuigelingen|infants(?! of))(?![\p{L}'’-])/giu,
    age: '0',
  },
  { pattern: /(?<!\p{L})(?:Kleinkind(?:er)?|tout-petits?|peuters?)(?![\p{L}-])/giu, age: '2' },
  { pattern: /\btoddlers?\b/gi, age: '2' },
  {
    pattern:
      /(?<!\p{L}|\b(?:\d+|two|three|four|five|have|had|having|zwei|drei|deux|trois|dos|tres|due|tre) )(?:kids?|Kinder|enfants|niñ[oa]s|bambin[ie]|crianças|kinderen)(?![\p{L}'’-])(?! (?:hospital|with (?:parents|mothers)))/giu,
    age: '10',
  },
  {
    pattern:
      /\b(?:teen(?:s|age|aged|agers?)?|Jugendliche\w*|adolescents?|adolescentes)\b(?!['’-])/gi,
    age: '15',
  },
  {
    pattern:
      /(?<!\bfrail )\b(?:elderly|seniors|pensioners?|older (?:adults?|people|patients?|persons?))\b(?!['’-])/gi,
    age: '75',
  },
]

const anyNumber = new RegExp(`\\d|infant|newborn|\\b${inWords}\\b`, 'i')

interface FoundAge {
  /** As the filter has it. */
  age: string
  span: TextRange
}

/**
 * The filter holds one age, or one span: a question that names two is about both.
 *
 * @param today as days since 1970-01-01; without it nobody's birthday tells an age
 */
export function takeAge(question: Question, today?: number): void {
  const { text } = question
  const isLong = isProse(text)
  const found = anyNumber.test(text) ? listAges(text, isLong, today, question.rest) : []
  if (found.length === 0 && !isLong) {
    found.push(...listLimits(text, question.rest))
    if (found.length === 0) found.push(...listGroupWords(text))
  }
  const read = found.flatMap(({ age, span }) => {
    const value = filters.age.parseValue(age)
    return value === undefined || question.isPartOfCode(span) ? [] : [{ value, span }]
  })
  if (new Set(read.map(({ value }) => value)).size !== 1) return
  for (const { value, span } of read) question.take('age', [value], span)
}

function listAges(
  text: string,
  isLong: boolean,
  today: number | undefined,
  rest: string,
): FoundAge[] {
  // A letter gives the age itself, and limits of much else.
  const limits = isLong ? [] : listLimits(text, rest)
  const single = [
    ...ages.flatMap((pattern) =>
      listMatches(text, pattern, ([, age = '']) => String(toNumber(age))),
    ),
    ...listMatches(text, infants, ([words]) => toAgeOfInfant(words)),
  ].filter(({ span }) => !limits.some((each) => overlaps(each.span, span)))
  const all = [...limits, ...single]
  if (all.length > 0 || today === undefined) return all
  return listMatches(text, born, (match) => toAgeSince(match, today))
}

function listLimits(text: string, rest: string): FoundAge[] {
  const toSpan = ([, from, to]: RegExpExecArray) => `${Number(from)}..${Number(to)}`
  const limits = [
    ...spans.flatMap((pattern) => listMatches(text, pattern, toSpan)),
    ...bareSpans.flatMap((pattern) => listMatches(rest, pattern, toSpan)),
    ...younger.flatMap((pattern) =>
      listMatches(text, pattern, ([, age = '']) => String(Math.max(0, toNumber(age) - 1))),
    ),
    ...listMatches(text, adults, () => adult),
    ...listMatches(text, youngAdults.pattern, () => youngAdults.age),
    ...openEnded.flatMap((pattern) =>
      listMatches(text, pattern, ([, age = '']) =>
        Number(age) < minOpenEnded ? `${Number(age)}..` : null,
      ),
    ),
    ...older.flatMap(({ pattern, years }) =>
      listMatches(text, pattern, ([, age = '']) => String(toNumber(age) + years)),
    ),
  ]
  // Of two readings of the same words the first says more.
  return limits.filter(
    ({ span }, at) => !limits.slice(0, at).some((before) => overlaps(before.span, span)),
  )
}

const listMatches = (
  text: string,
  pattern: RegExp,
  toAge: (match: RegExpExecArray) => string | null,
): FoundAge[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const age = toAge(match)
    return age === null ? [] : [{ age, span: toTextRange(match) }]
  })

const monthsOfYear = 12

function toAgeOfInfant(words: string): string {
  const months = /(\d{1,2})[-\s]?mo/i.exec(words)?.[1]
  return months === undefined ? '0' : String(Math.floor(Number(months) / monthsOfYear))
}

/** Somebody who was born in a year has one of two ages; `null` for what is no year of birth. */
function toAgeSince(
  [, fullYear, month, day, yearAlone]: RegExpExecArray,
  today: number,
): string | null {
  const now = toPartialDate(today)
  const age = now.year - Number(fullYear ?? yearAlone)
  if (age < 0 || age > oldest) return null
  if (fullYear === undefined) return age === 0 ? '0' : `${age - 1}..${age}`
  const isBefore =
    now.month < Number(month) || (now.month === Number(month) && now.day < Number(day))
  return String(Math.max(0, isBefore ? age - 1 : age))
}

function listGroupWords(text: string): FoundAge[] {
  return groupWords.flatMap(({ pattern, age }) =>
    listMatches(text, pattern, ({ index }) =>
      turnedRound.test(text.slice(0, index)) ? null : age,
    ),
  )
}
