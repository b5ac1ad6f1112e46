import { notStated } from '../filters/definition'
import { isProse } from './prose'
import { trialWord } from './trial-word'
import { toTextRange, type Question } from './question'
import { toExclusionId, type ValueFilterId } from '@/lib/search/filters/filter-ids'

// Status, phase, results, age, sex and donor in words that say nothing else.

/** Before words that say what is not wanted, or what is over. */
const turning = `(?:not|no|non|without|except(?: for)?|excluding|exclud(?:es?|ed)|never|stopped|other than|rather than|instead of|apart from|anything but|(?:is|are|was|were|do|does|did|has|have|had|ca|wo)n['’]?t|nicht|keine?|ohne|außer|pas|sans|sauf|sin|salvo|excepto|senza|tranne|não|sem|niet|geen|zonder)`
export const turnedRound = new RegExp(`(?<!\\p{L})${turning}[\\s-]+(?:[\\p{L}\\d_]+\\s+)?$`, 'iu')
/** The same right before the words, which then say everything else. */
const everythingBut = new RegExp(
  `(?:(?<!\\p{L})(?:that|which) )?(?:(?<!\\p{L})(?:is|are|was|were|have been|has been|be) )?(?<!\\p{L})${turning}[\\s-]+(?:(?:any|a|the|been|in|yet) )?$`,
  'iu',
)

const notYetRecruiting =
  /\b(?:(recruiting) (?:or|and) )?not[\s-]yet[\s-](?:recruiting|enroll?ing|open(?:ed)?|start(?:ed|ing))\b|\b(?:(?:that|which) )?(?:(?:is|are|has|have)(?:n['’]?t| not)|not) (?:yet )?(?:been )?(?:opened|open|recruiting|enroll?ing|started|begun)(?: (?:recruiting|enroll?ing|recruitment|enrol?lment))?(?: so far)? yet\b|\b(?:(?:that|which) )?(?:is |are |has |have )?yet to (?:open|start|recruit|begin|enroll?)\b|\b(?:(?:that are |which are )?(?:about to (?:open|start|recruit|begin)|(?:opening|starting|recruiting) soon)|upcoming|planned(?: but not (?:yet )?(?:started|open|opened|recruiting))|planned(?= (?:\S+ ){0,4}(?:trials?|stud(?:y|ies))\b))\b|\b(?:(?:die )?noch nicht rekrutier\p{L}*|(?:qui )?(?:ne )?recrut\p{L}* pas encore|(?:que )?(?:todavía|aún) no (?:est(?:é|á)n? )?reclut\p{L}*|(?:che )?non (?:ancora reclut\p{L}*|reclut\p{L}* ancora)|(?:que )?ainda não (?:est(?:á|ão|ejam?) )?recrut\p{L}*)(?!\p{L})/giu
const recruiting =
  /\b(?:still |currently |now |actively )?(?:recruit(?:s|ing)?|(?:recruitment|enrol?l?ment) (?:is )?(?:still |currently |now )?open\b|rec(?:urit|riut|rut|ruti|ruit)ing|enroll?ing|(?:that (?:enrol|recruit))|(?:accepting|taking(?: on| in)?|looking for|seeking|needing|wanting) (?:new |more )?(?:patients|participants|people|volunteers|subjects)|(?:patients|participants|volunteers) (?:wanted|needed)|(?:(?:that|which) )?(?:still |currently )*needs? (?:new |more )?(?:patients|participants|people|volunteers)|(?:(?:that|which) )?(?:(?:i|we|he|she|they|people|patients|someone|you) (?:can|could|might) (?:still )?|(?:can|could) (?:i|we|he|she|they|my (?:son|daughter|mum|mom|dad|husband|wife|child)) (?:still )?)(?:join|enrol+ in|enrol+|sign up for|take part in)|open (?:for|to) (?:new )?(?:patients|participants|people|enrolment|enrollment|recruitment)|(?:that are |which are )?open(?: right)? now|currently open|(?<=\b(?:trials?|stud(?:y|ies)) (?:that are |which are )?)open\b|open(?=\s*[?.]?\s*$|\s+(?:trials?|studies)\b)|open(?! (?:label|heart|chest|source|access|surg|wound|fractur|abdom|angle|globe|spina|neural|reduction|bite|repair|field|lung|aort|mri|randomi|and|or|to|for|non))(?= (?:[\p{L}\d-]+ ){1,3}(?:trials?|studies)\b))(?: (?:patients |participants )?(?:right )?now)?\b/giu
/** The same in German, French, Spanish, Italian, Portuguese and Dutch, as whole clauses: "que esté reclutando". */
const recruitingElsewhere = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:(?:die|der|das) )?(?:(?:gerade|derzeit|aktuell|noch|jetzt) )*rekrutier(?:t|en|end\\p{L}*)',
    '(?:die )?(?:(?:noch|gerade|derzeit) )*(?:Patienten|Teilnehmer) (?:aufnehmen|aufnimmt|such(?:t|en))',
    'offen für (?:neue )?(?:Patienten|Teilnehmer)',
    '(?:qui )?recrut(?:e|ent|ant)(?: (?:encore|actuellement|(?:des |de nouveaux )?patients))*',
    '(?:(?:qui )?(?:est|sont) )?(?:en (?:cours de )?recrutement|ouverte?s? (?:aux? )?(?:recrutement|inclusions?|(?:nouveaux )?patients))',
    '(?:que )?(?:est(?:é|á)n? )?reclutando(?: pacientes| ahora)*',
    '(?:que )?reclut(?:an?|en)(?: pacientes| ahora)*',
    '(?:que )?(?:(?:est(?:é|á)n? )?(?:en (?:fase de )?reclutamiento|abiert[oa]s? (?:al? )(?:reclutamiento|(?:nuevos )?pacientes)))',
    '(?:che )?(?:(?:stanno|sta) )?reclut(?:ano?|ando)(?: pazienti| ora)*',
    '(?:che )?arruol(?:ano?|ando)(?: pazienti| ora)*',
    "(?:(?:che )?(?:è|sono) )?(?:(?:in (?:fase di )?|apert[oaie] (?:al |all[’']))(?:reclutamento|arruolamento))",
    '(?:que )?(?:est(?:ejam?|á|ão) )?(?:a recrutar|recrutando|em (?:fase de )?recrutamento|abertos? (?:ao )?recrutamento)(?: pacientes)?',
    '(?:die )?(?:(?:nog|nu) )*(?:(?:patiënten|deelnemers|proefpersonen) )?(?:werven|werft|rekruter(?:en|end|ende|t))',
    'open voor (?:deelname|werving|nieuwe patiënten|patiënten)',
  ].join('|')})(?!\\p{L})`,
  'giu',
)
/** Over, or closed to new people: no longer looking for anybody, whatever has become of it. */
const closed =
  /\b(?:(?:that (?:are|have) |which (?:are|have) )?(?:no longer|stopped|not|(?:is|are)n['’]?t) (?:recruiting|enroll?ing|accepting|taking)(?: (?:new |any |more )*(?:patients|participants|people))?|(?:(?:that|which) (?:is|are) )?(?:no longer|not|(?:is|are)n['’]?t) open(?: (?:for|to) (?:recruitment|enrol?lment|new patients))?(?=\s*[,;?.]|\s*$)|closed to (?:recruitment|enrol?l?ment|accrual|new patients)|(?:(?:with|whose) )?(?:recruitment|recruiting|enrol?l?ment|enroll?ing|accrual) (?:(?:is|are|was|has|have|has been|have been|now|already) )*(?:closed|ended|finished|completed?|over|stopped|halted)|(?:closed|finished|completed|ended|stopped) (?:recruitment|enrol?l?ment|accrual)|(?:that are |which are )?closed(?= (?:\S+ ){0,4}(?:trials?|stud(?:y|ies))\b)|(?<=\b(?:trials?|stud(?:y|ies)) (?:(?:that|which) (?:are|have) )?)closed)\b/gi
const closedValues =
  'ACTIVE_NOT_RECRUITING NOT_RECRUITING COMPLETED TERMINATED WITHDRAWN SUSPENDED'.split(' ')
/** Under way, whether or not it still takes people in. */
const ongoing =
  /\b(?:active|running)(?= (?:trials?|stud(?:y|ies))\b)|\b(?:ongoing|under way|underway)\b|(?<=\b(?:trials?|stud(?:y|ies)) )(?:that are )?active(?=\s*$)/gi
const ongoingValues = ['RECRUITING', 'ENROLLING_BY_INVITATION', 'ACTIVE_NOT_RECRUITING']
const unknown = /\b(?:(?:with |of )?(?:an )?unknown status|status (?:is )?unknown)\b/gi
const byInvitation = /\b(?:(?:enroll?ing )?by invitation(?: only)?|invitation[- ]only)\b/gi
const activeOr =
  /\bactive (?:or|and|\/)\s*(?=recruiting\b)|\b(?:recruiting) (?:or|and) active\b|\bactive,? (?:but )?not recruiting\b/gi
const phaseNumber = '(?:0|1|2|3|4|iv|i{1,3}|one|two|three|four)[ab]?'
const phaseName = '(?:phases?|fas(?:e[ns]?|i)|ph\\.?(?=\\s?[1-4i]))'
const either = '(?:\\/|and|or|und|oder|et|ou|y|o|e|en|of|&)'
const until = '(?:-|–|to|through|thru|bis|à|a|tot)'
/** "Phase 2", "phases 1 to 3", "phase 1, 2 or 3", "phase 2 or later", "at least phase 2". */
const phase = new RegExp(
  `\\b(?:(early)[ -])?(?:(at least|from|minimum|beyond|above|later than|past|up to|at most|below|earlier than) )?${phaseName}[ :=-]*(${phaseNumber})` +
    `(?:\\s*(${until})\\s*(?:${phaseName}\\s*)?(${phaseNumber})|((?:\\s*,\\s*${phaseNumber})*(?:,?\\s*${either}\\s*(?:${phaseName}\\s*)?${phaseNumber})))?` +
    '(?:\\s?(\\+)(?![\\w+])|,? (?:or|and) (higher|later|above|up(?:wards)?|beyond|greater|more advanced|lower|earlier|below)(?! limb))?(?!\\w|\\.\\d)',
  'gi',
)
const phaseOrder = ['EARLY_PHASE1', 'PHASE1', 'PHASE2', 'PHASE3', 'PHASE4']
/** Phases in the words of people who plan trials. */
const latePhase =
  /\b(?:late|later)[- ](?:phase|stage)(?= (?:clinical )?(?:trials?|stud(?:y|ies))\b)/gi
/** Of a chromosome or of what is acid. */
const notPhase = /^pH|^\s?(?:\+|-?\s?(?:pos|neg|chrom))/
const postedResults =
  /\b(?:(?:with|has|have|having) )?(?:(?:posted|published|available) results|results (?:(?:are|is|were|have been|already) )?(?:posted|published|available))\b|\b(?:(?:that|which) )?(?:with|having|have|has) results\b(?! (?:in|from|of|that|were|are)\b)|(?<!\p{L})(?:mit (?:veröffentlichten )?Ergebnissen|avec (?:des )?résultats|con (?:resultados|risultati)|com resultados|met resultaten)(?!\p{L})/giu
const noResults =
  /\b(?:with )?(?:no|without(?: any)?) (?:(?:posted|published|available) results|results (?:posted|published|available))(?: yet)?\b|(?<=\b(?:trials?|stud(?:y|ies)) )(?:with no|without) results(?: yet)?\b|\b(?:with )?no results (?:yet|so far)\b|\bresults (?:are )?(?:not|n['’]t) (?:yet )?(?:posted|published|available)(?: yet)?\b/gi
/** "In a trial or compassionate use" is about either. */
const expandedAccess =
  /(?<!\b(?:or|oder|ou) )\b(?:expanded[\s-]access|compassionate[\s-](?:use|access)|(?:managed|early|special|pre-?approval)[\s-]access(?= program(?:me)?s?\b)|managed[\s-]access|named[\s-]patient(?= (?:program(?:me)?s?|use|supply|basis|access)\b)|out[\s-]of[\s-]specification(?= (?:program(?:me)?s?|access)\b))(?: (?:program(?:me)?s?|protocols?|stud(?:y|ies)|use|supply|basis))?\b/gi

/** People without the disease, who want to take part. A healthy donor of cells for somebody else is no volunteer. */
const healthy =
  /(?<!\p{L})(?:(?:(?:for|with|accepts?|accepting|includ(?:es?|ing)|in) )?(?:healthy|normal) (?:volunteers?|participants?|subjects?|people)|(?:i am|i['’]m|im) (?:completely |perfectly )?healthy(?:,? (?:and|but) (?:i )?(?:want|would like|wish|am happy|willing) to (?:donate|help|volunteer|take part|participate|join)(?: cells| blood)?)?|gesunde(?:n|r)? (?:Proband(?:en|innen)?|Freiwilligen?|Teilnehmer)|volontaires? sains?|voluntarios? sanos?|volontari sani|voluntários? saudáve(?:l|is)|gezonde (?:vrijwilligers?|proefpersonen))(?!\p{L})/giu

/** How a trial ended, or rests. */
const endings: readonly { words: string; values: readonly string[] }[] = [
  { words: 'completed|finished|concluded', values: ['COMPLETED'] },
  {
    words:
      '(?:terminated|stopped|ended|halted|closed)(?: early| prematurely)|(?:prematurely|early) (?:terminated|stopped|ended)',
    values: ['TERMINATED'],
  },
  { words: 'terminated|halted|discontinued', values: ['TERMINATED'] },
  { words: 'abandoned|cancell?ed', values: ['TERMINATED', 'WITHDRAWN'] },
  { words: 'withdrawn', values: ['WITHDRAWN'] },
  {
    words: '(?:temporarily )?(?:suspended|paused|on hold)|temporarily halted',
    values: ['SUSPENDED'],
  },
]
/** At the end of a text "finished" says what somebody has done. */
const endingWords = endings.map(({ words, values }) => ({
  values,
  beside: new RegExp(
    `\\b(?:${words})(?= (?:\\S+ ){0,6}${trialWord}\\b)|(?<=\\b${trialWord} )(?:(?:that|which) )?(?:(?:are|were|have been|has been|was|got|is) )?(?:${words})\\b`,
    'gi',
  ),
  alone: new RegExp(`^(?:${words})\\b|\\b(?:${words})(?=\\s*[?.]?$)`, 'gi'),
}))

const ending =
  '(?:completed|finished|terminated|withdrawn|suspended|discontinued|cancell?ed|abandoned|halted)'
const excludedEndings = new RegExp(
  `(?:\\b(?:that|which) )?(?:\\b(?:are|were|have been) )?\\b(not|excluding|except(?: for)?|without|other than)\\s+(?:the )?${ending}(?:(?:\\s*(?:,|\\/|or\\b|and\\b|nor\\b))+\\s*(?:not )?${ending})*\\b`,
  'gi',
)

/** "Excluding terminated and withdrawn"; that somebody has "not completed" something else is no status. */
function takeExcludedEndings(question: Question): void {
  const { text } = question
  const beside = new RegExp(
    `^\\s*(?:[,;.?]|$|(?:outside|in|near|within|from|with|for|and|by|since)\\b)|^ (?:\\S+ ){0,6}${trialWord}\\b`,
    'i',
  )
  for (const match of text.matchAll(excludedEndings)) {
    const { start, end } = toTextRange(match)
    const isPersons = /^not$/i.test(match[1] ?? '') && /completed|finished/i.test(match[0])
    if (isPersons && /\b(?:has|have|had|he|she|i|who|was|were|did)\s*$/i.test(text.slice(0, start)))
      continue
    if (isPersons && start > 0 && !beside.test(text.slice(end))) continue
    const excluded = new Set(
      endings
        .filter(({ words }) => new RegExp(`\\b(?:${words})\\b`, 'i').test(match[0]))
        .flatMap(({ values }) => values),
    )
    question.take('not-status', [...excluded], { start, end })
  }
}

const phaseValues: Readonly<Record<string, string>> = {
  0: 'EARLY_PHASE1',
  1: 'PHASE1',
  i: 'PHASE1',
  2: 'PHASE2',
  ii: 'PHASE2',
  3: 'PHASE3',
  iii: 'PHASE3',
  4: 'PHASE4',
  iv: 'PHASE4',
  one: 'PHASE1',
  two: 'PHASE2',
  three: 'PHASE3',
  four: 'PHASE4',
}

/** Words that a filter holds, or that say what is left out. */
function takeAll(
  question: Question,
  id: ValueFilterId,
  values: readonly string[],
  pattern: RegExp,
) {
  for (const match of question.rest.matchAll(pattern)) takeOrTurn(question, id, values, match)
}

export function takeOrTurn(
  question: Question,
  id: ValueFilterId,
  values: readonly string[],
  match: RegExpExecArray,
): void {
  const before = question.text.slice(0, match.index)
  if (!turnedRound.test(before)) {
    question.take(id, values, toTextRange(match))
    return
  }
  const but = everythingBut.exec(before)
  if (!but || isProse(question.text)) return
  const span = { start: but.index, end: match.index + match[0].length }
  // Who is not recruiting is over or closed, and not about to open.
  if (id === 'status' && values.includes('RECRUITING')) question.take(id, closedValues, span)
  else question.take(toExclusionId(id), values, span)
}

/** The phases that words name, in order; limits of a span take in what is between them. */
function toPhases([, early, limit, first, , last, listed, plus, open]: RegExpExecArray): string[] {
  const toValue = (number: string) => phaseValues[number.toLowerCase().replace(/[ab]$/, '')] ?? ''
  const one = toValue(first ?? '')
  const isEarly = early !== undefined && one === 'PHASE1' && last === undefined && !listed
  const from = phaseOrder.indexOf(isEarly ? 'EARLY_PHASE1' : one)
  if (last !== undefined) {
    const to = phaseOrder.indexOf(toValue(last))
    return phaseOrder.slice(Math.min(from, to), Math.max(from, to) + 1)
  }
  const side = (limit ?? open ?? plus)?.toLowerCase()
  if (side !== undefined && listed === undefined) {
    if (/^(?:beyond|above|later than|past)$/.test(side) && limit) return phaseOrder.slice(from + 1)
    if (/^(?:below|earlier than)$/.test(side) && limit) return phaseOrder.slice(0, from)
    return /^(?:up to|at most|lower|earlier|below)$/.test(side)
      ? phaseOrder.slice(0, from + 1)
      : phaseOrder.slice(from)
  }
  const others = (listed ?? '').match(
    new RegExp(`(?<![\\p{L}\\d])${phaseNumber}(?![\\p{L}\\d])`, 'giu'),
  )
  return [phaseOrder[from] ?? '', ...(others ?? []).map(toValue)].filter((value) => value !== '')
}

/**
 * Status, phase and results.
 *
 * @param isLong of a paragraph, in which a patient has "completed" much that is no trial
 */
export function takeStages(question: Question, isLong = false): void {
  const { text } = question
  for (const match of text.matchAll(notYetRecruiting)) {
    const open = match[1] === undefined ? [] : ['RECRUITING']
    question.take('status', [...open, 'NOT_YET_RECRUITING'], toTextRange(match))
  }
  for (const match of question.rest.matchAll(activeOr)) {
    const isOpen = !/not recruiting/i.test(match[0])
    question.take(
      'status',
      ['ACTIVE_NOT_RECRUITING', ...(isOpen ? ['RECRUITING'] : [])],
      toTextRange(match),
    )
  }
  takeAll(question, 'status', closedValues, closed)
  if (!isLong) takeExcludedEndings(question)
  takeAll(question, 'status', ['UNKNOWN'], unknown)
  takeAll(question, 'status', ['ENROLLING_BY_INVITATION'], byInvitation)
  takeAll(question, 'status', ongoingValues, ongoing)
  takeAll(question, 'status', ['RECRUITING'], recruiting)
  takeAll(question, 'status', ['RECRUITING'], recruitingElsewhere)
  for (const { values, beside, alone } of endingWords) {
    takeAll(question, 'status', values, beside)
    if (!isLong && (!/finished\s*[?.]?$/i.test(text) || question.chosen.has('completion')))
      takeAll(question, 'status', values, alone)
  }
  for (const match of text.matchAll(phase)) {
    const after = text.slice(match.index + match[0].length)
    if (notPhase.test(match[0]) || (/^ph\W?\d/i.test(match[0]) && notPhase.test(after))) continue
    const values = toPhases(match)
    if (values.length > 0) takeOrTurn(question, 'phase', values, match)
  }
  takeAll(question, 'phase', ['PHASE3', 'PHASE4'], latePhase)
  takeAll(question, 'results', ['NO'], noResults)
  takeAll(question, 'results', ['YES'], postedResults)
  takeAll(question, 'studyType', ['EXPANDED_ACCESS'], expandedAccess)
  if (!isLong) takeAll(question, 'healthyVolunteers', ['YES'], healthy)
}

/** "In vivo CAR-T", "CAR-T made inside the body": no cells are given. "In vivo expansion of CAR-T cells" is something else. */
const inVivo =
  /\bin[- ]vivo(?= (?:(?!(?:of|and|or|in|by|for|with|after|kinetics|imaging|persist\w*|expan\w*)\b)[\w/+-]+ ){0,3}(?:U?CAR\b|CAR[- ]?(?:T|NK)|chimeric))|(?<=\bCAR[- ]?(?:T|NK)?(?: cells?| therap(?:y|ies))? )(?:in[- ]vivo(?! \w)|(?:made |generated |produced |created |engineered )?(?:inside|within) (?:the |your |my |his |her )?body)/gi
const noCollection =
  /,?\s*\b(?:no|without)(?: \w+)? (?:(?:cell )?(?:collection|harvest)|(?:leuk)?apheresis)\b/gi

/** Where cells are changed inside the body. */
export function takeInVivo(question: Question): void {
  const found = [...question.text.matchAll(inVivo)].filter(
    ({ index }) => !turnedRound.test(question.text.slice(0, index)),
  )
  if (found.length === 0) return
  for (const match of [...found, ...question.text.matchAll(noCollection)]) {
    question.take('modification', ['IN_VIVO'], toTextRange(match))
  }
}

/** "45-year-old", "45 y/o", "45 y", "teenage", right before a man or a woman. */
const afterAge = String.raw`(?<=\b(?:years?|yrs?)[-\s]old |\by\/?o |\d[-\s]?(?:years?|yrs?|y)\.? |\bteen(?:age|aged)? )`
const toSexPattern = (...wordings: string[]) => new RegExp(wordings.join('|'), 'gi')
const female = toSexPattern(
  String.raw`${afterAge}(?:female|woman|girl|lady)\b`,
  String.raw`(?<=\d-?jährige )Patientin\b`,
  String.raw`\b(?:mujer|femme|patiente) de (?=\d)`,
  String.raw`\b(?:patient|sex|gender): female\b`,
  String.raw`\b(?:wom[ae]n|females?|girls?)(?: patients| participants)? only\b`,
)
const male = toSexPattern(
  String.raw`${afterAge}(?:male|man|boy|gentleman)\b`,
  String.raw`(?<=\d-?jähriger )Patient\b`,
  String.raw`\b(?:varón|hombre|homme) de (?=\d)`,
  String.raw`\b(?:patient|sex|gender): male\b`,
  String.raw`\b(?:(?<!wo)men|(?<!fe)males?|boys)(?: patients| participants)? only\b`,
)

/** "45F", "F/45", in capitals: "200 m" is a distance. */
const letter =
  /(?<=(?<![\w.-])\d{1,2}\s?\/?\s?)[FM](?![\w-])|(?<![\w-])[FM](?=\/\d{1,2}(?![\w-])|,? \d{1,2} ?(?:y|yrs?|years?)\b)/g

const sexed = '(?:(?:fe)?male|(?:wo)?man|lady|gentleman|boy|girl)'
const woman =
  '(?:step|grand)?(?:daughter|mother)|mom|mum|mam|sister|aunt|niece|wife|grandma|granny|nan'
const man = '(?:step|grand)?(?:son|father)|dad|brother|uncle|nephew|husband|grandpa|grandad'
/** Also relatives, beside an age: "my teenage daughter". */
const person = `(?:${sexed}|women|men|girls|boys|(?:fe)?males|ladies|gentlemen|${woman}|${man})`
/** "Woman aged 45", "man in his 60s": right before an age, or in its words. */
const personBefore = new RegExp(
  `\\b(${person})(?:,? (?:is|who is|aged?|of|in (?:his|her|the)))*,? *$`,
  'i',
)
const personInside = new RegExp(`^(?:baby |newborn |infant )?(${person})\\b`, 'i')
/** "Teenage daughter", "elderly mother", "baby boy": right behind an age. */
const personBehind = new RegExp(`^[\\s-]+(${person})\\b(?!['’])`, 'i')
/** "A woman with lupus" */
const someone = new RegExp(
  `\\b(?:an? |this |(?:young|old|older|elderly|adult) )*(${sexed})(?= (?:with|who has|suffering|diagnosed)\\b)`,
  'gi',
)
const femaleWord = new RegExp(`^(?:females?|wom[ae]n|lady|ladies|girls?|${woman})$`, 'i')
/** "Boys and girls aged 5 to 10" */
const eitherSex =
  /\b(?:boys?|(?<!wo)m[ae]n|(?<!fe)males?) ?(?:and|or|&|\/) ?(?:girls?|wom[ae]n|females?)\b|\b(?:girls?|wom[ae]n|females?) ?(?:and|or|&|\/) ?(?:boys?|m[ae]n|males?)\b/i

/**
 * Beside an age or a label; a word such as "woman" alone may stand for anything. A trial that states no sex is not one
 * for the other.
 */
export function takeSex(question: Question): void {
  if (eitherSex.test(question.text)) return
  const found = [
    ...[...question.text.matchAll(female)].map((match) => ({ value: 'FEMALE', match })),
    ...[...question.text.matchAll(male)].map((match) => ({ value: 'MALE', match })),
    ...[...question.text.matchAll(letter)].map((match) => ({
      value: match[0] === 'F' ? 'FEMALE' : 'MALE',
      match,
    })),
  ].filter(({ match }) => !question.isPartOfCode(toTextRange(match)))
  const { text } = question
  const isLong = isProse(text)
  const people = isLong ? [] : [...text.matchAll(someone)]
  for (const { id, spans } of question.listTaken()) {
    for (const span of id === 'age' ? spans : []) {
      const inside = personInside.exec(text.slice(span.start, span.end))
      if (inside) inside.index += span.start
      const behind = personBehind.exec(text.slice(span.end))
      if (behind) behind.index += span.end
      const before = personBefore.exec(text.slice(0, span.start))
      people.push(...[before, inside, behind].filter((each) => each !== null))
    }
  }
  for (const match of people) {
    const value = femaleWord.test(match[1] ?? '') ? 'FEMALE' : 'MALE'
    if (!found.some((each) => each.match.index === match.index)) found.push({ value, match })
  }
  if (new Set(found.map(({ value }) => value)).size !== 1) return
  for (const { value, match } of found) question.take('sex', [value, notStated], toTextRange(match))
}

const ownCells =
  /\b(?:(?:my|his|her|their|your|the patient['’]?s|patients?['’]?s?) )?own(?=(?: (?:bone marrow|stem|fat|immune|t|blood|adipose|mesenchymal))* cells?\b)|\bpatient[- ](?:own|specific|derived)(?= (?:\S+ ){0,2}cells?\b)|\b(?:autologous|auto(?=[- ](?:car|cart|nk|mscs?|cells?)\b))(?! (?:\S+ ){0,3}(?:transplant(?:ation)?|hsct|asct|sct)\b)/gi
const donorCells =
  /\b(?:(?:cells?|ones?) )?from (?:a |another |healthy )*(?:donors?|another person)\b|\bdonor(?= cells?\b(?! (?:attack|against)))|\b(?:healthy )?donor(?:[- ]derived)?(?= (?:car|nk|cart|mscs?)\b)|\ballo(?=[- ](?:car|cart|nk|mscs?|cells?)\b)|\ballogene?ic(?! (?:\S+ ){0,3}(?:transplant(?:ation)?|hsct|sct)\b)|\b(?:off[-\s]the[-\s]shelf|ready[-\s]made)\b|\b(?:someone|somebody) else['’]s(?= (?:\S+ ){0,3}cells?\b)/gi

/** Whose cells; what is said of a transplant is something else, and a question about both means neither. */
export function takeDonor(question: Question): void {
  const named = [
    { value: 'AUTOLOGOUS', pattern: ownCells },
    { value: 'ALLOGENEIC', pattern: donorCells },
  ].flatMap(({ value, pattern }) =>
    [...question.text.matchAll(pattern)].map((match) => {
      const isTurned = turnedRound.test(question.text.slice(0, match.index))
      return { value, match, isTurned }
    }),
  )
  const isWanted = (source: string) =>
    named.some(({ value, isTurned }) => value === source && !isTurned)
  const isOne = new Set(named.map(({ value }) => value)).size === 1
  if (!isOne && isWanted('AUTOLOGOUS') === isWanted('ALLOGENEIC')) return
  for (const { value, match } of named) takeOrTurn(question, 'donorSource', [value], match)
}
