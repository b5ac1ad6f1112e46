import { countries, type Country } from './countries'

// Names of countries in the most frequent languages of questions besides English: "en Alemania", "in Frankreich".

const languages = ['de', 'fr', 'es', 'it', 'pt', 'nl']

/** Names that are also words or personal names. */
const otherWords = new Set(['chili', 'dominique', 'domenica', 'man', 'reunion'])

let byName: ReadonlyMap<string, Country> | undefined

function readNames(): ReadonlyMap<string, Country> {
  const names = new Map<string, Country>()
  for (const language of languages) {
    const displayed = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const country of countries) {
      const name = displayed.of(country.code)?.toLowerCase()
      if (name !== undefined && !otherWords.has(name)) names.set(name, country)
    }
  }
  return names
}

/** The country of a name in German, French, Spanish, Italian, Portuguese or Dutch; `null` for another name. */
export function getForeignCountry(name: string): Country | null {
  byName ??= readNames()
  return byName.get(name.toLowerCase().replace(/^(?:die|der|den|les|la|el|il|os|de) /, '')) ?? null
}
