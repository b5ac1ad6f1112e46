/** What a form sends, as the parameters of an address; with the fields that nobody filled in, or without. */
export function toFormParams(form: HTMLFormElement, withEmpty: boolean): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && (withEmpty || value !== '')) params.append(name, value)
  }
  return params
}
