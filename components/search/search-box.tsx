'use client'
// Listens to typing: suggestions appear meanwhile. Without script it is the plain input of its form.

import { useRouter } from 'next/navigation'
import {
  useId,
  useSyncExternalStore,
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { Suggestion } from '@/lib/search/suggest/suggest'
import { toTrialPath } from '@/lib/study/trial-path'
import { toFormParams } from './form-params'
import { SuggestionList } from './suggestion-list'
import { useFollowedText } from './use-followed-text'
import { useSuggestions, type Suggested } from './use-suggestions'

type SearchBoxProps = Pick<
  ComponentProps<'input'>,
  'id' | 'name' | 'maxLength' | 'placeholder' | 'className' | 'aria-label' | 'aria-describedby'
> & {
  /** The text of the page's search; typed text stays until it changes. */
  defaultValue?: string
  /** What is suggested. */
  suggest?: Suggested
  /** Shown at the start of the box. */
  icon?: ReactNode
}

/** The editable combobox with a list popup of the ARIA Authoring Practices. */
export function SearchBox({ suggest: wanted = 'everything', icon, ...props }: SearchBoxProps) {
  const router = useRouter()
  const listId = useId()
  const [input, write] = useFollowedText(props.defaultValue ?? '')
  const list = useSuggestions(wanted)
  // The server renders the plain input; only a page with script announces that it is more.
  const isListening = useSyncExternalStore(noChanges, inBrowser, onServer)
  const isShown = list.shown.length > 0

  function choose({ query, filter, trialId }: Suggestion) {
    const box = input.current
    if (!box?.form) return
    list.clear()
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

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault()
        return list.move(event.key === 'ArrowDown' ? 1 : -1, event.currentTarget.value)
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        return list.leaveList()
      case 'Escape':
        // The first press closes the list; with the next one browsers empty the box themselves.
        if (isShown) event.preventDefault()
        return list.close()
      case 'Enter': {
        const chosen = list.shown[list.active]
        if (!chosen) return list.close()
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
        onInput={(event) => void list.suggest(event.currentTarget.value)}
        onKeyDown={handleKey}
        onBlur={list.close}
        {...(isListening && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': isShown,
          'aria-controls': listId,
          'aria-activedescendant': list.active >= 0 ? `${listId}-${list.active}` : undefined,
        })}
      />
      {isListening && (
        <>
          <SuggestionList
            id={listId}
            suggestions={list.shown}
            active={list.active}
            onChoose={choose}
          />
          <p role="status" className="sr-only">
            {list.notice}
          </p>
        </>
      )}
    </div>
  )
}

const noChanges = () => () => undefined
const inBrowser = () => true
const onServer = () => false
