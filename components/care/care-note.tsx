import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { SearchRequest } from '@/lib/search/request/search-request'

/** Kinds of cells that clinics sell outside trials. */
const soldCells: ReadonlySet<string> = new Set([
  'SVF',
  'MSC',
  'NEURAL',
  'AMNIOTIC_PLACENTAL',
  'PLURIPOTENT',
  'BM_MNC',
])

/** Whether a search is for stem cells, by its words or its cell types. */
export function isAboutSoldCells({ query, filters }: Pick<SearchRequest, 'query' | 'filters'>) {
  return (
    /\b(?:stem|stromal|mesenchymal)\b/i.test(query) ||
    (filters.cellType ?? []).some((value) => soldCells.has(value))
  )
}

/** Leads people who may have been offered an unproven treatment to what regulators say. */
export function CareNote() {
  return (
    <aside aria-labelledby="care-note" className="care-note no-print">
      <Icon name="warning" />
      <div>
        <p id="care-note" className="care-note-title">
          Has a clinic offered to sell you a cell treatment?
        </p>
        <p>
          Some clinics sell cell treatments that have not been shown to work. See what regulators
          and the stem cell research society say.
        </p>
      </div>
      <Link href="/care" prefetch={false} className="button button-quiet">
        Check a clinic before you pay
      </Link>
    </aside>
  )
}
