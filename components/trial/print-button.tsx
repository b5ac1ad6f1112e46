'use client' // opens the browser's own dialog

import { Icon } from '@/components/ui/icon'

interface PrintButtonProps {
  label?: string
  /** Shown beside the picture; the label begins with them. */
  words?: string
}

/** Without script the browser's own menu prints. */
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
