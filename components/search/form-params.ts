/** The fields of a form as the parameters of an address, with or without the empty ones. */
export function toFormParams(form: HTMLFormElement, withEmpty: boolean): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && (withEmpty || value !== '')) params.append(name, value)
  }
  return params
}
