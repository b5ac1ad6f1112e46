import { filters } from '@/lib/search/filters/filters'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { TrialSummary } from '@/lib/search/result'

const shownValues = 3

/** Cell type, donor and target in one line, where the trial treats with cells. */
export function CellTags({ trial: { cells } }: { trial: TrialSummary }) {
  if (cells === undefined) return null
  const tags = [
    { name: 'Cells', words: describe('cellType', cells.cellTypes) },
    { name: 'Donor', words: describe('donorSource', cells.donors) },
    { name: 'Target', words: describe('targetAntigen', cells.targets) },
  ].filter(({ words }) => words !== '')
  if (tags.length === 0) return null
  return (
    <ul aria-label="The cells" className="mt-2 flex flex-wrap gap-1.5 text-xs">
      {tags.map(({ name, words }) => (
        <li key={name} className="rounded-tag bg-tint px-2 py-0.5">
          <span className="text-ink-3">{name}: </span>
          {words}
        </li>
      ))}
    </ul>
  )
}

function describe(filter: FilterId, values: readonly string[]): string {
  const more = values.length - shownValues
  const shown = values.slice(0, shownValues).map((value) => filters[filter].labelOf(value))
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
