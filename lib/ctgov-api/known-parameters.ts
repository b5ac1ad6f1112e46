import { shorten } from '@/lib/study/shorten'
import { ApiError } from './api-error'

// What every endpoint of the API asks of its parameters: only those that it knows, each once.

/** A name that nobody would type is shown by its beginning. */
const longestShown = 100

/**
 * Refuses parameters that an endpoint does not have, the first of them by name. Case counts.
 * @param remedyOf what to send instead of a name that clients are known to make up
 * @throws ApiError 400, with the names that there are unless `remedyOf` knows better
 */
export function refuseUnknown(
  params: URLSearchParams,
  known: readonly string[],
  remedyOf?: (name: string) => string | undefined,
): void {
  for (const name of params.keys()) {
    if (known.includes(name)) continue
    throw new ApiError(
      400,
      `\`${toShown(name)}\` is unknown parameter`,
      remedyOf?.(name) ?? describeKnown(known),
    )
  }
}

/**
 * The value of a parameter that is yes or no, also as Python writes it; `fallback` when it is absent.
 * @throws ApiError 400 for anything but `true` and `false`
 */
export function parseBooleanParameter(
  params: URLSearchParams,
  name: string,
  fallback: boolean,
): boolean {
  const value = params.get(name)
  if (value === null) return fallback
  if (/^[tT]rue$/.test(value)) return true
  if (/^[fF]alse$/.test(value)) return false
  throw toInvalidValueError(name, value, describeValues(['true', 'false']))
}

/** What is said of a value that a parameter cannot have. */
export function toInvalidValueError(parameter: string, value: string, remedy: string): ApiError {
  return new ApiError(
    400,
    `Invalid value in parameter \`${parameter}\`: \`${toShown(value)}\``,
    remedy,
  )
}

/** The remedy where there is a list of values to choose from. */
export function describeValues(values: readonly string[]): string {
  return `Known values: ${values.join(', ')}.`
}

/** Text of a client's as an error repeats it: on one line and not longer than the error itself. */
export function toShown(text: string): string {
  return shorten(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' '), longestShown)
}

function describeKnown(known: readonly string[]): string {
  return known.length === 0
    ? 'This address has no parameters.'
    : `Known parameters: ${known.join(', ')}.`
}
