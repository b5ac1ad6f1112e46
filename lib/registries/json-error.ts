/** What the engine expected, by its words, and in ours. For a value it cannot read it gives no place. */
const wanted: readonly [RegExp, string][] = [
  [/Expected ':'/, 'a colon'],
  [/property name/, 'a name in quotes'],
  [/',' or '\}'/, 'a comma or "}"'],
  [/',' or '\]'/, 'a comma or "]"'],
  [/number|Exponent|fraction/, 'the rest of a number'],
]
const faults: readonly [RegExp, string][] = [
  [/control character/, 'a line break or another control character in a string'],
  [/escape/, 'a backslash before what JSON does not escape'],
  [/after JSON/, 'more text after the end'],
]
const unexpectedToken = /^Unexpected token .*?, (?:\.{3})?"([\s\S]*)"(?:\.{3})? is not valid JSON$/u

/**
 * What was found instead of valid JSON: `"x" where a colon belongs, at character 17`.
 * @param text the invalid JSON
 * @param message the engine's message, which differs between versions
 */
export function describeJsonError(text: string, message: string): string {
  const near = unexpectedToken.exec(message)?.[1]
  if (near !== undefined) return `something that is not a value, near ${JSON.stringify(near)}`
  const position = Number(/\bat position (\d+)/.exec(message)?.[1] ?? text.length)
  if (position >= text.length) return `the end after ${text.length} characters`
  const place = `at character ${position + 1}`
  const fault = faults.find(([words]) => words.test(message))?.[1]
  if (fault !== undefined) return `${fault}, ${place}`
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0)
  const shown = character === '"' ? 'a quote' : JSON.stringify(character)
  const belongs = wanted.find(([words]) => words.test(message))?.[1] ?? 'something else'
  return `${shown} where ${belongs} belongs, ${place}`
}
