/**
 * A request that cannot be answered. The answer is `message` as plain text with `status`, as in the registry's API.
 * The first line says what is wrong, in the registry's own words where clients look for them (`` `filter.phase` is
 * unknown parameter ``); a second line says how to correct it.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    readonly status: 400 | 404,
    problem: string,
    remedy?: string,
  ) {
    super(remedy === undefined ? problem : `${problem}\n${remedy}`)
  }
}
