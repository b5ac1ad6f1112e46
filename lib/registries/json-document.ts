import { describeJsonError } from './json-error'
import { SourceError } from './source-format'

/** Shorter texts cannot contain enough to matter. */
const inspectedLength = 256 * 1024
/** The same depth limit as for records, applied before a parser builds a value that would be refused anyway. */
const depthLimit = 64
/** A record of 16 MB has about 250,000. */
const bracketLimit = 1_000_000

/**
 * The value of a document with one record.
 * @throws SourceError if it is not JSON, or would need many times its own size in memory
 */
export function parseJson(text: string): unknown {
  if (text.length > inspectedLength) inspect(text)
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new SourceError('study', 'JSON', describeJsonError(text, message))
  }
}

/**
 * Refuses text whose value would need many times its own size in memory: millions of brackets, nested or in a row.
 * @throws SourceError
 */
function inspect(text: string): void {
  let depth = 0
  let brackets = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charCodeAt(i)
    if (character === 0x22) {
      inString = !inString
    } else if (inString) {
      if (character === 0x5c) i += 1
    } else if (character === 0x7b || character === 0x5b) {
      depth += 1
      brackets += 1
      if (depth > depthLimit) {
        throw new SourceError('study', `at most ${depthLimit} levels`, 'one nested deeper')
      }
      if (brackets > bracketLimit) {
        throw new SourceError('study', `at most ${bracketLimit} objects and lists`, 'more')
      }
    } else if (character === 0x7d || character === 0x5d) {
      depth -= 1
    }
  }
}
