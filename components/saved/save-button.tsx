'use client' // saves a trial or a search in the browser

import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'
import { nothingSaved, parseSaved, type SearchState, type TrialState } from '@/lib/pages/saved'
import { keepSaved, readSaved } from './saved-store'
import { savedText } from './saved-text'

type SaveButtonProps = { trial: TrialState } | { search: SearchState }

/** Saves what the page shows, or removes it again. */
export function SaveButton(props: SaveButtonProps) {
  const text = useSyncExternalStore(savedText.subscribe, savedText.read, () => '')
  const { trials, searches } = parseSaved(text) ?? nothingSaved
  const isTrial = 'trial' in props
  const isSaved = isTrial
    ? trials.some(({ id }) => id === props.trial.id)
    : searches.some(({ query }) => query === props.search.query)

  function toggle() {
    const saved = readSaved()
    if (isTrial) {
      const others = saved.trials.filter(({ id }) => id !== props.trial.id)
      keepSaved({ ...saved, trials: isSaved ? others : [props.trial, ...others] })
    } else {
      const others = saved.searches.filter(({ query }) => query !== props.search.query)
      keepSaved({ ...saved, searches: isSaved ? others : [props.search, ...others] })
    }
  }
  return (
    <button
      type="button"
      onClick={toggle}
      aria-pressed={isSaved}
      aria-label={isTrial ? 'Save this trial in this browser' : undefined}
      className={`${isTrial ? 'icon-button icon-button-line' : 'button button-quiet button-small'} needs-script`}
    >
      <Icon name={isSaved ? 'bookmark-filled' : 'bookmark'} />
      {!isTrial && (isSaved ? 'Search saved' : 'Save this search')}
    </button>
  )
}
