import { useState } from 'react'
import type { Suggestion } from '@/lib/search/suggest/suggest'
import { longestNamePart } from '@/lib/search/request/typed-text'
import { useLatestAnswer } from './use-latest-answer'

const pauseMs = 120
/** Shorter texts have too many suggestions. */
const minTyped = 2

/** What the text in a search box is completed to. */
export type Suggested = 'everything' | 'places'

/** The list of suggestions below a search box: what is in it, whether it is open, and which row is active. */
export function useSuggestions(wanted: Suggested) {
  const { ask, cancel } = useLatestAnswer()
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([])
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [notice, setNotice] = useState('')
  const shown = isOpen ? suggestions : []

  function close() {
    cancel()
    setIsOpen(false)
    setActive(-1)
    setNotice('')
  }

  function clear() {
    close()
    setSuggestions([])
  }

  async function suggest(text: string) {
    if (text.trim().length < minTyped) return clear()
    const found = await ask((signal) => loadSuggestions(wanted, text, signal), pauseMs)
    if (found === null) return
    setSuggestions(found)
    setActive(-1)
    setIsOpen(true)
    setNotice(
      found.length === 0
        ? 'No suggestions'
        : `${found.length} ${found.length === 1 ? 'suggestion' : 'suggestions'}, use the arrow keys`,
    )
  }

  /** The next or the previous row; opens a closed list first, or asks for one. */
  function move(step: 1 | -1, text: string) {
    if (shown.length > 0) {
      // One more position than suggestions: the box itself.
      const places = shown.length + 1
      setActive(((active + 1 + step + places) % places) - 1)
    } else if (suggestions.length > 0) setIsOpen(true)
    else void suggest(text)
  }

  return {
    /** Empty while the list is closed. */
    shown,
    /** Index of the active row; -1 while the text itself is active. */
    active,
    /** For screen readers. */
    notice,
    suggest,
    move,
    close,
    clear,
    /** Makes the text active again. */
    leaveList: () => setActive(-1),
  }
}

/** Without an answer there are no suggestions; the box works anyway. */
async function loadSuggestions(
  wanted: Suggested,
  text: string,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  const key = wanted === 'places' ? 'place' : 'q'
  const params = new URLSearchParams({ [key]: text.slice(0, longestNamePart) })
  try {
    const response = await fetch(`/suggest?${params}`, { signal })
    if (!response.ok) return []
    // Written by the portal's own route.
    const answer = (await response.json()) as { suggestions: Suggestion[] }
    return answer.suggestions
  } catch {
    return []
  }
}
