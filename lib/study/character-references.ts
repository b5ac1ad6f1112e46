import { decodeHTMLStrict } from 'entities'

// Characters written as references: `&#8805;`, `&#x2265;`, `&ge;`.

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g

/** What text cannot show: control characters, lone surrogates and the replacement character. */
const notShown = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffd]/

/**
 * Replaces character references by their characters. References to invalid numbers, unknown names and single
 * ampersands stay. Don't apply it twice: `&amp;lt;` would become another character.
 */
export function decodeReferences(text: string): string {
  return text.replace(reference, (all) => {
    const character = decodeHTMLStrict(all)
    return notShown.test(character) ? all : character
  })
}
