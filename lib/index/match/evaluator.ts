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
import { toPortalValue } from '@/lib/search/document/portal-fields'
import { formatColumnFilter, getAreaColumns } from './area-columns'
import { addBit, createBits, intersect, unite, type Bits } from '../memory/bits'
import {
  complementBounds,
  exactPlan,
  excludeFts,
  intersectBounds,
  joinFts,
  phrasePlan,
  uniteBounds,
  type BoundsPlan,
  type FtsPlan,
  type Plan,
} from './plan'
import { getKind, type Context, type Evaluation, type Sources } from './evaluation'
import type { RankedPart, RankedPhrase } from './phrase'
import { SiteEvaluator } from './site-evaluator'
import { TextEvaluator } from './text-evaluator'
import { quotePhrase } from './text-query'

// From an expression to its answer: FTS5 expressions where words decide, sets of slots where values do.
// Follows `lib/expression/match.ts` word for word; what the index cannot answer alone is left between two
// bounds, and the engine reads those records.

export class Evaluator implements Evaluation, ExpressionReader<Context, Plan> {
  /** What is asked for, to rank by. */
  readonly scoring: RankedPhrase[] = []
  /** The parts that the terms have, of phrases that stand in `scoring`. */
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
      this.silently(() => this.toBounds(this.evaluate(operand, context))),
      this.sources.all,
    )
  }

  onDistance(node: DistanceNode, context: Context): Plan {
    return this.siteEvaluator.evaluateDistance(node, context)
  }

  toBounds(plan: Plan): BoundsPlan {
    return plan.kind === 'bounds' ? plan : exactPlan(this.sources.find(plan.expression))
  }

  /** Nothing is known: any trial may match. */
  unknown(): BoundsPlan {
    return { kind: 'bounds', lower: this.none, upper: this.sources.all }
  }

  planTerm(term: WordsNode | PhraseNode, context: Context) {
    return buildTermPlan(term, context, this.sources.analysis, this.sources.findSynonyms)
  }

  /** What stands under NOT must not raise a trial's rank. */
  private silently<Result>(evaluate: () => Result): Result {
    const length = this.scoring.length
    const result = evaluate()
    this.scoring.length = length
    return result
  }

  onAnd({ operands }: AndNode, context: Context): Plan {
    const plans: Plan[] = []
    const excluded: FtsPlan[] = []
    for (const operand of operands) {
      if (operand.kind === 'not' && !context.relaxed) {
        const plan = this.silently(() => this.evaluate(operand.operand, context))
        if (plan.kind === 'fts') excluded.push(plan)
        else plans.push(complementBounds(plan, this.sources.all))
      } else plans.push(this.evaluate(operand, context))
    }
    const wanted = this.joinAll(plans)
    if (excluded.length === 0) return wanted
    const unwanted = this.joinAny(excluded)
    if (wanted.kind === 'fts' && unwanted.kind === 'fts') {
      const plan = excludeFts(wanted, unwanted)
      if (plan) return plan
    }
    const rest = complementBounds(this.toBounds(unwanted), this.sources.all)
    return intersectBounds([this.toBounds(wanted), rest], this.sources.all)
  }

  joinAll(plans: readonly Plan[]): Plan {
    const joined = plans.every((plan) => plan.kind === 'fts') ? joinFts(plans, 'AND') : null
    if (joined) return joined
    const fts = plans.filter((plan) => plan.kind === 'fts')
    const together = joinFts(fts, 'AND')
    const bounds = plans.filter((plan) => plan.kind === 'bounds')
    const found = together ? [this.toBounds(together)] : fts.map((plan) => this.toBounds(plan))
    return intersectBounds([...bounds, ...found], this.sources.all)
  }

  joinAny(plans: readonly Plan[]): Plan {
    const joined = plans.every((plan) => plan.kind === 'fts') ? joinFts(plans, 'OR') : null
    return (
      joined ??
      uniteBounds(
        plans.map((plan) => this.toBounds(plan)),
        this.none,
      )
    )
  }

  onTerm(term: WordsNode | PhraseNode, context: Context): Plan {
    const kind = getKind(context)
    const { target } = context
    const written = term.kind === 'words' ? term.words.join(' ') : term.text
    if (target?.target === 'portal' && !context.size) {
      const value = toPortalValue(target.field.piece, written)
      return phrasePlan([formatPortalMark(value)], getAreaColumns(target).exact)
    }
    if (kind === 'text') return this.textEvaluator.evaluate(term, context)
    if (context.relaxed && context.size) return this.unknown()
    if (kind === 'enum' && target?.target === 'field') {
      const value = normaliseValue('enum', written, target.field.type) ?? written
      return this.findMark(formatValueMark(getIndexedField(target.field).number, value))
    }
    const span = toSpan(kind, written)
    return span === null ? exactPlan(this.none) : this.evaluateSpan(kind, span, context)
  }

  private findMark(mark: string): Plan {
    return phrasePlan([mark], ['Facts'])
  }

  /** Trials that state a field at all. */
  findPresent(number: number): Bits {
    return this.sources.find(`{Facts} : ${quotePhrase([formatPresenceMark(number)])}`)
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
      return this.joinAny(
        values.flatMap((value) =>
          value === false ? [] : [this.findMark(formatValueMark(number, value))],
        ),
      )
    }
    if (!hasSpans) return { kind: 'bounds', lower: this.none, upper: this.findPresent(number) }
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

  /** How many values a field has: kept for fields and lists, summed up for nothing larger. */
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
    const several = this.findAnyMark(marks)
    let bits = this.findAnyMark(marks.filter((mark) => isAsked(Number(mark.slice(prefix.length)))))
    const { all } = this.sources
    if (isAsked(0)) bits = unite(bits, complementBounds(exactPlan(present), all).lower)
    if (isAsked(1)) {
      bits = unite(bits, intersect(present, complementBounds(exactPlan(several), all).lower))
    }
    return exactPlan(bits)
  }

  private findAnyMark(marks: readonly string[]): Bits {
    let bits = this.none
    for (let start = 0; start < marks.length; start += 50) {
      const some = marks.slice(start, start + 50).map((mark) => quotePhrase([mark]))
      bits = unite(bits, this.sources.find(`{Facts} : (${some.join(' OR ')})`))
    }
    return bits
  }

  onMissing(_: MissingNode, { target, relaxed }: Context): Plan {
    if (relaxed) return this.unknown()
    if (target === null) return exactPlan(this.none)
    const { all } = this.sources
    if (target.target === 'portal') {
      const present = this.sources.find(`${formatColumnFilter(getAreaColumns(target).exact)}"|"`)
      return complementBounds(exactPlan(present), all)
    }
    const isPlace = target.target === 'field' && toFieldKind(target.field) === 'place'
    const fields = isPlace ? [target.field] : getTextFields(target).map(({ field }) => field)
    const marks = fields.map((field) => formatPresenceMark(getIndexedField(field).number))
    return complementBounds(exactPlan(this.findAnyMark(marks)), all)
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
    const inside = this.toBounds(this.evaluate(operand, { ...context, target, relaxed: true }))
    const upper = intersect(inside.upper, this.findPresent(getIndexedField(document).number))
    return { kind: 'bounds', lower: this.none, upper }
  }
}
