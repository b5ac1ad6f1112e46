import type { FilterValues } from '@/lib/search/filters/filter-ids'
import type { SortKey } from '@/lib/search/request/search-request'

export interface BenchQuery {
  query: string
  /** The words for bare FTS5; by default the query itself, and nothing if empty. */
  words?: string
  filters?: FilterValues
  sort?: SortKey
  page?: number
}

/** The fixed mix: what patients, clinicians, librarians and programs ask. */
export const benchQueries: readonly BenchQuery[] = [
  { query: 'lupus' },
  { query: 'multiple sclerosis' },
  { query: "devic's disease" },
  { query: 'leukemia in children' },
  { query: 'AML' },
  { query: 'car-t lymphoma' },
  { query: 'breast cancer' },
  { query: 'stem cells for stroke' },
  { query: 'CD19 BCMA dual' },
  { query: 'kidney stones' },
  { query: 'NCT10000042' },
  { query: 'melanoma', filters: { status: ['RECRUITING'] } },
  { query: 'lung cancer', filters: { phase: ['PHASE2', 'PHASE3'], country: ['germany'] } },
  { query: 'myeloma', filters: { age: ['70'], status: ['RECRUITING'] } },
  { query: 'prostate', filters: { started: ['2015..2020'] } },
  { query: 'bladder cancer', sort: 'updated' },
  { query: 'immunotherapy', sort: 'started', page: 5 },
  { query: 'solid tumor', page: 20 },
  { query: '"chimeric antigen receptor"' },
  { query: '"natural killer" lymphoma' },
  { query: 'pembrolizumab' },
  { query: 'cyclophosphamide fludarabine' },
  { query: 'glioblastoma OR neuroblastoma', words: 'glioblastoma OR neuroblastoma' },
  { query: 'lymphoma NOT Hodgkin', words: 'lymphoma' },
  { query: 'AREA[Condition]lymphoma', words: 'lymphoma' },
  { query: 'AREA[ConditionSearch]"multiple myeloma"', words: '"multiple myeloma"' },
  { query: 'AREA[LeadSponsorName]novartis', words: 'novartis' },
  { query: 'AREA[StartDate]RANGE[2020, MAX] AND lymphoma', words: 'lymphoma' },
  { query: 'AREA[EnrollmentCount]RANGE[100, MAX] AND carcinoma', words: 'carcinoma' },
  { query: 'AREA[Phase]PHASE1 AND leukemia', words: 'leukemia' },
  {
    query: 'SEARCH[Location](AREA[LocationCity]Boston AND AREA[LocationStatus]RECRUITING)',
    words: 'Boston',
  },
  { query: 'AREA[LocationGeoPoint]DISTANCE[48.85,2.35,100km] AND cancer', words: 'cancer' },
  { query: 'AREA[InterventionName]COVERAGE[StartsWith]anti', words: 'anti' },
  { query: 'AREA[ResultsFirstPostDate]MISSING AND renal', words: 'renal' },
  { query: 'hepatocellular carcinoma', filters: { results: ['YES'] } },
  { query: 'overactive bladder', filters: { sex: ['FEMALE'], healthyVolunteers: ['NO'] } },
  { query: 'graft versus host disease' },
  { query: 'vaccine', filters: { sponsorClass: ['INDUSTRY'], purpose: ['PREVENTION'] } },
  { query: '', words: '' },
  { query: '', words: '', filters: { condition: ['lymphoma'], status: ['RECRUITING'] } },
]

/** Words that visitors search for in the server's benches. */
export const visitorWords: readonly string[] = [
  'lymphoma',
  'lupus',
  'CAR-T',
  'myeloma',
  'stroke',
  'NK cells',
  'knee',
  'heart failure',
  'leukaemia in children',
  'multiple sclerosis',
  'diabetes',
  'glioblastoma',
  'stem cells',
  'graft versus host disease',
  'melanoma',
  'Parkinson',
  'arthritis',
  'spinal cord injury',
  'CD19',
]

/** How they narrow such a search, as written in an address. */
export const visitorNarrowings: readonly string[] = [
  '',
  'status=recruiting',
  'phase=phase2',
  'country=united-states',
  'age=70',
  'results=yes',
  'near=Leeds',
  'status=recruiting&country=germany',
]
