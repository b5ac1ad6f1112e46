import { groupBy } from '@/lib/study/group'
// Terms in records, explained for people who see them for the first time. Checked against the glossaries of
// ClinicalTrials.gov, the NCI and the EMA; the sentences are the portal's own.

export interface GlossaryTerm {
  /** Part of addresses: `/glossary#leukapheresis`. */
  id: string
  term: string
  /** Other spellings; they are found in texts too. */
  variants?: readonly string[]
  meaning: string
  group: GlossaryGroup
  /** Found only in this exact spelling, because in lower case it is another word. */
  isExact?: true
  /** Too common to be explained in the middle of a text. */
  isOnlyListed?: true
}

export const glossaryGroups = ['cells', 'treatment', 'effects', 'trial', 'people'] as const
export type GlossaryGroup = (typeof glossaryGroups)[number]

export const glossaryGroupLabels: Readonly<Record<GlossaryGroup, string>> = {
  cells: 'Cells and where they come from',
  treatment: 'What happens in treatment',
  effects: 'Side effects and results',
  trial: 'How trials are designed',
  people: 'People and rules',
}

const terms: readonly GlossaryTerm[] = [
  // Cells
  {
    id: 'allogeneic',
    term: 'Allogeneic',
    variants: ['allogenic'],
    group: 'cells',
    meaning: 'Made from the cells of another person, a donor.',
  },
  {
    id: 'autologous',
    term: 'Autologous',
    group: 'cells',
    meaning: 'Made from the patient’s own cells.',
  },
  {
    id: 'antigen',
    term: 'Antigen',
    variants: ['antigens'],
    group: 'cells',
    meaning:
      'A structure, often on the surface of a cell, that immune cells can recognise. The antigen that a therapy is directed at is its target.',
  },
  {
    id: 'car',
    term: 'Chimeric antigen receptor (CAR)',
    variants: ['chimeric antigen receptor', 'chimeric antigen receptors'],
    group: 'cells',
    meaning:
      'A receptor added in the laboratory that lets an immune cell recognise a chosen target.',
  },
  {
    id: 'car-t',
    term: 'CAR-T cells',
    variants: ['CAR-T cell', 'CAR T cells', 'CAR T-cells', 'CAR T cell', 'CAR-T'],
    isExact: true,
    group: 'cells',
    meaning:
      'T cells with an added receptor that recognises a target, for example on cancer cells.',
  },
  {
    id: 'nk',
    term: 'Natural killer cells',
    variants: ['natural killer cell', 'natural killer (NK) cells', 'NK cells', 'NK cell'],
    group: 'cells',
    meaning:
      'White blood cells that attack infected and cancerous cells without having met them before.',
  },
  {
    id: 't-cells',
    term: 'T cells',
    variants: ['T lymphocytes', 'T-lymphocytes'],
    isOnlyListed: true,
    group: 'cells',
    meaning:
      'White blood cells that find and destroy infected or abnormal cells and direct other immune cells.',
  },
  {
    id: 'til',
    term: 'Tumour-infiltrating lymphocytes (TIL)',
    variants: [
      'tumor-infiltrating lymphocytes',
      'tumor infiltrating lymphocytes',
      'tumour-infiltrating lymphocytes',
    ],
    group: 'cells',
    meaning: 'Immune cells taken from a tumour, grown in large numbers and given back.',
  },
  {
    id: 'msc',
    term: 'Mesenchymal stem or stromal cells (MSC)',
    variants: [
      'mesenchymal stem cells',
      'mesenchymal stromal cells',
      'mesenchymal stem cell',
      'mesenchymal stromal cell',
    ],
    group: 'cells',
    meaning:
      'Cells from bone marrow, fat, the umbilical cord or other tissue that can become bone, cartilage or fat and influence inflammation.',
  },
  {
    id: 'hsc',
    term: 'Blood stem cells',
    variants: [
      'hematopoietic stem cells',
      'haematopoietic stem cells',
      'hematopoietic stem cell',
      'hematopoietic progenitor cells',
    ],
    group: 'cells',
    meaning: 'Cells, mostly in the bone marrow, from which all blood cells grow.',
  },
  {
    id: 'ipsc',
    term: 'Induced pluripotent stem cells (iPSC)',
    variants: ['induced pluripotent stem cells', 'induced pluripotent stem cell', 'iPSC', 'iPSCs'],
    group: 'cells',
    meaning:
      'Ordinary cells, for example from skin or blood, turned back into cells that can become any kind of cell.',
  },
  {
    id: 'pbmc',
    term: 'Peripheral blood mononuclear cells (PBMC)',
    variants: ['peripheral blood mononuclear cells', 'PBMC', 'PBMCs'],
    group: 'cells',
    meaning:
      'White blood cells with a round nucleus, such as T cells and natural killer cells, separated from a blood sample.',
  },
  {
    id: 'cord-blood',
    term: 'Cord blood',
    variants: ['umbilical cord blood'],
    group: 'cells',
    meaning:
      'Blood left in the umbilical cord and placenta after a birth. It holds blood stem cells.',
  },
  {
    id: 'vector',
    term: 'Viral vector',
    variants: ['lentiviral vector', 'lentiviral', 'retroviral vector', 'lentivirus'],
    group: 'cells',
    meaning: 'A virus changed so that it cannot cause disease and carries a gene into cells.',
  },
  {
    id: 'transduction',
    term: 'Transduction',
    variants: ['transduced'],
    group: 'cells',
    meaning: 'Putting a gene into cells, usually with a virus that cannot cause disease.',
  },
  {
    id: 'hla',
    term: 'HLA',
    variants: ['human leukocyte antigen'],
    isExact: true,
    group: 'cells',
    meaning:
      'Markers on cells by which the immune system tells a person’s own cells from others. Donor and recipient are matched by them.',
  },
  {
    id: 'haploidentical',
    term: 'Haploidentical',
    group: 'cells',
    meaning: 'Sharing half of the tissue markers, as a parent or child usually does.',
  },
  // Treatment
  {
    id: 'leukapheresis',
    term: 'Leukapheresis',
    variants: ['apheresis', 'leucapheresis'],
    group: 'treatment',
    meaning:
      'Blood passes through a machine that collects white blood cells and returns the rest. It takes a few hours.',
  },
  {
    id: 'lymphodepletion',
    term: 'Lymphodepletion',
    variants: ['lymphodepleting chemotherapy', 'lymphodepleting', 'lymphodepletion chemotherapy'],
    group: 'treatment',
    meaning:
      'A few days of chemotherapy or radiation to lower the number of immune cells, so that the infused cells have room to grow.',
  },
  {
    id: 'conditioning',
    term: 'Conditioning',
    variants: ['conditioning regimen', 'conditioning chemotherapy'],
    group: 'treatment',
    meaning:
      'Treatment that prepares the body for new cells, usually chemotherapy, sometimes with radiation.',
  },
  {
    id: 'bridging',
    term: 'Bridging therapy',
    variants: ['bridging chemotherapy', 'bridging treatment'],
    group: 'treatment',
    meaning: 'Treatment that keeps the disease under control while the cells are being made.',
  },
  {
    id: 'infusion',
    term: 'Infusion',
    isOnlyListed: true,
    group: 'treatment',
    meaning: 'Giving a fluid, such as one that holds cells, slowly into a vein.',
  },
  {
    id: 'intrathecal',
    term: 'Intrathecal',
    group: 'treatment',
    meaning: 'Given into the fluid around the spinal cord.',
  },
  {
    id: 'intravitreal',
    term: 'Intravitreal',
    group: 'treatment',
    meaning: 'Given inside the eye.',
  },
  {
    id: 'expansion',
    term: 'Expansion',
    variants: ['ex vivo expanded', 'ex vivo expansion'],
    isOnlyListed: true,
    group: 'treatment',
    meaning: 'Growing cells to a larger number, in the laboratory or in the body.',
  },
  {
    id: 'transplantation',
    term: 'Stem cell transplantation',
    variants: [
      'hematopoietic stem cell transplantation',
      'hematopoietic stem cell transplant',
      'HSCT',
      'stem cell transplant',
    ],
    group: 'treatment',
    meaning:
      'Giving blood stem cells after strong treatment, so that they rebuild the bone marrow.',
  },
  {
    id: 'washout',
    term: 'Washout',
    variants: ['wash-out', 'washout period'],
    group: 'treatment',
    meaning:
      'Time without an earlier treatment, so that its effects are gone before the trial begins.',
  },
  {
    id: 'dose-escalation',
    term: 'Dose escalation',
    variants: ['dose-escalation', 'dose escalating'],
    group: 'treatment',
    meaning:
      'Small groups get higher doses one after another, as long as the previous dose was safe enough.',
  },
  {
    id: 'mtd',
    term: 'Maximum tolerated dose',
    variants: ['MTD', 'maximal tolerated dose'],
    group: 'treatment',
    meaning: 'The highest dose that does not cause unacceptable side effects.',
  },
  {
    id: 'standard-of-care',
    term: 'Standard of care',
    variants: ['standard-of-care'],
    group: 'treatment',
    meaning: 'The treatment that doctors would normally give for the condition.',
  },
  // Effects
  {
    id: 'adverse-event',
    term: 'Adverse event',
    variants: ['adverse events', 'serious adverse events'],
    group: 'effects',
    meaning: 'Any harmful change in health during a trial, whether or not the treatment caused it.',
  },
  {
    id: 'crs',
    term: 'Cytokine release syndrome (CRS)',
    variants: ['cytokine release syndrome', 'CRS', 'cytokine storm'],
    group: 'effects',
    meaning:
      'A strong immune reaction after cell therapy, with fever and sometimes low blood pressure and trouble breathing. It can be severe and is treated in hospital.',
  },
  {
    id: 'icans',
    term: 'ICANS',
    variants: ['immune effector cell-associated neurotoxicity syndrome', 'neurotoxicity'],
    isExact: true,
    group: 'effects',
    meaning:
      'Effects of cell therapy on the brain, such as confusion, trouble speaking or seizures. They usually pass. Hospital staff watch for them.',
  },
  {
    id: 'gvhd',
    term: 'Graft-versus-host disease (GvHD)',
    variants: ['graft versus host disease', 'graft-versus-host disease', 'GVHD', 'GvHD'],
    group: 'effects',
    meaning: 'Donor immune cells attack the tissues of the person who received them.',
  },
  {
    id: 'dlt',
    term: 'Dose-limiting toxicity',
    variants: [
      'dose limiting toxicity',
      'dose-limiting toxicities',
      'dose limiting toxicities',
      'DLT',
      'DLTs',
    ],
    group: 'effects',
    meaning: 'A side effect serious enough to stop raising the dose.',
  },
  {
    id: 'cytopenia',
    term: 'Cytopenia',
    variants: ['cytopenias', 'neutropenia', 'thrombocytopenia'],
    group: 'effects',
    meaning:
      'Too few blood cells of one or more kinds. It can cause infections, bleeding or tiredness.',
  },
  {
    id: 'b-cell-aplasia',
    term: 'B-cell aplasia',
    variants: ['B cell aplasia'],
    group: 'effects',
    meaning:
      'A lack of B cells, and so of antibodies, often for as long as infused cells against B cells are active.',
  },
  {
    id: 'complete-response',
    term: 'Complete response',
    variants: ['complete remission', 'complete responses'],
    group: 'effects',
    meaning:
      'No sign of the disease can be found by the tests of the trial. It does not always mean a cure.',
  },
  {
    id: 'partial-response',
    term: 'Partial response',
    variants: ['partial remission'],
    group: 'effects',
    meaning: 'There is clearly less of the disease, but some of it is still there.',
  },
  {
    id: 'mrd',
    term: 'Minimal residual disease (MRD)',
    variants: ['minimal residual disease', 'measurable residual disease', 'MRD'],
    group: 'effects',
    meaning:
      'A small number of cancer cells left after treatment that only sensitive tests can find.',
  },
  {
    id: 'pfs',
    term: 'Progression-free survival',
    variants: ['progression free survival', 'PFS'],
    group: 'effects',
    meaning: 'How long people live without their disease getting worse.',
  },
  {
    id: 'overall-survival',
    term: 'Overall survival',
    group: 'effects',
    meaning: 'How long people live after a fixed point, such as the start of treatment.',
  },
  {
    id: 'engraftment',
    term: 'Engraftment',
    group: 'effects',
    meaning:
      'Transplanted stem cells have settled in the bone marrow and are making new blood cells.',
  },
  // Trials
  {
    id: 'phase',
    term: 'Phase',
    isOnlyListed: true,
    group: 'trial',
    meaning:
      'How far along testing is. Phase 1 looks mainly at safety in a small number of people, and phase 2 at signs of benefit. Phase 3 compares the treatment with others in many people. Phase 4 follows approval.',
  },
  {
    id: 'randomised',
    term: 'Randomised',
    variants: ['randomized', 'randomization', 'randomisation', 'randomly assigned'],
    group: 'trial',
    meaning:
      'Chance decides which group each participant joins, so that the groups can be compared fairly.',
  },
  {
    id: 'allocation',
    term: 'Allocation',
    isOnlyListed: true,
    group: 'trial',
    meaning: 'How participants are assigned to groups: by chance (randomised) or in another way.',
  },
  {
    id: 'masking',
    term: 'Masking',
    variants: ['double-blind', 'double blind', 'single-blind', 'blinded'],
    group: 'trial',
    meaning:
      'Some or all of those involved do not know who gets which treatment. Also called blinding.',
  },
  {
    id: 'open-label',
    term: 'Open label',
    variants: ['open-label'],
    group: 'trial',
    meaning: 'Everyone knows which treatment each participant gets.',
  },
  {
    id: 'placebo',
    term: 'Placebo',
    variants: ['placebo-controlled'],
    group: 'trial',
    meaning: 'Something that looks like the treatment but has no active ingredient.',
  },
  {
    id: 'arm',
    term: 'Arm',
    isOnlyListed: true,
    group: 'trial',
    meaning: 'A group of participants who get the same treatment.',
  },
  {
    id: 'cohort',
    term: 'Cohort',
    variants: ['cohorts'],
    group: 'trial',
    meaning: 'A group of participants who share something, such as a disease or a dose.',
  },
  {
    id: 'primary-outcome',
    term: 'Primary outcome',
    variants: ['primary endpoint', 'primary end point', 'primary outcomes'],
    group: 'trial',
    meaning: 'What the trial set out to measure, decided in advance.',
  },
  {
    id: 'endpoint',
    term: 'Endpoint',
    variants: ['endpoints'],
    isOnlyListed: true,
    group: 'trial',
    meaning: 'A result that a trial measures, such as survival after one year.',
  },
  {
    id: 'interventional',
    term: 'Interventional study',
    group: 'trial',
    meaning: 'A study in which participants get a treatment that the study plan sets out.',
  },
  {
    id: 'observational',
    term: 'Observational study',
    group: 'trial',
    meaning: 'A study that observes what happens without deciding on treatment.',
  },
  {
    id: 'expanded-access',
    term: 'Expanded access',
    variants: ['compassionate use'],
    group: 'trial',
    meaning:
      'A way to get a treatment that is not approved yet, outside a trial, for people with a serious condition and no comparable treatment.',
  },
  {
    id: 'long-term-follow-up',
    term: 'Long-term follow-up',
    variants: ['long term follow-up', 'long-term follow up'],
    group: 'trial',
    meaning: 'Visits or calls for years after treatment, up to 15 years after gene-modified cells.',
  },
  // People
  {
    id: 'sponsor',
    term: 'Sponsor',
    isOnlyListed: true,
    group: 'people',
    meaning: 'The organisation or person responsible for the trial.',
  },
  {
    id: 'investigator',
    term: 'Principal investigator',
    group: 'people',
    meaning: 'The doctor or scientist who leads the trial or one of its sites.',
  },
  {
    id: 'informed-consent',
    term: 'Informed consent',
    group: 'people',
    meaning:
      'Agreeing to take part after the purpose, the steps, the risks and the choices have been explained. You can withdraw at any time.',
  },
  {
    id: 'ethics-committee',
    term: 'Ethics committee',
    variants: ['institutional review board', 'IRB'],
    group: 'people',
    meaning: 'An independent group that must approve a trial, to protect those who take part.',
  },
  {
    id: 'inclusion',
    term: 'Inclusion criteria',
    isOnlyListed: true,
    group: 'people',
    meaning: 'What must be true for someone to take part.',
  },
  {
    id: 'exclusion',
    term: 'Exclusion criteria',
    isOnlyListed: true,
    group: 'people',
    meaning: 'What must not be true for someone to take part.',
  },
  {
    id: 'ecog',
    term: 'ECOG performance status',
    variants: ['ECOG'],
    isExact: true,
    group: 'people',
    meaning:
      'A scale for how well a person manages daily life. 0 means fully active; higher numbers mean that more help is needed.',
  },
  {
    id: 'karnofsky',
    term: 'Karnofsky score',
    variants: ['Karnofsky'],
    group: 'people',
    meaning:
      'A scale from 100 (no limits) to 0 for how well a person manages daily life. For children the Lansky scale is used.',
  },
  {
    id: 'relapsed',
    term: 'Relapsed',
    variants: ['relapsed/refractory', 'relapsed or refractory'],
    group: 'people',
    meaning: 'The disease has come back after getting better.',
  },
  {
    id: 'refractory',
    term: 'Refractory',
    group: 'people',
    meaning: 'The disease did not get better with treatment.',
  },
  {
    id: 'edss',
    term: 'EDSS',
    variants: ['Expanded Disability Status Scale'],
    isExact: true,
    group: 'people',
    meaning: 'A scale from 0 to 10 for disability in multiple sclerosis.',
  },
]

/** Every term in alphabetical order. */
export const glossary: readonly GlossaryTerm[] = terms.toSorted((a, b) =>
  a.term.localeCompare(b.term, 'en'),
)

const byWords = new Map<string, GlossaryTerm>()
for (const term of terms) {
  for (const words of listWords(term)) byWords.set(fold(words), term)
}

/** The term that a whole text names, such as the label of a fact; `null` if there is none. */
export function findGlossaryTerm(words: string): GlossaryTerm | null {
  return byWords.get(fold(words)) ?? null
}

/** A text in pieces: explained terms at their first occurrence, and the text between them. */
export type ExplainedPiece = string | { text: string; term: GlossaryTerm }

/** Terms that are explained in texts, by their first two letters, the longest first. */
const wordsByBeginning = groupBy(
  terms
    .filter(({ isOnlyListed }) => !isOnlyListed)
    .flatMap(listWords)
    .map(fold)
    .sort((a, b) => b.length - a.length),
  (words) => readBeginning(words, 0),
)

/** Two letters as one number, ignoring the case of English letters. */
function readBeginning(text: string, at: number): number {
  return toSmall(text.charCodeAt(at)) * 0x10000 + toSmall(text.charCodeAt(at + 1))
}

function toSmall(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
}

/** In the middle of most words this is the only check. */
function isPlainLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}

const wordBefore = /[\p{L}\p{N}-]$/u
const wordBehind = /^[\p{L}\p{N}]/u

/** Terms at a position of a text, not inside another word; `null` if there is none. */
function findWordsAt(text: string, at: number): string | null {
  if (at > 0 && isPlainLetter(text.charCodeAt(at - 1))) return null
  const known = wordsByBeginning.get(readBeginning(text, at))
  if (known === undefined || wordBefore.test(text.slice(Math.max(0, at - 2), at))) return null
  for (const { length } of known) {
    const found = text.slice(at, at + length)
    if (!known.includes(fold(found)) || wordBehind.test(text.slice(at + length, at + length + 2))) {
      continue
    }
    return found
  }
  return null
}

/**
 * Cuts a text at its terms; each is found once. A trial's page has a hundred texts, and one regular expression of all
 * terms would take ten times as long.
 */
export function explainText(text: string): ExplainedPiece[] {
  const pieces: ExplainedPiece[] = []
  const seen = new Set<string>()
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const found = findWordsAt(text, at)
    if (found === null) continue
    const index = at
    at += found.length - 1
    const term = findGlossaryTerm(found)
    if (term === null || seen.has(term.id) || !isMeant(found, term)) continue
    seen.add(term.id)
    if (index > end) pieces.push(text.slice(end, index))
    pieces.push({ text: found, term })
    end = index + found.length
  }
  if (end < text.length) pieces.push(text.slice(end))
  return pieces
}

/** Abbreviations count only in capitals. */
function isMeant(found: string, term: GlossaryTerm): boolean {
  const isAbbreviation = listWords(term).some((words) => words === found)
  const looksLikeOne = listWords(term).some(
    (words) => words.length < 6 && fold(words) === fold(found) && words === words.toUpperCase(),
  )
  return isAbbreviation || !(looksLikeOne || term.isExact)
}

/** Texts don't contain "Cytokine release syndrome (CRS)" but its variants. */
function listWords({ term, variants = [] }: GlossaryTerm): string[] {
  return [...(term.includes('(') ? [term.replace(/ \(.*\)$/, '')] : [term]), ...variants]
}

function fold(words: string): string {
  return words.toLowerCase()
}
