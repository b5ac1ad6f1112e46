import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * For a box that stays on the page, and with it the focus, while searches change: puts the text of each new search
 * into it. What somebody types meanwhile, or typed before the page listened, is left alone until then. Gives the
 * reference for the box, and a function that writes into it.
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
