'use client' // reads what this browser has saved, compares it with the present, and writes files

import { useEffect, useMemo, useState, useSyncExternalStore, type ChangeEvent } from 'react'
import { ShareButton } from '@/components/trial/share-button'
import { DownloadOrFollow } from '@/components/ui/download-or-follow'
import type { FormatLink } from '@/lib/exports/formats'
import {
  describeTrialChanges,
  joinSaved,
  nothingSaved,
  parseSaved,
  type Saved,
  type SearchState,
  type TrialState,
} from '@/lib/pages/saved'
import { toFeedPath } from '@/lib/exports/feed-addresses'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { formatIds } from '@/lib/search/request/trial-list'
import { toTrialPath } from '@/lib/study/trial-path'
import { keepSaved, readSaved } from './saved-store'
import { savedText } from './saved-text'

interface SavedViewProps {
  /** The present state of the trials and searches in the address. */
  shared: Saved
  formats: readonly FormatLink[]
}

/** Saved trials and searches, with the changes since they were last looked at. */
export function SavedView({ shared, formats }: SavedViewProps) {
  const text = useSyncExternalStore(savedText.subscribe, savedText.read, () => '')
  const isLasting = useSyncExternalStore(savedText.subscribe, savedText.isLasting, () => true)
  const saved = useMemo(() => parseSaved(text) ?? nothingSaved, [text])
  const [message, setMessage] = useState('')
  const address = toAddress(saved)
  const now = usePresentState(address, setMessage)
  const isEmpty = saved.trials.length + saved.searches.length === 0
  const fresh = joinSaved(saved, shared)
  const added =
    fresh.trials.length + fresh.searches.length - saved.trials.length - saved.searches.length

  async function importFile({ target }: ChangeEvent<HTMLInputElement>) {
    const read = parseSaved((await target.files?.[0]?.text()) ?? '')
    target.value = ''
    if (read === null) {
      setMessage('This file has no saved trials. Choose a file that you downloaded from this page.')
      return
    }
    keepSaved(joinSaved(readSaved(), read))
    setMessage(`Added from the file: ${count(read)}.`)
  }

  function removeTrial(id: string) {
    keepSaved({ ...saved, trials: saved.trials.filter((each) => each.id !== id) })
  }
  function removeSearch(query: string) {
    keepSaved({ ...saved, searches: saved.searches.filter((each) => each.query !== query) })
  }
  const changedTrials = saved.trials.filter((trial) => listChanges(trial, now).length > 0)
  const changedSearches = saved.searches.filter((search) => differs(search, now))
  return (
    <div className="needs-script saved">
      {added > 0 && (
        <p className="saved-shared">
          This link shares {count(shared)}.{' '}
          <button type="button" className="button button-small" onClick={() => keepSaved(fresh)}>
            Save {added === 1 ? 'it' : 'them'} in this browser
          </button>
        </p>
      )}
      {!isLasting && (
        <p role="note">
          This browser doesn’t allow this site to keep anything, so what you save here is gone when
          you close or reload the page. Download it as a file to keep it.
        </p>
      )}
      {isEmpty && (
        <p>
          Nothing is saved in this browser yet. Press the bookmark beside a trial, or “Save this
          search” below a list of results.
        </p>
      )}
      {saved.trials.length > 0 && (
        <SavedTrials trials={saved.trials} now={now} onRemove={removeTrial} />
      )}
      {saved.searches.length > 0 && (
        <SavedSearches searches={saved.searches} now={now} onRemove={removeSearch} />
      )}
      <p role="status">
        {message}
        {message === '' && now !== null && !isEmpty && (
          <>
            {changedTrials.length + changedSearches.length === 0
              ? 'Nothing has changed since you last looked.'
              : `Changed since you last looked: ${changedTrials.length + changedSearches.length}.`}
          </>
        )}
      </p>
      {saved.trials.length > 0 && (
        <DownloadOrFollow
          what="these trials"
          query={formatIds(saved.trials.map(({ id }) => id))}
          formats={formats}
        />
      )}
      <div className="saved-actions">
        {now !== null && changedTrials.length + changedSearches.length > 0 && (
          <button type="button" className="button" onClick={() => keepSaved(joinSaved(now, saved))}>
            Mark changes as seen
          </button>
        )}
        {!isEmpty && (
          <>
            <button type="button" className="button button-quiet" onClick={() => download(saved)}>
              Download as a file
            </button>
            <ShareButton
              title="Saved cell therapy trials"
              path={`/saved?${address}`}
              label="Share by link"
            />
          </>
        )}
        <label className="button button-quiet">
          Add from a file
          <input
            type="file"
            accept="application/json,.json"
            className="sr-only"
            onChange={(event) => void importFile(event)}
          />
        </label>
      </div>
    </div>
  )
}

/** Reads the present state of what an address names; null until it has arrived. */
function usePresentState(address: string, onMessage: (message: string) => void): Saved | null {
  const [now, setNow] = useState<Saved | null>(null)
  useEffect(() => {
    if (address === '') return
    const leaving = new AbortController()
    fetch(`/saved/state?${address}`, { signal: leaving.signal })
      .then((answer) => answer.text())
      .then((answer) => setNow(parseSaved(answer)))
      .catch((error: unknown) => {
        if (leaving.signal.aborted) return
        onMessage('We could not look up what changed. Reload the page to try again.')
        console.warn(error)
      })
    return () => leaving.abort()
  }, [address, onMessage])
  return now
}

interface SavedTrialsProps {
  trials: readonly TrialState[]
  now: Saved | null
  onRemove: (id: string) => void
}

function SavedTrials({ trials, now, onRemove }: SavedTrialsProps) {
  return (
    <section aria-labelledby="saved-trials">
      <h2 id="saved-trials">Trials</h2>
      <ul>
        {trials.map((trial) => (
          <li key={trial.id}>
            <p className="saved-title">
              <a href={toTrialPath(trial.id)}>{trial.title}</a>
            </p>
            <p>
              {trial.id} · {trial.status}
            </p>
            <TrialChanges trial={trial} now={now} />
            <button
              type="button"
              className="button button-quiet button-small"
              aria-label={`Remove ${trial.id}`}
              onClick={() => onRemove(trial.id)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TrialChanges({ trial, now }: { trial: TrialState; now: Saved | null }) {
  const changes = listChanges(trial, now)
  if (now !== null && !now.trials.some(({ id }) => id === trial.id)) {
    return <p>This portal no longer has this trial.</p>
  }
  if (changes.length === 0) return null
  return (
    <div className="saved-changes">
      <p>
        <b>Changed since you looked</b>
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <a href={`${toTrialPath(trial.id)}/history`}>See every change</a>
    </div>
  )
}

interface SavedSearchesProps {
  searches: readonly SearchState[]
  now: Saved | null
  onRemove: (query: string) => void
}

function SavedSearches({ searches, now, onRemove }: SavedSearchesProps) {
  return (
    <section aria-labelledby="saved-searches">
      <h2 id="saved-searches">Searches</h2>
      <ul>
        {searches.map((search) => (
          <li key={search.query}>
            <p className="saved-title">
              <a href={search.query === '' ? '/trials' : `/trials?${search.query}`}>
                {search.sentence}
              </a>
            </p>
            <p>
              {differs(search, now) ? (
                <b>
                  {describeTrialCount(findSearch(search, now)?.total ?? 0)} now,{' '}
                  {search.total.toLocaleString('en')} when you last looked
                </b>
              ) : (
                describeTrialCount(search.total)
              )}
              {' · '}
              <a href={toFeedPath('atom', { query: search.query })}>Follow in a feed reader</a>
            </p>
            <button
              type="button"
              className="button button-quiet button-small"
              aria-label={`Remove the search: ${search.sentence}`}
              onClick={() => onRemove(search.query)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function listChanges(trial: TrialState, now: Saved | null): string[] {
  const present = now?.trials.find(({ id }) => id === trial.id)
  return present ? describeTrialChanges(trial, present) : []
}

const findSearch = (search: SearchState, now: Saved | null) =>
  now?.searches.find(({ query }) => query === search.query)

function differs(search: SearchState, now: Saved | null): boolean {
  const present = findSearch(search, now)
  return present !== undefined && present.total !== search.total
}

/** The query string for these trials, for links and for reading their present state. */
function toAddress({ trials, searches }: Saved): string {
  return new URLSearchParams([
    ...trials.map(({ id }) => ['id', id]),
    ...searches.map(({ query }) => ['search', query]),
  ]).toString()
}

function count({ trials, searches }: Saved): string {
  const parts = [
    trials.length > 0 && `${trials.length} ${trials.length === 1 ? 'trial' : 'trials'}`,
    searches.length > 0 && `${searches.length} ${searches.length === 1 ? 'search' : 'searches'}`,
  ]
  return parts.filter(Boolean).join(' and ') || 'nothing'
}

function download(saved: Saved): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(saved, null, 2)], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = url
  link.download = 'saved-trials.json'
  link.click()
  URL.revokeObjectURL(url)
}
