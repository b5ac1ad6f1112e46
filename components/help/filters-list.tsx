import { filterSections } from '@/components/search/panel-filters'
import { Disclosure } from '@/components/ui/disclosure'
import type { FilterDefinition } from '@/lib/search/filters/definition'
import { filters } from '@/lib/search/filters/filters'

/** Every filter, from the only table of filters. */
export function FiltersList() {
  return filterSections.map(({ group, label, ids }) => (
    <section key={group} aria-labelledby={`filters-${group}`} className="space-y-3">
      <h3 id={`filters-${group}`} className="text-lg">
        {label}
      </h3>
      <dl className="space-y-4">
        {ids
          .map((id) => filters[id])
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

/** If there are more values than this, they are folded. */
const maxShown = 8

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
  if (filter.values.length <= maxShown) return values
  return <Disclosure summary={`All ${filter.values.length} values`}>{values}</Disclosure>
}
