import type { CellRole } from './labels'
import { compilePattern } from './pattern'
import type { ProductMatch } from './products'
import { compileRules, findMatches, mayMatch, type ZoneText } from './rule-set'
import { cellRules } from './rules/cell-types'
import { contextRules, type ContextRule } from './rules/roles'
import type { Segment } from './text'

// Finds where cells are named and what role they have there.

export interface Mention {
  ruleId: string
  cellType: string
  segment: Segment
  start: number
  end: number
  /** NONE: named, but not as a treatment. */
  role: CellRole | 'NONE'
  /** Where the phrase that decided the role begins or ends, or the mention itself if there was none. */
  contextStart: number
  contextEnd: number
}

const compiledRules = compileRules(cellRules)
const settings = new Map(
  cellRules.map(({ id, needs, notWith, about, notAbout }) => [
    id,
    {
      needs: needs ? compilePattern(needs, 'i') : null,
      notWith: notWith ? compilePattern(notWith, 'i') : null,
      about: about ? compilePattern(about, 'i') : null,
      notAbout: notAbout ? compilePattern(notAbout, 'i') : null,
    },
  ]),
)

/** The rule for cells named by a code. */
export const codedRule = 'cell.other.coded'

/** Rules for cells that are normally in the body. */
export const nativeRules: ReadonlySet<string> = new Set(
  cellRules.filter((rule) => rule.native).map((rule) => rule.id),
)
const contextBefore = contextRules.filter((rule) => rule.side === 'before')
const contextAfter = contextRules.filter((rule) => rule.side === 'after')

const beforeLength = 90
const afterLength = 60

function applies(rule: ContextRule, mention: Pick<Mention, 'cellType' | 'ruleId' | 'segment'>) {
  return (
    (!rule.only || rule.only.includes(mention.cellType)) &&
    (!rule.native || nativeRules.has(mention.ruleId)) &&
    (!rule.title || mention.segment.kind === 'title') &&
    !(mention.segment.kind === 'title' && rule.notBeside?.test(mention.segment.text)) &&
    (!rule.notOfArms || mention.segment.kind !== 'arm' || mention.cellType === 'HSCT')
  )
}

function withContext(mention: Omit<Mention, 'role' | 'contextStart' | 'contextEnd'>): Mention {
  const { segment, start, end } = mention
  const plain: Mention = { ...mention, role: 'PRODUCT', contextStart: start, contextEnd: end }
  const words = segment.text.slice(start, end)
  if (/^post\b|\btransplanted$/i.test(words))
    return {
      ...plain,
      role: isCareAfter('PRIOR_THERAPY', mention, words) ? 'SETTING' : 'PRIOR_THERAPY',
    }
  const following = segment.text.slice(end, end + afterLength)
  for (const rule of contextAfter) {
    if (!applies(rule, mention)) continue
    const length = rule.pattern.exec(following)?.[0].length
    if (length !== undefined) return { ...plain, role: rule.role, contextEnd: end + length }
  }
  const preceding = segment.text.slice(Math.max(0, start - beforeLength), start)
  const clause = preceding.slice(
    Math.max(...[';', ':', '. ', ', '].map((c) => preceding.lastIndexOf(c) + 1)),
  )
  for (const rule of contextBefore) {
    if (!applies(rule, mention)) continue
    const match = rule.pattern.exec(clause)
    if (match) {
      const role = isCareAfter(rule.role, mention, match[0]) ? 'SETTING' : rule.role
      return { ...plain, role, contextStart: start - clause.length + match.index }
    }
  }
  return plain
}

/** Care around cells that people are given or have had. */
export const care =
  /\b(?:prophyla|prevent|maintenance|consolidat|bridg|\w*infecti|vir(?:us|al)|vaccin|assessment|monitor|graft (?:failure|function)|engraft|reconstitution|recovery|cytop(?:a)?eni|quality of life|rehabilit|exercis|nutrition|\w*cogniti|function|fertil|immune defici|immunoglobulin|globulin(?:a)?emi|IVIG\b|fatigue|tolerance|microbio|biomarker|predict)/i
const again = /relaps|recur|progress|fail|refractory|resistan|history/i

/** Complications of cells: a drug for one is care, and a study that only watches for one follows people up. */
const complication =
  /\b(?:h(?:a)?emophagocyt|macrophage activation|cytokine release|CRS\b|ICANS\b|IEC-HS|HLH\b|mucositis|thrombocytop|neutrop|diarrh|nausea|symptom|depressi|anxiety|sleep\b|insomnia)/i

/** A disease that has come back, unless a title is about preventing that. */
const isBack =
  /\b(?:relaps|recur|progress|refractory|resistan|persist)\w*\b(?<!\b(?:prevent\w*|risk|high-risk|reduc\w+|prophyla\w+|steroid|against|poor)[ -](?:[\w-]+ ){0,4}\w+)/i

/**
 * "Drug X as maintenance after transplantation": care around cells, not a treatment after they have failed. After a
 * transplant of blood stem cells, everything is care unless the disease has come back.
 */
function isCareAfter(
  role: Mention['role'],
  { cellType, segment: { kind, text } }: Pick<Mention, 'cellType' | 'segment'>,
  words: string,
): boolean {
  if (role !== 'PRIOR_THERAPY' || kind !== 'title' || again.test(words)) return false
  if (care.test(text) || complication.test(text)) return true
  return (
    cellType === 'HSCT' && !isBack.test(text) && !otherCells.test(text) && !isEarlier.test(words)
  )
}

const isEarlier = /\b(?:previous|prior|past|history|had)/i

/** Cells that a title names beside a transplant are tested themselves. */
const otherCells =
  /\b(?:CARs?\b|CAR-?T|NK\b|MSCs?\b|mesenchym|lymphocytes?\b|TILs?\b|[TB][ -]cells\b|\w+blasts\b|natural killer|(?:dendritic|stromal) cells?\b)/i

/** Words of a study that decide whether a doubtful rule applies. Created only when a rule needs it. */
export interface Setting {
  all: () => string
  /** Titles, names and conditions. */
  subject: () => string
}

/** Cells that remain a kind of their own when they carry a chimeric receptor, by the words beside the receptor. */
const ownKindOfCar: readonly [pattern: RegExp, cellType: string][] = [
  [
    /γ[ -]?\/?[ -]?δ|gamma[ -/]{0,3}delta|\bgd(?=[ -]?T\b)|Vδ\d|Vdelta|\bdelta[ -]?[12]\b|\bδ\d[ -]?T/i,
    'GAMMA_DELTA_T',
  ],
  [/\bCAR[ -]?CIKs?\b|cytokine[ -]induced killer/i, 'CIK'],
]

/** "CAR-γδ T cells" are CAR-T cells and gamma-delta T cells: such a name gives a mention of each. */
function withOwnKinds(mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention) => {
    if (mention.cellType !== 'CAR_T') return [mention]
    const { text } = mention.segment
    const around = text.slice(Math.max(0, mention.start - 14), mention.end + 3)
    const kinds = ownKindOfCar.filter(([pattern]) => pattern.test(around))
    return [mention, ...kinds.map(([, cellType]) => ({ ...mention, cellType }))]
  })
}

const joint =
  /^s?(?:[ -]cells?)?(?:[ -](?:therap\w+|transplant\w*))?(?: ?\([^()]{1,30}\))?(?:,? (?:or|and|and\/or) (?:an? )?| ?\/ ?| ?\()$/i
const aside: ReadonlySet<Mention['role']> = new Set(['FOLLOW_UP', 'SETTING', 'PRIOR_THERAPY'])

/** In "undergoing a marrow transplant (BMT) or CAR-T therapy", the word before the first name applies to all three. */
function shareRoles(mentions: Mention[]): Mention[] {
  const titles = mentions.filter(({ segment }) => segment.kind === 'title')
  if (titles.length < 2) return mentions
  const ordered = [...titles].sort((a, b) => a.start - b.start)
  const pairs = ordered.flatMap((first, i) =>
    ordered
      .slice(i + 1)
      .filter(
        (second) =>
          second.segment === first.segment &&
          second.start >= first.end &&
          joint.test(first.segment.text.slice(first.end, second.start)),
      )
      .map((second) => [first, second] as const),
  )
  for (const [first, second] of pairs)
    if (second.role === 'PRODUCT' && aside.has(first.role)) second.role = first.role
  for (const [first, second] of pairs.reverse())
    if (first.role === 'PRODUCT' && aside.has(second.role) && second.contextEnd > second.end)
      first.role = second.role
  return mentions
}

function overlaps(mentions: readonly Mention[], segment: Segment, start: number, end: number) {
  return mentions.some(
    (mention) => mention.segment === segment && start < mention.end && mention.start < end,
  )
}

/**
 * Every place in the segments where cells are named, each once, with the role that the surrounding words give. Product
 * names are matched first and take their words, then the rules in order. Vaguer names of the same cells are still
 * included; `dropVaguer` removes them.
 */
export function findMentions(
  zone: ZoneText,
  products: readonly ProductMatch[],
  setting: Setting,
): Mention[] {
  const mentions: Mention[] = products.map(({ product, segment, start, end }) =>
    withContext({
      ruleId: `product.${product.id.toLowerCase().replaceAll('_', '-')}`,
      cellType: product.cellType,
      segment,
      start,
      end,
    }),
  )
  for (const compiled of compiledRules) {
    const { id, value, only } = compiled.rule
    const found = findMatches(compiled, zone)
    if (found.length === 0) continue
    const matches = found.filter(
      ({ segment, start, end }) =>
        (!only || (segment.kind !== 'condition' && only.includes(segment.kind))) &&
        !overlaps(mentions, segment, start, end),
    )
    if (matches.length === 0 || !holds(id, setting)) continue
    for (const match of matches)
      mentions.push(withContext({ ruleId: id, cellType: value, ...match }))
  }
  return withOwnKinds(shareRoles(mentions))
}

/** Whether any rule could find cells in a zone. */
export function mayNameCells(zone: ZoneText): boolean {
  return compiledRules.some((compiled) => mayMatch(compiled, zone))
}

function holds(ruleId: string, setting: Setting): boolean {
  const { needs, notWith, about, notAbout } = settings.get(ruleId) ?? {}
  return (
    (!needs || needs.test(setting.all())) &&
    !notWith?.test(setting.all()) &&
    (!about || about.test(setting.subject())) &&
    !notAbout?.test(setting.subject())
  )
}

const allButOther = [...new Set(cellRules.map((rule) => rule.value))].filter(
  (value) => value !== 'OTHER_CELL',
)
const vaguerThan = new Map(
  cellRules.map((rule) => [
    rule.id,
    rule.value === 'OTHER_CELL' ? allButOther : (rule.unless ?? []),
  ]),
)

/** Whether a rule names loosely ("T cells") what one of these types names exactly ("CAR-T cells"). */
export function isVaguerName(ruleId: string, types: ReadonlySet<string>): boolean {
  return vaguerThan.get(ruleId)?.some((type) => types.has(type)) ?? false
}

/**
 * Drops the vaguer name of cells that are also named exactly; "NONE" mentions count as named. Cells named by a code are
 * not those of an earlier treatment: "LX012 cells after stem cell transplantation".
 */
export function dropVaguer(mentions: readonly Mention[]): Mention[] {
  const typesOf = (counted: readonly Mention[]) => new Set(counted.map(({ cellType }) => cellType))
  const types = typesOf(mentions.filter(({ role }) => role !== 'NONE'))
  const present = typesOf(
    mentions.filter(({ role }) => role !== 'NONE' && role !== 'PRIOR_THERAPY'),
  )
  return mentions.filter(
    ({ ruleId }) =>
      !vaguerThan.get(ruleId)?.some((type) => (ruleId === codedRule ? present : types).has(type)),
  )
}
