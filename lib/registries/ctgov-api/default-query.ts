/**
 * Words that the registry's records use for living cells given as a treatment. Deliberately wide: the classifier
 * later sorts out what is not a cell therapy (a drug given after a transplant, a laboratory study), but a trial that
 * is not fetched is never seen. The registry adds synonyms of its own.
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
  // Products whose names don't mention cells
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

/** Cells in a treatment's own name; in a title they may be a tumour's. */
const namedAsTreatment = ['cells', 'cell']

/** Names of treatments that contain no word of the first list. */
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

/** Words that summaries use for treatments named only by a code. */
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

/** Drugs given before cells, and before little else. */
const preparationWords = ['lymphodepletion', 'lymphodepleting']

/**
 * Queries in the registry's own syntax that find records mentioning cells as a treatment. Source of the words: the
 * registry's records of cell-therapy trials and the names of approved products. There are two because one address has
 * room for about a hundred words.
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
