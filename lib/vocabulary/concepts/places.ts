import type { Concept, ConceptVariant } from '../concept'
import { countries, type Country } from '../countries'

// Countries as searched words: "UK" means the United Kingdom, whatever the record calls it. The table of countries
// has the names of each country; this file decides which of them are looked for in records.

/** Only in capitals: in lower case a pronoun, or an abbreviation of something else. */
const abbreviations: Readonly<Record<string, 'caps' | 'word'>> = {
  US: 'word',
  DRC: 'caps',
  KSA: 'caps',
  RSA: 'caps',
}

/** Single words by which records refer to the country. */
const writtenWords = new Set(['Turkey', 'Türkiye', 'Burma', 'Swaziland', 'Macao'])

/** A part of the country, so it is narrower. */
const parts = new Set(['Great Britain', 'Northern Ireland', 'the States', 'Saint Martin'])

/** Ordinary words, or names of towns and hospitals. */
const ambiguous = new Set(['the States', 'Saint Martin', 'Emirates'])

/**
 * Registries write the full name of a country, present or former; these names are looked for in records. A short name
 * or a name in the country's own language only expands to them, because it also occurs in names of sponsors and
 * journals.
 */
function toVariant(name: string): ConceptVariant {
  const kind = abbreviations[name]
  if (kind) return { text: name, kind }
  const isWritten = writtenWords.has(name) || (name.includes(' ') && !parts.has(name))
  return { text: name, kind: isWritten ? 'synonym' : 'asked' }
}

function toConcept({ code, name, aliases }: Country): Concept[] {
  const variants = aliases.filter((alias) => !ambiguous.has(alias)).map(toVariant)
  if (variants.length === 0) return []
  return [{ id: `country-${code.toLowerCase()}`, kind: 'place', label: name, variants }]
}

/** Names that contain a country's name but mean another place; they have no other names. */
const elsewhere = [
  'New South Wales',
  'New England',
  'New Britain',
  'New Mexico',
  'Latin America',
  'South America',
  'North America',
  'Central America',
].map((label): Concept => {
  const id = `region-${label.toLowerCase().replaceAll(' ', '-')}`
  return { id, kind: 'place', label, variants: [] }
})

/** Countries with other names than the registry's. */
export const places: readonly Concept[] = [...elsewhere, ...countries.flatMap(toConcept)]
