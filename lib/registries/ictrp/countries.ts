import { getCountry, toCountryName } from '@/lib/vocabulary/countries'

const saysNone =
  /^(?:none|null|n\/?a|not (?:applicable|stated|specified|available|provided)|nil|unknown|-|\?+|none \(japan only\)|none other than japan)$/i

/**
 * Countries of recruitment, each once. Most registries separate them by `;`. A comma either separates two ("France,
 * Germany") or belongs to one name ("Korea, Republic of").
 */
export function readCountries(text: string | undefined): string[] {
  const names = (text ?? '')
    .split(/[;|\n]/)
    .map((name) => name.trim().replace(/[.,]+$/, ''))
    .flatMap((name) => (getCountry(name) === null ? splitAtCommas(name) : [name]))
    .flatMap((name) => (getCountry(name) === null ? splitAtJoints(name) : [name]))
    .filter((name) => name !== '' && !saysNone.test(name))
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = toCountryName(name)
    return !seen.has(key) && seen.add(key)
  })
}

/** Only if a part is a country by itself; otherwise the comma may belong to an unknown name. */
function splitAtCommas(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim())
  const known: string[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const pair = `${parts[at] ?? ''}, ${parts[at + 1] ?? ''}`
    if (at + 1 < parts.length && getCountry(pair) !== null) {
      known.push(pair)
      at += 1
    } else known.push(parts[at] ?? '')
  }
  return known.some((part) => getCountry(part) !== null) ? known : [text]
}

/** "France/Germany", "France and Germany": only if each part is a country. */
function splitAtJoints(text: string): string[] {
  const parts = text.split(/\s*[/&+]\s*|\s+and\s+/i)
  return parts.every((part) => getCountry(part) !== null) ? parts : [text]
}
