'use client'
// A client component is in a script that browsers cache, so that a page names each icon and doesn't contain it twice.

import type { IconName } from './icon-names'

/** A drawing of public/icons.svg. Decoration: there are always words or an accessible name beside it. */
export function Icon({ name, className = 'icon' }: { name: IconName; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}
