'use client' // opens the browser's print dialog

import { Icon } from '@/components/ui/icon'

interface PrintButtonProps {
  label?: string
  /** Visible text; the accessible name begins with it. */
  words?: string
}

/** Without script, the browser's menu prints. */
export function PrintButton({ label = 'Print this trial', words }: PrintButtonProps) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      aria-label={label}
      className={`${words ? 'button button-quiet button-small' : 'icon-button icon-button-line'} needs-script`}
    >
      <Icon name="print" />
      {words}
    </button>
  )
}
