import { useCallback, useEffect, useRef } from 'react'

interface LatestAnswer {
  /** Waits and loads; `null` if another question came in the meantime, or the caller has gone. */
  ask: <Answer>(
    load: (signal: AbortSignal) => Promise<Answer>,
    pauseMs: number,
  ) => Promise<Answer | null>
  /** Cancels the last question. */
  cancel: () => void
}

/** For questions while a visitor types: waits before each one, and answers only the last. */
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
