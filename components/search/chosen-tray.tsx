'use client' // counts what is selected and keeps it from page to page; without script the form sends what is ticked here

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { readSaved, saveTrials, unsaveTrial } from '@/components/saved/saved-store'
import { savedText } from '@/components/saved/saved-text'
import { Icon } from '@/components/ui/icon'
import { formatIds } from '@/lib/search/request/trial-list'
import { chosenTrials } from './chosen-trials'
import { lastList } from './last-list'

interface ChosenTrayProps {
  /** The place from which the search measures distances, as in an address. */
  near?: string | undefined
}

/** Actions for the selected trials of the surrounding form; visible once there is one. */
export function ChosenTray({ near }: ChosenTrayProps) {
  const router = useRouter()
  const tray = useRef<HTMLDivElement>(null)
  const text = useSyncExternalStore(chosenTrials.subscribe, chosenTrials.read, () => '')
  const kept = useSyncExternalStore(savedText.subscribe, savedText.read, () => '')
  const ids = toList(text)
  const saved = new Set(kept === '' ? [] : readSaved().trials.map(({ id }) => id))
  const isSaved = ids.length > 0 && ids.every((id) => saved.has(id))

  useEffect(() => {
    const form = tray.current?.closest('form')
    if (!form) return
    // Placed after the box that was ticked last, so that the next Tab leads to the tray and not through the list.
    const leap = document.createElement('button')
    leap.type = 'button'
    leap.className = 'button button-small to-tray'
    leap.textContent = 'Go to selected trials'
    leap.onclick = () => tray.current?.querySelector('button')?.focus()
    // Includes boxes ticked before the script was running.
    const early = listBoxes(form).filter((box) => box.checked && !box.defaultChecked)
    if (early.length > 0) keep(early, true)
    function choose({ target }: Event) {
      if (!(target instanceof HTMLInputElement)) return
      target.closest('label')?.after(leap)
      // The box in a table's head has no name and selects all rows.
      const table = target.name === '' && target.closest('table')
      keep(table ? listBoxes(table) : [target], target.checked)
    }
    /** Selected trials of other pages have no box in the form. */
    function lead(event: SubmitEvent) {
      const chosen = readList()
      if (chosen.length === 0) return
      event.preventDefault()
      const query = formatIds(chosen)
      const path = event.submitter?.getAttribute('formaction') ?? '/compare'
      if (path.endsWith('.csv')) window.location.assign(`${path}?${query}`)
      else {
        const place = near === undefined ? '' : `&${new URLSearchParams({ near })}`
        router.push(`${path}?${query}${place}` as Route)
      }
    }
    function toggleSaved({ target }: Event) {
      const button = target instanceof Element && target.closest('[data-save]')
      if (!(button instanceof HTMLButtonElement)) return
      const { save: id = '' } = button.dataset
      if (button.ariaPressed === 'true') unsaveTrial(id)
      else save([id])
    }
    const listening = new AbortController()
    const { signal } = listening
    form.addEventListener('change', choose, { signal })
    form.addEventListener('click', toggleSaved, { signal })
    form.addEventListener('submit', lead, { signal })
    return () => listening.abort()
  }, [near, router])

  // Another page of the list has other boxes, so this runs after every render.
  useEffect(() => {
    lastList.keep(window.location.pathname + window.location.search)
    const form = tray.current?.closest('form')
    const chosen = new Set(readList())
    for (const box of form ? listBoxes(form) : []) box.checked = chosen.has(box.value)
    const all = form?.querySelector<HTMLInputElement>('thead input')
    const table = all?.closest('table')
    if (all && table) all.checked = listBoxes(table).every(({ checked }) => checked)
    for (const button of form?.querySelectorAll<HTMLElement>('[data-save]') ?? []) {
      button.ariaPressed = String(saved.has(button.dataset.save ?? ''))
    }
    if (ids.length === 0) form?.querySelector('.to-tray')?.remove()
  })

  return (
    <div
      ref={tray}
      role="region"
      aria-label="Selected trials"
      className="tray"
      data-chosen={ids.length > 0 ? '' : undefined}
    >
      <p role="status">
        {ids.length > 0 ? `${ids.length} selected` : 'Selected trials'}
        <small className="needs-script">Kept in this browser until you close it</small>
      </p>
      {near !== undefined && <input type="hidden" name="near" value={near} />}
      <button type="submit" className="button">
        <Icon name="table" />
        Compare{ids.length > 1 && ` ${ids.length}`}
      </button>
      <button
        type="button"
        className="button button-plain needs-script"
        aria-pressed={isSaved}
        onClick={() => (isSaved ? ids.forEach(unsaveTrial) : save(ids))}
      >
        <Icon name={isSaved ? 'bookmark-filled' : 'bookmark'} />
        <span>{isSaved ? 'Saved' : 'Save'}</span>
      </button>
      <button type="submit" formAction="/compare/print" className="button button-plain">
        <Icon name="print" />
        <span>Print</span>
      </button>
      <button type="submit" formAction="/export/trials.csv" className="button button-plain">
        <Icon name="download" />
        <span>Export</span>
      </button>
      <button
        type="reset"
        className="icon-button"
        aria-label="Clear the selection"
        onClick={() => chosenTrials.keep('')}
      >
        <Icon name="cross" />
      </button>
    </div>
  )
}

/** If it cannot be saved from here, use the page of saved trials, which says so. */
function save(ids: readonly string[]): void {
  saveTrials(ids).catch(() => {
    window.location.assign(`/saved?${new URLSearchParams(ids.map((id) => ['id', id]))}`)
  })
}

const toList = (text: string) => text.split(',').filter(Boolean)
const readList = () => toList(chosenTrials.read())

/** Selects or deselects the trials of these boxes. */
function keep(boxes: readonly HTMLInputElement[], areChosen: boolean): void {
  const changed = boxes.map(({ value }) => value)
  const others = readList().filter((id) => !changed.includes(id))
  chosenTrials.keep([...others, ...(areChosen ? changed : [])].join())
}

function listBoxes(within: Element): HTMLInputElement[] {
  return [...within.querySelectorAll<HTMLInputElement>('input[name="ids"]')]
}
