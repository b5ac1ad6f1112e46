'use client'
// Listens to typing: suggestions appear meanwhile. Without script it is the plain input of its form.

import { useRouter } from 'next/navigation'
import {
  useId,
  useState,
  useSyncExternalStore,
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { Suggestion } from '@/lib/search/suggest/suggest'
import { longestNamePart } from '@/lib/search/request/typed-text'
import { toTrialPath } from '@/lib/study/trial-path'
import { toFormParams } from './form-params'
import { SuggestionList } from './suggestion-list'
import { useFollowedText } from './use-followed-text'
import { useLatestAnswer } from './use-latest-answer'

const pauseMs = 120

type SearchBoxProps = Pick<
  ComponentProps<'input'>,
  'id' | 'name' | 'maxLength' | 'placeholder' | 'className' | 'aria-label' | 'aria-describedby'
> & {
  /** The text of the page's search; typed text stays until it changes. */
  defaultValue?: string
  /** What is suggested. */
  suggest?: 'everything' | 'places'
  /** Shown at the start of the box. */
  icon?: ReactNode
}

/** The editable combobox with a list popup of the ARIA Authoring Practices. */
export function SearchBox({ suggest: wanted = 'everything', icon, ...props }: SearchBoxProps) {
  const router = useRouter()
  const listId = useId()
  const [input, write] = useFollowedText(props.defaultValue ?? '')
  const { ask, cancel } = useLatestAnswer()
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([])
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [notice, setNotice] = useState('')
  // The server renders the plain input; only a page with script announces that it is more.
  const isListening = useSyncExternalStore(noChanges, inBrowser, onServer)
  const isShown = isOpen && suggestions.length > 0

  function close() {
    cancel()
    setIsOpen(false)
    setActive(-1)
    setNotice('')
  }

  async function suggest(text: string) {
    if (text.trim().length < 2) {
      close()
      setSuggestions([])
      return
    }
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

  function choose({ query, filter, trialId }: Suggestion) {
    const box = input.current
    if (!box?.form) return
    close()
    setSuggestions([])
    if (trialId !== undefined) {
      router.push(toTrialPath(trialId))
      return
    }
    write(query)
    // Emptying the place also empties the fields that belong to it.
    const params = toFormParams(box.form, wanted === 'places')
    if (filter && !params.getAll(filter.key).includes(filter.value)) {
      params.append(filter.key, filter.value)
    }
    router.push(`/trials?${params}`)
  }

  function move(event: KeyboardEvent, step: 1 | -1) {
    event.preventDefault()
    if (!isShown) {
      if (suggestions.length > 0) setIsOpen(true)
      else void suggest(input.current?.value ?? '')
      return
    }
    // One more position than suggestions: the box itself.
    const places = suggestions.length + 1
    setActive(((active + 1 + step + places) % places) - 1)
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
        return move(event, 1)
      case 'ArrowUp':
        return move(event, -1)
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The caret moves, so the text is active again.
        return setActive(-1)
      case 'Escape':
        // The first press closes the list; with the next one browsers empty the box themselves.
        if (isShown) event.preventDefault()
        return close()
      case 'Enter': {
        const chosen = isShown ? suggestions[active] : undefined
        if (!chosen) return close()
        event.preventDefault()
        return choose(chosen)
      }
    }
  }

  return (
    <div className="search-box">
      {icon}
      <input
        {...props}
        ref={input}
        type="search"
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="search"
        onInput={(event) => void suggest(event.currentTarget.value)}
        onKeyDown={handleKey}
        onBlur={close}
        {...(isListening && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': isShown,
          'aria-controls': listId,
          'aria-activedescendant': isShown && active >= 0 ? `${listId}-${active}` : undefined,
        })}
      />
      {isListening && (
        <>
          <SuggestionList
            id={listId}
            suggestions={isShown ? suggestions : []}
            active={active}
            onChoose={choose}
          />
          <p role="status" className="sr-only">
            {notice}
          </p>
        </>
      )}
    </div>
  )
}

const noChanges = () => () => undefined
const inBrowser = () => true
const onServer = () => false

/** Without an answer there are no suggestions; the box works anyway. */
async function loadSuggestions(
  wanted: 'everything' | 'places',
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
