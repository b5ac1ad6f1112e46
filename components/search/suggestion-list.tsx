import { TrialCount } from '@/components/ui/trial-count'
import type { Suggestion, SuggestionKind } from '@/lib/search/suggest/suggest'

interface SuggestionListProps {
  id: string
  /** Grouped by kind; with none, the list is hidden. */
  suggestions: readonly Suggestion[]
  /** Index of the suggestion selected by the arrow keys, or -1. */
  active: number
  onChoose: (suggestion: Suggestion) => void
}

const kindLabels: Record<SuggestionKind, string> = {
  topic: 'Cells, targets and disease groups',
  condition: 'Conditions',
  intervention: 'Treatments',
  place: 'Places',
  sponsor: 'Sponsors',
  trial: 'Trials',
}

/** The popup of the search box. The focus stays in the box, so nothing here is focusable. */
export function SuggestionList({ id, suggestions, active, onChoose }: SuggestionListProps) {
  const kinds = [...new Set(suggestions.map(({ kind }) => kind))]
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Suggestions"
      hidden={suggestions.length === 0}
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-[min(28rem,60vh)] overflow-y-auto rounded-card border border-edge bg-surface py-1.5 text-base text-ink"
    >
      {kinds.map((kind) => (
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div
            id={`${id}-${kind}`}
            role="presentation"
            className="px-3.5 pt-1.5 pb-0.5 text-sm font-semibold text-ink-3"
          >
            {kindLabels[kind]}
          </div>
          {suggestions.map((suggestion, index) => {
            if (suggestion.kind !== kind) return null
            return (
              // The box handles the keys, because it keeps the focus.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={index}
                id={`${id}-${index}`}
                ref={(option) => {
                  if (index === active) option?.scrollIntoView({ block: 'nearest' })
                }}
                role="option"
                aria-selected={index === active}
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(suggestion)}
                className="flex min-h-11 cursor-pointer items-center justify-between gap-4 px-3.5 py-1.5 hover:bg-tint aria-selected:bg-tint aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent"
              >
                <span className="line-clamp-2 min-w-0 break-words">{suggestion.label}</span>
                {kind !== 'trial' && (
                  <span className="shrink-0 text-sm text-ink-3 tabular-nums">
                    {kind === 'place' && suggestion.count === 0 ? (
                      'no site here'
                    ) : (
                      <TrialCount count={suggestion.count} />
                    )}
                  </span>
                )}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
