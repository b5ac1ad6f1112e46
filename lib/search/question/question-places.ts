import { getCountyTown } from '@/lib/vocabulary/counties'
import { getCountry, type Country } from '@/lib/vocabulary/countries'
import { getForeignCountry } from '@/lib/vocabulary/foreign-country-names'
import { findShortHospitalNames } from '@/lib/vocabulary/hospital-names'
import { getRegion, getStatesOfRegion } from '@/lib/vocabulary/regions'
import { getStateCode, getStateName } from '@/lib/vocabulary/states'
import { getTownName } from '@/lib/vocabulary/town-names'
import { findSynonyms as findConcepts } from '../analysis/synonyms'
import { toOpenValue } from '../filters/choice'
import { toExclusionId, type ExclusionId } from '../filters/filter-ids'
import { isEverydayWord } from '../query/small-words'
import { defaultRadius, ownPlace, parsePlace, parseRadius, type Near } from '../place/near'
import { toTownKey, type PlaceReading, type Town } from '../place/places'
import { isProse } from './prose'
import { overlaps, toTextRange, type Question, type TextRange } from './question'

// Where a question wants a trial to be: "near Leeds", "within 50 miles of Houston, TX", "in the UK".

/**
 * What is known of the name of a place; `unknown` where nothing has that name.
 * @param scope `sites` for the places of the trials alone, which are found faster; `towns` for those of them that are
 *   towns of several trials, where any other word costs next to nothing; `facilities` for hospitals, every one whose name
 *   holds the words side by side
 */
export type FindPlace = (name: string, scope?: 'sites' | 'towns' | 'facilities') => PlaceReading

/** "New York City, New York, United States" */
const maxNameWords = 6

const nearWords = new RegExp(
  `(?<!\\p{L})(?:${[
    "(?:somewhere |anywhere |lives? |living |based |(?:we|i|he|she)(?: are| am| is|['’](?:re|m|s)) )?(?:(?:(?:within|about|less than|under|up to|max\\.?) )?(?:an?|half an|one|two|three|\\d{1,3})(?: and a half)?[ -](?:hours?|hrs?|minutes?|mins?)(?:['’]s?)?(?: drive| driving| travel| away| by car| by train)* (?:of|from)|(?:the )?(?:nearest|closest)(?: (?:trials?|stud(?:y|ies)|sites?|hospitals?))? to|near(?:by)?(?: to)?|close to|around|outside(?: of)?|greater|nr\\.?|not (?:too )?far from|nahe|bei|in der Nähe von|rund um|proche de|près d[e'’]|aux environs de|cerca de|alrededor de|vicino (?:a|ad)|perto d[eoa]|in de buurt van|bij)",
    '(?:(?:with)?in )?(?:an? )?(?:easy |short )?(?:driving |travel(?:l?ing)? |commuting )?distance (?:of|from|to)',
    'commutable (?:from|to)',
    '(?:(?:within|less than|under|up to|(?:no|not) more than|max(?:imum)?\\.?|about|roughly|in) )?(?:an? )?(\\d{1,5})[\\s-]?(km|kilomet(?:er|re)s?|miles?|mi)(?: radius| drive| away)*(?: (?:of|from|around|to|near))?',
  ].join('|')})\\s+(?:the )?(?:greater )?`,
  'giu',
)
/** After a town: "Boston area". */
const areaWords = /\s+(?:(?:metro(?:politan)? )?(?:area|region)|metro)\b/gi
const insideWords =
  /(?<!\p{L})(?:(?:(?:lives? |living |based |resid(?:es?|ing|ent) |home |(?:we|i|he|she)(?: are| am| is|['’](?:re|m|s)) |wohn\p{L}+ |vive |vivo |vivimos )?(?:in|inside)|habite\p{L}* à)|from|within|travel(?:l?ing)? to|aus|à|en|au|em)\s+(?:the )?(?:greater )?/giu

/** A town that somebody names is meant with what lies around it. */
const insideRadius: Near['radius'] = { length: 30, unit: 'km' }

/** A country with so many times the sites of a town of its name is meant. */
const usualNamesake = 20

/** A town that few records name is more often a word or a name of something else. */
const minSites = 8

/** In small letters a name of fewer sites is more often a person's or a word. */
const minSitesInSmallLetters = 10

/** A town with so many people is meant, also in small letters. */
const minPopulation = 100_000

/** Towns that are words too, also with a capital. */
const wordTowns = new Set(
  `anderson angers bath best car columbia cure edge enterprise essen gap hope independence liberty mobile nice normal orange of
  park reading split surprise temple tours union why`.split(/\s+/),
)

/**
 * Where somebody lives, without a word that says so: a ZIP code at either end of the text or behind a word of place, or
 * a Canadian or British postcode at its end. The last letters of a British one are none of C, I, K, M, O and V.
 */
const postalCode =
  /^\s*\d{5}(?:-\d{4})?\b|(?<=\b(?:zip(?: code)?|in|from|near|at|to)\s)\d{5}(?:-\d{4})?\b|(?<=\s)(?<!\b(?:irb|protocol|number|no|nr|id|code|ref\w*|stud(?:y|ie)|trial|version|registr\w*|nct|eudract)\.?[\s:#]*)\d{5}(?:-\d{4})?\s*$|(?<![^\s,])(?:[a-z]\d[a-z]\s?\d[a-z]\d|[a-z]{1,2}\d[a-z\d]?\s?\d[abd-hjlnp-uw-z]{2})\s*$/i

/** Codes of countries and states that are words in small letters: "in my", "in me". Some write "in the uk" so. */
const wordCode = /^(?!uk$|us$)[a-z]{2}$/

/** Also beside numbers, which are no part of a name: "from 18 to 65", "in 1957 in". */
const isWordCode = (name: string) => wordCode.test(name.replace(/[\d\s]+/g, ''))

/** Before a word that is a country's name alone. */
const elsewhere = /\b(?:new|latin)\s+$/i

/** A part of a country or state, which no filter knows: the whole is searched. */
const partBefore =
  /(?:(?<!\p{L})(?:in|from)\s+)?(?:(?<!\p{L})the\s+)?(?<!\p{L})(?:(?:north|south|east|west|mid)(?:[- ]?(?:east|west))?(?:ern)?|central|upstate|downstate|rural|heart)(?:\s+(?:part\s+)?of)?\s+(?:the\s+)?$/iu

/** Between two places of which either will do: "Vietnam or China", "France, Spain". */
const nextPlace = /^\s*(?:,|\/|(?:,\s*)?(?:or|and)\b)\s*(?:in\s+)?(?:the\s+)?/i

/** Behind the name of a disease or a scale: "Gilbert syndrome", "ASIA A". */
const noPlaceBehind =
  /^(?:['’]s)?[ -](?:syndrome|disease|sign|scor\w*|scale|stag\w*|grad\w*|class\w*|criteria|index|protocol|regimen|trial|study|[A-E]\b)/i

/** "I read that in Germany people are treated": not where somebody is. */
const hearsay =
  /\b(?:heard|hear|hearing|read|reading|learn(?:ed|t)|saw|seen|news|internet|told|reported|o[ií](?:do|mos)?|entendu|lu que|gelesen|gehört|letto|sentito)\b[^.;?!]*$/i

/** Where somebody lives, whatever other places a letter names. */
const homeWords =
  /^(?:(?:(?:currently|now) )?(?:lives?|living|based|resid\w+|home|we are|we['’]re|i am|i['’]m|he is|she is|he['’]s|she['’]s|wohn\w+|habite\w*|vive|vivo|vivimos|vivono|woon\w*|moro|mora)\s)/iu

/** In a letter a place has a capital, stands in one sentence and is neither a scale nor the name of a disease. */
function isPlaceOfLetter(text: string, { start, end }: TextRange): boolean {
  const words = text.slice(start, end).trim()
  const name = /(?:^|\s)(?=[\p{Lu}\d])(.+)$/su.exec(words)?.[1]
  const isHome = homeWords.test(words)
  if (hearsay.test(text.slice(0, start)) && !isHome) return false
  // Where parents come from is not where they live.
  if (/^from\s/i.test(words) && isCountryName(words.replace(/^from\s+(?:the\s+)?/i, '')))
    return false
  if (/(?<!\bSt)[.;:]\s|\b(?:19|20)\d\d\b/.test(words) || noPlaceBehind.test(text.slice(end))) {
    return false
  }
  if (name === undefined) return isHome || isCountryName(words.split(/\s+/).at(-1) ?? '')
  return !/^\p{Lu}{4,}$/u.test(name) || text === text.toUpperCase()
}

/** Sponsors whose names hold some words side by side, as the filter has them. */
export type FindSponsors = (name: string) => readonly string[]

/**
 * Takes the first place that the records know, and countries or towns that are named beside it.
 *
 * @param findSponsors tells "Bristol Myers Squibb" from a town
 */
export function takePlace(
  question: Question,
  findPlace: FindPlace,
  findSponsors: FindSponsors = () => [],
): void {
  if (takeShortName(question, findPlace) || takeFacility(question, findPlace)) {
    takeElsewhere(question, findPlace)
    return
  }
  takeFirstPlace(question, findPlace, findSponsors)
  takeOtherCountries(question, findPlace)
  takeOtherTowns(question, findPlace)
}

const placeIds: ReadonlySet<string> = new Set([
  'near',
  ...['city', 'state', 'country', 'facility'].flatMap((id) => [id, `not-${id}`]),
])

const hospitalWord =
  /\b(?:hospitals?|clinics?|infirmary|institutes?|universit(?:y|ies|é|ät)|universitätsklinikum|klinikum|hôpital|hopital|cent(?:er|re)|medical|medicine|school|college|health)\b/i
/** Words that most names of hospitals have, and so tell none of them. */
const facilityWord =
  /^(?:hospitals?|clinics?|clinical|comprehensive|community|memorial|foundation|campus|infirmary|institutes?|universit\w*|medical|medicine|cent(?:er|re)s?|research|cancers?|tumou?rs?|children['’]?s?|women['’]?s?|national|general|regional|school|college|department|health|healthcare|system|unit|of|the|for|and|at|in|trials?|stud(?:y|ies)|site|sites|phase|stem|cells?|therap\w+|blood|bone|marrow|transplant\w*|heart|lung|liver|kidney|skin|brain|diseases?|h(?:a)?ematology|oncology|neurology|cardiology|magnetic|resonance|imaging|new|car|treatment|disease|patients?|adult|pediatric|paediatric)$/i
const atWord = /(?:\bat|@)\s/i
const atBefore = /\b(?:at|@)\s+(?:the\s+)?$/i
const maxFacilityWords = 7
const minFacilityWords = 2
/** After “at”, a name of one word: "Hadassah". */
const minLettersAlone = 4
/** "At risk", "at first", "at baseline": names of sites begin with some of these. */
const noSiteAlone =
  /^(?:all|high|low|lower|upper|one|two|three|four|five|first|second|third|fourth|fifth|sixth|last|start|multiple|several|exercise|peak|next|least|most|more|best|total|final|local|home|birth|rest|risk|room|work|school|sea|baseline|screening|diagnosis|onset|relapse|progression|discharge|admission|day|week|month|year|age|time|night|present|once|investigational|investigative|allergy|individual|optimal|cardiac|interim|sleep|emergency|outpatient|inpatient|advanced|early|late|long|post|core|central|primary|peripheral|academic|thoracic|vascular|respiratory|joint|greater|maternal|maternity|drug|impact|mid|middle|service|care|chest|stroke|quality|social|specialized|scientific|apex|landmark|laboratory|orthopa?edic|diagnostic|military|bone|allergic|vital|urgent|division|ambulatory|faculty|direct|radiological|endocrinology|standard|level|doses?|stages?|grades?)$/i

/** A name does not begin or end with one of these. */
const edgeWord = /^(?:of|the|for|and|at|in|trials?|stud(?:y|ies))$/i
/** "Memorial Sloan-Kettering" */
const joinedName = /\p{Ll}-\p{Lu}\p{Ll}/u

interface NamePart extends TextRange {
  word: string
}

/** A hospital by a short name: "at MSK", "GOSH". */
function takeShortName(question: Question, findPlace: FindPlace): boolean {
  const { text, rest } = question
  let isTaken = false
  for (const { start, end, names } of findShortHospitalNames(rest)) {
    if (isTaken && (isProse(text) || question.chosen.has('not-facility'))) break
    // A letter names the clinic that it comes from, too.
    if (isProse(text) && !/^(?:at|@) /i.test(text.slice(start))) continue
    const choices = names.flatMap((name) => {
      const reading = findPlace(name, 'facilities')
      return reading.kind === 'region' ? reading.choices : []
    })
    // Sites in any of several hospitals will do.
    if (choices.length > 0 && takeReading(question, { kind: 'region', choices }, { start, end }))
      isTaken = true
  }
  return isTaken
}

/** A hospital: "at MD Anderson", "Great Ormond Street Hospital". */
function takeFacility(question: Question, findPlace: FindPlace): boolean {
  const { text, rest } = question
  const isLetter = isProse(text)
  const isCapital = text !== text.toUpperCase() && text !== text.toLowerCase()
  if (!isCapital && !atWord.test(text) && !hospitalWord.test(text)) return false
  const concepts = findConcepts(text).filter(({ concept }) => concept.kind !== 'place')
  const words = [...text.matchAll(/[^\s,;:()?!]+/g)].map(({ 0: typed, index }): NamePart => {
    const word = typed.replace(/\.$/, '')
    return { word, start: index, end: index + word.length }
  })
  for (let first = 0; first < words.length; first++) {
    const most = Math.min(words.length, first + maxFacilityWords)
    for (let last = most - 1; last >= first; last--) {
      const named = words.slice(first, last + 1)
      const [start, end] = [named[0]?.start ?? 0, named.at(-1)?.end ?? 0]
      const name = text.slice(start, end)
      const at = atBefore.exec(text.slice(0, start))
      const isTold = at !== null || hospitalWord.test(name)
      const isNamed = isTold || (isCapital && named.every(({ word }) => isPartOfName(word)))
      // A letter names the clinic that it comes from, too.
      if (isLetter && (at === null || !named.some(({ word }) => isTelling(word)))) continue
      if (!isNamed || rest.slice(start, end) !== name) continue
      const isAlone = named.length === 1 && at !== null && mayStandAlone(name)
      if (!mayBeFacility(name, named, isTold, concepts, isAlone)) continue
      if (!isTold && (isAreaName(name) || toRegion(findPlace(name, 'sites')) !== null)) continue
      if (findPlace(name, 'sites').kind !== 'unknown') continue
      const reading = findPlace(name, 'facilities')
      if (reading.kind !== 'region') continue
      // "Lung Diseases" stands within the names of hospitals, and begins none.
      if (
        (!isTold || isAlone) &&
        !listRegions(reading).some(({ value }) => beginsWith(value, name))
      )
        continue
      return takeReading(question, reading, { start: at?.index ?? start, end })
    }
  }
  return false
}

/** Whether nothing but words such as "hospital" stands before some words in the name of a site. */
function beginsWith(site: string, name: string): boolean {
  const at = site.indexOf(toOpenValue(name))
  if (at < 0) return false
  const before = site.slice(0, at).split(/[^\p{L}\p{N}'’-]+/u)
  return before.every((word) => word === '' || facilityWord.test(word) || hospitalWord.test(word))
}

const isTelling = (word: string) => /^\p{Lu}/u.test(word) && !facilityWord.test(word)
const isPartOfName = (word: string) => /^[\p{Lu}\d&]/u.test(word) || facilityWord.test(word)

/** Whether a word behind “at” may be the name of a hospital without a second one. */
const mayStandAlone = (word: string) =>
  word.length >= minLettersAlone &&
  /^[\p{L}'’-]+$/u.test(word) &&
  !facilityWord.test(word) &&
  !noSiteAlone.test(word) &&
  !isEverydayWord(word)

/** Whether words that stand together tell one hospital from the others. */
function mayBeFacility(
  name: string,
  named: readonly NamePart[],
  isTold: boolean,
  concepts: readonly TextRange[],
  isAlone: boolean,
): boolean {
  const isJoined = isAlone || joinedName.test(name)
  if (/[\n,;]/.test(name) || (named.length < minFacilityWords && !isJoined)) return false
  if (edgeWord.test(named[0]?.word ?? '') || edgeWord.test(named.at(-1)?.word ?? '')) return false
  const telling = named.filter(({ word }) => !facilityWord.test(word))
  if (telling.length < (isTold || isJoined ? 1 : minFacilityWords)) return false
  return !telling.some(
    (part) =>
      (isEverydayWord(part.word) && part.word === part.word.toLowerCase()) ||
      concepts.some((each) => overlaps(each, part)),
  )
}

/** "Toronto or Montreal": sites in either town. */
function takeOtherTowns(question: Question, findPlace: FindPlace): void {
  const { text } = question
  for (;;) {
    const taken = question.listTaken().find(({ id }) => id === 'near' || id === 'city')
    const span = taken?.spans.at(-1)
    if (!taken || !span) return
    const join = nextPlace.exec(text.slice(span.end))
    if (!join) return
    const town = findNamed(text, span.end + join[0].length, (name) => {
      const [found] = listTowns(findPlace(name, /^\p{Lu}/u.test(name) ? 'sites' : 'towns'))
      return found !== undefined && /^\p{L}/u.test(name) ? found : null
    })
    if (!town) return
    if (taken.id === 'near') {
      const first = question.near?.place
      const [known] = first?.kind === 'name' ? listTowns(findPlace(first.name, 'sites')) : []
      if (!known) return
      question.forgetNear()
      for (const each of taken.spans) question.take('city', [toCityValue(known)], each)
    }
    question.take('city', [toCityValue(town.value)], { start: span.end, end: town.end })
  }
}

/** As the filter has it: "toronto, canada". */
const toCityValue = ({ city, label }: Town) =>
  toOpenValue(`${city}, ${label.split(', ').at(-1) ?? ''}`)

/** "Vietnam or China": countries, or states, that stand beside the one that was found. */
function takeOtherCountries(question: Question, findPlace: FindPlace): void {
  const { text } = question
  const isCountry = (name: string) => !wordCode.test(name) && isCountryName(name)
  for (;;) {
    const taken = question.listTaken().find(({ id }) => id === 'country' || id === 'state')
    const end = taken?.spans.at(-1)?.end
    if (taken === undefined || end === undefined) return
    const join = nextPlace.exec(text.slice(end))
    if (!join) return
    const found = findNamed(text, end + join[0].length, (name) => {
      const isAlike = taken.id === 'country' ? isCountry(name) : isState(name)
      return isAlike ? findArea(name, findPlace) : null
    })
    if (!found || !takeReading(question, found.value, { start: end, end: found.end })) return
  }
}

const isCountryName = (name: string): boolean =>
  getCountry(name) !== null || getForeignCountry(name) !== null || getRegion(name) !== null

const isAreaName = (name: string): boolean =>
  isCountryName(name) || getStatesOfRegion(name) !== null

/** A state by its full name. */
const isState = (name: string) => getStateCode(name) !== null && name.length > 2

/** The countries of a part of the world that have sites, or a country. */
function findArea(name: string, findPlace: FindPlace): PlaceReading | null {
  const members = getRegion(name)
  if (members !== null) return findAreas('country', members.map(toName), findPlace)
  const states = getStatesOfRegion(name)
  if (states !== null) return findAreas('state', states, findPlace)
  const known = getCountry(name) ?? getForeignCountry(name)
  if (known === null && isOtherAbbreviation(name)) return null
  const reading = toRegion(findPlace(known?.name ?? name, 'sites'))
  return reading && known === null && isUnlikelyState(name, reading) ? null : reading
}

const toName = (country: Country) => country.name

/** "In MS": a disease, more often than a state. */
const isOtherAbbreviation = (name: string): boolean =>
  /^[A-Z]{2}$/.test(name) && findConcepts(name).some(({ concept }) => concept.kind === 'condition')

/** A state that a few records name, in small letters: "from other centres". */
function isUnlikelyState(name: string, reading: PlaceReading): boolean {
  if (isState(name) || /^\p{Lu}/u.test(name)) return false
  return (
    reading.kind === 'region' &&
    reading.choices.every((each) => each.kind === 'town' || each.region.sites < minSites)
  )
}

/** Several countries or states as one choice; `null` where the records have none of them. */
function findAreas(
  filter: 'country' | 'state',
  names: readonly string[],
  findPlace: FindPlace,
): PlaceReading | null {
  const choices = names.flatMap((name) => {
    const reading = toRegion(findPlace(name, 'sites'))
    return reading?.kind === 'region'
      ? reading.choices.filter((each) => each.kind === 'region' && each.region.filter === filter)
      : []
  })
  return choices.length > 0 ? { kind: 'region', choices } : null
}

/** "Near me": a place that nobody has named. */
const ownPlaceWords =
  /(?<!\p{L})(?:(?:somewhere |anywhere )?(?:near(?:est)?(?: to)?|close to|around) (?:me|us|here|home|my (?:home|house|area|town|city)|where (?:i|we) live)|in my (?:area|town|city|region|state|country)|nearby|near by|local(?= (?:trials?|stud(?:y|ies)|hospitals?|clinics?)\b))(?!\p{L})/iu

/**
 * Where no place was found: "near me", or a place behind words that say so, which nothing knows. It limits nothing, and
 * the page says so.
 */
export function takeUnknownPlace(question: Question): void {
  const { text } = question
  if (isProse(text) || question.listTaken().some(({ id }) => placeIds.has(id))) return
  const own = ownPlaceWords.exec(text)
  if (own) {
    question.takeNear({ place: ownPlace, radius: defaultRadius }, toTextRange(own))
    return
  }
  const names = findConcepts(text)
  for (const match of text.matchAll(nearWords)) {
    const start = match.index + match[0].length
    const name = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*){0,2}/u.exec(
      text.slice(start),
    )?.[0]
    if (name === undefined || isEverydayWord(name)) continue
    const span = { start: match.index, end: start + name.length }
    if (names.some((each) => overlaps(each, span))) continue
    const radius = match[1] ? parseRadius(`${match[1]} ${match[2] ?? ''}`) : defaultRadius
    const place = parsePlace(name)
    if (radius && place) return question.takeNear({ place, radius }, span)
  }
}

/** "Outside China", "not in the US or Canada". */
const elsewhereWords =
  /(?<!\p{L})(?:(?:(?:any|every|some)where |but )?(?:outside(?: of)?|except(?: for)?|excluding|other than|apart from|besides|not|no (?:trials?|stud(?:y|ies)|sites?))|(?:anywhere|everywhere|anything) but|(?:is|are|do|does)n['’]?t|außerhalb(?: von)?|nicht|hors(?: de)?|sauf|pas|fuera de|excepto|no|fuori (?:da(?:l|lla)?)?|não)\s+(?:in |from |near |inside |based in |en |em )?(?:the )?/giu

/** Countries, states and towns that are left out: a trial that has a site elsewhere too stays. */
function takeElsewhere(question: Question, findPlace: FindPlace): boolean {
  const { text } = question
  if (isProse(text)) return false
  for (const match of text.matchAll(elsewhereWords)) {
    let end = match.index + match[0].length
    let start = match.index
    let isAny = false
    // "Outside Leeds" is near it.
    const mayBeTown = !/outside|außerhalb|hors|fuera|fuori/i.test(match[0])
    for (;;) {
      const next = findNamed(text, end, (name) => readExcluded(name, findPlace, mayBeTown))
      if (!next) break
      for (const { id, values } of next.value) question.take(id, values, { start, end: next.end })
      isAny = true
      const join = nextPlace.exec(text.slice(next.end))
      start = next.end
      end = next.end + (join?.[0].length ?? 0)
      if (!join) break
    }
    if (isAny) return true
  }
  return false
}

/** What a name of a place leaves out: "New York" is a state and a town, and may mean either. */
function readExcluded(
  name: string,
  findPlace: FindPlace,
  mayBeTown: boolean,
): { id: ExclusionId; values: string[] }[] | null {
  if (isWordCode(name)) return null
  const area = isAreaName(name) || isState(name) ? findArea(name, findPlace) : null
  const filter = area && listRegions(area)[0]?.filter
  const isArea = area !== null && (filter === 'country' || filter === 'state')
  const regions = isArea ? [{ id: toExclusionId(filter), values: listValues(area, filter) }] : []
  const isKnown = mayBeTown && filter !== 'country' && !wordTowns.has(name.toLowerCase())
  const [town] = isKnown ? listTowns(findPlace(name, 'towns')) : []
  if (!town || town.sites < minSites) return isArea ? regions : null
  const states = isArea || !isState(name) ? [] : listStates(findPlace(name, 'sites'))
  return [
    ...regions,
    ...(states.length > 0 ? [{ id: toExclusionId('state'), values: states }] : []),
    { id: 'not-city', values: [toCityValue(town)] },
  ]
}

/** The states of a name, also where a town of that name is more likely. */
function listStates(reading: PlaceReading): string[] {
  const choices = reading.kind === 'found' ? reading.others : reading.choices
  return choices.flatMap((each) =>
    each.kind === 'region' && each.region.filter === 'state' ? [each.region.value] : [],
  )
}

const listRegions = (reading: PlaceReading) =>
  (reading.kind === 'found' ? [] : reading.choices).flatMap((each) =>
    each.kind === 'region' ? [each.region] : [],
  )

const listValues = (reading: PlaceReading, filter: 'country' | 'state'): string[] =>
  listRegions(reading).flatMap((each) => (each.filter === filter ? [each.value] : []))

function takeFirstPlace(
  question: Question,
  findPlace: FindPlace,
  findSponsors: FindSponsors,
): void {
  const text = takeElsewhere(question, findPlace) ? question.rest : question.text
  for (const match of text.matchAll(areaWords)) {
    const end = match.index + match[0].length
    const before = text.slice(0, match.index)
    const words = [...before.matchAll(/\S+/g)].slice(-maxNameWords)
    for (const { index: start } of words) {
      // "Bay Area" is a name of its own.
      const whole = text.slice(start, end)
      const name = getTownName(whole) === null ? before.slice(start) : whole
      const reading = findPlace(name)
      const [town] = listTowns(reading)
      if (!town || isUnlikely(name, reading)) continue
      if (takeReading(question, reading, { start, end })) return
    }
  }
  for (const match of homeFirst(text, nearWords)) {
    const radius = match[1] ? parseRadius(`${match[1]} ${match[2] ?? ''}`) : defaultRadius
    const start = match.index
    const found = findNamed(text, start + match[0].length, (name) => {
      if (isWordCode(name) || (wordTowns.has(name) && getTownName(name) === null)) return null
      const reading = findPlace(name)
      return reading.kind === 'unknown' || isUnlikely(name, reading) ? null : reading
    })
    if (!found || !radius) continue
    if (takeReading(question, found.value, { start, end: found.end }, radius)) return
  }
  const code = postalCode.exec(text)
  const reading = code ? findPlace(code[0].trim()) : null
  if (code && reading?.kind === 'found') {
    const end = code.index + code[0].length
    const start = toStartOfAddress(text.slice(0, code.index), findPlace)
    if (takeReading(question, reading, { start, end })) return
  }
  // A country or a town that is meant without "near" is one with sites.
  const isInside = (name: string) => (isWordCode(name) ? null : findArea(name, findPlace))
  const toRadius = ({ start, end }: TextRange) =>
    getCountyTown(text.slice(start, end)) === null ? insideRadius : defaultRadius
  const isTown = (name: string) => {
    if (isWordCode(name)) return null
    const reading = findPlace(name, getTownName(name) === null ? 'towns' : undefined)
    const [town] = listTowns(reading)
    const isKnown = town !== undefined && (town.sites >= minSites || !isSameName(town.city, name))
    return isKnown && !wordTowns.has(name.toLowerCase()) ? reading : null
  }
  for (const match of homeFirst(text, insideWords)) {
    const start = match.index
    const from = start + match[0].length
    const found = findNamed(text, from, isInside)
    const town = findNamed(text, from, isTown)
    // Of "Washington DC" the town says more.
    const isNarrower = town && found && town.end > found.end
    if (found && !isNarrower && takeReading(question, found.value, { start, end: found.end }))
      return
    const radius = town && toRadius({ start: from, end: town.end })
    if (radius && takeReading(question, town.value, { start, end: town.end }, radius)) return
  }
  // Without a word before it: a country, a state by its full name, and a town with a capital.
  const starts = [...text.matchAll(/(?<![^\s(:=])\p{L}/gu)].filter(
    ({ index }) => !elsewhere.test(text.slice(0, index)),
  )
  for (const { index: start } of starts) {
    const town = findNamed(text, start, (name) => {
      const isNamed = namesRegion(name) || getTownName(name) !== null
      const reading = isNamed ? findPlace(name) : null
      const isTold = reading?.kind === 'found' && !isSameName(reading.town.city, name)
      return isTold && (reading.town.sites > 0 || !isUnlikely(name, reading)) ? reading : null
    })
    if (!town || personBefore.test(text.slice(0, start))) continue
    const radius = toRadius({ start, end: town.end })
    if (takeReading(question, town.value, { start, end: town.end }, radius)) return
  }
  for (const { index: start } of starts) {
    const found = findNamed(text, start, (name) =>
      name === 'us' || !(isAreaName(name) || isState(name)) ? null : isInside(name),
    )
    const before = text.slice(0, start)
    if (!found || personBefore.test(before)) continue
    // "North Korea" is a country where no trial is, and no part of the other.
    const last = /(?<!\S)\S+\s+$/.exec(before)?.[0] ?? ''
    if (last !== '' && getCountry(last + text.slice(start, found.end)) !== null) continue
    if (takeReading(question, found.value, { start, end: found.end })) return
  }
  const names = findConcepts(text)
  for (const { index: start } of starts) {
    const isCapital = /^\p{Lu}\p{Ll}/u.test(text.slice(start))
    const town = findNamed(text, start, isCapital ? isTown : isTownInSmallLetters(isTown))
    if (!town || names.some((name) => overlaps(name, { start, end: town.end }))) continue
    const after = text.slice(town.end)
    if (instrumentAfter.test(after) || personBefore.test(text.slice(0, start))) continue
    const next = /^\s+\p{L}[\p{L}-]*/u.exec(after)?.[0] ?? ''
    if (next !== '' && findSponsors(text.slice(start, town.end) + next).length > 0) continue
    const from = atBefore.exec(text.slice(0, start))?.index ?? start
    if (takeReading(question, town.value, { start: from, end: town.end }, insideRadius)) return
  }
}

/** Where somebody lives comes before other places of a text. */
const homeFirst = (text: string, pattern: RegExp): RegExpExecArray[] =>
  [...text.matchAll(pattern)].sort(
    (a, b) => Number(homeWords.test(b[0])) - Number(homeWords.test(a[0])),
  )

/** Where the town of a postal code begins, or the word "zip": "Salem, OR" before "97301". */
function toStartOfAddress(before: string, findPlace: FindPlace): number {
  const zip = /\bzip(?: ?code)?:?\s*$/i.exec(before)
  if (zip) return zip.index
  for (const { index } of [...before.matchAll(/\S+/g)].slice(-maxNameWords)) {
    const name = before.slice(index).replace(/[\s,]+$/, '')
    const reading = /^\p{L}/u.test(name) ? findPlace(name) : null
    const [town] = reading ? listTowns(reading) : []
    if (town && !isSameName(town.city, name)) return index
  }
  return before.length
}

const operatorOr = /(?<!\S)OR(?![^\s,.;?!])/g
/** Behind a town and its state, where an operator would have something to join. */
const afterState = /^(?:\s*[,.;?!]|\s+\d{5}\b|\s+(?:for|with|area|metro|who|recruiting)\b|\s*$)/i
const placeBefore = /(?:near|in|from|at|around|of)\s+$/i
const maxTownWords = 3

/**
 * The text with the Oregon of "Portland, OR" as a word and no operator; its length stays. Two towns or words that OR joins
 * without a comma are an expression: "Portland OR Seattle".
 */
export function withoutOregon(text: string, findPlace: FindPlace): string {
  if (!text.includes('OR')) return text
  return text.replace(operatorOr, (typed, at: number) => {
    const before = text.slice(0, at)
    const isTold = /,\s*$/.test(before) || afterState.test(text.slice(at + typed.length))
    const words = [...before.matchAll(/\S+/g)].slice(-maxTownWords)
    const isOfOregon = words.some(({ index }) => {
      const isMeant = isTold || placeBefore.test(before.slice(0, index))
      const name = before.slice(index).replace(/[\s,]+$/, '')
      if (!isMeant || !/^\p{Lu}/u.test(name) || name.includes(',')) return false
      return findPlace(`${name}, Oregon`).kind === 'found'
    })
    return isOfOregon ? 'Or' : typed
  })
}

/** "Seattle Angina Questionnaire", "milan criteria": no place. */
const instrumentAfter =
  /^\s+(?:[\w-]+\s+){0,2}(?:questionnaires?|scor(?:e|ing)|scale|criteria|classification|index|assessment|inventory|staging|protocol|virus|strain|vaccines?)\b/i

/** "My son Austin". */
const personBefore =
  /\b(?:son|daughter|husband|wife|brother|sister|friend|cousin|nephew|niece|partner|boy|girl|child|baby|grandson|granddaughter|patient|dr\.?|doctor|prof(?:essor|\.)?|mrs?\.?|named|called)\s+$/i

/** A town of many sites that is the only one of its name, or one with its state: "cambridge ma". */
function isTownInSmallLetters(
  isTown: (name: string) => PlaceReading | null,
): (name: string) => PlaceReading | null {
  return (name) => {
    const reading = isEverydayWord(name) || endsInWord.test(name) ? null : isTown(name)
    if (reading?.kind !== 'found') return null
    const { city, sites } = reading.town
    return sites >= minSitesInSmallLetters || !isSameName(city, name) ? reading : null
  }
}

/** Codes of states that are words in a sentence: "salem or boston". */
const endsInWord = /\s(?:or|in|me|hi|ok|oh|id|de|la|al|co|pa|as)$/

/** Whether a name of several words ends with a state or a country: looking a place up costs more. */
function namesRegion(name: string): boolean {
  const words = name.split(/,?\s+/)
  return words.slice(1).some((_, index) => {
    const last = words.slice(index + 1).join(' ')
    const isCode = getStateName(last.toUpperCase()) !== null && !endsInWord.test(name)
    const isCountry = last.length > 2 || /^(?:UK|US)$/.test(last)
    return isCode || isState(last) || (isCountry && getCountry(last) !== null)
  })
}

const isSameName = (city: string, name: string) => toTownKey(city) === toTownKey(name)

/** A small town without a site, in small letters: more often a word of the question. */
function isUnlikely(name: string, reading: PlaceReading): boolean {
  const [town] = listTowns(reading)
  const isSmall = town?.sites === 0 && (town.population ?? 0) < minPopulation
  return isSmall && !/^[\p{Lu}\d]/u.test(name)
}

/** A country or state, also where a village of that name is known too. */
function toRegion(reading: PlaceReading): PlaceReading | null {
  if (reading.kind === 'region') return reading
  const most = Math.max(...listTowns(reading).map(({ sites }) => sites))
  const others = reading.kind === 'found' ? reading.others : reading.choices
  const choices = others.filter(
    (each) => each.kind === 'region' && each.region.sites > usualNamesake * most,
  )
  return choices.length > 0 ? { kind: 'region', choices } : null
}

function listTowns(reading: PlaceReading): Town[] {
  if (reading.kind === 'found') return [reading.town]
  return reading.choices.flatMap((each) => (each.kind === 'town' ? [each.town] : []))
}

/** The longest name at a place of the text. */
export function findNamed<Value>(
  text: string,
  from: number,
  read: (name: string) => Value | null,
): { value: Value; end: number } | null {
  const words = [...text.slice(from).matchAll(/\S+/g)].slice(0, maxNameWords)
  for (const last of words.toReversed()) {
    const name = text.slice(from, from + last.index + last[0].length).replace(/[,;:.!?]+$/, '')
    const value = name === '' ? null : read(name.replace(/\s+/g, ' '))
    if (value !== null) return { value, end: from + name.length }
  }
  return null
}

/** Takes a town to be near to, or a country or state to be in; nothing where several may be meant. */
function takeReading(
  question: Question,
  reading: PlaceReading,
  span: TextRange,
  radius: Near['radius'] = defaultRadius,
): boolean {
  const turned = turnedRoundPlace.exec(question.text.slice(0, span.start))
  if (turned && !isProse(question.text)) {
    const values = listRegions(reading).flatMap((each) =>
      each.filter === 'facility' ? [each.value] : [],
    )
    if (values.length > 0)
      question.take('not-facility', values, { start: turned.index, end: span.end })
    return values.length > 0
  }
  if (isProse(question.text) && !isPlaceOfLetter(question.text, span)) return false
  if (reading.kind === 'found') {
    const place = parsePlace(reading.town.text)
    if (place) question.takeNear({ place, radius }, span)
    return place !== null
  }
  // Of several towns of a name the one with most sites; the sentence says which.
  const [first] = reading.choices
  if (first?.kind === 'town') {
    const place = parsePlace(first.town.text)
    if (place) question.takeNear({ place, radius }, span)
    return place !== null
  }
  const regions = listRegions(reading)
  // The one with most sites comes first: the United Kingdom, not "UK" as a few records' state.
  const filter = regions[0]?.filter
  const alike = regions.filter((region) => region.filter === filter)
  // A country may stand under several names; of several states one is meant.
  if (filter === undefined) return false
  const [best, second] = alike
  const isClear = best && second && best.sites > usualNamesake * second.sites
  const isGroup = endsInStates(question.text.slice(span.start, span.end))
  if (filter === 'state' && second && !isClear && !isGroup) return false
  const isOne = filter === 'state' && isClear && !isGroup
  const values = (isOne ? [best] : alike).map(({ value }) => value)
  question.take(filter, values, withPart(question.text, span))
  return true
}

/** "In New England" */
function endsInStates(words: string): boolean {
  return [...words.matchAll(/\S+/g)].some(
    ({ index }) => getStatesOfRegion(words.slice(index)) !== null,
  )
}

function withPart(text: string, { start, end }: TextRange): TextRange {
  const part = partBefore.exec(text.slice(0, start))
  return { start: part?.index ?? start, end }
}

const turnedRoundPlace =
  /(?<!\p{L})(?:not|except|excluding|other than|anywhere but|no sites|(?:is|are)n['’]?t)\s+(?:(?:in|near|from|at)\s+)?(?:the\s+)?$/iu
