'use client' // opens the browser's own dialog

import { Icon } from '@/components/ui/icon'

/** Without script the browser's own menu prints. */
export function PrintButton({ label = 'Print this trial' }: { label?: string }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      aria-label={label}
      className="icon-button icon-button-line needs-script"
    >
      <Icon name="print" />
    </button>
  )
}
