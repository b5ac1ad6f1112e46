'use client'
// A part of the program that browsers keep: a page names each icon instead of writing it twice.

import type { IconName } from './icon-names'

/** A drawing of public/icons.svg. Decoration: words or an accessible name always stand beside it. */
export function Icon({ name, className = 'icon' }: { name: IconName; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}
