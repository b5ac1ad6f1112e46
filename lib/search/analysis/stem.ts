/**
 * A light English stemmer for trial records. It unites number (cells, metastases, criteria), verb
 * forms in -ing and -ed, and British with American spelling, and nothing else: "cell" and
 * "cellular", or "immune" and "immunity", stay apart because they mean different things here.
 * Stems are index keys, not words for people ("receiv").
 */

/** Words whose form no rule below gets right; values are stems already. */
const irregular = new Map<string, string>(
  Object.entries({
    aged: 'age',
    ageing: 'age',
    aging: 'age',
    allogenic: 'allogeneic',
    analyses: 'analysis',
    appendices: 'appendix',
    axes: 'axis',
    bacteria: 'bacterium',
    being: 'being',
    biases: 'bias',
    children: 'child',
    criteria: 'criterion',
    crises: 'crisis',
    during: 'during',
    // Not the stem of Devic's disease.
    device: 'device',
    devices: 'device',
    dying: 'die',
    evening: 'evening',
    feet: 'foot',
    female: 'female',
    females: 'female',
    fetuses: 'fetus',
    focuses: 'focus',
    foci: 'focus',
    foetuses: 'fetus',
    fungi: 'fungus',
    ganglia: 'ganglion',
    gases: 'gas',
    grafting: 'graft',
    hundred: 'hundred',
    implantation: 'implant',
    implantations: 'implant',
    indices: 'index',
    lenses: 'lens',
    lying: 'lie',
    male: 'male',
    males: 'male',
    matrices: 'matrix',
    men: 'man',
    metastases: 'metastasis',
    mice: 'mouse',
    morning: 'morning',
    nuclei: 'nucleus',
    ovaries: 'ovary',
    pelvises: 'pelvis',
    phenomena: 'phenomenon',
    // Not the stem of a scar.
    scare: 'scare',
    scared: 'scare',
    scares: 'scare',
    scary: 'scare',
    sibling: 'sibling',
    siblings: 'sibling',
    sinuses: 'sinus',
    statuses: 'status',
    stimuli: 'stimulus',
    syringe: 'syringe',
    syringes: 'syringe',
    teeth: 'tooth',
    testes: 'testis',
    thrombi: 'thrombus',
    tibiae: 'tibia',
    transplantation: 'transplant',
    transplantations: 'transplant',
    transplantion: 'transplant',
    used: 'use',
    using: 'use',
    vertebrae: 'vertebra',
    vertices: 'vertex',
    viruses: 'virus',
    women: 'woman',
  }),
)

/** Singular already, though they look like a plural or a verb form. */
const unchanged = new Set(
  (
    'aids ards hlhs irds mers sars pots always anus ascites bias bring caries ceiling chaos cirrhosis corps diabetes ' +
    'embed excess gas herpes hiccups infrared kudos lens mass measles mumps nothing series ' +
    'something anything everything spring species string rabies scabies sometimes sterling ' +
    'thing this his has was its us yes lues pubes bruits shingles sepsis rubeola theirs ours ' +
    'hers perhaps whereas across besides towards nevertheless indeed exceed proceed succeed ' +
    'texas arkansas kansas paris wales athens honduras bahamas philippines netherlands ' +
    'naples brussels sacred naked wicked kindred christmas united pancreas atlas canvas iris'
  ).split(' '),
)

const vowelCodes = new Set([97, 101, 105, 111, 117, 121])

function hasVowel(word: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (vowelCodes.has(word.charCodeAt(i))) return true
  return false
}

function isVowelAt(word: string, index: number): boolean {
  return vowelCodes.has(word.charCodeAt(index))
}

/** -our words whose American form has -or; a closed list, since "four" and "hour" exist. */
const ourRoots =
  /^(tum|col|behavi|fav|flav|hum|lab|neighb|rum|vap|harb|hon|od|rig|vig|sav|endeav|parl)our/

/** What stands before -ise where both spellings have an s. */
const iseInBoth = new Set(
  (
    'adv rev dev superv telev improv prom comprom compr surpr repr enterpr exc inc circumc conc ' +
    'prec exerc expert merchand parad treat prem dem franch disgu gu advert likew otherw clockw ' +
    'counterclockw stepw pairw w ra pra appra upra no po ar r cru bru lou mort an desp chem bra ' +
    'upr sunr'
  ).split(' '),
)

/** British spelling to American, so that both are one index term. Input in lower case. */
function toAmerican(word: string): string {
  let result = word
  if (result.includes('ae')) {
    result = result
      .replace('haem', 'hem')
      .replace('paed', 'ped')
      .replace('anaes', 'anes')
      .replace('naec', 'nec')
      .replace('caec', 'cec')
      .replace('faec', 'fec')
      .replace('aetio', 'etio')
      .replace('taeni', 'teni')
      .replace('caes', 'ces')
      .replace('palaeo', 'paleo')
      .replace('archae', 'arche')
      .replace('aemi', 'emi')
      .replace('aemato', 'emato')
      .replace('mediae', 'media')
  }
  if (result.includes('oe')) {
    result = result
      .replace(/^oesoph|(?<=o)oesoph/, 'esoph')
      .replace('oedem', 'edem')
      .replace('oestr', 'estr')
      .replace('foet', 'fet')
      .replace('rrhoe', 'rrhe')
      .replace('pnoe', 'pne')
      .replace('coelia', 'celia')
      .replace('homoeo', 'homeo')
      .replace('amoeb', 'ameb')
      .replace('oenolog', 'enolog')
      .replace('manoeuv', 'maneuv')
  }
  if (result.includes('our')) {
    const match = ourRoots.exec(result)
    if (match) result = result.slice(0, match[0].length - 3) + 'or' + result.slice(match[0].length)
    else if (result.endsWith('tumour') || result.endsWith('tumours')) {
      result = result.replace('tumour', 'tumor')
    }
  }
  if (result.includes('is')) {
    if (result.includes('isation')) result = result.replace('isation', 'ization')
    else if (result.length > 6) {
      const match = /^(.+)is(e|es|ed|ing|er|ers|able)$/.exec(result)
      if (match && !iseInBoth.has(match[1] ?? '')) result = `${match[1]}iz${match[2]}`
    }
  }
  if (result.includes('lys')) result = result.replace(/lys(e|ed|ing|er|ers)$/, 'lyz$1')
  if (result.includes('tre')) {
    result = result.replace(/^(.*)(cen|me|li|ti|spec|thea|calib|fil)tre(s|d)?$/, '$1$2ter$3')
    result = result.replace(/terd$/, 'tered')
  }
  if (result.includes('fibre')) result = result.replace(/fibre(s)?$/, 'fiber$1')
  if (result.includes('sulph')) result = result.replace('sulph', 'sulf')
  if (result.startsWith('programme')) result = result.replace(/^programme(s)?$/, 'program$1')
  return result
}

/** Final consonants that stand doubled before -ing and -ed only. */
const undoubled = new Set(['bb', 'dd', 'gg', 'mm', 'nn', 'pp', 'rr', 'tt'])

/** Repairs what is left of a verb after -ing or -ed was cut off. */
function repairVerb(rest: string): string {
  const n = rest.length
  const last = rest.charCodeAt(n - 1)
  if (undoubled.has(rest.slice(-2)) && n > 3) return rest.slice(0, -1)
  // "-se" keeps its e, or the next pass would take the s for a plural.
  if (last === 115 && rest.charCodeAt(n - 2) !== 115) return rest + 'e'
  if (n === 3 && !isVowelAt(rest, 0) && isVowelAt(rest, 1) && !isVowelAt(rest, 2)) {
    return rest + 'e'
  }
  return rest
}

function toSingular(word: string): string {
  const n = word.length
  if (word.charCodeAt(n - 1) !== 115) return word
  const before = word.charCodeAt(n - 2)
  // -ss, -is and -us are singular.
  if (before === 115 || before === 105 || before === 117) return word
  if (before === 101) {
    if (n > 4 && word.endsWith('ies')) return word.slice(0, -3) + 'y'
    if (word.endsWith('sses') || word.endsWith('xes')) return word.slice(0, -2)
    if (word.endsWith('ches') && !word.endsWith('aches')) return word.slice(0, -2)
    if (word.endsWith('shes') || word.endsWith('zzes')) return word.slice(0, -2)
    if (word.endsWith('viruses')) return word.slice(0, -2)
    if (
      word.endsWith('lyses') ||
      word.endsWith('theses') ||
      word.endsWith('stases') ||
      word.endsWith('gnoses') ||
      word.endsWith('reses') ||
      word.endsWith('neses') ||
      word.endsWith('lepses') ||
      (n > 7 && word.endsWith('oses') && !/(?:[pl]oses|doses|ucoses|actoses)$/.test(word))
    ) {
      return word.slice(0, -2) + 'is'
    }
  }
  return word.slice(0, -1)
}

function stemOnce(word: string): string {
  const exception = irregular.get(word)
  if (exception !== undefined) return exception
  if (unchanged.has(word)) return word
  let result = toSingular(toAmerican(word))
  const n = result.length
  if (n > 5 && result.endsWith('ing') && hasVowel(result, n - 3)) {
    result = repairVerb(result.slice(0, -3))
  } else if (n > 4 && result.endsWith('ied')) {
    result = result.slice(0, -3) + 'y'
  } else if (n > 4 && result.endsWith('ed') && !result.endsWith('eed') && hasVowel(result, n - 2)) {
    result = repairVerb(result.slice(0, -2))
  }
  if (result.length > 5 && result.endsWith('ll')) result = result.slice(0, -1)
  const m = result.length
  if (m > 4 && result.charCodeAt(m - 1) === 101) {
    const before = result.charCodeAt(m - 2)
    // -se, -ee, -ie and -oe keep their e.
    if (before !== 115 && before !== 101 && before !== 105 && before !== 111) {
      result = result.slice(0, -1)
    }
  }
  return result
}

/**
 * Stem of one word of ASCII letters in lower case. Shorter words than four letters are returned as
 * they are: they are mostly abbreviations. Repeated until nothing changes, so that a stem is its
 * own stem.
 */
export function toStem(word: string): string {
  let current = word
  for (let round = 0; round < 5; round++) {
    if (current.length < 4 && !irregular.has(current)) return current
    const next = stemOnce(current)
    if (next === current) return current
    current = next
  }
  return current
}
