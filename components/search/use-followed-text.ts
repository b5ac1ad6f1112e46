import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * For a box that stays on the page, with its focus, while searches change: puts the text of each new search into it.
 * Text that a visitor types meanwhile, or typed before the script was running, is kept until then. Returns the box's
 * ref, and a function that sets its text.
 */
export function useFollowedText(
  text: string,
): readonly [RefObject<HTMLInputElement | null>, (text: string) => void] {
  const input = useRef<HTMLInputElement>(null)
  const known = useRef(text)
  const write = useCallback((next: string) => {
    if (input.current) input.current.value = next
  }, [])
  useLayoutEffect(() => {
    if (known.current === text) return
    known.current = text
    write(text)
  }, [text, write])
  return [input, write]
}
