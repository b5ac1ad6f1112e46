/** The keys of a closed table, with their type: `Object.keys` returns any strings, since an object may have more. */
export const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(table) as Key[]
