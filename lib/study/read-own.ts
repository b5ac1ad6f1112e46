/**
 * What a table has under a key that came from outside; `undefined` for a key that it has not, also for one that every
 * object has ("constructor").
 */
export function readOwn<Value>(
  table: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
