'use client'
// Listens to typing: lists matching values at once. Without script the box leads to the page that lists them.

import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react'
import { longestNamePart } from '@/lib/search/request/typed-text'
import { FacetOptions, type FacetChoice } from './facet-options'
import { useLatestAnswer } from './use-latest-answer'

const pauseMs = 150

/** The answer of `/suggest/values`. */
export interface FoundOptions {
  options: FacetChoice[]
  /** Number of all matching values, including those that are not listed. */
  total: number
}

interface FacetFinderProps {
  /** URL key of the filter. */
  filterKey: string
  /** Id of the form that leads to the page of all values; forms cannot be nested. */
  formId: string
  /** The search whose trials are counted, as in its address. */
  state: string
  /** "condition" */
  one: string
  /** "conditions" */
  many: string
  /** The list while nothing is typed. */
  children: ReactNode
}

type Answer = { text: string; found: FoundOptions } | { text: string; problem: string }

/** A box to find one of very many values of a filter. */
export function FacetFinder({ filterKey, formId, state, one, many, children }: FacetFinderProps) {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const { ask, cancel } = useLatestAnswer()
  const [answer, setAnswer] = useState<Answer | null>(null)
  // A value that was found and ticked stays listed, whatever is typed next.
  const [kept, setKept] = useState<{ state: string; picked: readonly FacetChoice[] }>({
    state,
    picked: [],
  })
  // After another search the page lists what is selected.
  const picked = kept.state === state ? kept.picked : []

  async function find(typed: string, waitMs: number) {
    const text = typed.trim()
    if (text === '') {
      cancel()
      setAnswer(null)
      return
    }
    const next = await ask((signal) => loadOptions(filterKey, state, text, signal), waitMs)
    if (next !== null) setAnswer(next)
  }

  // A selection changes the search: the listed counts are outdated, and the page lists the selection.
  const findAgain = useEffectEvent(() => {
    const typed = input.current?.value ?? ''
    if (typed.trim() !== '') void find(typed, 0)
  })
  useEffect(() => {
    findAgain()
    return cancel
  }, [state, cancel])

  const found = answer && 'found' in answer ? answer.found.options : []
  const listed = new Set(found.map(([value]) => value))
  const options = [...picked.filter(([value]) => !listed.has(value)), ...found]
  return (
    <>
      <div className="facet-finder">
        <input
          ref={input}
          form={formId}
          type="search"
          name="find"
          aria-label={`Find a ${one}`}
          aria-controls={listId}
          placeholder={`Find a ${one}`}
          maxLength={longestNamePart}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
          className="field"
          onInput={(event) => void find(event.currentTarget.value, pauseMs)}
        />
        <button type="submit" form={formId} className="button button-quiet button-small">
          Find<span className="sr-only"> {many}</span>
        </button>
      </div>
      <p role="status" className="text-xs text-ink-3 empty:hidden">
        {answer && describeAnswer(answer, one, many)}
      </p>
      <div id={listId}>
        {options.length > 0 && (
          <FacetOptions
            // The boxes keep their state in the browser; another search resets them.
            key={`${state} ${answer?.text}`}
            name={filterKey}
            label={`Found ${many}, with the number of trials`}
            options={options.map(
              ([value, label, count, isChosen]) =>
                [
                  value,
                  label,
                  count,
                  isChosen || picked.some(([chosen]) => chosen === value),
                ] as const,
            )}
            onChoose={(option, isChosen) =>
              setKept({
                state,
                picked: [
                  ...picked.filter(([value]) => value !== option[0]),
                  ...(isChosen ? [option] : []),
                ],
              })
            }
          />
        )}
        {/* Selected values are sent with the form even if they are not listed. */}
        <div hidden={answer !== null && 'found' in answer}>{children}</div>
      </div>
    </>
  )
}

function describeAnswer(answer: Answer, one: string, many: string): string {
  if ('problem' in answer) return answer.problem
  const { text, found } = answer
  const shown = found.options.length
  if (shown === 0) return `No ${one} of this search has “${text}” in its name.`
  const total = found.total.toLocaleString('en')
  if (shown < found.total) return `${total} ${many} fit; the ${shown} with most trials:`
  return `${total} ${shown === 1 ? `${one} fits` : `${many} fit`}:`
}

async function loadOptions(
  filterKey: string,
  state: string,
  text: string,
  signal: AbortSignal,
): Promise<Answer> {
  const params = new URLSearchParams({ filter: filterKey, find: text.slice(0, longestNamePart) })
  for (const [name, value] of new URLSearchParams(state)) params.append(name, value)
  try {
    const response = await fetch(`/suggest/values?${params}`, { signal })
    // Written by the portal's own route.
    if (response.ok) return { text, found: (await response.json()) as FoundOptions }
  } catch {
    // Shown below: the network or the portal did not answer.
  }
  return {
    text,
    problem: 'We could not load the list. Keep typing to try again, or press “Find”.',
  }
}
