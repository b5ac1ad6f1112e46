import type { Rule } from '../pattern'
import { antigen } from './cell-words'

// How the cells were changed, and with which vector.

export interface ModificationRule extends Rule {
  /** Applies only to these cells; to all if absent. */
  onlyFor?: readonly string[]
  /** In prose, only beside the study's own cells. */
  ofOwnCells?: true
}

export const modificationRules: readonly ModificationRule[] = [
  {
    id: 'modification.dual.words',
    value: 'DUAL_TARGET',
    pattern: String.raw`\b(?:dual|double|two)[ -]?(?:~?(?:target\w*|specific\w*|CAR\w*|antigen\w*))|\bbi~?specific<12>(?:CAR|chimeric|T\b|antigen receptor)|\bbi~?valent<40>(?:CAR|chimeric)|\bbi~?cistronic<30>CAR|\bBiCAR\w*|\bbis~?CAR\w*|\bcompound CAR|\bcCAR\b|\btri~?(?:specific|cistronic|CAR)\w*|\bCAR (?:T )?cocktail|\btarget\w*<6>${antigen} (?:and|&) (?:anti~)?${antigen}`,
  },
  {
    id: 'modification.tandem',
    value: 'TANDEM_CAR',
    pattern: String.raw`\btandem<20>(?:CAR|chimeric|CD\d|dual)|\btan~?CAR\w*|\bTan~?CART\w*|\bloop CAR`,
  },
  {
    id: 'modification.lentiviral',
    value: 'LENTIVIRAL',
    pattern: String.raw`\blenti~?v(?:ir\w*|ectors?)|\bLVV\b`,
  },
  {
    id: 'modification.retroviral',
    value: 'GAMMA_RETROVIRAL',
    pattern: String.raw`\b(?:gamma~|γ~?)?retro~?vir(?:al(?:ly)?|us)(?! infection| disease)`,
  },
  {
    id: 'modification.mrna',
    value: 'MRNA',
    pattern: String.raw`\bm?RNA[ -]?(?:electroporat\w*|transfect\w*|CAR\w*|loaded|pulsed|engineered|meso\w*|anti|LNP|encod\w*)|\b(?:electroporated|transfected|loaded|pulsed)<20>m?RNA|\bRNA CART?|\bLNP\b`,
  },
  {
    id: 'modification.transposon',
    value: 'TRANSPOSON',
    pattern: String.raw`\btransposons?\b|\bSleeping Beauty\b|\bpiggy~?Bac\b|\bnon~viral<30>(?:CAR|integrat|transf|vector)`,
  },
  {
    id: 'modification.crispr',
    value: 'CRISPR',
    pattern: String.raw`\bCRISPR\w*|\bCas~?(?:9|12a?)\b`,
  },
  {
    id: 'modification.nuclease',
    value: 'TALEN_ZFN',
    pattern: String.raw`\bTALENs?\b|\bzinc~finger nuclease|\bZFNs?\b|\bmeganuclease`,
  },
  {
    id: 'modification.base-edited',
    value: 'BASE_EDITED',
    pattern: String.raw`\bbase~edit\w*|\bprime~edit\w*`,
  },
  {
    id: 'modification.gene-edited',
    value: 'GENE_EDITED',
    pattern: String.raw`\bgene~?edit\w*|\bgenetically (?:multi~)?edited|\b(?:multi~?)?edited (?:\w+ ){0,2}(?:T|NK|CAR)\b|\bgenome~?edit\w*|\bknock~?(?:ed~?)?out\b|\b(?:PD~?1|TCR|TRAC|CD7|CISH|HPK1|TGF\w*|B2M|CD52|CD5)~?(?:KO\b|deleted|negative|deficient|disrupted)|\bCRISPR\w*|\bTALEN|\bbase~edit\w*`,
  },
  {
    id: 'modification.armoured',
    value: 'ARMORED',
    pattern: String.raw`\barmou?red\b|\bIL~?(?:7|12|15|18|21)(?:/?(?:CCL~?19|IL~?\d+))?~?(?:secreting|expressing|transduced|armou?red|producing|and CCL19 expressing)|\bfourth~generation|\b4th~generation|\bTRUCKs?\b|\b(?:IL|interleukin)~?(?:7|12|15|18|21)~expressing|\bexpress(?:es|ed|ion)? (?:of )?IL~?(?:7|12|15|18|21)\b|\bsecretes? (?:of )?IL~?\d+|\b(?:secreting|expressing)<20>(?:IL~?\d+|PD~?1|PD~?L1|CTLA~?4|antibod)|\b7~?x~?19\b|(?:dnTGF|TGF\w*)<10>(?:dominant negative|resistant)|dominant~negative TGF|\bmb~?IL~?15\b`,
    onlyFor: [
      'CAR_T',
      'CAR_NK',
      'CAR_NKT',
      'CAR_MACROPHAGE',
      'TCR_T',
      'VST',
      'CIK',
      'NK',
      'OTHER_T',
      'TIL',
      'GAMMA_DELTA_T',
    ],
  },
  {
    id: 'modification.suicide-gene',
    value: 'SUICIDE_GENE',
    pattern: String.raw`\bsuicide (?:gene|switch)|\bi?Casp(?:ase)?~?9\b|\biC9\b|\bIC~Nine\b|\bsafety switch|\bHSV~?TK\b|\btEGFR\b|\btruncated EGFR|\bEGFRt\b|\brimiducid\b|\bAP1903\b`,
  },
  {
    id: 'modification.in-vivo',
    value: 'IN_VIVO',
    pattern: String.raw`\bin~vivo (?:(?!(?:and|or|of|were|was|are|in|by|for|with|after|expan\w*|persist\w*|kinet\w*|pharmaco\w*|charact\w*|prolif\w*|activ\w*|effic\w*|amplif\w*|surviv\w*|traffic\w*|dynam\w*|fate|distrib\w*|deplet\w*|imaging)\b)[\w./]+[ -]){0,4}?(?:U?CARs?\b|CAR~?T|chimeric antigen)|\b(?:CAR\w*|CAR~T)<12>(?:generated|produced|engineered|delivered|gene delivery) in~vivo|\b(?:generat|produc|mak|creat|engineer|form)\w* <40>(?:inside|within|directly in) (?:the |your |their |patients?'? |human )?bod(?:y|ies)|\b(?:lipid nanoparticles?|LNPs?)\b<120>(?:\bCARs?\b|chimeric)`,
  },
  {
    id: 'modification.gene-added',
    value: 'GENE_ADDED',
    pattern: String.raw`(?<!\bcell(?:ular)? (?:and|or|&) )\bgene~?(?:modified|corrected|transduced|therapy|engineered|transfer)\b(?! (?:lab|unit|facilit|cent(?:er|re)|program|advisory|office|department|committee))|\bgenetically~(?:modified|engineered)|\btransduced\b|\btransposon~engineered`,
    ofOwnCells: true,
    onlyFor: [
      'HSC_GENE',
      'MSC',
      'SKIN_CELL',
      'OTHER_T',
      'NK',
      'TIL',
      'B_CELL',
      'NEURAL',
      'CHONDROCYTE',
      'HSCT',
      'MUSCLE_HEART_CELL',
      'TUMOR_CELL_VACCINE',
      'VST',
      'OTHER_CELL',
      'PLURIPOTENT',
      'DLI',
    ],
  },
  {
    id: 'modification.antigen-loaded',
    value: 'ANTIGEN_LOADED',
    pattern: String.raw`\b(?:pulsed|loaded|lysate|fused with|fusion|mRNA transfected|peptide)\b`,
    onlyFor: ['DENDRITIC_CELL'],
  },
  {
    id: 'modification.unmodified',
    value: 'UNMODIFIED',
    pattern: String.raw`\b(?:un|non~?)(?:modified|engineered|edited|transduced)\b|\bnon~genetically~(?:modified|engineered)`,
  },
]

/** Cell types whose name tells how they were changed. */
export const modificationByCellType: Readonly<Record<string, string>> = {
  CAR_NK: 'CAR',
  CAR_NKT: 'CAR',
  CAR_MACROPHAGE: 'CAR',
  CAR_TREG: 'CAR',
  CAR_DC: 'CAR',
  CAR_T: 'CAR',
  CAAR_T: 'CAR',
  TCR_T: 'TCR',
  HSC_GENE: 'GENE_ADDED',
}
