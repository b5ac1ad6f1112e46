import type { CellRule } from './cell-rule'
import { immuneCellRules } from './immune-cells'
import { otherCellRules } from './other-cells'
import { stemAndTissueCellRules } from './stem-tissue-cells'

/**
 * Which words name which cells. Order is priority: a rule never takes words that an earlier one has taken, so
 * "CAR-NK cells" is not also "NK cells", nor "mesenchymal stem cell transplantation" a transplant of blood stem cells.
 */
export const cellRules: readonly CellRule[] = [
  ...immuneCellRules,
  ...stemAndTissueCellRules,
  ...otherCellRules,
]
