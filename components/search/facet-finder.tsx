'use client'
// Listens to typing: values that fit are listed at once. Without script the form leads to the page that lists them.

import Form from 'next/form'
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react'
import { longestNamePart } from '@/lib/search/request/typed-text'
import { FacetOption, type FacetOptionProps } from './facet-option'
import { KeptFields } from './kept-fields'
import { useLatestAnswer } from './use-latest-answer'

const pauseMs = 150

/** What `/suggest/values` answers. */
export interface FoundOptions {
  options: FacetOptionProps[]
  /** All values that fit, also those that are not listed. */
  total: number
}

interface FacetFinderProps {
  /** URL key of the filter. */
  filterKey: string
  /** The search in which trials are counted, as its address has it. */
  state: string
  /** "condition" */
  one: string
  /** "conditions" */
  many: string
  /** What is listed while nothing is typed. */
  children: ReactNode
}

type Answer = { text: string; found: FoundOptions } | { text: string; problem: string }

/** A box to find one of very many values of a filter. */
export function FacetFinder({ filterKey, state, one, many, children }: FacetFinderProps) {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const { ask, cancel } = useLatestAnswer()
  const [answer, setAnswer] = useState<Answer | null>(null)

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

  // A choice changes the search: the counts and links of what is listed are of the one before.
  const findAgain = useEffectEvent(() => {
    const typed = input.current?.value ?? ''
    if (typed.trim() !== '') void find(typed, 0)
  })
  useEffect(() => {
    findAgain()
    return cancel
  }, [state, cancel])

  return (
    <>
      <Form action="/search/values" prefetch={false} className="mb-1.5 flex gap-1.5">
        <input type="hidden" name="filter" value={filterKey} />
        <input
          ref={input}
          type="search"
          name="find"
          aria-label={`Find a ${one}`}
          aria-controls={listId}
          placeholder={`Find a ${one}`}
          maxLength={longestNamePart}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
          className="field min-h-9 px-2.5 py-1 text-sm"
          onInput={(event) => void find(event.currentTarget.value, pauseMs)}
        />
        <KeptFields search={state} />
        <button type="submit" className="button button-quiet min-h-9 px-2.5 py-1 text-sm">
          Find<span className="sr-only"> {many}</span>
        </button>
      </Form>
      <p role="status" className="text-xs text-ink-3 empty:hidden">
        {answer && describeAnswer(answer, one, many)}
      </p>
      <div id={listId}>
        {answer && 'found' in answer ? (
          <ul aria-label={`Found ${many}, with the number of trials`}>
            {answer.found.options.map((option) => (
              <li key={option.label}>
                <FacetOption {...option} />
              </li>
            ))}
          </ul>
        ) : (
          children
        )}
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
    // The portal's own route wrote it.
    if (response.ok) return { text, found: (await response.json()) as FoundOptions }
  } catch {
    // Told below: the network or the portal did not answer.
  }
  return {
    text,
    problem: 'The list could not be loaded. Type on to try again, or press “Find”.',
  }
}
