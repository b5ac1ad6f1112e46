import type { ExpressionHint, ExpressionProblem } from '@/lib/expression/problems'
import type { StatedRules } from '@/lib/study/person-fit'
import type { DatedStatus } from '@/lib/study/status-age'
import type { TrialId } from '@/lib/study/trial-id'
import type { ChoiceId, FilterId } from './filters/filter-ids'
import type { PlaceChoice, PlaceReading } from './place/places'
import type { ReadPart } from './question/read-part'
import type { SearchRequest } from './request/search-request'

export interface SearchPage {
  /** Exact number of matching trials. */
  total: number
  trials: TrialSummary[]
  facets: Facet[]
  /** Trials that only the default choice of a role leaves out; absent when there are none. */
  leftOut?: number
  /** 1-based page actually shown: a page past the end shows the last one. */
  page: number
  pageCount: number
  /** Set when a place was asked for. */
  near?: NearPage
  /** What the query language does not allow; the nearest reading was searched. */
  problems?: readonly ExpressionProblem[]
  /** What is allowed but may not be what was meant. */
  hints?: readonly ExpressionHint[]
  /** What was searched: the words that remain, and filters in the place of the others. */
  applied?: SearchRequest
  /** Words that were read as filters. */
  read?: readonly ReadPart[]
  /** Trials that have most of what was asked for; set where it was asked for and few trials match. */
  related?: Related
  /** Set where trials of every role are listed, since the best matches are of one that is hidden by default. */
  rolesShown?: boolean
  /** Small words of a plain text that were not looked for: "after". */
  smallWords?: readonly string[]
  /** Synonyms that were searched besides the typed words. */
  alsoSearched?: readonly AlsoSearched[]
  /** The query with its words spelt as the records spell them, where that finds something. */
  didYouMean?: string
  /** For a search without results: what is to blame, the most useful first. */
  blame?: readonly Blame[]
  /** Trials that would have to be read one by one to tell whether they match, more than are read. */
  unchecked?: number
  /** For each trial of the page, where its words were found; in the order of `trials`. */
  highlights?: readonly (readonly FieldMatch[])[]
}

/** What came of the place that was asked for. Unless it was found, it did not limit the search. */
export type NearPage = NearFound | NearNotFound

export type NearNotFound = Exclude<PlaceReading, { kind: 'found' }>

export interface NearFound {
  kind: 'found'
  /** People's words for the place. */
  label: string
  /** What `near` holds for it in its canonical form. */
  text: string
  /** Where distances are measured from, in degrees. */
  latitude: number
  longitude: number
  /** Other places of that name. */
  others: readonly PlaceChoice[]
  /** The known town at given coordinates. */
  town?: string
  /** For each trial of the page; `null` where no site has a known position within the radius. */
  sites: readonly (NearestSites | null)[]
  /** Trials that match all else and are out of reach only as far as is known. */
  gaps: NearGaps
  /** From the place to the nearest trial that matches all else, where none is within the radius. */
  nextMetres?: number
}

export interface NearGaps {
  /** Their records list no sites. */
  noSites: number
  /** They list sites, none of which has a known position. */
  noPosition: number
  /** Some of their sites have a known position, out of reach; others have none. */
  somePositions: number
}

export interface NearestSites {
  nearest: NearSite
  /** The nearest site that takes patients in, where that is another one. */
  nearestOpen?: NearSite
}

/** A site as its record states it. */
export interface NearSite {
  facility?: string
  city?: string
  country?: string
  /** The site's own status; absent where the record states none. */
  status?: string
  /** From the place, in a straight line. */
  metres: number
}

export interface AlsoSearched {
  /** Id of the concept, for `synonymsOff`. */
  concept: string
  label: string
  /** The typed words. */
  typed: string
  /** Phrases searched besides. */
  phrases: readonly string[]
}

/** Without this part the search finds `total` trials. */
export interface Blame {
  kind: 'filter' | 'word' | 'near'
  /** Set for `filter`. */
  filter?: ChoiceId
  /** Words of the query, the label of the filter, or the limit around the place in words. */
  label: string
  /** Results without it. */
  total: number
  /** The search without it. */
  request: SearchRequest
}

/** The words of a search as choices of filters, and how many trials that finds. */
export interface PlainReading {
  request: SearchRequest
  total: number
  /** What the words find, where that is enough and the reading finds others by the cells that trials give. */
  ofWords?: number
  /** Where it finds none: what stands in the way. */
  without: readonly Blame[]
  /** Whether the words say "or" or "not", which a search for them takes for words. */
  joins: boolean
  /** Whether it has filters or a place that the search has not; otherwise it only leaves words out. */
  addsFilters: boolean
}

/** Trials that have most of what was asked for, where few have all of it. They are no matches and never counted. */
export interface Related {
  /** How many there are behind the matches; the list ends with the closest hundred. */
  total: number
  /** Those of this page, which begin where the matches end; best first. */
  trials: TrialSummary[]
  /** For each of these what it lacks, as typed; empty where it has everything in another spelling. */
  lacking: readonly (readonly string[])[]
  /** The words as the records spell them, where that is what was looked for. */
  respelt?: string
  /** What the words ask for, the most telling first. */
  parts: readonly string[]
  /** Of these the diseases that the words tell of without a name, with their concepts for `synonymsOff`. */
  told: readonly { label: string; concept: string }[]
  /** Positions of the trials' sites, where a place was asked for. */
  near?: NearPage
  /** Whether trials that test no cells are among them, since the best ones are of that kind. */
  allRoles: boolean
  /** Whether they stand before the matches, which only mention the words; on the first page alone. */
  leads: boolean
}

/** Words of the query in one field of a trial. */
export interface FieldMatch {
  /** Piece name of the field: "Condition". */
  piece: string
  /** People's word for it: "condition". */
  label: string
  /** The value, or a part of a long one around the first match. */
  text: string
  /** Places in `text`, UTF-16 units, in order and without overlaps. */
  marks: readonly FieldMark[]
}

export interface FieldMark {
  start: number
  end: number
  /** The typed words, where a synonym of them was found. */
  synonymOf?: string
}

export interface Facet {
  filter: FilterId
  /** Most frequent first (or in the vocabulary's own order), chosen values always included. */
  values: FacetValue[]
  /** How many distinct values there are in all. */
  distinct: number
  /** Of the trials counted, how many state a value; absent where all do. */
  stated?: { trials: number; of: number }
}

export interface FacetValue {
  value: string
  label: string
  /** Trials that would match if this value were chosen; the filter's own choice is left out. */
  count: number
  selected: boolean
}

export interface SummaryOfCells {
  cellTypes: string[]
  donors: string[]
  targets: string[]
}

/** What a result list shows of a trial. */
export interface TrialSummary {
  trialId: TrialId
  nctId?: string
  briefTitle: string
  /** As the record states it. */
  overallStatus?: string
  /** What became of it by the day of the search, with its age. */
  status: DatedStatus
  /** The source's own words where the status is relative ("Begins enrollment in 9 months"). */
  statusText?: string
  /** When the page with these words was made; absent where it does not say. */
  pageDate?: string
  studyType?: string
  phases: string[]
  conditions: string[]
  interventions: { type?: string; name: string }[]
  /** Ids of therapy labels, `NOT_STATED` among them; absent for trials that do not treat with cells. */
  cells?: SummaryOfCells
  leadSponsor?: string
  enrollmentCount?: number
  enrollmentType?: string
  startDate?: string
  firstPostDate?: string
  lastUpdateDate?: string
  /** What it states of the age, sex and health of those who can take part. */
  rules: StatedRules
  countries: string[]
  locationCount: number
}

/** What the home page and the footer say about the collection as a whole. */
export interface CollectionOverview {
  total: number
  /** Trials that say they are recruiting and were confirmed within two years. */
  recruiting: number
  countries: number
  /** Latest "last update posted" date of any record, a partial date; absent when none states one. */
  latestUpdate?: string
  /** When the store last changed, ISO 8601 in UTC. */
  changedAt?: string
  byCellType: OverviewCount[]
  byCondition: OverviewCount[]
  byPhase: OverviewCount[]
  byStatus: OverviewCount[]
}

export interface OverviewCount {
  /** Value in the filter's URL form, to link to the search. */
  value: string
  label: string
  count: number
}
