import type { CellRole } from '@/lib/therapy/labels'
import type { TextRange } from './question'

// What is done and studied around cells, as people say it and as records name it. People who ask whether a tablet makes
// the remission last after CAR-T don't say "maintenance".

interface CareTopic {
  /** As people say it. */
  said: RegExp
  /** As records name it, the most telling first. */
  names: readonly string[]
  scope: TopicScope
  /** What trials of it are labelled with, whatever words they use. */
  roles: readonly CellRole[]
}

/**
 * In which questions it counts: `around` is a topic only of trials around cells, so that it asks for them by itself
 * (biomarkers, costs); `either` may be one of the cells too, so that only the form of a question tells (maintenance);
 * `any` counts whatever is asked for (medicines that are given with cells).
 */
type TopicScope = 'around' | 'either' | 'any'

const createTopic =
  (scope: TopicScope) =>
  (names: string, ...said: string[]): CareTopic => ({
    names: names.split('; '),
    said: new RegExp(said.map((each) => `\\b(?:${each})\\b`).join('|'), 'i'),
    scope,
    roles: [],
  })

const ofRole = (role: CellRole, each: CareTopic): CareTopic => ({ ...each, roles: [role] })

const topic = createTopic('either')
const around = createTopic('around')
const medicine = createTopic('any')

const few = (max: number) => String.raw`(?:[\w'-]+ ){0,${max}}`

const topics: readonly CareTopic[] = [
  ofRole(
    'PRIOR_THERAPY',
    topic(
      'maintenance; consolidation',
      'maintenance|consolidat\\w+',
      `(?:make|makes|making) ${few(3)}last(?: longer)?`,
      `(?:keep|keeps|keeping|hold|holds|holding) ${few(3)}(?:away|in remission|asleep|in check|under control)`,
      `(?:not|never|n't|stops?|stopping|from) ${few(2)}(?:return|returning|coming back|come back|relapsing)`,
      '(?:stay|staying|keep|keeping|keeps) (?:the |my |her |his )?(?:in )?remission',
      `prolong\\w* ${few(2)}(?:remission|response)`,
    ),
  ),
  ofRole(
    'REGIMEN',
    topic(
      'bridging; bridge; debulking; prior to CAR',
      'bridg\\w+|debulk\\w*',
      `(?:shrink|shrinks|shrinking|hold|holding|holds|tide|control) ${few(6)}(?:before|until|till|over|while|ahead of)`,
      `(?:while|until|till|as long as) ${few(4)}(?:(?:being|are|is|get) (?:made|grown|manufactured|ready|produced)|ready)`,
      `wait(?:ing)? (?:for|until) ${few(3)}(?:cells|infusion|slot)`,
    ),
  ),
  ofRole(
    'REGIMEN',
    around(
      'lymphodepletion; lymphodepleting; conditioning',
      'lymphodeplet\\w*|conditioning',
      `(?:chemo(?:therapy)?|radiation|irradiation) ${few(3)}before ${few(2)}infusion`,
    ),
  ),
  medicine(
    'without lymphodepletion; without lymphodepleting; without conditioning; no lymphodepletion; without chemotherapy; in vivo CAR; mRNA CAR',
    `(?:without|avoid\\w*|skip\\w*|instead of|free of) ${few(2)}(?:chemo(?:therapy)?|conditioning|lymphodeplet\\w+|pre-?treatment)(?: chemotherapy)?(?: (?:first|before(?:hand)?))?`,
    `no (?:pre-?treatment|conditioning|lymphodeplet\\w+|chemo(?:therapy)? (?:needed|first|before(?:hand)?))`,
    '(?:chemo(?:therapy)?|conditioning|lymphodepletion)-free',
  ),
  around(
    'cytokine release syndrome; CRS',
    'cytokine (?:release|storm)\\w*|crs',
    'high fevers? (?:after|from)',
  ),
  around(
    'neurotoxicity; ICANS; encephalopathy',
    'icans|neuro-?toxic\\w*|nerve toxicity|neurologic\\w* (?:toxicity|side[- ]effects)|encephalopathy',
    `(?:confus(?:ed|ion)|delirium|muddled|talking nonsense)`,
  ),
  around(
    'neurocognitive; cognitive; cognition; neuropsychological',
    'cogniti(?:on|ve)|(?<!(?:central|stem|effector)[- ])memory(?! (?:t\\b|cells?|stem|phenotype|like))|thinking|concentration|brain fog|forgetful\\w*',
  ),
  around(
    'cytopenia; cytopenias; hematologic recovery; thrombopoietin',
    "cytopeni\\w*|neutropeni\\w*|(?:low|poor) (?:blood )?counts?|blood counts?|platelets? (?:stay|staying|do not|don't|not)",
    'thrombopoietin|eltrombopag|romiplostim|g-csf|filgrastim|(?:stem cell|cd34) boost',
  ),
  topic(
    'infection; infections; prophylaxis',
    'infections?|antibiotics?|antivirals?|antifungals?|germs|pneumonia|prophyla\\w*',
  ),
  around(
    'immunoglobulin; IVIG; IgRT; immunoglobulin replacement',
    'immunoglobulins?|ivig|antibody (?:drips?|infusions?|replacement)|gamma ?globulins?',
  ),
  around(
    'vaccine; vaccination; immunization',
    'vaccin\\w*|immuni[sz]ation\\w*|jabs?|boosters?|flu shots?',
  ),
  around(
    'microbiota; microbiome; fecal microbiota',
    'microbio\\w*|gut (?:bacteria|flora|bugs)|probiotics?|stool transplant\\w*|(?:diet|food|fibre|fiber|nutrition\\w*)',
  ),
  ofRole(
    'LABORATORY',
    around(
      'circulating tumor DNA; ctDNA; biomarkers; prognostic; predictors; predictability; profiling; mechanisms; monitoring; determinants; resistance',
      '(?:tumou?r|cancer|cell-free|circulating)[- ]dna|ctdna|liquid biops\\w+|bio-?markers?|blood (?:tests?|markers?)|sequencing|single[- ]cell (?:analysis|rna)|gene expression|immune (?:monitoring|profil\\w+)',
      `predict\\w*|why (?:it |do |does |did )?${few(4)}(?:works?|working|fails?|failed|respond\\w*|relapse\\w*)`,
      `(?:who|which (?:patients|people)) (?:will |does |do )?(?:respond\\w*|benefits?|relapses?)`,
      `(?:see|tell|know|find out) early|early (?:signs?|warning)`,
    ),
  ),
  around('imaging; PET; tomography', 'imaging|pet(?:[- ]ct)?|scans?|mri|tracers?'),
  ofRole(
    'LABORATORY',
    around(
      'biological samples; sample collection; biospecimen; samples; blood sample',
      `(?:giv(?:e|es|ing)|donat(?:e|es|ing)|shar(?:e|es|ing)|collect(?:s|ing)?|bank(?:s|ing)?) ${few(5)}(?:samples?|blood|marrow|tissue|biopsies)`,
      'biobank\\w*|(?:left ?over|blood|marrow|tissue) samples?|samples? (?:for|of|from)',
    ),
  ),
  around(
    'quality of life; patient-reported; well-being',
    'quality of life|well-?being|everyday life|distress|anxi\\w+|depress\\w+|psycholog\\w*|counsel\\w*|coping',
  ),
  around('caregivers; caregiver; family', 'care ?givers?|carers?|family members'),
  around(
    'virtual reality; relaxation; mindfulness',
    'virtual reality|vr|goggles|relax\\w*|mindful\\w*|meditat\\w*|hypnosis|music',
  ),
  around(
    'exercise; rehabilitation; physical activity; functional recovery',
    'exercis\\w*|physio\\w*|rehab\\w*|prehab\\w*|physical therap\\w*|walking|get(?:ting)? fit|fitness|strength training',
  ),
  topic('fatigue; sleep; insomnia', 'sleep\\w*|insomnia|fatigue|tired(?:ness)?|exhaust\\w+'),
  around('palliative; supportive care', 'palliative|hospice|supportive care'),
  around(
    'cannabis; marijuana; substance use; withdrawal',
    'cannabis|marijuana|weed|hash|joints every|thc|cbd|(?:recreational )?drug use|opioids?|alcohol|drinking',
  ),
  around('smoking; tobacco', 'tobacco|cigarettes?|vap(?:e|es|ing)|smokers?'),
  topic(
    'cardiac; cardiovascular; cardiotoxicity',
    'cardio-?(?:tox\\w*|vascular)|(?:heart|cardiac) (?:damage|problems?|events?|monitoring|failure|function|trouble)|harm\\w* (?:to )?the heart',
  ),
  around('fertility; gonadal; reproductive', 'fertil\\w*|having children|get pregnant'),
  around(
    'costs; cost; resource utilization; economic',
    'costs?|financial\\w*|expens\\w+|money|insurance|paying|afford\\w*',
  ),
  around(
    'barriers; access; distance; disparities',
    'barriers?|access to|distance|travel\\w*|far from|referral patterns|mistrust|inequalit\\w*|disparit\\w*',
    `(?:never|cannot|can't|do not|don't) (?:get|reach|receive|make it) ${few(1)}(?:a |the )?(?:car|cell|gene|transplant)`,
  ),
  around(
    'remote monitoring; outpatient; digital; wearable; home',
    'tele-?(?:health|medicine|monitoring)|at home|home monitoring|outpatients?|wearables?|smart ?watch\\w*|apps?',
  ),
  around(
    'decision; education; survey; interviews; qualitative',
    'education|decisions?|interviews?|surveys?|questionnaires?|experiences?',
  ),
  topic('radiation; radiotherapy; irradiation', 'radio-?therapy|radiation|irradiation|rays'),
  around(
    'leukapheresis; apheresis; collection',
    `(?:leuk[ao]?)?phereses|leuk[ao]?pheresis|apheresis|collect(?:ing|ion)(?: of)? ${few(2)}(?:t[- ]cells?|cells)|before (?:the |my |her |his )?cells are (?:taken|collected)`,
  ),
  topic(
    'interleukin; IL-2; IL-7; IL-15; persistence; expansion',
    'interleukin\\w*(?:[- ]\\d+)?|il-?\\d+|growth factors?',
    `(?:boost|boosts|boosting|strengthen|multiply|persist|survive) ?${few(3)}`,
  ),
  medicine(
    'PD-1; PD-L1; checkpoint; pembrolizumab; nivolumab; atezolizumab; durvalumab; ipilimumab; tislelizumab; sintilimab',
    '(?:immune )?check-?points?(?: (?:drugs?|inhibitors?|blockers?|blockade|antibod\\w+))?|(?:anti-)?pd-?l?1 (?:drugs?|inhibitors?|blockers?|blockade|antibod\\w+)',
  ),
  medicine(
    'bispecific; glofitamab; mosunetuzumab; epcoritamab; talquetamab; teclistamab; elranatamab; blinatumomab',
    'bi-?specifics?(?! (?:anti-\\S+ )?(?:cars?|chimeric|nk|t[- ]cells)\\b)(?: antibod\\w+)?|t[- ]cell engagers?|bites?',
  ),
  medicine(
    'ibrutinib; acalabrutinib; zanubrutinib; pirtobrutinib; orelabrutinib; nemtabrutinib; BTK',
    '(?:btk|bruton\\w*)[- ]?(?:kinase )?(?:inhibitors?|blockers?|drugs?|tablets?|pills?)|btki',
  ),
  medicine(
    'lenalidomide; pomalidomide; iberdomide; mezigdomide; golcadomide; thalidomide',
    'imids?|immunomodulatory (?:drugs?|medicines?|agents?)|celmods?|cereblon \\w+',
  ),
  medicine('bortezomib; carfilzomib; ixazomib; proteasome', 'proteasome (?:inhibitors?|blockers?)'),
  medicine('azacitidine; decitabine; hypomethylating', 'hypomethylating (?:agents?|drugs?)|hmas?'),
  medicine(
    'ruxolitinib; itacitinib; baricitinib; tofacitinib; JAK',
    'jak[- ]?(?:1|2|1\\/2)?[- ]?(?:inhibitors?|blockers?)',
  ),
  medicine(
    'dasatinib; imatinib; ponatinib; nilotinib; tyrosine kinase',
    '(?:tyrosine kinase|tki|abl)[- ]?(?:inhibitors?|blockers?)|tkis',
  ),
  medicine(
    'gamma secretase; nirogacestat; crenigacestat',
    '(?:gamma|γ)[- ]secretase(?: inhibitors?)?',
  ),
  medicine(
    'bevacizumab; apatinib; anlotinib; lenvatinib; angiogenesis',
    '(?:vegf|angiogenesis)[- ](?:inhibitors?|blockers?)',
  ),
  topic(
    'prevention; prophylaxis; prevent; toxicity; toxicities',
    'prevent\\w*|side[- ]effects?|toxicit\\w*',
  ),
  medicine(
    'expanded access; nonconforming; out of specification',
    `(?:fail(?:ed|s)?|missed|outside|out of|not meet\\w*) ${few(3)}(?:spec\\w*|release|label|quality)|manufactur\\w* fail\\w*`,
  ),
]

export interface CareTopicRange extends TextRange {
  names: readonly string[]
  scope: TopicScope
  roles: readonly CellRole[]
}

/** The topics of a text in its order, each once; of those that share words the longest. */
export function findCareTopics(text: string): CareTopicRange[] {
  const found = topics.flatMap(({ said, names, scope, roles }) => {
    const match = said.exec(text)
    if (!match) return []
    return { names, scope, roles, start: match.index, end: match.index + match[0].length }
  })
  return found
    .filter((each) =>
      found.every(
        (other) =>
          other === each ||
          other.end <= each.start ||
          other.start >= each.end ||
          other.end - other.start <= each.end - each.start,
      ),
    )
    .sort((a, b) => a.start - b.start)
}
