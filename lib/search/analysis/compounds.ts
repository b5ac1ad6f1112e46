/** Spellings in one word that trials also write in two: both become the parts, in order. */

const joined: Record<string, string> = {
  allotransplant: 'allo transplant',
  autotransplant: 'auto transplant',
  bcell: 'b cell',
  bonemarrow: 'bone marrow',
  carnk: 'car nk',
  cart: 'car t',
  cartcell: 'car t cell',
  costimulatory: 'co stimulatory',
  coronavirus: 'corona virus',
  cordblood: 'cord blood',
  egfrviii: 'egfr viii',
  eyesight: 'eye sight',
  followup: 'follow up',
  gammadelta: 'gamma delta',
  alphabeta: 'alpha beta',
  gcsf: 'g csf',
  gmcsf: 'gm csf',
  ifng: 'ifn gamma',
  lifethreatening: 'life threatening',
  longterm: 'long term',
  multicenter: 'multi center',
  multiorgan: 'multi organ',
  nkcell: 'nk cell',
  nmosd: 'nmo sd',
  nonhodgkin: 'non hodgkin',
  nonrandomized: 'non randomized',
  nonmyeloablative: 'non myeloablative',
  nonmalignant: 'non malignant',
  nonischemic: 'non ischemic',
  nonsmall: 'non small',
  nonsmoker: 'non smoker',
  posttransplant: 'post transplant',
  pretreatment: 'pre treatment',
  pretransplant: 'pre transplant',
  posttreatment: 'post treatment',
  retreatment: 're treatment',
  stemcell: 'stem cell',
  tcell: 't cell',
  ucar: 'u car',
  ucart: 'u car t',
  xlinked: 'x linked',
  pdl1: 'pd l1',
  pdl2: 'pd l2',
  nyeso1: 'ny eso1',
  magea1: 'mage a1',
  magea3: 'mage a3',
  magea4: 'mage a4',
  magea10: 'mage a10',
  sarscov2: 'sars cov 2',
  dnam1: 'dnam 1',
  mcg: 'ug',
}

const parts = new Map(Object.entries(joined).map(([word, text]) => [word, text.split(' ')]))

/** Parts of a known compound, or `undefined`. Input in lower case; a plural -s is allowed. */
export function findParts(word: string): readonly string[] | undefined {
  return parts.get(word) ?? (word.endsWith('s') ? parts.get(word.slice(0, -1)) : undefined)
}

/** Targets that are written onto "anti" without a hyphen. */
const antiTargets = new Set(
  'cd bcma egfr her gd gpc psma mesothelin il tnf pd ctla msln'.split(' '),
)

/** "anticd" of "antiCD19" → "cd". */
export function findAntiTarget(letters: string): string | undefined {
  if (letters.length < 6 || !letters.startsWith('anti')) return undefined
  const target = letters.slice(4)
  return antiTargets.has(target) ? target : undefined
}

/**
 * Letters that do not grow together with a number behind them ("HIV-1" is found by "HIV", "day-30"
 * equals "day 30"), although they are short; longer words never do. All other short letter groups
 * do, so that "IL-2" equals "IL2" and the code "ATA-188" equals "ATA188".
 */
export const keptFromNumbers = new Set(
  (
    'x t car u hiv htlv hpv hsv hhv hcv hbv ebv cmv cov flu day days week wk mo year yr type arm ' +
    'part step age aged line dose top beta zeta eta tau grp visit vs and or of in to at by up ' +
    'min max mean day than over for the item from q cldn site ecog asa nyha cap n no ' +
    'msc mscs icd dsm iso'
  ).split(' '),
)
