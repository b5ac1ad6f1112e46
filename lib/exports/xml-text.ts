/** XML has no room for these, whatever a record holds. */
const noXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text without signs that XML does not have. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(noXml, ' ')
}

/** The same as content of an element or an attribute, of XML or HTML. */
export function toXmlText(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
