/**
 * What a client asked for that cannot be given. The answer is `message` as plain text with `status`, as the
 * registry's API answers. The first line says what is wrong, in the registry's own terms where clients look for
 * them (`` `filter.phase` is unknown parameter ``); a second line names the remedy.
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
