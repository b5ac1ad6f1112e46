'use client' // completes the addresses in the text

import { useOwnAddress } from './own-address'

interface OwnFieldProps {
  id: string
  text: string
  isReadOnly?: boolean
}

/** A text to be selected, copied and, unless it is read-only, completed. */
export function OwnField({ id, text, isReadOnly = false }: OwnFieldProps) {
  const completed = useOwnAddress(text)
  return (
    <textarea
      // Begins anew with the address, before anybody can have written.
      key={completed}
      id={id}
      readOnly={isReadOnly}
      rows={Math.min(24, text.split('\n').length)}
      className="field mt-1 w-full font-mono text-sm"
      defaultValue={completed}
    />
  )
}
