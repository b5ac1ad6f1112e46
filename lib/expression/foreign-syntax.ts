import { findAreaTarget, toContext } from './names'
import { ProblemList, toShown } from './problems'
import { checkTerm } from './terms'
import type { Token, WordToken } from './tokens'
import type { WordsNode } from './tree'

// Search syntax of other sites that this language doesn't have: `title:lupus`, `lupus[ti]`, `leuk*`, `lupus adj3
// nephritis`. It is read as ordinary words, which is probably not what was meant, so there is a hint with the nearest
// expression in this language. Text that may occur in a record (HLA-A*02:01, CD3:CD28, [18F]FDG) gets no hint.

/** Words with the tokens before and after them. */
export interface WordRun {
  words: readonly WordToken[]
  before: Token | undefined
  after: Token | undefined
  /** The whole text. */
  text: string
}

/** Field names of other sites (PubMed, Ovid, Embase, the registry's own addresses) and the nearest area. */
const areaNames: ReadonlyMap<string, string> = new Map([
  ...nameArea('TitleSearch', 'title ti titles tiab'),
  ...nameArea('ConditionSearch', 'condition conditions cond disease diagnosis indication'),
  ...nameArea('ConditionMeshTerm', 'mesh mh mm majr'),
  ...nameArea('InterventionSearch', 'intervention interventions intr drug treatment product'),
  ...nameArea('SponsorSearch', 'sponsor sponsors spons'),
  ...nameArea('LeadSponsorName', 'lead'),
  ...nameArea('OutcomeSearch', 'outcome outcomes outc'),
  ...nameArea('LocationSearch', 'location locn site'),
  ...nameArea('LocationCountry', 'country'),
  ...nameArea('LocationCity', 'city'),
  ...nameArea('OverallOfficialName', 'author au investigator pi'),
  ...nameArea('EligibilitySearch', 'eligibility criteria'),
  ...nameArea('OverallStatus', 'status recruitment'),
  ...nameArea('IdSearch', 'id nct nctid'),
])

function nameArea(area: string, names: string): [string, string][] {
  return names.split(' ').map((name) => [name, area])
}

/** Fields of Ovid's databases. */
const ovidFields = new Set('mp ti ab tw kw kf hw sh in au pt'.split(' '))
/** `exp Leukemia/`: a slash at the end marks a subject heading. */
const exploded = /^\p{L}{4,}\/$/u

/** Tags for all fields, where words are searched here anyway. */
const everywhere = new Set(['tw', 'all', 'all fields', 'text', 'text word', 'mp', 'ab', 'abstract'])
/** EBSCO's fields before a phrase: `MH "Lupus"`, `TI "CAR-T"`. */
const beforePhrase = /^(?:TI|MH|MM|AU|AB|TX|KW|SU)$/
/** Web of Science, Scopus and EBSCO: `TS=(lupus)`, `TX=lupus`. */
const everywhereBefore = new Set(['ts', 'tx', 'ab', 'kw', 'all', 'text', 'topic'])

const prefixed = /^(\p{L}{2,30})([:=])(.*)$/u
/** `lupus^2`, `lupus~2`: weights and distances of other engines. */
const weighted = /^(\p{L}[\p{L}\p{N}-]*)?[~^]\d*(?:\.\d+)?$/u
const truncated = /^(\p{L}[\p{L}\p{N}-]{1,40})[*$]+$/u
/** One unknown letter in a word; a question ends in its mark. */
const oneUnknown = /^(?:\p{L}+[?#]\p{L}+|\p{Ll}+\*\p{Ll}+)$/u
/** Ovid's fields behind a word: `leukemia.mp.`, `lupus.ti,ab.` */
const suffixed = /^([\p{L}\p{N}-]{1,40})\.([a-z]{2}(?:,[a-z]{2}){0,10})\.?(?=[\s)]|$)/u
const bracketed = /^([A-Z]{5,20})\[[A-Za-z]+\]$/
const nearness = /^(?:near(?:\/\d+)?|adj\d+|(?:w|n|pre|p)\/\d+)$/i
const openingQuote = /^['‘‚‛`]\p{L}/u
const closingQuote = /\p{L}['’‘´]$/u
const either = /^\|{1,2}$/

/** Adds hints for text that would be an operator on another site. */
export function hintAtForeignSyntax(run: WordRun, problems: ProblemList): void {
  run.words.forEach((word, index) => {
    if (problems.hintsAreFull) return
    const next = run.words[index + 1]
    const location = { start: word.start, end: word.end }
    const stem = truncated.exec(word.text)?.[1]
    if (stem !== undefined) {
      problems.hint(
        location,
        `"${word.text.at(-1)}" is not a wildcard here. "${toShown(stem)}" also finds its plural and other spellings. Add more words with OR.`,
        { ...location, text: stem },
      )
    }
    if (oneUnknown.test(word.text)) {
      problems.hint(
        location,
        `"${/[?#*]/.exec(word.text)?.[0]}" is not a wildcard here. Write each spelling and join them with OR.`,
      )
    }
    hintAtOvid(run, index, problems)
    if (nearness.test(word.text) && index > 0 && next) {
      problems.hint(
        location,
        `There is no operator for words near each other. Trials with the words next to each other come first. To require that, put them in quotation marks.`,
        { start: word.start, end: next.start, text: '' },
      )
    }
    if (either.test(word.text) && index > 0 && next) {
      problems.hint(
        location,
        `"${word.text}" has no meaning here. To find either word, write OR.`,
        {
          ...location,
          text: 'OR',
        },
      )
    }
    const before = weighted.exec(word.text)
    if (before) {
      problems.hint(
        location,
        `"${word.text.slice(before[1]?.length ?? 0)}" has no meaning here. Remove it to search for the rest.`,
        {
          start: word.start,
          end: before[1] === undefined ? (next?.start ?? word.end) : word.end,
          text: before[1] ?? '',
        },
      )
    }
    hintAtPrefix(run, index, problems)
    hintAtFieldBefore(run, index, problems)
    hintAtTag(run, index, problems)
    hintAtOperator(word, next, problems)
  })
  hintAtSingleQuotes(run, problems)
}

/** `condition:lupus`, `condition: lupus`, `condition:"multiple sclerosis"`. */
function hintAtPrefix({ words, after }: WordRun, index: number, problems: ProblemList): void {
  const word = words[index]
  const match = word && prefixed.exec(word.text)
  if (!word || !match) return
  const [, name = '', sign = ':', value = ''] = match
  const area = findArea(name)
  const next = words[index + 1] ?? (after?.kind === 'close' ? undefined : after)
  if (value === '' && next === undefined) return
  if (sign === '=' && everywhereBefore.has(name.toLowerCase())) {
    const location = { start: word.start, end: word.start + name.length + 1 }
    problems.hint(location, describeField(`${name}=`, ''), { ...location, text: '' })
    return
  }
  if (area === null) return
  const location = { start: word.start, end: word.start + name.length + 1 }
  const edit =
    value === ''
      ? { start: word.start, end: next?.start ?? word.end, text: `AREA[${area}]` }
      : {
          start: word.start,
          end: word.end,
          text: `AREA[${area}]${toValue(area, value)}${words[index + 1] ? ' AND' : ''}`,
        }
  problems.hint(location, describeField(`${name}${sign}`, area), edit)
}

/** `MH "Lupus"`. */
function hintAtFieldBefore({ words, after }: WordRun, index: number, problems: ProblemList): void {
  const word = words[index]
  if (!word || words[index + 1] || after?.kind !== 'phrase') return
  if (!beforePhrase.test(word.text)) return
  const location = { start: word.start, end: word.end }
  const area = findArea(word.text) ?? ''
  problems.hint(location, describeField(word.text, area), {
    start: word.start,
    end: after.start,
    text: toArea(area),
  })
}

/** `lupus[ti]`, `"multiple sclerosis"[MeSH Terms]`. */
function hintAtTag({ words, before, text }: WordRun, index: number, problems: ProblemList): void {
  const word = words[index]
  const next = words[index + 1]
  if (!word) return
  const opening = word.text.indexOf('[')
  if (opening < 0) return
  const closes = word.text.endsWith(']')
  const last = closes ? word : next?.text.endsWith(']') ? next : undefined
  if (!last) return
  const written = closes ? word.text : `${word.text} ${last.text}`
  const tag = written.slice(opening + 1, -1).toLowerCase()
  const first = tag.split(/[/ ]/)[0] ?? ''
  const area = everywhere.has(tag) ? '' : (areaNames.get(tag) ?? areaNames.get(first))
  if (area === undefined) return
  const ofPhrase = opening === 0 && index === 0 && before?.kind === 'phrase' ? before : undefined
  if (opening === 0 && !ofPhrase) return
  const start = ofPhrase?.start ?? word.start
  const term = ofPhrase ? text.slice(ofPhrase.start, ofPhrase.end) : word.text.slice(0, opening)
  const follows = words[index + (closes ? 1 : 2)] !== undefined
  problems.hint(
    { start: ofPhrase ? word.start : word.start + opening, end: last.end },
    describeField(written.slice(opening), area),
    {
      start,
      end: last.end,
      text: area === '' ? term : `AREA[${area}]${term}${follows ? ' AND' : ''}`,
    },
  )
}

/** `INFLECT[Term]`: an operator of another language, or a misspelt one, which would be searched as a word. */
function hintAtOperator(word: WordToken, next: WordToken | undefined, problems: ProblemList): void {
  const name = bracketed.exec(word.text)?.[1]
  if (name === undefined) return
  const location = { start: word.start, end: word.end }
  problems.hint(
    location,
    `"${toShown(word.text)}" is not an operator here, so it is searched for as a word. Remove it to search for the rest.`,
    { start: word.start, end: next?.start ?? word.end, text: '' },
  )
}

/** `‘natural killer’`, as word processors write it. */
function hintAtSingleQuotes({ words, text }: WordRun, problems: ProblemList): void {
  const from = words.findIndex((word) => openingQuote.test(word.text))
  const first = words[from]
  const last = words.slice(from + 1).find((word) => closingQuote.test(word.text))
  if (!first || !last || closingQuote.test(first.text)) return
  const location = { start: first.start, end: last.end }
  problems.hint(location, 'Single quotation marks don’t make a phrase. Use double ones.', {
    ...location,
    text: `"${text.slice(first.start + 1, last.end - 1)}"`,
  })
}

function findArea(name: string): string | null {
  const known = areaNames.get(name.toLowerCase())
  if (known !== undefined) return known
  const target = findAreaTarget(name)
  return target?.name.toLowerCase() === name.toLowerCase() ? target.name : null
}

/** The value as the field has it: a phase of "2" is PHASE2. */
function toValue(area: string, value: string): string {
  const target = findAreaTarget(area)
  if (target === null) return value
  const term: WordsNode = { kind: 'words', words: [value], location: { start: 0, end: 0 } }
  return checkTerm(term, toContext(target, false), new ProblemList('')).words.join(' ')
}

/** `leukemia.mp.`, `exp Leukemia/`. */
function hintAtOvid({ words, text }: WordRun, index: number, problems: ProblemList): void {
  const word = words[index]
  if (!word) return
  const [whole = '', term = '', fields = ''] =
    suffixed.exec(text.slice(word.start, word.start + 100)) ?? []
  const end = word.start + whole.length
  if (fields !== '' && fields.split(',').every((field) => ovidFields.has(field))) {
    const area = fields.split(',').every((field) => field === 'ti') ? 'TitleSearch' : ''
    const written = whole.slice(term.length)
    problems.hint({ start: word.start + term.length, end }, describeField(written, area), {
      start: word.start,
      end,
      text: `${toArea(area)}${term}`,
    })
  }
  if (!exploded.test(word.text)) return
  const previous = words[index - 1]
  const start = previous?.text === 'exp' ? previous.start : word.start
  problems.hint(
    { start, end: word.end },
    'Subject headings are ordinary words here. Other names of a disease are searched too.',
    { start, end: word.end, text: word.text.slice(0, -1) },
  )
}

const toArea = (area: string) => (area === '' ? '' : `AREA[${area}]`)

/** @param area the nearest one; empty where the text of every field is searched anyway */
function describeField(written: string, area: string): string {
  if (area === '') return `You don’t need "${written}": we search all the text anyway.`
  return `"${toShown(written)}" is not an operator here. To search only this field, write AREA[${area}].`
}
