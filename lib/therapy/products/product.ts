/** A cell product known by name, and what its name stands for. */
export interface Product {
  /** API spelling: "TISAGENLECLEUCEL". */
  id: string
  /** Generic name where there is one, else the code name people use. */
  generic: string
  brands?: readonly string[]
  /** Code names and abbreviations: "CTL019", "tisa-cel". */
  codes?: readonly string[]
  cellType: string
  targets?: readonly string[]
  /** Absent where the source does not say. */
  donor?: 'AUTOLOGOUS' | 'ALLOGENEIC' | 'XENOGENEIC' | 'IN_VIVO'
  tissue?: string
  /** First approvals: agency and year. Absent for products under investigation. */
  approvals?: readonly string[]
  /** Where the facts stand: an agency's label, a nonproprietary name, a registry record. */
  source: string
}
