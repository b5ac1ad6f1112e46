import { CopyText } from '@/components/ui/copy-text'
import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/text-field'

/** The search as text for a methods section, to select and copy, with or without script. */
export function SearchRecord({ text }: { text: string }) {
  return (
    <Disclosure summary="Record of this search, for a methods section">
      <label className="block text-sm text-ink-3" htmlFor="search-record">
        Copy this to report or repeat the search
      </label>
      <TextField id="search-record" text={text} isReadOnly />
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <CopyText from="search-record" />
      </div>
    </Disclosure>
  )
}
