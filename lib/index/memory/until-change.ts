import type { DocValues } from './doc-values'

/** What is made of the trials when it is first asked for, and again when they have changed since. */
export function keepUntilChange<Value>(docValues: DocValues, make: () => Value): () => Value {
  let kept: { generation: number; value: Value } | null = null
  return () => {
    if (kept?.generation !== docValues.generation) {
      kept = { value: make(), generation: docValues.generation }
    }
    return kept.value
  }
}
