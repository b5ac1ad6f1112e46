import { notStated } from '@/lib/study/labels'
import { NotStated } from './not-stated'

/** A text, or the mark of a missing one. Takes what the describing functions answer as it is. */
export function Stated({ text }: { text: string | null | undefined }) {
  return text === undefined || text === null || text.trim() === '' || text === notStated ? (
    <NotStated />
  ) : (
    <>{text}</>
  )
}
