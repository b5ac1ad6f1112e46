import { useCallback, useEffect, useRef } from 'react'

interface LatestAnswer {
  /** Waits and loads; `null` where another question came in the meantime, or nobody waits any more. */
  ask: <Answer>(
    load: (signal: AbortSignal) => Promise<Answer>,
    pauseMs: number,
  ) => Promise<Answer | null>
  /** Takes the last question back. */
  cancel: () => void
}

/** For what is asked while somebody types: a pause before each question, and an answer to the last one only. */
export function useLatestAnswer(): LatestAnswer {
  const pending = useRef<AbortController>(null)
  const cancel = useCallback(() => pending.current?.abort(), [])
  const ask = useCallback<LatestAnswer['ask']>(async (load, pauseMs) => {
    pending.current?.abort()
    const controller = new AbortController()
    const { signal } = controller
    pending.current = controller
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (signal.aborted) return null
    const answer = await load(signal)
    return signal.aborted ? null : answer
  }, [])
  useEffect(() => cancel, [cancel])
  return { ask, cancel }
}
