import type { DocValues } from './doc-values'

/** A value computed from the trials when first needed, and again after they have changed. */
export function keepUntilChange<Value>(docValues: DocValues, make: () => Value): () => Value {
  let kept: { generation: number; value: Value } | null = null
  return () => {
    if (kept?.generation !== docValues.generation) {
      kept = { value: make(), generation: docValues.generation }
    }
    return kept.value
  }
}
