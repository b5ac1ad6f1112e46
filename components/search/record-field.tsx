'use client' // completes the addresses in the text

import { useOwnAddress } from '@/components/ui/own-address'

/** The text of a search's record, to be selected and copied. */
export function RecordField({ id, text }: { id: string; text: string }) {
  return (
    <textarea
      id={id}
      readOnly
      rows={text.split('\n').length}
      className="field mt-1 w-full font-mono text-sm"
      value={useOwnAddress(text)}
    />
  )
}
