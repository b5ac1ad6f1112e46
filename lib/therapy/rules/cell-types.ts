import type { CellRule } from './cell-rule'
import { immuneCellRules } from './immune-cells'
import { otherCellRules } from './other-cells'
import { stemAndTissueCellRules } from './stem-tissue-cells'

/**
 * Which words name which cells. Earlier rules have priority: a rule never uses words that an earlier one has taken, so
 * "CAR-NK cells" is not also "NK cells", and "mesenchymal stem cell transplantation" is not a transplant of blood stem
 * cells.
 */
export const cellRules: readonly CellRule[] = [
  ...immuneCellRules,
  ...stemAndTissueCellRules,
  ...otherCellRules,
]
