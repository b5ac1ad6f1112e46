import { filters } from '@/lib/search/filters/filters'
import type { RangeFilter } from '@/lib/search/filters/definition'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { RequestProblem, SearchRequest } from '@/lib/search/request/search-request'

interface RangeFieldsProps {
  filter: FilterId
  request: SearchRequest
  /** Bounds over the whole search. */
  problems: readonly RequestProblem[]
}

const hints: Record<RangeFilter['kind'], string> = {
  date: 'A year (2024), a month (2024-05) or a day (2024-05-31); one of the two is enough.',
  number: 'Whole numbers; one of the two is enough.',
  age: 'A whole number, such as 45, or a span, such as 12-17.',
}
const maxEndLength = 40

/** An age, or a range of numbers or dates, as fields of the surrounding form. */
export function RangeFields({ filter: id, request, problems }: RangeFieldsProps) {
  const filter = filters[id]
  if (filter.kind === 'choice' || filter.kind === 'open') return null
  const { key, label, kind } = filter
  const [chosen = ''] = request.filters[id] ?? []
  const typed = problems.find((problem) => problem.key === key)?.value
  const ends = filter.toEnds(typed ?? chosen)
  const wrong = typed === undefined ? {} : filter.explain(typed)
  const fields =
    kind === 'age'
      ? ([['from', key, 'Age in years']] as const)
      : ([
          ['from', `${key}-from`, 'From'],
          ['to', `${key}-to`, 'To'],
        ] as const)
  const idOf = (part: string) => `${key}-${part}`
  return (
    <>
      <div className="range-fields">
        {fields.map(([end, name, words]) => (
          <div key={end}>
            <label htmlFor={idOf(`${end}-box`)} className="label">
              {kind !== 'age' && <span className="sr-only">{label}: </span>}
              {words}
            </label>
            <input
              id={idOf(`${end}-box`)}
              name={name}
              defaultValue={ends[end]}
              maxLength={maxEndLength}
              inputMode={kind === 'number' ? 'numeric' : 'text'}
              autoComplete="off"
              aria-invalid={wrong[end] !== undefined || undefined}
              aria-describedby={`${idOf('hint')}${wrong[end] === undefined ? '' : ` ${idOf(`${end}-problem`)}`}`}
              className="field"
            />
          </div>
        ))}
        {kind === 'age' && (
          <button type="submit" className="button button-quiet button-small">
            Apply<span className="sr-only"> age</span>
          </button>
        )}
      </div>
      {fields.map(([end]) =>
        wrong[end] === undefined ? null : (
          <p key={end} id={idOf(`${end}-problem`)} role="alert" className="range-problem">
            {wrong[end]}
          </p>
        ),
      )}
      <p id={idOf('hint')} className="mt-1 text-xs leading-snug text-ink-3">
        {hints[kind]}
      </p>
    </>
  )
}
