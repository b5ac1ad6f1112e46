/** Characters that XML forbids. */
const noXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text without the characters that XML forbids. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(noXml, ' ')
}

/** The same, escaped for the content of an element or attribute in XML or HTML. */
export function toXmlText(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
