'use client' // filters a list of the page while the visitor types

import { useId, useState } from 'react'

/**
 * A box that filters the sites: name, town and status together must contain every typed word. Without script all are
 * shown.
 */
export function SiteFilter({ list }: { list: string }) {
  const id = useId()
  const [found, setFound] = useState<number | null>(null)

  function filter(text: string) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    const element = document.getElementById(list)
    let count = 0
    for (const site of element?.querySelectorAll<HTMLElement>('.site') ?? []) {
      const country = site.closest('details')?.querySelector('summary')?.textContent ?? ''
      const content = `${site.textContent} ${country}`.toLowerCase()
      const fits = words.every((word) => content.includes(word))
      site.hidden = !fits
      if (fits) count += 1
    }
    for (const group of element?.querySelectorAll('details') ?? []) {
      const isEmpty = group.querySelector('.site:not([hidden])') === null
      group.hidden = isEmpty
      if (words.length > 0 && !isEmpty) group.open = true
    }
    setFound(words.length === 0 ? null : count)
  }

  return (
    <div className="needs-script my-3 max-w-sm">
      <label htmlFor={id} className="label">
        Filter by town, hospital or country
      </label>
      <input
        id={id}
        type="search"
        className="field"
        autoComplete="off"
        onChange={(event) => filter(event.target.value)}
      />
      <p role="status" className="mt-1 text-sm text-ink-3 empty:hidden">
        {found !== null && (found === 1 ? '1 site' : `${found.toLocaleString('en')} sites`)}
      </p>
    </div>
  )
}
