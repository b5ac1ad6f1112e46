import { Disclosure } from '@/components/ui/disclosure'
import { filters } from '@/lib/search/filters/filters'
import type { FilterDefinition, FilterGroup } from '@/lib/search/filters/definition'
import { filterIds } from '@/lib/search/filters/filter-ids'

const groupLabels: Record<FilterGroup, string> = {
  topic: 'Condition and treatment',
  cells: 'Cells',
  stage: 'Stage of the trial',
  participants: 'Who can take part',
  place: 'Places',
  sponsor: 'Who is behind it',
  time: 'Dates',
  design: 'Size and design',
}

const groups = Object.keys(groupLabels) as FilterGroup[]
const definitions = filterIds.map((id) => filters[id])

/** Every filter, from the one table in which filters are declared. */
export function FiltersList() {
  return groups.map((group) => (
    <section key={group} aria-labelledby={`filters-${group}`} className="space-y-3">
      <h3 id={`filters-${group}`} className="text-lg">
        {groupLabels[group]}
      </h3>
      <dl className="space-y-4">
        {definitions
          .filter((filter) => filter.group === group)
          .map((filter) => (
            <div key={filter.id} id={`filter-${filter.key}`} className="space-y-1">
              <dt>
                <strong className="font-semibold">{filter.label}</strong>{' '}
                <code className="font-mono text-sm text-ink-3">{filter.key}=…</code>
              </dt>
              <dd>{filter.help}</dd>
              <dd>
                <FilterValues filter={filter} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  ))
}

/** More values than this are folded away. */
const mostShown = 8

function FilterValues({ filter }: { filter: FilterDefinition }) {
  if (filter.kind !== 'choice') return <p className="text-ink-3">Takes {filter.expects}.</p>
  const values = (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {filter.values.map((value) => (
        <li key={value} className="break-words max-lg:wrap-anywhere">
          {filter.labelOf(value)}{' '}
          <code className="font-mono text-ink-3">{filter.formatValue(value)}</code>
        </li>
      ))}
    </ul>
  )
  if (filter.values.length <= mostShown) return values
  return <Disclosure summary={`All ${filter.values.length} values`}>{values}</Disclosure>
}
