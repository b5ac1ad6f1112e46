import { decodeHTMLStrict } from 'entities'

// Characters that texts name instead of writing them: `&#8805;`, `&#x2265;`, `&ge;`.

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g

/** What no text can show: control characters, halves of pairs, the sign for what is no character. */
const notShown = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffd]/

/**
 * Puts the characters in place of their numbers and names; a number of none, a name that is unknown and an ampersand
 * by itself stay as they are. What comes out is text: read again, `&amp;lt;` would become another one.
 */
export function decodeReferences(text: string): string {
  return text.replace(reference, (all) => {
    const character = decodeHTMLStrict(all)
    return notShown.test(character) ? all : character
  })
}
