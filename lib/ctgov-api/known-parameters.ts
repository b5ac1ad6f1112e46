import { shorten } from '@/lib/study/shorten'
import { ApiError } from './api-error'

// Checks the parameters of every endpoint: only known ones, each once.

/** A name that nobody would type is shortened. */
const maxShownLength = 100

/**
 * Refuses unknown parameters; the error names the first one. Case matters.
 * @param remedyOf what to send instead of a wrong name that clients are known to use
 * @throws ApiError 400, with the known names unless `remedyOf` has an answer
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
 * The value of a yes/no parameter, also in Python's spelling; `fallback` if it is absent.
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

/** The message for a value that a parameter cannot have. */
export function toInvalidValueError(parameter: string, value: string, remedy: string): ApiError {
  return new ApiError(
    400,
    `Invalid value in parameter \`${parameter}\`: \`${toShown(value)}\``,
    remedy,
  )
}

/** The remedy if there is a list of values to choose from. */
export function describeValues(values: readonly string[]): string {
  return `Known values: ${values.join(', ')}.`
}

/** A client's text as an error message repeats it: on one line and shortened. */
export function toShown(text: string): string {
  return shorten(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{NChar}]+/gu, ' '), maxShownLength)
}

function describeKnown(known: readonly string[]): string {
  return known.length === 0
    ? 'This address has no parameters.'
    : `Known parameters: ${known.join(', ')}.`
}
