'use client' // opens the browser's own dialog

import { Icon } from '@/components/ui/icon'

export function PrintButton() {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      aria-label="Print this trial"
      className="icon-button icon-button-line needs-script"
    >
      <Icon name="print" />
    </button>
  )
}
