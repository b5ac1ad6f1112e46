/**
 * The value that a table has under a key from outside; `undefined` for keys that it doesn't have itself, such as the
 * "constructor" that every object inherits.
 */
export function readOwn<Value>(
  table: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
