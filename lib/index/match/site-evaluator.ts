import { findSearchArea, locationAreaName } from '@/lib/expression/areas'
import { toDistanceMetres } from '@/lib/expression/geography'
import { covers } from '@/lib/expression/match'
import type { AreaTarget } from '@/lib/expression/names'
import type { TermPart } from '@/lib/expression/plan'
import { toRadiusMetres } from '@/lib/expression/ranges'
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
import { normaliseValue, toEnumKey } from '@/lib/expression/values'
import { walk, type ExpressionReader } from '@/lib/expression/walk'
import { addBit, createBits, hasBit, intersect, listBits, unite, type Bits } from '../memory/bits'
import { getKind, type Context, type Evaluation } from './evaluation'
import {
  complementBounds,
  exactPlan,
  intersectAllButOne,
  intersectBounds,
  uniteBounds,
  type Plan,
} from './plan'
import { siteFields, type SiteField, type SiteValues } from '../memory/site-values'

// Evaluates what must be true of one and the same site. The expression is evaluated over all sites, and a trial matches
// if one of its sites does. Each distinct text of a site is compared only once.

/** Of latitude, on the sphere that distances are measured on. Rounded down, so that no site is lost. */
const metresPerDegree = 111_190

const siteRoot = 'protocolSection.contactsLocationsModule.locations.'

export class SiteEvaluator implements ExpressionReader<Context, Plan> {
  private readonly allowedTexts = new Map<string, Uint8Array>()
  /** Sites that have a word in some fields: an expression may contain the same word a hundred times. */
  private readonly sitesOfWords = new Map<string, Bits>()
  private allSites: Bits | undefined

  constructor(private readonly evaluator: Evaluation) {}

  /** Trials with one site that matches the whole operand. */
  evaluateSearch(operand: Expression, context: Context): Plan {
    const { sites } = this.evaluator.sources
    sites.refresh()
    const area = findSearchArea(locationAreaName)
    const target: AreaTarget | null =
      context.hasArea || area === null ? context.target : { target: 'area', name: area.name, area }
    const found = this.evaluate(operand, { ...context, target })
    const lower = this.toTrials(found.lower, sites)
    return found.lower === found.upper
      ? exactPlan(lower)
      : { lower, upper: this.toTrials(found.upper, sites) }
  }

  /** Trials with a site within the radius. Outside SEARCH, any site counts. */
  evaluateDistance(node: DistanceNode, context: Context): Plan {
    const { sites } = this.evaluator.sources
    sites.refresh()
    return exactPlan(this.toTrials(this.findNear(node, context), sites))
  }

  private get none(): Bits {
    return createBits(this.evaluator.sources.sites.siteCount)
  }

  private get all(): Bits {
    return (this.allSites ??= this.collect(() => true))
  }

  private unknown(): Plan {
    return { lower: this.none, upper: this.all }
  }

  private collect(holds: (site: number) => boolean): Bits {
    const bits = this.none
    for (let site = 0; site < this.evaluator.sources.sites.siteCount; site++) {
      if (holds(site)) addBit(bits, site)
    }
    return bits
  }

  private toTrials(found: Bits, sites: SiteValues): Bits {
    const { slotCount, all } = this.evaluator.sources
    const trials = createBits(slotCount)
    for (const site of listBits(found)) {
      const slot = sites.slots.data[site] ?? 0
      if (hasBit(all, slot)) addBit(trials, slot)
    }
    return trials
  }

  private evaluate(node: Expression, context: Context): Plan {
    return walk(node, context, this)
  }

  onAll(): Plan {
    return exactPlan(this.all)
  }

  onNowhere(): Plan {
    return exactPlan(this.none)
  }

  onAnd({ operands }: AndNode, context: Context): Plan {
    return intersectBounds(
      operands.map((operand) => this.evaluate(operand, context)),
      this.all,
    )
  }

  onOr({ operands }: OrNode, context: Context): Plan {
    return uniteBounds(
      operands.map((operand) => this.evaluate(operand, context)),
      this.none,
    )
  }

  onNot({ operand }: NotNode, context: Context): Plan {
    return complementBounds(this.evaluate(operand, context), this.all)
  }

  onSearch({ document, operand }: SearchNode, context: Context): Plan {
    // A site inside a site is the site itself. Other lists are read from the record.
    return document === 'Location' ? this.evaluate(operand, context) : this.unknown()
  }

  onMissing(node: MissingNode, context: Context): Plan {
    return this.evaluateLeaf(node, context)
  }

  onRange(node: RangeNode, context: Context): Plan {
    return this.evaluateLeaf(node, context)
  }

  onDistance(node: DistanceNode, context: Context): Plan {
    return this.evaluateLeaf(node, context)
  }

  onTerm(node: WordsNode | PhraseNode, context: Context): Plan {
    return this.evaluateLeaf(node, context)
  }

  private evaluateLeaf(
    node: MissingNode | RangeNode | DistanceNode | WordsNode | PhraseNode,
    context: Context,
  ): Plan {
    const { target } = context
    const place = classifyTarget(target)
    if (place === 'trial') return this.toSites(this.evaluator.evaluate(node, context))
    if (place === 'mixed' || target === null || context.size) return this.unknown()
    if (node.kind === 'distance') return exactPlan(this.findNear(node, context))
    if (target.name === 'LocationGeoPoint') {
      if (node.kind !== 'missing') return exactPlan(this.none)
      const { latitudes, longitudes } = this.evaluator.sources.sites
      return exactPlan(
        this.findPoints(
          (point) => Number.isNaN(latitudes.data[point]) && Number.isNaN(longitudes.data[point]),
        ),
      )
    }
    const fields = listSiteFields(target)
    switch (node.kind) {
      case 'missing':
        return exactPlan(
          this.collect((site) => fields.every((field) => this.numberAt(field, site) < 0)),
        )
      case 'range':
        return exactPlan(this.none)
      case 'words':
      case 'phrase':
        return this.evaluateTerm(node, fields, context)
    }
  }

  private numberAt(field: SiteField, site: number): number {
    return this.evaluator.sources.sites.getColumn(field).numbers.data[site] ?? -1
  }

  private evaluateTerm(
    term: WordsNode | PhraseNode,
    fields: readonly SiteField[],
    context: Context,
  ): Plan {
    if (getKind(context) === 'enum') return exactPlan(this.findStatus(term))
    const plan = this.evaluator.planTerm(term, context)
    if (plan.parts.length === 0) return exactPlan(this.none)
    const parts = plan.parts.map((part) => exactPlan(this.findPart(part, fields, context)))
    return plan.mayMiss === 1
      ? intersectAllButOne(parts, this.all)
      : intersectBounds(parts, this.all)
  }

  private findStatus(term: WordsNode | PhraseNode): Bits {
    const written = term.kind === 'words' ? term.words.join(' ') : term.text
    const key = toEnumKey(normaliseValue('enum', written, 'RecruitmentStatus') ?? written)
    const { texts } = this.evaluator.sources.sites.getColumn('LocationStatus')
    const allowed = Uint8Array.from(texts, (text) => (toEnumKey(text) === key ? 1 : 0))
    return this.findSites('LocationStatus', allowed)
  }

  /** Site fields take no synonyms in any area, so only the words count. */
  private findPart(part: TermPart, fields: readonly SiteField[], context: Context): Bits {
    if (part.words.length === 0) return this.none
    return part.words.map((word) => this.findWord(word, fields, context)).reduce(intersect)
  }

  private findWord(word: readonly string[], fields: readonly SiteField[], context: Context): Bits {
    const key = `${fields.join(' ')} ${context.coverage} ${word.join(' ')}`
    let found = this.sitesOfWords.get(key)
    if (!found) {
      found = fields
        .map((field) => this.findSites(field, this.findTexts(field, word, context)))
        .reduce(unite)
      this.sitesOfWords.set(key, found)
    }
    return found
  }

  /** Sites where the text of the field is one of those allowed. */
  private findSites(field: SiteField, allowed: Uint8Array): Bits {
    const { numbers } = this.evaluator.sources.sites.getColumn(field)
    const bits = this.none
    if (!allowed.includes(1)) return bits
    for (let site = 0; site < numbers.length; site++) {
      if (allowed[numbers.data[site] ?? -1] === 1) addBit(bits, site)
    }
    return bits
  }

  /** 1 for each distinct text of the field that contains the word, as COVERAGE requires. */
  private findTexts(field: SiteField, word: readonly string[], { coverage }: Context): Uint8Array {
    const key = `${field} ${coverage} ${word.join(' ')}`
    const known = this.allowedTexts.get(key)
    if (known) return known
    const { sites, analysis } = this.evaluator.sources
    const terms = sites.getTerms(field, analysis)
    const having = sites.getColumn(field).byTerm.get(word[0] ?? '') ?? []
    const allowed = new Uint8Array(terms.length)
    for (const number of having) {
      if (covers(terms[number] ?? [], word, coverage)) allowed[number] = 1
    }
    this.allowedTexts.set(key, allowed)
    return allowed
  }

  private findNear(node: DistanceNode, context: Context): Bits {
    const { target } = context
    if (target?.target !== 'field' || getKind(context) !== 'place') return this.none
    const { latitudes, longitudes } = this.evaluator.sources.sites
    const radius = toRadiusMetres(node)
    const reach = radius / metresPerDegree
    return this.findPoints((point) => {
      const latitude = latitudes.data[point] ?? NaN
      // A place is never closer than its difference in latitude.
      if (!(Math.abs(latitude - node.latitude) <= reach)) return false
      const longitude = longitudes.data[point] ?? NaN
      return toDistanceMetres({ latitude, longitude }, node) <= radius
    })
  }

  /** Sites at points that pass a test, which is made once for each point. */
  private findPoints(holds: (point: number) => boolean): Bits {
    const { latitudes, points } = this.evaluator.sources.sites
    const allowed = new Uint8Array(latitudes.length)
    for (let point = 0; point < latitudes.length; point++) if (holds(point)) allowed[point] = 1
    return this.collect((site) => allowed[points.data[site] ?? 0] === 1)
  }

  private toSites(plan: Plan): Plan {
    const { sites } = this.evaluator.sources
    const spread = (bits: Bits) => this.collect((site) => hasBit(bits, sites.slots.data[site] ?? 0))
    const lower = spread(plan.lower)
    return plan.lower === plan.upper ? exactPlan(lower) : { lower, upper: spread(plan.upper) }
  }
}

/**
 * Whether a target can be read from the site alone or the trial alone. `mixed` means both, or something that is not in
 * memory.
 */
function classifyTarget(target: AreaTarget | null): 'site' | 'trial' | 'mixed' {
  if (target === null) return 'mixed'
  if (target.target === 'portal') return 'trial'
  if (target.name === 'LocationGeoPoint') return 'site'
  const paths = getTextFields(target).map(({ field }) => field.path)
  if (!paths.some((path) => path.startsWith(siteRoot))) return 'trial'
  const pieces = getTextFields(target).map(({ field }) => field.piece)
  const kept: readonly string[] = siteFields
  if (!pieces.every((piece) => kept.includes(piece))) return 'mixed'
  // A single status field is compared by value. Among other fields, its label would be searched.
  return pieces.length > 1 && pieces.includes('LocationStatus') ? 'mixed' : 'site'
}

function listSiteFields(target: AreaTarget): SiteField[] {
  const pieces: readonly string[] = getTextFields(target).map(({ field }) => field.piece)
  return siteFields.filter((field) => pieces.includes(field))
}
