import type { FieldValue, StudyField } from '@/lib/study/fields'
import type { Study } from '@/lib/study/schema'
import { noSynonyms, plainAnalysis, type FindSynonyms, type TextAnalysis } from './analysis'
import {
  defaultAreaName,
  findSearchArea,
  locationAreaName,
  type PortalValues,
  type ReadPortalValue,
} from './areas'
import { toDistanceMetres } from './geography'
import { findAreaTarget, findDocument, studyDocument, toFieldKind, type AreaTarget } from './names'
import {
  buildTermPlan,
  usualSettings,
  type TermPart,
  type TermPlan,
  type TermSettings,
  type TokenSequence,
} from './plan'
import { toRadiusMetres } from './ranges'
import {
  collectFieldValues,
  collectNodes,
  getTextFields,
  isInside,
  toSearchText,
  type Scope,
} from './scope'
import type {
  AndNode,
  CoverageMode,
  DistanceNode,
  Expression,
  MissingNode,
  NotNode,
  OrNode,
  PhraseNode,
  RangeNode,
  SearchNode,
  WordsNode,
} from './tree'
import { normaliseValue, overlaps, toEnumKey, toRangeSpan, toSpan, type ValueKind } from './values'
import { walk, type ExpressionReader, type WalkContext } from './walk'

// Whether a study matches an expression, one study at a time: slow, obvious, and the oracle for every search engine.
//
// Text. A term is looked for in every field of its search area (BasicSearch if none is written). A token sequence is
// found if it occurs without a gap inside one value. Every item of a list is a separate value, so no phrase runs from
// one condition into the next. `plan.ts` says which sequences a term requires. With COVERAGE[FullMatch] the sequence
// must be the whole value, with StartsWith and EndsWith its beginning or end. Synonyms count only in fields that the
// registry's tables mark for them. In a search area the values of a closed list are searched by their labels ("Not
// yet recruiting").
//
// Single fields. AREA on a field of a closed list compares whole values; on dates, numbers, ages and yes/no it
// compares as described in `values.ts`. AREA on a branch (a module, Location) searches the text of every field below
// it.
//
// MISSING is true if the area has no value at all. NOT is the plain opposite, so a study without a value in a field
// matches the NOT of every condition on it. AREA[F:size] compares the number of values; a missing field has 0.
//
// SEARCH[Location](…) asks whether one element of the list matches the whole inner expression. Fields of that list
// are read only from the element, other fields from the whole study. Words without an area are looked for in
// LocationSearch for a site, in all text of the element for other lists. DISTANCE is true if one site is within the
// radius on a sphere. TILT has no effect here.

export interface MatchOptions {
  analysis?: TextAnalysis
  findSynonyms?: FindSynonyms
  /** Search area of terms without an area; BasicSearch unless given ("query.cond" means ConditionSearch). */
  defaultArea?: string
  /** Values of the portal's own fields; none unless given. */
  portalValues?: (study: Study) => PortalValues
  /** Normalises values of the portal's fields; unchanged if not given. */
  readPortalValue?: ReadPortalValue
}

/** Whether the study matches the tree. For many trees or studies keep an `ExpressionMatcher`. */
export function match(study: Study, tree: Expression, options: MatchOptions = {}): boolean {
  return new ExpressionMatcher(options).match(study, tree)
}

/** Where fields are read from, and how terms are read. */
interface Context extends WalkContext, Scope {
  target: AreaTarget
  record: StudyRecord
}

/** Tokens of each value of a field, and all of them together, to rule out quickly what is missing. */
interface TokenizedField {
  values: readonly TokenSequence[]
  vocabulary: ReadonlySet<string>
}

/** By piece name. */
type FieldStore = Map<string, TokenizedField>

interface StudyRecord {
  portal: PortalValues
  /** Of the whole study. */
  tokens: FieldStore
  /** By area, of the whole study. */
  sources: Map<string, readonly TextSource[]>
}

/** Matches studies by one analysis, and keeps their tokens for as long as the studies live. */
export class ExpressionMatcher implements ExpressionReader<Context, boolean> {
  private readonly analysis: TextAnalysis
  private readonly findSynonyms: FindSynonyms
  private readonly defaultTarget: AreaTarget
  private readonly records = new WeakMap<Study, StudyRecord>()
  private readonly elements = new WeakMap<object, FieldStore>()
  private readonly plans = new WeakMap<Expression, TermSettings & { plan: TermPlan }>()
  private analysed = 0

  /** @throws RangeError if `defaultArea` is not a search area or field */
  constructor(private readonly options: MatchOptions = {}) {
    this.analysis = options.analysis ?? plainAnalysis
    this.findSynonyms = options.findSynonyms ?? noSynonyms
    const name = options.defaultArea ?? defaultAreaName
    const target = findAreaTarget(name)
    if (target === null) throw new RangeError(`There is no search area "${name}"`)
    this.defaultTarget = target
  }

  /** How many letters of records have been analysed so far: nearly all that matching costs. */
  get lettersAnalysed(): number {
    return this.analysed
  }

  match(study: Study, tree: Expression): boolean {
    const record = this.getRecord(study)
    const context: Context = {
      ...usualSettings,
      study,
      target: this.defaultTarget,
      hasArea: false,
      size: false,
      record,
      element: null,
    }
    return this.evaluate(tree, context)
  }

  private getRecord(study: Study): StudyRecord {
    let record = this.records.get(study)
    if (record === undefined) {
      const portal = this.options.portalValues?.(study) ?? (() => [])
      record = { portal, tokens: new Map(), sources: new Map() }
      this.records.set(study, record)
    }
    return record
  }

  private evaluate(node: Expression, context: Context): boolean {
    return walk(node, context, this)
  }

  onAll(): boolean {
    return true
  }

  onNowhere(): boolean {
    return false
  }

  onAnd({ operands }: AndNode, context: Context): boolean {
    return operands.every((operand) => this.evaluate(operand, context))
  }

  onOr({ operands }: OrNode, context: Context): boolean {
    return operands.some((operand) => this.evaluate(operand, context))
  }

  onNot({ operand }: NotNode, context: Context): boolean {
    return !this.evaluate(operand, context)
  }

  onMissing(_: MissingNode, context: Context): boolean {
    return countValues(context) === 0
  }

  onRange(node: RangeNode, context: Context): boolean {
    return matchRange(node, context)
  }

  onDistance(node: DistanceNode, context: Context): boolean {
    return matchDistance(node, context)
  }

  onSearch({ document: name, operand }: SearchNode, context: Context): boolean {
    const document = findDocument(name)
    if (document === null) return false
    if (document === studyDocument) {
      const target = context.hasArea ? context.target : this.defaultTarget
      return this.evaluate(operand, { ...context, target, element: null })
    }
    const target = context.hasArea ? context.target : getDocumentTarget(document)
    return collectNodes(document, context).some((value) =>
      this.evaluate(operand, { ...context, target, element: { document, value } }),
    )
  }

  onTerm(term: WordsNode | PhraseNode, context: Context): boolean {
    const kind = getKind(context)
    const written = term.kind === 'words' ? term.words.join(' ') : term.text
    const { target } = context
    if (target.target === 'portal' && !context.size) {
      const { piece } = target.field
      const wanted = toEnumKey(this.options.readPortalValue?.(piece, written) ?? written)
      return context.record.portal(piece).some((value) => toEnumKey(value) === wanted)
    }
    if (kind === 'text') return this.matchText(term, context)
    if (kind === 'enum') {
      const value = normaliseValue('enum', written, getType(context)) ?? written
      return collectValues(context).some((found) => toEnumKey(String(found)) === toEnumKey(value))
    }
    const span = toSpan(kind, written)
    return span !== null && getSpans(kind, context).some((value) => overlaps(value, span))
  }

  private matchText(term: WordsNode | PhraseNode, context: Context): boolean {
    const plan = this.getPlan(term, context)
    if (plan.parts.length === 0) return false
    const sources = this.collectTokens(context)
    const missed = plan.parts.filter((part) => !matchPart(part, sources, context.coverage))
    return missed.length <= plan.mayMiss
  }

  private getPlan(term: WordsNode | PhraseNode, { coverage, expansion }: Context): TermPlan {
    const known = this.plans.get(term)
    if (known?.coverage === coverage && known.expansion === expansion) return known.plan
    const settings = { coverage, expansion }
    const plan = buildTermPlan(term, settings, this.analysis, this.findSynonyms)
    this.plans.set(term, { ...settings, plan })
    return plan
  }

  private collectTokens(context: Context): readonly TextSource[] {
    const { target, record, element } = context
    const key = `${target.target} ${target.name}`
    const known = element === null ? record.sources.get(key) : undefined
    if (known !== undefined) return known
    const sources = getTextFields(target).map(({ field, synonyms }) => ({
      synonyms,
      ...this.tokenizeField(field, context),
    }))
    if (element === null) record.sources.set(key, sources)
    return sources
  }

  private tokenizeField(field: StudyField, context: Context): TokenizedField {
    const store = this.getStore(field, context)
    let tokens = store.get(field.piece)
    if (tokens === undefined) {
      const values = collectFieldValues(field, context)
      tokens = this.tokenize(values.map((value) => toSearchText(field, value)))
      store.set(field.piece, tokens)
    }
    return tokens
  }

  /** The cache of a field's tokens: in the study, or in the element from which it is read. */
  private getStore(field: StudyField, { element, record }: Context): FieldStore {
    if (element === null || !isInside(field, element.document)) return record.tokens
    if (typeof element.value !== 'object' || element.value === null) return new Map()
    let store = this.elements.get(element.value)
    if (store === undefined) {
      store = new Map<string, TokenizedField>()
      this.elements.set(element.value, store)
    }
    return store
  }

  private tokenize(texts: readonly string[]): TokenizedField {
    const vocabulary = new Set<string>()
    const values = texts.map((text) => {
      const tokens = this.analysis.tokens(text)
      for (const token of tokens) vocabulary.add(token)
      this.analysed += text.length
      return tokens
    })
    return { values, vocabulary }
  }
}

interface TextSource extends TokenizedField {
  synonyms: boolean
}

function getDocumentTarget(document: StudyField): AreaTarget {
  const area = document.piece === 'Location' ? findSearchArea(locationAreaName) : null
  return area === null
    ? { target: 'field', name: document.piece, field: document }
    : { target: 'area', name: area.name, area }
}

function getKind({ target, size }: Context): ValueKind {
  if (size) return 'number'
  return target.target === 'field' ? toFieldKind(target.field) : 'text'
}

function getType({ target }: Context): string {
  return target.target === 'field' ? target.field.type : 'text'
}

function matchPart(
  part: TermPart,
  sources: readonly TextSource[],
  coverage: CoverageMode,
): boolean {
  const asWritten =
    part.words.length > 0 && part.words.every((word) => isFound(word, sources, coverage))
  if (asWritten) return true
  const widened = sources.filter((source) => source.synonyms)
  return part.synonyms.some((synonym) => isFound(synonym, widened, coverage))
}

function isFound(
  sequence: TokenSequence,
  sources: readonly TextSource[],
  coverage: CoverageMode,
): boolean {
  for (const { values, vocabulary } of sources) {
    if (!sequence.every((token) => vocabulary.has(token))) continue
    if (values.some((value) => covers(value, sequence, coverage))) return true
  }
  return false
}

/** Whether the token sequence fills the value as the coverage requires. */
export function covers(
  value: TokenSequence,
  sequence: TokenSequence,
  coverage: CoverageMode,
): boolean {
  const room = value.length - sequence.length
  if (sequence.length === 0 || room < 0) return false
  switch (coverage) {
    case 'FullMatch':
      return room === 0 && standsAt(value, sequence, 0)
    case 'StartsWith':
      return standsAt(value, sequence, 0)
    case 'EndsWith':
      return standsAt(value, sequence, room)
    case 'Contains':
      for (let start = 0; start <= room; start += 1) {
        if (standsAt(value, sequence, start)) return true
      }
      return false
  }
}

function standsAt(value: TokenSequence, sequence: TokenSequence, start: number): boolean {
  return sequence.every((token, index) => value[start + index] === token)
}

function matchRange(node: RangeNode, context: Context): boolean {
  const kind = getKind(context)
  if (kind !== 'date' && kind !== 'number' && kind !== 'age') return false
  const range = toRangeSpan(kind, node.from, node.to)
  return getSpans(kind, context).some((value) => overlaps(value, range))
}

function getSpans(kind: ValueKind, context: Context) {
  if (context.size) {
    const count = countValues(context)
    return [{ first: count, last: count }]
  }
  return collectValues(context).flatMap((value) => toSpan(kind, value, context.target.name) ?? [])
}

function matchDistance(node: DistanceNode, context: Context): boolean {
  const { target } = context
  if (target.target !== 'field' || getKind(context) !== 'place') return false
  const radius = toRadiusMetres(node)
  return collectNodes(target.field, context).some((place) => {
    const point = toPoint(place)
    return point !== null && toDistanceMetres(point, node) <= radius
  })
}

function toPoint(place: unknown): { latitude: number; longitude: number } | null {
  if (typeof place !== 'object' || place === null) return null
  if (!('lat' in place) || !('lon' in place)) return null
  const { lat, lon } = place
  if (typeof lat !== 'number' || typeof lon !== 'number') return null
  return { latitude: lat, longitude: lon }
}

/** The number of values in the area around a term; for a branch or search area, of all its fields. */
function countValues(context: Context): number {
  const { target, record, size } = context
  if (target.target === 'portal') return record.portal(target.field.piece).length
  if (target.target === 'field') {
    const { field } = target
    const countsElements = size && field.isList && field.children.length > 0
    if (countsElements || toFieldKind(field) === 'place') return collectNodes(field, context).length
  }
  return getTextFields(target).reduce(
    (sum, { field }) => sum + collectFieldValues(field, context).length,
    0,
  )
}

function collectValues(context: Context): FieldValue[] {
  return context.target.target === 'field' ? collectFieldValues(context.target.field, context) : []
}
