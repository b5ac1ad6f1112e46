/**
 * Words under which the registry's records speak of living cells given as a treatment. Wide on purpose: what is no
 * cell therapy after all (a drug given after a transplant, a laboratory study) is told apart later by the
 * classifier, while a trial that is not fetched is never seen. The registry adds synonyms of its own.
 */
const cellTherapyWords = [
  'cell therapy',
  'cell transplantation',
  'adoptive cell transfer',
  'adoptive immunotherapy',
  // Engineered immune cells
  'chimeric antigen receptor',
  'CAR-T',
  'CAR T cells',
  'CAR-NK',
  'CAR macrophages',
  'TCR-T',
  'T cell receptor engineered',
  'engineered T cells',
  'gene-modified cells',
  // Immune cells as they are
  'natural killer cells',
  'NK cells',
  'tumor infiltrating lymphocytes',
  'cytokine induced killer',
  'gamma delta T cells',
  'regulatory T cells',
  'virus-specific T cells',
  'cytotoxic T lymphocytes',
  'donor lymphocyte infusion',
  'dendritic cells',
  'mononuclear cells',
  // Stem and progenitor cells
  'stem cells',
  'stromal cells',
  'MSC',
  'stromal vascular fraction',
  'bone marrow transplantation',
  'cord blood',
  'CD34',
  'progenitor cells',
  'pluripotent',
  'iPSC',
  // Tissue cells
  'islet transplantation',
  'hepatocytes',
  'chondrocytes',
  'keratinocytes',
  'fibroblasts',
  'myoblasts',
  'melanocytes',
  'limbal',
  'retinal pigment epithelial',
  'amniotic epithelial cells',
  'thymus tissue',
  // Products known by a name that says nothing about cells
  'axicabtagene',
  'brexucabtagene',
  'ciltacabtagene',
  'equecabtagene',
  'idecabtagene',
  'lisocabtagene',
  'obecabtagene',
  'relmacabtagene',
  'tisagenlecleucel',
  'zevorcabtagene',
  'afamitresgene',
  'lifileucel',
  'sipuleucel',
  'tabelecleucel',
  'darvadstrocel',
  'omidubicel',
  'remestemcel',
  'betibeglogene',
  'elivaldogene',
  'exagamglogene',
  'lovotibeglogene',
]

const quote = (words: readonly string[]) => words.map((each) => `"${each}"`).join(' OR ')

/** Cells in a treatment's own name; in a title they may be those of a tumour. */
const namedAsTreatment = ['cells', 'cell']

/** Ways to name a treatment in which no word of the first list stands. */
const treatmentWords = [
  'T cells',
  'T lymphocytes',
  'lymphocytes',
  'CAR',
  'CTL',
  'CTLs',
  'leucel',
  'autoleucel',
  'ansegedleucel',
  'cell injection',
  'cell infusion',
  'cell suspension',
  'cell implantation',
  'bone marrow cells',
  'bone marrow concentrate',
  'BMAC',
  'plasmablasts',
  'osteoblastic',
]

/** What a summary says where a treatment has a code for a name. */
const summaryWords = [
  'chimeric antigen receptor',
  'CAR-T',
  'CAR T',
  'CART',
  'CAR-NK',
  'cell therapy',
  'cellular therapy',
  'adoptive cell',
]

/** Drugs are given for it before cells, and before little else. */
const preparationWords = ['lymphodepletion', 'lymphodepleting']

/**
 * Queries in the registry's own syntax that find what speaks of cells as a treatment. Source of the words: the registry's
 * records of cell-therapy trials and the names of approved products. Two queries, since one address has room for about
 * a hundred words.
 */
export const cellTherapyWordQueries: readonly string[] = [
  `AREA[InterventionSearch](${quote(cellTherapyWords)})`,
  [
    `AREA[InterventionName](${quote(namedAsTreatment)})`,
    `AREA[InterventionSearch](${quote(treatmentWords)})`,
    `AREA[BriefSummary](${quote(summaryWords)})`,
    quote(preparationWords),
  ].join(' OR '),
]
