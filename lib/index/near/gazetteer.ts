import { toDistanceMetres } from '@/lib/expression/geography'
import {
  buildTowns,
  PlaceIndex,
  toTownKey,
  townReachMetres,
  type PlaceChoice,
  type PlaceReading,
  type Town,
} from '@/lib/search/place/places'
import { getPostcodeTown } from '@/lib/vocabulary/postcode-areas'
import type { IndexDatabase } from '../index-file'

// The towns of the world and postal codes, for places without a site, whose residents want to know what is near. They
// are in a table of the index, because few are looked up and all of them would take 50 MB of memory.

export interface GazetteerTown {
  name: string
  /** In full, if needed to tell towns of this name apart; otherwise null. */
  state: string | null
  country: string
  latitude: number
  longitude: number
  population: number
  /** Set for an area that has a code, which its name only explains. */
  postalCode?: string
}

export interface Gazetteer {
  /** What a name means: of several towns, one that is far larger, as for the towns in the records. */
  find(name: string): PlaceReading
  /** Large towns of this name that are not in `towns`. */
  findNamesakes(name: string, towns: readonly Town[]): PlaceChoice[]
  /** Towns whose names begin with the typed text, the largest first. */
  findBeginning(typed: string, limit: number): Town[]
}

interface Row {
  name: string
  state: string | null
  country: string
  latitude: number
  longitude: number
  population: number
  isCode: 0 | 1
}

/** A smaller town of the same name is not offered beside a known one, because few people mean it. In inhabitants. */
const minNamesake = 50_000
const maxNamesakes = 3
/** Shorter beginnings match too many towns. */
const minTyped = 3
const maxWords = 8

/** Fills the table once. An index that already has it is left unchanged. */
export function fillGazetteer(
  database: IndexDatabase,
  listTowns: () => Iterable<GazetteerTown>,
): void {
  if (database.prepare('SELECT 1 FROM gazetteer LIMIT 1').get() !== undefined) return
  const insert = database.prepare(
    `INSERT INTO gazetteer (key, name, state, country, latitude, longitude, population, is_code)
     VALUES (@key, @name, @state, @country, @latitude, @longitude, @population, @isCode)`,
  )
  database.transaction(() => {
    for (const { postalCode, ...town } of listTowns()) {
      const key = postalCode === undefined ? toTownKey(town.name) : toCodeKey(postalCode)
      if (key) insert.run({ ...town, key, isCode: postalCode === undefined ? 0 : 1 })
    }
  })()
}

export function createGazetteer(database: IndexDatabase): Gazetteer {
  const columns =
    'name, state, country, latitude, longitude, population, is_code AS isCode FROM gazetteer'
  const findByKey = database.prepare<[string], Row>(`SELECT ${columns} WHERE key = ?`)
  const findByBeginning = database.prepare<[string, string, number], Row>(
    `SELECT ${columns} WHERE key >= ? AND key < ? AND is_code = 0
     ORDER BY population DESC LIMIT ?`,
  )

  const findCode = (name: string): PlaceReading | null => {
    const key = toCodeKey(name)
    const row = key === null ? undefined : findByKey.get(key)
    if (key === null || row === undefined) return null
    const code = key.toUpperCase()
    const where = [row.name, row.state].filter((part) => part !== null).join(', ')
    const { latitude, longitude } = row
    const town: Town = {
      label: `${code} (${where})`,
      text: code,
      city: row.name,
      latitude,
      longitude,
      sites: 0,
      population: row.population,
      qualifiers: [],
    }
    return { kind: 'found', town, others: [] }
  }

  const findTowns = (name: string): PlaceReading => {
    const words = toTownKey(name).split(' ').slice(0, maxWords)
    const rows = words.flatMap((_, index) => findByKey.all(words.slice(0, index + 1).join(' ')))
    return withoutSites(new PlaceIndex(toTowns(rows), []).find(name))
  }

  /** A British postcode, by the town of its area. */
  const findPostcode = (name: string): PlaceReading | null => {
    const area = getPostcodeTown(name)
    const [choice] = area === null ? [] : listChoices(findTowns(`${area}, United Kingdom`))
    if (area === null || choice?.kind !== 'town') return null
    const district = name
      .trim()
      .toUpperCase()
      .replace(/\s?\d[A-Z]{2}$/, '')
    const town = { ...choice.town, label: `${district} (${area})`, text: district }
    return { kind: 'found', town, others: [] }
  }

  return {
    find: (name) => findCode(name) ?? findPostcode(name) ?? findTowns(name),
    findNamesakes: (name, towns) =>
      listChoices(findTowns(name))
        .flatMap((choice) => (choice.kind === 'town' ? [choice.town] : []))
        .filter(({ population = 0 }) => population >= minNamesake)
        .filter((town) => towns.every((known) => toDistanceMetres(town, known) > townReachMetres))
        .slice(0, maxNamesakes)
        .map((town): PlaceChoice => ({ kind: 'town', town })),
    findBeginning(typed, limit) {
      const key = toTownKey(typed)
      if (key.length < minTyped) return []
      // The text followed by the last character of all: whatever begins with the text sorts before it.
      const rows = findByBeginning.all(key, `${key}\u{10ffff}`, limit)
      return toTowns(rows)
        .map(toTownWithoutSites)
        .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    },
  }
}

/** Counts people instead of sites, and then tells namesakes apart in the same way as towns with sites. */
function toTowns(rows: readonly Row[]): Town[] {
  const { towns } = buildTowns(
    rows
      .filter(({ isCode }) => isCode === 0)
      .map(({ name, population, ...row }) => ({ ...row, city: name, sites: population })),
  )
  return towns
}

function toTownWithoutSites(town: Town): Town {
  return { ...town, sites: 0, population: town.sites }
}

function toChoiceWithoutSites(choice: PlaceChoice): PlaceChoice {
  return choice.kind === 'town' ? { ...choice, town: toTownWithoutSites(choice.town) } : choice
}

function withoutSites(reading: PlaceReading): PlaceReading {
  if (reading.kind !== 'found') {
    return { ...reading, choices: reading.choices.map(toChoiceWithoutSites) }
  }
  const town = toTownWithoutSites(reading.town)
  return { ...reading, town, others: reading.others.map(toChoiceWithoutSites) }
}

function listChoices(reading: PlaceReading): PlaceChoice[] {
  if (reading.kind !== 'found') return reading.choices
  return [{ kind: 'town', town: reading.town }, ...reading.others]
}

/** The table's key for a postal code: "02139" for "02139-4307", and "m5v" for "M5V 2T6". `null` for other texts. */
function toCodeKey(text: string): string | null {
  const [, zip, area] =
    /^(?:(\d{5})(?:-\d{4})?|([a-z]\d[a-z])(?:\s?\d[a-z]\d)?)$/i.exec(text.trim()) ?? []
  return zip ?? area?.toLowerCase() ?? null
}
