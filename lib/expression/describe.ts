import { describePartialDate, parsePartialDate } from '@/lib/study/dates'
import { labelOf } from '@/lib/study/labels'
import { lowerFirst } from '@/lib/study/letter-case'
import { readOwn } from '@/lib/study/read-own'
import { describePlace } from './describe-place'
import { describePiece, findAreaTarget, toContext, type AreaTarget } from './names'
import type { DistanceNode, Expression, PhraseNode, RangeNode, WordsNode } from './tree'

// An expression in plain English, as what a trial does or says: "mentions “lupus” as a condition and started
// in 2020 or later". NOT is carried inwards, so that no double negation is left to untangle.

interface Context {
  target: AreaTarget | null
  size: boolean
  /** How freely or how fully terms match, in words. */
  manner: string
  negative: boolean
}

/** A sentence part that completes "trials that each …" or "a trial that …". */
export function describeExpression(tree: Expression): string {
  return describe(tree, { target: null, size: false, manner: '', negative: false })
}

function describe(node: Expression, context: Context): string {
  switch (node.kind) {
    case 'all':
      return context.negative ? 'is none of the trials' : 'is any trial'
    case 'and':
    case 'or':
      return describeSeveral(node.operands, context, (node.kind === 'and') !== context.negative)
    case 'not':
      return describe(node.operand, { ...context, negative: !context.negative })
    case 'area':
      return describe(node.operand, {
        ...context,
        target: findAreaTarget(node.area),
        size: node.size,
      })
    case 'search':
      return describeSearch(node.document, node.operand, context)
    case 'coverage':
      return describe(node.operand, { ...context, manner: coverageWords[node.coverage] })
    case 'expansion':
      return describe(node.operand, { ...context, manner: expansionWords[node.expansion] })
    case 'tilt':
      return `${describe(node.operand, context)} (ranked also by ${describePiece(node.field)})`
    case 'missing':
      return describeMissing(context)
    case 'range':
      return describeRange(node, context)
    case 'distance':
      return describeDistance(node, context)
    case 'words':
    case 'phrase':
      return describeTerm(node, context)
  }
}

const coverageWords = {
  FullMatch: ', as the whole of a value',
  StartsWith: ', at the beginning of a value',
  EndsWith: ', at the end of a value',
  Contains: '',
}

const expansionWords = {
  None: ', exactly so',
  Term: ', exactly so',
  Concept: ', side by side or by another name',
  Relaxation: '',
  Lossy: ', but for one word at most',
}

function describeSeveral(parts: readonly Expression[], context: Context, isAnd: boolean): string {
  return parts
    .map((part) => {
      const text = describe(part, context)
      return isAnd && getConnector(part, context.negative) === 'or' ? `(${text})` : text
    })
    .join(isAnd ? ' and ' : ', or ')
}

/** How the parts of a description are joined, if it has several. */
function getConnector(node: Expression, negative: boolean): 'and' | 'or' | null {
  switch (node.kind) {
    case 'and':
    case 'or':
      return (node.kind === 'and') === negative ? 'or' : 'and'
    case 'not':
      return getConnector(node.operand, !negative)
    case 'area':
    case 'coverage':
    case 'expansion':
    case 'tilt':
      return getConnector(node.operand, negative)
    default:
      return null
  }
}

function describeSearch(document: string, operand: Expression, context: Context): string {
  const { negative } = context
  if (document === 'Study') return describe(operand, context)
  const noun = document === 'Location' ? 'site' : describePiece(document)
  const article = /^[aeiou]/i.test(noun) ? 'an' : 'a'
  const has = negative ? 'has no' : `has ${article}`
  const inner = describe(operand, { ...context, negative: false })
  return getConnector(operand, false) === null
    ? `${has} ${noun} that ${inner}`
    : `${has} ${noun} that (${inner})`
}

const areaWords: Readonly<Record<string, string>> = {
  BasicSearch: '',
  ConditionSearch: ' as a condition',
  Condition: ' as a condition',
  InterventionSearch: ' as a treatment',
  InterventionName: ' as a treatment',
  InterventionNameSearch: ' as the name of a treatment',
  TitleSearch: ' in the title',
  BriefTitle: ' in the title',
  OfficialTitle: ' in the official title',
  SponsorSearch: ' as a sponsor',
  LeadSponsorName: ' as the lead sponsor',
  OutcomeSearch: ' as an outcome',
  EligibilitySearch: ' in who can take part',
  EligibilityCriteria: ' in who can take part',
  LocationSearch: ' as a place',
  LocationCity: ' as a city',
  LocationState: ' as a state',
  LocationCountry: ' as a country',
  LocationFacility: ' as a facility',
  IdSearch: ' as an ID',
}

function describeTerm(term: WordsNode | PhraseNode, context: Context): string {
  const { target, negative, manner } = context
  const text = term.kind === 'phrase' ? term.text : term.words.join(' ')
  const { kind } = target === null ? { kind: 'text' } : toContext(target, context.size)
  if (context.size) return describeCount(text, text, context)
  if (kind === 'date') return describeDates(text, text, context)
  if (kind === 'age' || kind === 'number') {
    return `${negative ? 'does not have' : 'has'} ${describeField(context)} ${text}`
  }
  if (kind === 'boolean') {
    const answer = text === 'true' ? 'yes' : 'no'
    return `${negative ? 'does not say' : 'says'} ${answer} to ${describeField(context)}`
  }
  if (kind === 'enum' && target?.target === 'field') {
    const { vocabulary } = target.field
    const value = vocabulary === null ? text : labelOf(vocabulary, text)
    return `${negative ? 'does not have' : 'has'} ${describeField(context)} “${value}”`
  }
  const verb = negative ? 'does not mention' : 'mentions'
  return `${verb} “${text}”${describeArea(target)}${manner}`
}

function describeArea(target: AreaTarget | null): string {
  if (target === null) return ''
  const known = readOwn(areaWords, target.name)
  if (known !== undefined) return known
  return ` in ${lowerFirst(toContext(target, false).label)}`
}

function describeField({ target }: Context): string {
  return target === null ? 'any field' : lowerFirst(toContext(target, false).label)
}

function describeMissing(context: Context): string {
  return `${context.negative ? 'states' : 'does not state'} ${describeField(context)}`
}

/** What trials do at a date, and what those do that do not. */
const dateVerbs: Readonly<Record<string, readonly [string, string]>> = {
  StartDate: ['started', 'did not start'],
  PrimaryCompletionDate: ['reached primary completion', 'did not reach primary completion'],
  CompletionDate: ['was completed', 'was not completed'],
  StudyFirstPostDate: ['was first posted', 'was not first posted'],
  ResultsFirstPostDate: ['first posted results', 'did not first post results'],
  LastUpdatePostDate: ['was last updated', 'was not last updated'],
}

function describeRange(node: RangeNode, context: Context): string {
  const { target, size } = context
  if (size) return describeCount(node.from, node.to, context)
  const kind = target === null ? 'text' : toContext(target, size).kind
  if (kind === 'date') return describeDates(node.from, node.to, context)
  const has = context.negative ? 'does not have' : 'has'
  return `${has} ${describeField(context)} ${describeBounds(node.from, node.to)}`
}

function describeBounds(from: string | null, to: string | null): string {
  if (from === null) return to === null ? 'of any value' : `of ${to} or less`
  if (to === null) return `of ${from} or more`
  return from === to ? `of ${from}` : `from ${from} to ${to}`
}

function describeDates(from: string | null, to: string | null, context: Context): string {
  const name = context.target?.name ?? ''
  const verbs = readOwn(dateVerbs, name)
  const field = describeField(context)
  const [does, doesNot] = verbs ?? [`has ${field}`, `does not have ${field}`]
  const verb = context.negative ? doesNot : does
  if (from === null) return to === null ? `${verb} at any date` : `${verb} ${at(to)} or earlier`
  if (to === null) return `${verb} ${at(from)} or later`
  return from === to ? `${verb} ${at(from)}` : `${verb} from ${toDay(from)} to ${toDay(to)}`
}

function at(date: string): string {
  return `${/^\d{4}-\d{2}-\d{2}$/.test(date) ? 'on' : 'in'} ${toDay(date)}`
}

function toDay(text: string): string {
  const date = parsePartialDate(text)
  return date === null ? text : describePartialDate(date)
}

function describeCount(from: string | null, to: string | null, context: Context): string {
  const has = context.negative ? 'does not have' : 'has'
  const field = describeField(context)
  if (from !== null && from === to) {
    return `${has} exactly ${from} ${from === '1' ? 'value' : 'values'} of ${field}`
  }
  if (from === null)
    return `${has} ${to ?? 'any number of'}${to === null ? '' : ' or fewer'} values of ${field}`
  return to === null
    ? `${has} ${from} or more values of ${field}`
    : `${has} ${from} to ${to} values of ${field}`
}

function describeDistance(node: DistanceNode, { negative }: Context): string {
  return `${negative ? 'has no site' : 'has a site'} within ${describePlace(node)}`
}
