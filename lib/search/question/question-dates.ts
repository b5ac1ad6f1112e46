import {
  addMonths,
  formatPartialDate,
  parsePartialDate,
  toDateRange,
  toPartialDate,
  type PartialDate,
} from '@/lib/study/dates'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { Question } from './question'

// When a trial began, ended or came into the registry: "started since 2024", "completed before 2020", "trials from
// 2022 to 2024", "registered this year".

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = `(?:${months.join('|')})[a-z]*\\.?`
/** "2024", "May 2024", "2024-05", "2024-05-31", "1 May 2024", "May 1, 2024". */
const date = `(?:(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${month},? |${month} \\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\\d\\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?(?![\\d-])`
const count = '\\d{1,3} |a |one |two |three |four |five |six |seven |ten |twelve |few |couple of '
const relative = `today|yesterday|(?:this|last) (?:year|month|week)|(?:the )?(?:last|past) (?:${count})?(?:years?|months?|weeks?|days?)`

const betweenDates = `(?:between|from) (${date}) (?:and|to|until|till|through) (${date})`

/** @param isBare whether a date may stand alone: "posted 2026" */
const toSpanPattern = (isBare: boolean) =>
  [
    betweenDates,
    `(?:in |during )?(${date}) ?(?:-|–|to) ?(${date})`,
    `(?:(since|after|before|until|till|from|as of|in|during|by|ab|seit|depuis|après|avant|desde|vor|nach) (?:the )?(?:(?:start|beginning|end) of )?)${isBare ? '?' : ''}(${date})(?: (?:on|onwards?|or later|and later))?`,
    `(?:in |within |during |from )?(${relative})`,
  ].join('|')
const span = toSpanPattern(false)
const spanOrDate = toSpanPattern(true)
/** Two dates at the end of a text say when, whatever stands before them. */
const twoDatesAtEnd = `${betweenDates}\\s*[?.]?$`

/** "CAR-T 2019 to 2021": two years that nothing else can be. */
const twoYears = `(?<![\\w.-])(?:in |during )?(20\\d\\d) ?(?:-|–|to|until|till|through) ?(20\\d\\d)(?![\\w-])`

/** Behind these a date says when a trial did so. */
const verbs: readonly { id: FilterId; words: string }[] = [
  {
    id: 'started',
    words:
      '(?:(?:that|which) )?(?:have |has |had |were |was )?(?:start(?:ed|s|ing)?|beg[aiu]n|beginning|launched|open(?:ed|s|ing)|initiated)',
  },
  {
    id: 'completion',
    words:
      '(?:(?:that|which) )?(?:will )?(?:end(?:s|ed|ing)?|(?:due to )?finish(?:es|ing)?|complet(?:es|ing|ion))',
  },
  {
    id: 'firstPosted',
    words:
      '(?:(?:that|which) )?(?:were |was |have been )?(?:(?:newly |first )?(?:registered|posted|listed|added)|(?:brand )?new(?: (?:trials?|stud(?:y|ies)|records?))?(?= (?:this|last|since|in|today|within|during)\\b))',
  },
  { id: 'updated', words: '(?:(?:that|which) )?(?:were |was )?(?:last )?(?:updated|changed)' },
]
/** The word is a status as well, and is read as one. */
const ended = '(?<=\\b(?:completed|finished|terminated|withdrawn) )'
/** "New lupus trials this week" */
const newTrialsBefore = '(?<=\\bnew (?:\\S+ ){0,4}(?:trials?|stud(?:y|ies)) )'
const trialsBefore =
  '(?<=\\b(?:trials?|stud(?:y|ies)|research|essais?|studien|ensayos?|estudios?) )'

const patterns: readonly { id: FilterId; pattern: RegExp }[] = [
  ...verbs.map(({ id, words }) => ({
    id,
    pattern: new RegExp(`\\b${words} (?:${spanOrDate})`, 'gi'),
  })),
  { id: 'completion', pattern: new RegExp(`${ended}(?:${span})`, 'gi') },
  { id: 'firstPosted', pattern: new RegExp(`${newTrialsBefore}(?:${span})`, 'gi') },
  { id: 'started', pattern: new RegExp(`${trialsBefore}(?:${span})`, 'gi') },
  { id: 'started', pattern: new RegExp(twoDatesAtEnd, 'gi') },
  { id: 'started', pattern: new RegExp(twoYears, 'gi') },
]

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  'couple of': 2,
  three: 3,
  few: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  twelve: 12,
}

/** @param today as days since 1970-01-01, for "this year" */
export function takeDates(question: Question, today: number | undefined): void {
  for (const { id, pattern } of patterns) {
    if (question.chosen.has(id)) continue
    for (const match of question.rest.matchAll(pattern)) {
      const [, from, to, otherFrom, otherTo, word, single, since] = match
      const start = from ?? otherFrom
      const end = to ?? otherTo
      const value =
        start !== undefined && end !== undefined
          ? `${toText(start)}..${toText(end)}`
          : single !== undefined
            ? toSpan(word ?? 'in', single)
            : toRelative(since ?? '', today)
      if (value === null) continue
      question.take(id, [value], { start: match.index, end: match.index + match[0].length })
      break
    }
  }
}

function toPartial(text: string): PartialDate {
  const year = Number(/(?:19|20)\d{2}/.exec(text)?.[0])
  const [, digits, dayDigits] = /\d{4}-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? []
  const name = /[a-z]{3}/i.exec(text.replace(/\d+(?:st|nd|rd|th)|\bof\b/gi, ''))?.[0].toLowerCase()
  const number = digits === undefined ? months.indexOf(name ?? '') + 1 : Number(digits)
  const day = Number(dayDigits ?? /(?<!\d)\d{1,2}(?!\d)/.exec(text.replace(/-\d\d/g, ''))?.[0])
  if (number === 0) return { year }
  // A day that no calendar has is only its month.
  const date = { year, month: number, day }
  const isDay = day > 0 && parsePartialDate(formatPartialDate(date)) !== null
  return isDay ? date : { year, month: number }
}

const toText = (text: string) => formatPartialDate(toPartial(text))

const toDay = (day: number) => formatPartialDate(toPartialDate(day))

/** The day, the month or the year before or after. */
function beside(date: PartialDate, step: 1 | -1): string {
  const { year, month: number, day } = date
  if (day !== undefined) return toDay(toDateRange(date).first + step)
  if (number === undefined) return formatPartialDate({ year: year + step })
  const count = year * 12 + number - 1 + step
  return formatPartialDate({ year: Math.floor(count / 12), month: (count % 12) + 1 })
}

function toSpan(word: string, text: string): string {
  const partial = toPartial(text)
  const own = formatPartialDate(partial)
  switch (word.toLowerCase()) {
    case 'in':
    case 'during':
      return own
    case 'after':
    case 'nach':
    case 'après':
      return `${beside(partial, 1)}..`
    case 'before':
    case 'vor':
    case 'avant':
      return `..${beside(partial, -1)}`
    case 'until':
    case 'till':
    case 'by':
      return `..${own}`
    default:
      return `${own}..`
  }
}

/** "Last year" is the one before, "the last year" the twelve months until now; a week is seven days until now. */
function toRelative(text: string, today: number | undefined): string | null {
  if (today === undefined) return null
  if (/^today/i.test(text)) return toDay(today)
  if (/^yesterday/i.test(text)) return toDay(today - 1)
  const { year, month: number } = toPartialDate(today)
  const [, words = '', which = '', count, unit = ''] =
    /^((?:the )?(this|last|past)) (?:(couple of|\S+) )?(year|month|week|day)/i.exec(text) ?? []
  const many = count === undefined ? 1 : (numbers[count.toLowerCase()] ?? Number(count))
  switch (unit.toLowerCase()) {
    case 'day':
      return `${toDay(today - many)}..`
    case 'week':
      return `${toDay(today - 7 * many)}..`
    case 'month':
    case 'year': {
      const isYear = unit.toLowerCase() === 'year'
      if (which.toLowerCase() === 'this')
        return isYear ? String(year) : formatPartialDate({ year, month: number })
      if (count === undefined && words.toLowerCase() === 'last') {
        return isYear ? String(year - 1) : beside({ year, month: number }, -1)
      }
      return `${toDay(addMonths(toPartialDate(today), -many * (isYear ? 12 : 1)))}..`
    }
    default:
      return null
  }
}
