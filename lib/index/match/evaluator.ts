import { findDocument, studyDocument, toFieldKind, type AreaTarget } from '@/lib/expression/names'
import { buildTermPlan, usualSettings } from '@/lib/expression/plan'
import { getTextFields } from '@/lib/expression/scope'
import type {
  AndNode,
  DistanceNode,
  Expression,
  MissingNode,
  NotNode,
  OrNode,
  PhraseNode,
  RangeNode,
  SearchNode,
  WordsNode,
} from '@/lib/expression/tree'
import {
  normaliseValue,
  toRangeSpan,
  toSpan,
  type Span,
  type ValueKind,
} from '@/lib/expression/values'
import { walk, type ExpressionReader } from '@/lib/expression/walk'
import {
  formatCountPrefix,
  formatPortalMark,
  formatPresenceMark,
  formatValueMark,
  getIndexedField,
} from '@/lib/search/document/field-numbers'
import type { IndexColumnName } from '@/lib/search/document/index-columns'
import { toPortalValue } from '@/lib/search/document/portal-fields'
import { getAreaColumns } from './area-columns'
import { addBit, createBits, intersect, unite, type Bits } from '../memory/bits'
import { complementBounds, exactPlan, intersectBounds, uniteBounds, type Plan } from './plan'
import { getKind, type Context, type Evaluation, type Sources } from './evaluation'
import type { RankedPart, RankedPhrase } from './phrase'
import { SiteEvaluator } from './site-evaluator'
import { TextEvaluator } from './text-evaluator'

// Evaluates an expression to sets of slots, from the trials that have a phrase or a value. It follows
// `lib/expression/match.ts` exactly. What the index cannot answer alone is left between two bounds, and the engine
// reads those records.

export class Evaluator implements Evaluation, ExpressionReader<Context, Plan> {
  /** The phrases to rank by. */
  readonly scoring: RankedPhrase[] = []
  /** The parts of the terms, with phrases from `scoring`. */
  readonly scoredParts: RankedPart[] = []
  readonly none: Bits
  private readonly siteEvaluator: SiteEvaluator
  private readonly textEvaluator: TextEvaluator

  constructor(readonly sources: Sources) {
    this.none = createBits(sources.slotCount)
    this.siteEvaluator = new SiteEvaluator(this)
    this.textEvaluator = new TextEvaluator(this)
  }

  evaluateTree(tree: Expression): Plan {
    return this.evaluate(tree, {
      ...usualSettings,
      target: this.sources.defaultTarget,
      hasArea: false,
      size: false,
      relaxed: false,
    })
  }

  evaluate(node: Expression, context: Context): Plan {
    return walk(node, context, this)
  }

  onAll(): Plan {
    return exactPlan(this.sources.all)
  }

  onNowhere(): Plan {
    return exactPlan(this.none)
  }

  onOr({ operands }: OrNode, context: Context): Plan {
    return this.joinAny(operands.map((operand) => this.evaluate(operand, context)))
  }

  onNot({ operand }: NotNode, context: Context): Plan {
    if (context.relaxed) return this.unknown()
    return complementBounds(
      this.silently(() => this.evaluate(operand, context)),
      this.sources.all,
    )
  }

  onDistance(node: DistanceNode, context: Context): Plan {
    return this.siteEvaluator.evaluateDistance(node, context)
  }

  unknown(): Plan {
    return { lower: this.none, upper: this.sources.all }
  }

  planTerm(term: WordsNode | PhraseNode, context: Context) {
    return buildTermPlan(term, context, this.sources.analysis, this.sources.findSynonyms)
  }

  /** Phrases under NOT must not raise a trial's rank. */
  private silently<Result>(evaluate: () => Result): Result {
    const length = this.scoring.length
    const result = evaluate()
    this.scoring.length = length
    return result
  }

  onAnd({ operands }: AndNode, context: Context): Plan {
    return this.joinAll(operands.map((operand) => this.evaluate(operand, context)))
  }

  joinAll(plans: readonly Plan[]): Plan {
    return intersectBounds(plans, this.sources.all)
  }

  joinAny(plans: readonly Plan[]): Plan {
    return uniteBounds(plans, this.none)
  }

  onTerm(term: WordsNode | PhraseNode, context: Context): Plan {
    const kind = getKind(context)
    const { target } = context
    const written = term.kind === 'words' ? term.words.join(' ') : term.text
    if (target?.target === 'portal' && !context.size) {
      const value = toPortalValue(target.field.piece, written)
      return this.findMarks([formatPortalMark(value)], getAreaColumns(target).exact)
    }
    if (kind === 'text') return this.textEvaluator.evaluate(term, context)
    if (context.relaxed && context.size) return this.unknown()
    if (kind === 'enum' && target?.target === 'field') {
      const value = normaliseValue('enum', written, target.field.type) ?? written
      return this.findMarks([formatValueMark(getIndexedField(target.field).number, value)])
    }
    const span = toSpan(kind, written)
    return span === null ? exactPlan(this.none) : this.evaluateSpan(kind, span, context)
  }

  /** Trials that have one of several marks in some columns. */
  private findMarks(
    marks: readonly string[],
    columns: readonly IndexColumnName[] | null = ['Facts'],
  ): Plan {
    return exactPlan(this.sources.find(...marks.map((mark) => ({ terms: [mark], columns }))))
  }

  findPresent(number: number): Bits {
    return this.findMarks([formatPresenceMark(number)]).upper
  }

  private evaluateSpan(kind: ValueKind, span: Span, context: Context): Plan {
    const { target } = context
    if (context.size) return this.evaluateCount(span, target)
    if (target?.target !== 'field') return exactPlan(this.none)
    const { number, hasSpans } = getIndexedField(target.field)
    if (kind === 'boolean') {
      const values = [
        span.first <= 1 && span.last >= 1 && 'true',
        span.first <= 0 && span.last >= 0 && 'false',
      ]
      return this.findMarks(
        values.flatMap((value) => (value === false ? [] : [formatValueMark(number, value)])),
      )
    }
    if (!hasSpans) return { lower: this.none, upper: this.findPresent(number) }
    const bits = createBits(this.sources.slotCount)
    this.sources.spans.forEachOverlap(number, span, (slot) => addBit(bits, slot))
    return exactPlan(bits)
  }

  onRange(node: RangeNode, context: Context): Plan {
    const kind = getKind(context)
    if (kind !== 'date' && kind !== 'number' && kind !== 'age') return exactPlan(this.none)
    if (context.relaxed && context.size) return this.unknown()
    return this.evaluateSpan(kind, toRangeSpan(kind, node.from, node.to), context)
  }

  /** How many values a field has. The index has this number for fields and lists, but not for anything larger. */
  private evaluateCount(span: Span, target: AreaTarget | null): Plan {
    if (target?.target !== 'field') return this.unknown()
    const { field } = target
    const isCounted = field.children.length === 0 || field.isList || toFieldKind(field) === 'place'
    if (!isCounted) return this.unknown()
    const { number } = getIndexedField(field)
    const present = this.findPresent(number)
    const prefix = formatCountPrefix(number)
    const marks = this.sources.listMarks(prefix)
    const isAsked = (count: number) => span.first <= count && count <= span.last
    const several = this.findMarks(marks)
    let bits = this.findMarks(
      marks.filter((mark) => isAsked(Number(mark.slice(prefix.length)))),
    ).upper
    const { all } = this.sources
    if (isAsked(0)) bits = unite(bits, complementBounds(exactPlan(present), all).lower)
    if (isAsked(1)) {
      bits = unite(bits, intersect(present, complementBounds(several, all).lower))
    }
    return exactPlan(bits)
  }

  onMissing(_: MissingNode, { target, relaxed }: Context): Plan {
    if (relaxed) return this.unknown()
    if (target === null) return exactPlan(this.none)
    const { all } = this.sources
    if (target.target === 'portal') {
      return complementBounds(this.findMarks(['|'], getAreaColumns(target).exact), all)
    }
    const isPlace = target.target === 'field' && toFieldKind(target.field) === 'place'
    const fields = isPlace ? [target.field] : getTextFields(target).map(({ field }) => field)
    const marks = fields.map((field) => formatPresenceMark(getIndexedField(field).number))
    return complementBounds(this.findMarks(marks), all)
  }

  onSearch({ document: name, operand }: SearchNode, context: Context): Plan {
    const document = findDocument(name)
    if (document === null) return exactPlan(this.none)
    if (document === studyDocument) {
      const target = context.hasArea ? context.target : this.sources.defaultTarget
      return this.evaluate(operand, { ...context, target })
    }
    if (document.piece === 'Location' && !context.relaxed) {
      return this.siteEvaluator.evaluateSearch(operand, context)
    }
    const target: AreaTarget | null = context.hasArea
      ? context.target
      : { target: 'field', name: document.piece, field: document }
    const inside = this.evaluate(operand, { ...context, target, relaxed: true })
    const upper = intersect(inside.upper, this.findPresent(getIndexedField(document).number))
    return { lower: this.none, upper }
  }
}
