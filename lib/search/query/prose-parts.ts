import { buildTermPlan, usualSettings, type TokenSequence } from '@/lib/expression/plan'
import { bloodConditions } from '@/lib/vocabulary/concepts/blood-conditions'
import { medicines } from '@/lib/vocabulary/concepts/products'
import { solidTumors } from '@/lib/vocabulary/concepts/solid-tumors'
import type { Concept, ConceptKind } from '@/lib/vocabulary/concept'
import type { SynonymMatch } from '@/lib/vocabulary/synonyms'
import { analyse } from '../analysis/analyse'
import { readCells } from '../question/question-cells'
import { overlaps, type TextRange } from '../question/question'
import { findDescribed } from '../question/described'
import { createStandings, type Standing } from '../question/standing'
import { searchAnalysis } from './query-terms'
import { isEverydayWord } from './small-words'
import { listLabels, weights, type WeightedPart } from './weighted-part'

// What a pasted paragraph asks for. The current disease and the cells asked for count most. Failed treatments, past
// illnesses and other conditions count little.

const maxParts = 24

/** What the paragraph is about counts fully, each place after that less. */
const laterDisease = 0.6
const leastOfDisease = 0.3
/** For additional illnesses, and past ones. */
const weightOfAside = 0.15
const weightOfPast: Readonly<Partial<Record<ConceptKind, number>>> = {
  target: 0.4,
  treatment: 0.4,
  cell: 0.3,
  procedure: 0.1,
}
/** A letter names a medicine other than cells because someone takes it. */
export const weightOfMedicine = 0.25
/** For an antigen of the disease, named beside earlier treatment. */
const weightOfPresent = 1
const weightOfWord = 0.08

export const medicineIds: ReadonlySet<string> = new Set(medicines.map(({ id }) => id))

/** How a disease is, and no disease. */
export const states: ReadonlySet<string> = new Set([
  'relapse',
  'relapsed-refractory',
  'metastasis',
  'mrd',
  'neutropenia',
  'anemia',
])
export const weightOfState = 0.3
/** Diseases of which nearly every paragraph names the kind too, and those that people mostly have besides others. */
const broad: ReadonlySet<string> = new Set([
  'cancer',
  'solid-tumor',
  'blood-cancer',
  'autoimmune',
  'hypertension',
  'diabetes',
  't2d',
])

/** A letter is about the cancer, whatever other illnesses someone has, */
const malignancies: ReadonlySet<string> = new Set(
  [...bloodConditions, ...solidTumors]
    .filter(({ label }) =>
      /leukemi|lymphom|myelom|cancer|carcinom|sarcom|tumor|gliom|blastom|melanom|mesotheliom|myelodys|neoplasm|malignan/i.test(
        label,
      ),
    )
    .map(({ id }) => id),
)
/** except for what a transplant for it has done. */
const ofTransplants: ReadonlySet<string> = new Set([
  'tolerance',
  'gvhd',
  'acute-gvhd',
  'chronic-gvhd',
  'graft-rejection',
])
const causeBefore =
  /\b(?:due to|caused by|secondary to|because of|related to|associated with|in the context of)\s+(?:[\w-]+\s+){0,2}$/i
const causeAfter = /^[ -](?:related|induced|associated|positive|driven|carrier)\b/i

/** Ways to treat with cells; other procedures are how, and what a trial measures. */
export const cellProcedures: ReadonlySet<string> = new Set(
  `cell-therapy stem-cell-therapy stem-cell-transplant hsct allo-hsct auto-hsct haplo-hsct cbt pbsct dli act gene-therapy
  gene-editing in-vivo-car aci`.split(/\s+/),
)
/** Who has been given an organ asks for what comes with it. */
const organTransplants: ReadonlySet<string> = new Set([
  'kidney-transplant',
  'liver-transplant',
  'heart-transplant',
  'lung-transplant',
])
const weightOfCellProcedure = 1.5
const weightOfProcedure = 0.25
/** Cells that are named where a disease is described. */
const cellsOfDisease: ReadonlySet<string> = new Set([
  'b-cell',
  'red-cell',
  'granulocyte',
  'pbmc',
  'autologous',
  'allogeneic',
])

/** What a kidney filters, and what a type of tissue is called: no targets. */
const otherMeasure = /^(?:eGFR|HLA.*)$/
/** After the name of a target: it is there, whatever was given before. */
const isPresent =
  /^\s?(?:\+|\d+ ?%|[^.,;]{0,15}\b(?:pos|positiv\w*|high|strong\w*|bright|express\w*)\b)/i
/** After the name of a disease: it is not there. */
const isExcluded = /^[^.,;]{0,20}\b(?:negative|excluded|ruled out)\b/i
/** Last words of many diseases. */
const generalHead =
  /^(?:disease|disorder|syndrome|cancer|carcinoma|tumou?r|failure|deficiency|injury|palsy|defect|damage)$/i
/** Of diseases named one after the other no later one counts less than this. */
const maxPlaces = 4
/** What speaks for a disease besides its name brings it forward, */
const placesByFinding = 0.8
/** to at most this, and less for a name late in the text. */
const maxByFindings = 2.5
const maxOfNamed = 0.5
/** After the name of a target: it is not there. */
const isAbsent = /^\s?[-–]?\s?(?:negative|neg\b|not (?:expressed|detected)|dim\b|weak|low\b|wild)/i

/** Words of letters and abstracts that no trial is about, beside the everyday ones. */
const emptyWords = new Set(
  `above according achieved active activity adequate adult adults advise afterwards aged aim aims although analysis
  answer appears approximately around assess assessed available average based began below best better birth both boys
  brief bring brought called care caused cause chance change clinic clinical clinically close colleague colleagues
  common compare compared comparing comparison complete completed conclusion conclusions condition conditions consider
  consideration considered considering continue continues course criteria currently date days dear decided design
  despite details developed diagnosis different difficult disease diseases dose doses each early earlier effect
  effective effects efficacy eight eighteen either eleven eligible endpoint endpoints enough especially evaluate
  evaluation even ever every evidence expected experience failed failure female females fifteen fifth findings first
  five follow followed following forward four fourth full further gentleman girls gives going good grade great group
  groups grow half happy hard health healthy heard hence here high highly history hospital hour hours however
  identified improve improved improvement include included includes including increase increased information infusion
  infusions injection injections interested introduction investigate investigated involved join kind kindly known lack
  lady large late later least left less level levels life light likely limited line lines list little live lives living
  long longer lost male males management marked mean measure measured measures median medical men mention mentioned
  method methods mild moderate month months more most much multiple must name nearly negative never next nine none
  normal note noted number objective objectives observed obtained often once only open opinion opposite oral other
  others outcome outcomes over overall parents participant participants particular past per perform performed period
  person persistent phase plan planned plus poor poorly positive possibility present presented presenting presents
  previous previously primary prior problem problems professor progressed progression progressive promising proposed
  prospective provide purpose questions quite read reason receive received receives receiving recent recently refer
  referring regards regarding related remains remarkable report reported reports request requires result results
  retired review reviewed reviewing risk safe safety scheduled score scores second secondary seeing seem severe
  severely short showed shown shows side significant sincerely single situation six sixth small stable stage started
  starting state status stop stopped story subject subjects suffer suffering suffers suggest suitable symptom symptoms
  taken talk team tested tests therefore therapies therapy thing things third though three till time times today
  together took total toward travel treat treated treating treatment treatments twelve twenty twice type under
  underwent unit urgent usual usually various visit wait waiting weak week weeks weight whether whole within without
  woman women wonder wondering words worse worsening write writing yesterday young yours`.split(
    /\s+/,
  ),
)

/** Whether a word says nothing in a sentence or a letter. */
export const isEmptyWord = (word: string): boolean =>
  isEverydayWord(word.toLowerCase()) || emptyWords.has(word.toLowerCase())

interface Named {
  match: Pick<SynonymMatch, 'concept' | 'matchedText' | 'matchedAs' | 'start' | 'end'>
  /** The plainest of its mentions. */
  standing: Standing
  mentions: number
  /** Whether a name says it, and no abbreviation of several meanings ("PD"). */
  isPlain: boolean
  /** How much else than a name speaks for it. */
  described: number
  /** Whether findings alone tell of it. */
  isTold?: boolean
}

/**
 * The parts of a paragraph, the one that matters most first.
 *
 * @param written the same with its commas, which tell where a denial ends
 */
export function listProseParts(
  text: string,
  find: (text: string) => readonly SynonymMatch[],
  { written = text, off = new Set() }: { written?: string; off?: ReadonlySet<string> } = {},
): WeightedPart[] {
  const standingOf = createStandings(text)
  const matches = find(text).filter(({ matchedAs, matchedText }) =>
    // "Never-smoker, lung adenocarcinoma" has no smoker's lung.
    matchedAs === 'asked' || matchedAs === 'lay' ? !/[,;:]/.test(matchedText) : true,
  )
  const named = addDescribed(written, listNamed(text, matches, standingOf), off)
  const cells = readCells(text)
  const diseases = rankDiseases(text, named)
  const parts = named.map(({ match, standing, isTold }): WeightedPart => {
    const { concept, matchedText: typed, start, end } = match
    const { kind, id } = concept
    const weight =
      kind === 'condition' || diseases.has(id)
        ? (diseases.get(id) ?? weightOfAside)
        : weigh(match, standing, text.slice(match.end))
    return {
      typed,
      ...toSequences(typed, find),
      labels: listLabels(kind, { start, end }, cells),
      weight,
      isSubject:
        weight >= 1 &&
        kind !== 'cell' &&
        (kind !== 'procedure' || diseases.has(id)) &&
        kind !== 'place',
      kind,
      isFaint: false,
      isUnwanted: false,
      ...(isTold && { isGuess: true, told: id }),
    }
  })
  return [...parts, ...listWords(text, matches, standingOf)]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, maxParts)
}

/** What a paragraph can be about: a disease, or how an organ is kept without medicines. */
const isDisease = ({ concept: { kind, id } }: Pick<SynonymMatch, 'concept'>): boolean =>
  (kind === 'condition' && !states.has(id)) || id === 'tolerance'

/** Each concept once: where the paragraph says most plainly that it is about it. */
function listNamed(
  text: string,
  matches: readonly SynonymMatch[],
  standingOf: (place: TextRange) => Standing,
): Named[] {
  const best = new Map<string, Named>()
  for (const match of matches) {
    const { kind } = match.concept
    const said = standingOf(match)
    const standing =
      kind === 'condition' && said.isOver ? { ...said, isAside: true, isPast: true } : said
    if (standing.isDenied || (kind === 'target' && isAbsent.test(text.slice(match.end)))) continue
    if (kind === 'target' && otherMeasure.test(match.matchedText)) continue
    if (kind === 'condition' && isExcluded.test(text.slice(match.end))) continue
    const known = best.get(match.concept.id)
    const hasDisease = [...best.values()].some((each) => isDisease(each.match))
    const others = kind === 'condition' ? listShortMentions(text, match, matches) : []
    const isPlain = isPlainName(match, !hasDisease) || known?.isPlain === true
    const each = {
      match,
      standing,
      mentions: (known?.mentions ?? 0) + 1 + others.length,
      isPlain,
      described: 0,
    }
    for (const other of others.map(standingOf)) {
      if (countDoubts(other) < countDoubts(each.standing)) each.standing = other
    }
    const isBetter = !known || countDoubts(each.standing) < countDoubts(known.standing)
    const { match: kept, standing: plainest } = isBetter ? each : known
    const isOver = standing.isOver || known?.standing.isOver === true
    best.set(match.concept.id, {
      ...each,
      match: kept,
      // What is over somewhere is over everywhere.
      standing: kind === 'condition' && isOver ? { ...plainest, isOver, isAside: true } : plainest,
    })
  }
  return [...best.values()]
}

/** What the paragraph tells of without a name is named by it all the same. */
function addDescribed(text: string, named: readonly Named[], off: ReadonlySet<string>): Named[] {
  const standingOf = createStandings(text)
  const all = [...named]
  const isAlone = !named.some(({ match, standing }) => isDisease(match) && !standing.isPast)
  for (const { concept, score, words } of findDescribed(text, standingOf, { off, isAlone })) {
    const at = all.findIndex(({ match }) => match.concept.id === concept.id)
    const each = all[at]
    if (each) {
      all[at] = { ...each, described: score }
      continue
    }
    if (named.some((other) => isNamedKin(other, concept))) continue
    const [first = { start: 0, end: 0 }] = words
    all.push({
      match: { concept, matchedText: concept.label, matchedAs: 'label', ...first },
      standing: { ...standingOf(first), isAside: false, isPast: false, isWished: false },
      mentions: 0,
      isPlain: true,
      described: score,
      isTold: true,
    })
  }
  return all.sort((a, b) => a.match.start - b.match.start)
}

/** Of diseases of one kind the name decides: signs of a lymphoma are those of the lymphoma that is named. */
function isNamedKin({ match, standing, isPlain }: Named, { id, label }: Concept): boolean {
  const other = match.concept
  if (!isDisease(match) || broad.has(other.id) || standing.isAside || !isPlain) return false
  if (malignancies.has(id) && malignancies.has(other.id)) return true
  const words = new Set(analyse(label).filter((word) => word.length > 4 && !generalHead.test(word)))
  return analyse(other.label).some((word) => words.has(word))
}

/** "PD" and "burned" may say something else than the disease; what a paragraph begins with hardly does. */
const isPlainName = ({ matchedAs, matchedText }: SynonymMatch, isFirst: boolean): boolean =>
  isFirst || (matchedAs !== 'caps' && (matchedAs !== 'asked' || /\s/.test(matchedText)))

/** "The fistula", where a perianal fistula is named before. */
function listShortMentions(
  text: string,
  { matchedText, end }: SynonymMatch,
  names: readonly TextRange[],
): TextRange[] {
  const head = /\s(\p{L}{6,})$/u.exec(matchedText)?.[1]
  if (head === undefined || generalHead.test(head)) return []
  return [...text.slice(end).matchAll(new RegExp(`\\b${head}s?\\b`, 'giu'))]
    .map(({ 0: words, index }) => ({ start: end + index, end: end + index + words.length }))
    .filter((each) => !names.some((name) => overlaps(name, each)))
}

const countDoubts = ({ isAside, isPast, isWished }: Standing) =>
  2 * Number(isAside) + 2 * Number(isPast) - Number(isWished)

/** How much each disease matters: the less, the further it is from what the paragraph is about. */
function rankDiseases(text: string, named: readonly Named[]): ReadonlyMap<string, number> {
  const all = named.filter(({ match }) => isDisease(match))
  const present = all.filter(({ standing }) => !standing.isAside)
  const ranked = (present.length > 0 ? present : all).map((each, index) => ({
    id: each.match.concept.id,
    rank: Math.min(index, maxPlaces) + toDemotion(text, each),
  }))
  const first = Math.min(...ranked.map(({ rank }) => rank))
  const ofStates = named
    .filter(({ match }) => states.has(match.concept.id))
    .map(({ match }): [string, number] => [
      match.concept.id,
      ranked.length === 0 ? weights.condition : weightOfState,
    ])
  return new Map([
    ...ranked.map(({ id, rank }): [string, number] => [
      id,
      Math.max(leastOfDisease, weights.condition * laterDisease ** (rank - first)),
    ]),
    ...ofStates,
  ])
}

/** How many places a disease comes later than it is named; negative for what decides wherever it stands. */
function toDemotion(
  text: string,
  { match, standing, mentions, isPlain, described }: Named,
): number {
  const { start, end } = match
  const { id } = match.concept
  const isCause = causeBefore.test(text.slice(0, start)) || causeAfter.test(text.slice(end))
  return (
    3 * Number(broad.has(id)) +
    1.5 * Number(isCause) +
    1.5 * Number(standing.isPast) +
    1.5 * Number(!isPlain) -
    2.5 * Number(ofTransplants.has(id)) -
    2.5 * Number(malignancies.has(id)) -
    0.5 * Math.min(3, Math.max(0, mentions - 1)) -
    Number(standing.isWished) -
    Math.min(mentions > 0 ? maxOfNamed : maxByFindings, described * placesByFinding)
  )
}

function weigh(
  { concept: { id, kind } }: Pick<SynonymMatch, 'concept'>,
  { isPast, isAside, isDated }: Standing,
  behind: string,
): number {
  if (medicineIds.has(id)) return weightOfMedicine
  if (organTransplants.has(id)) return weights.procedure
  if (kind === 'procedure' && !cellProcedures.has(id)) return weightOfProcedure
  if (kind === 'cell' && cellsOfDisease.has(id)) return weightOfProcedure
  if (kind === 'target' && isPresent.test(behind)) {
    return isPast || isAside ? weightOfPresent : weights.target
  }
  if (isPast || isAside || isDated) return weightOfPast[kind] ?? weights[kind]
  return kind === 'procedure' ? weightOfCellProcedure : weights[kind]
}

function toSequences(
  typed: string,
  find: (text: string) => readonly SynonymMatch[],
): { words: readonly TokenSequence[]; synonyms: readonly TokenSequence[] } {
  const words = typed.split(' ')
  const { parts } = buildTermPlan(
    { kind: 'words', words, location: { start: 0, end: typed.length } },
    usualSettings,
    searchAnalysis,
    find,
  )
  const [part] = parts
  return part && parts.length === 1 ? part : { words: [analyse(typed)], synonyms: [] }
}

/** Words and codes that are no names, each once; they tell apart what has the same names. */
function listWords(
  text: string,
  names: readonly TextRange[],
  standingOf: (place: TextRange) => Standing,
): WeightedPart[] {
  const known = new Set<string>()
  return [...text.matchAll(/\p{Lu}{2,}\d+\p{Lu}?(?![\p{L}\d])|\p{L}[\p{L}\p{M}-]{3,}/gu)].flatMap(
    ({ 0: typed, index }) => {
      const end = index + typed.length
      const isOfName = names.some((name) => overlaps(name, { start: index, end }))
      const terms = analyse(typed)
      const key = terms.join(' ')
      if (isOfName || isEmptyWord(typed) || known.has(key) || key === '') return []
      if (standingOf({ start: index, end }).isDenied) return []
      known.add(key)
      return {
        typed,
        words: [terms],
        synonyms: [],
        labels: {},
        weight: weightOfWord,
        isSubject: false,
        kind: 'word' as const,
        isFaint: true,
        isUnwanted: false,
      }
    },
  )
}
