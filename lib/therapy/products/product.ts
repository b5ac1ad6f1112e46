/** A cell product with a known name, and what that name implies. */
export interface Product {
  /** API spelling: "TISAGENLECLEUCEL". */
  id: string
  /** Generic name if there is one, otherwise the code name people use. */
  generic: string
  brands?: readonly string[]
  /** Code names and abbreviations: "CTL019", "tisa-cel". */
  codes?: readonly string[]
  cellType: string
  targets?: readonly string[]
  /** Absent if the source does not say. */
  donor?: 'AUTOLOGOUS' | 'ALLOGENEIC' | 'XENOGENEIC' | 'IN_VIVO'
  tissue?: string
  /** First approvals: agency and year. Absent for products under investigation. */
  approvals?: readonly string[]
  /** Where the facts come from: an agency's label, a nonproprietary name, a registry record. */
  source: string
}
