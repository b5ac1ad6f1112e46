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

/**
 * The query of `ingest ctgov` without `--query`, in the registry's own syntax: every study whose treatment (name,
 * other names, title, arms, keywords) speaks of cells. Source of the words: the registry's records of cell-therapy
 * trials and the names of approved products.
 */
export const defaultCellTherapyQuery = `AREA[InterventionSearch](${cellTherapyWords
  .map((words) => `"${words}"`)
  .join(' OR ')})`
