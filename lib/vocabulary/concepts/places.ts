import type { Concept, ConceptVariant } from '../concept'
import { countries, type Country } from '../countries'

// Countries as searched words: who types "UK" means the United Kingdom, whatever the record calls it. Which names a
// country has says the table of countries; here it is decided which of them are looked for in the records.

/** In capitals only: in small letters a pronoun, or short for something else as well. */
const abbreviations: Readonly<Record<string, 'caps' | 'word'>> = {
  US: 'word',
  DRC: 'caps',
  KSA: 'caps',
  RSA: 'caps',
}

/** Single words with which records name the country. */
const writtenWords = new Set(['Turkey', 'Türkiye', 'Burma', 'Swaziland', 'Macao'])

/** A part of the country, so that it stands for less. */
const parts = new Set(['Great Britain', 'Northern Ireland', 'the States', 'Saint Martin'])

/** Ordinary words, or names of towns and hospitals. */
const ambiguous = new Set(['the States', 'Saint Martin', 'Emirates'])

/**
 * Registries name a country in full, of today or of an earlier year: these names are looked for. A short name or the
 * country's own only leads there, since it also stands in names of sponsors and journals.
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

/** Names with the name of a country in them that mean somewhere else; they have no other names. */
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

/** Countries with other names than the one that the registry writes. */
export const places: readonly Concept[] = [...elsewhere, ...countries.flatMap(toConcept)]
