'use client' // counts what is chosen and keeps it from page to page; without script the form sends what is ticked here

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useSyncExternalStore, type MouseEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import { keepChosen, readChosen, subscribeToChosen } from './chosen-trials'

interface ChosenTrayProps {
  /** Where the search measures distances from, as an address has it. */
  near?: string | undefined
}

/** What can be done with the chosen trials of the form around it; seen once there is one. */
export function ChosenTray({ near }: ChosenTrayProps) {
  const router = useRouter()
  const tray = useRef<HTMLDivElement>(null)
  const text = useSyncExternalStore(subscribeToChosen, readChosen, () => '')
  const ids = text === '' ? [] : text.split(',')

  useEffect(() => {
    const form = tray.current?.closest('form')
    if (!form) return
    // What was ticked before the page listened counts too.
    const early = listBoxes(form).filter((box) => box.checked && !box.defaultChecked)
    const known = readList()
    const added = early.map(({ value }) => value).filter((id) => !known.includes(id))
    if (added.length > 0) keepChosen([...known, ...added])
    function choose({ target }: Event) {
      if (!(target instanceof HTMLInputElement) || target.name !== 'ids') return
      const others = readList().filter((id) => id !== target.value)
      keepChosen(target.checked ? [...others, target.value] : others)
    }
    form.addEventListener('change', choose)
    return () => form.removeEventListener('change', choose)
  }, [])

  // Another page of the list has other boxes, so that this is done whenever anything is shown anew.
  useEffect(() => {
    const form = tray.current?.closest('form')
    const chosen = new Set(readList())
    for (const box of form ? listBoxes(form) : []) box.checked = chosen.has(box.value)
  })

  /** Chosen trials of other pages have no box in the form. */
  function lead(event: MouseEvent, path: '/compare' | '/compare/print') {
    if (ids.length === 0) return
    event.preventDefault()
    const place = near === undefined ? '' : `&${new URLSearchParams({ near })}`
    router.push(`${path}?ids=${ids.join()}${place}` as Route)
  }
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
      <button type="submit" className="button" onClick={(event) => lead(event, '/compare')}>
        <Icon name="table" />
        Compare{ids.length > 1 && ` ${ids.length}`}
      </button>
      <button
        type="submit"
        formAction="/compare/print"
        className="button button-plain"
        onClick={(event) => lead(event, '/compare/print')}
      >
        <Icon name="print" />
        <span>Print</span>
      </button>
      <button
        type="reset"
        className="icon-button"
        aria-label="Clear the selection"
        onClick={() => keepChosen([])}
      >
        <Icon name="cross" />
      </button>
    </div>
  )
}

function readList(): string[] {
  return readChosen().split(',').filter(Boolean)
}

function listBoxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name="ids"]')]
}
