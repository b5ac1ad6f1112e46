// What text may hold: characters that can be shown, with tabs and line breaks. Lone surrogates, NUL and other control
// characters come from broken exports. They cannot be in an address or in HTML, and a terminal would obey them.

/** Replaces a character that text cannot hold (https://www.unicode.org/faq/utf_bom.html#gen8). */
const replacement = '\ufffd'
/** Vertical tab, form feed and next line: line breaks of other programs. */
const otherBreaks = /[\u000b\u000c\u0085]/g
const unwritable = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
const suspicious = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/

/** The text without characters that cannot be shown; the same text if there is nothing to repair. */
export function toWholeText(text: string): string {
  if (isWholeText(text)) return text
  return text.toWellFormed().replace(otherBreaks, '\n').replace(unwritable, replacement)
}

function isWholeText(text: string): boolean {
  return !suspicious.test(text) && text.isWellFormed()
}

/**
 * Repairs every text in a JSON value, including keys.
 * @param onMended called with the path of each, such as `protocolSection.designModule.phases[0]`
 * @returns the same value if there is nothing to repair
 */
export function toWholeValue<Value>(
  value: Value,
  onMended: (path: string) => void,
  path?: string,
): Value
export function toWholeValue(value: unknown, onMended: (path: string) => void, path = ''): unknown {
  if (typeof value === 'string') {
    const whole = toWholeText(value)
    if (whole !== value) onMended(path)
    return whole
  }
  if (Array.isArray(value)) {
    let changed = false
    const items = value.map((item: unknown, index): unknown => {
      const whole: unknown = toWholeValue(item, onMended, `${path}[${index}]`)
      changed ||= whole !== item
      return whole
    })
    return changed ? items : (value as unknown)
  }
  if (typeof value !== 'object' || value === null) return value
  let changed = false
  const members = Object.entries(value).map(([name, member]): [string, unknown] => {
    const wholeName = toWholeText(name)
    const memberPath = path === '' ? wholeName : `${path}.${wholeName}`
    if (wholeName !== name) onMended(memberPath)
    const whole: unknown = toWholeValue(member, onMended, memberPath)
    changed ||= whole !== member || wholeName !== name
    return [wholeName, whole]
  })
  return changed ? Object.fromEntries(members) : value
}

/** Whether a document may hold what `toWholeValue` repairs: literally, or as an escape in JSON or markup. */
export function mayHoldUnwritable(document: string): boolean {
  return suspicious.test(document) || byNumber.test(document)
}

const byNumber = /\\u(?:00(?:0|1|[89])|007f|d[89a-f]|fff[ef])|&#/i
