'use client' // gets its values as data: rendered as HTML, those of all filters would be half of a page's bytes

import type { ChangeEvent } from 'react'

/** In this order: value (as in an address), label, number of trials (none where it is left out), whether it is selected. */
export type FacetChoice = readonly [
  value: string,
  label: string,
  count: number | null,
  isChosen: boolean,
]

interface FacetOptionsProps {
  /** The filter's key in an address. */
  name: string
  label: string
  options: readonly FacetChoice[]
  onChoose?: (option: FacetChoice, isChosen: boolean) => void
}

/** Values of one filter as checkboxes, each with its number of trials. */
export function FacetOptions({ name, label, options, onChoose }: FacetOptionsProps) {
  function choose({ target }: ChangeEvent<HTMLInputElement>, option: FacetChoice) {
    // A value may be listed twice: among the most frequent, and as a found one.
    for (const box of target.form?.querySelectorAll<HTMLInputElement>(
      `input[name="${CSS.escape(name)}"]`,
    ) ?? []) {
      if (box.value === target.value) box.checked = target.checked
    }
    onChoose?.(option, target.checked)
  }
  return (
    <div role="group" aria-label={label}>
      {options.map((option) => {
        const [value, words, count, isChosen] = option
        return (
          <label key={value} className="facet-option">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={isChosen}
              onChange={(event) => choose(event, option)}
            />
            <span>{words}</span> {count?.toLocaleString('en')}
          </label>
        )
      })}
    </div>
  )
}
