import { describe, expect, test } from 'vitest'
import type { PlaceReading } from '@/lib/search/place/places'
import { readRequest } from '@/lib/search/question/read-request'
import { parseQuery } from '@/lib/search/query/query-terms'
import { emptyRequest, formatSearchRequest, parseSearchRequest } from '@/lib/search/request/request'
import { getCountry } from '@/lib/vocabulary/countries'

const sitesOf: Readonly<Record<string, number>> = { boston: 373, london: 279, leeds: 39, nice: 200 }

/** Towns and countries of an invented collection. */
function findPlace(name: string): PlaceReading {
  if (/^portland,? or(?:egon)?$/i.test(name)) {
    const label = 'Portland, Oregon'
    const at = { latitude: 1, longitude: 1 }
    const town = { label, text: label, city: 'Portland', ...at, sites: 40, qualifiers: [] }
    return { kind: 'found', town, others: [] }
  }
  const sites = sitesOf[name.toLowerCase()]
  if (sites !== undefined) {
    const city = name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
    const label = city === 'Leeds' ? 'Leeds, United Kingdom' : city
    const town = { label, text: city, city, latitude: 1, longitude: 1, sites, qualifiers: [] }
    return { kind: 'found', town, others: [] }
  }
  if (name === 'New York') {
    const label = 'New York, New York, United States'
    const at = { latitude: 1, longitude: 1 }
    const town = { label, text: label, city: name, ...at, sites: 500, qualifiers: [] }
    const region = {
      filter: 'state',
      value: 'new york, united states',
      label: name,
      sites: 900,
    } as const
    return { kind: 'found', town, others: [{ kind: 'region', region }] }
  }
  if (name === 'Texas') {
    const region = {
      filter: 'state',
      value: 'texas, united states',
      label: name,
      sites: 9,
    } as const
    return { kind: 'region', choices: [{ kind: 'region', region }] }
  }
  const country = getCountry(name)
  if (!country) return { kind: 'unknown', choices: [] }
  const value = country.name.toLowerCase()
  const region = { filter: 'country', value, label: country.name, sites: 100 } as const
  return { kind: 'region', choices: [{ kind: 'region', region }] }
}

const sponsors = ['autolus limited', 'mesoblast, ltd.', 'university of minnesota']
/** Codes that the invented records have. */
const codes =
  `HKU7428/03M SJH-Renal-RCT-003 HIF-PHI AB-PH2-07 GO-18-65yrs-B UCLA/IRB-45F ONC.45F TRIAL-NIH-funded-9
  autologous-CAR-T phase-3`.split(/\s+/)
const context = {
  isInRecords: (code: string) => codes.includes(code),
  findSponsors: (name: string) => sponsors.filter((each) => each.includes(name.toLowerCase())),
  /** 29 November 2026. */
  today: 20_786,
}

function read(query: string): string {
  const { request } = parseSearchRequest(new URLSearchParams({ q: query }))
  const address = formatSearchRequest(readRequest(request, findPlace, context).request)
  return decodeURIComponent(address).replaceAll('+', ' ')
}

describe('a status, a phase and results in other languages', () => {
  test.each([
    ['ensayo CAR-T mieloma que esté reclutando', 'q=ensayo CAR-T mieloma&status=recruiting'],
    ['linfoma CAR-T reclutando pacientes', 'q=linfoma CAR-T&status=recruiting'],
    ['lupus CAR-T todavía no están reclutando', 'q=lupus CAR-T&status=not-yet-recruiting'],
    ['essai CAR-T lymphome qui recrute', 'q=essai CAR-T lymphome&status=recruiting'],
    ['essais lymphome en cours de recrutement', 'q=essais lymphome&status=recruiting'],
    ['Lymphom Studien die noch rekrutieren', 'q=Lymphom Studien&status=recruiting'],
    ['Lymphom Studien, noch nicht rekrutierend', 'q=Lymphom Studien&status=not-yet-recruiting'],
    [
      'Lymphom nicht rekrutierend',
      'q=Lymphom&status=active-not-recruiting&status=not-recruiting&status=suspended&status=completed&status=terminated&status=withdrawn',
    ],
    ['studi linfoma in fase di reclutamento', 'q=studi linfoma&status=recruiting'],
    ['linfoma che stanno reclutando', 'q=linfoma&status=recruiting'],
    ['linfoma CAR-T a recrutar', 'q=linfoma CAR-T&status=recruiting'],
    ['lymfoom CAR-T die nog patiënten werven', 'q=lymfoom CAR-T&status=recruiting'],
    ['mieloma fase 2 o 3', 'q=mieloma&phase=2&phase=3'],
    ['mieloma con resultados', 'q=mieloma&results=yes'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('a status in other words', () => {
  test.each([
    ['lupus CAR-T no longer recruiting', /status=active-not-recruiting.*terminated/],
    ['lupus CAR-T closed to enrolment', /status=active-not-recruiting.*withdrawn/],
    ['lymphoma trials that were stopped early', 'q=lymphoma trials&status=terminated'],
    ['cancelled lupus trials', 'q=lupus trials&status=terminated&status=withdrawn'],
    ['melanoma cells on hold', 'q=melanoma cells&status=suspended'],
    ['lupus CAR-T opening soon', 'q=lupus CAR-T&status=not-yet-recruiting'],
    ['lupus CAR-T still enroling', 'q=lupus CAR-T&status=recruiting'],
    ['recuriting lupus CAR-T', 'q=lupus CAR-T&status=recruiting'],
    ['lupus volunteers wanted', 'q=lupus&status=recruiting'],
    ['early phase 1 lupus', 'q=lupus&phase=early-1'],
    ['lupus phase two or three', 'q=lupus&phase=2&phase=3'],
    ['lupus invitation only', 'q=lupus&status=enrolling-by-invitation'],
    ['active lupus CAR-T', 'q=active lupus CAR-T'],
    ['wound that is closed', 'q=wound that is closed'],
    ['heart stopped early in life', 'q=heart stopped early in life'],
  ])('%s', (query, expected) => {
    if (typeof expected === 'string') expect(read(query)).toBe(expected)
    else expect(read(query)).toMatch(expected)
  })
})

describe('a status or a phase that is excluded, or open at one end', () => {
  /** Values of a filter in the address. */
  const valuesOf = (query: string, key: string) =>
    new URLSearchParams(read(query).replaceAll('+', '%2B')).getAll(key)

  test.each([
    ['lupus CAR-T not completed', 'q=lupus CAR-T&not-status=completed'],
    ['lupus CAR-T excluding completed', 'q=lupus CAR-T&not-status=completed'],
    ['not terminated CAR-T glioma', 'q=CAR-T glioma&not-status=terminated'],
    ['glioma trials that are not withdrawn', 'q=glioma trials&not-status=withdrawn'],
    [
      'lupus CAR-T except terminated or withdrawn',
      'q=lupus CAR-T&not-status=terminated&not-status=withdrawn',
    ],
    ['not phase 1 lupus', 'q=lupus&not-phase=1'],
    ['lupus phase 2 not phase 3', 'q=lupus&phase=2&not-phase=3'],
    ['recruiting, not terminated lupus', 'q=lupus&status=recruiting&not-status=terminated'],
    ['no healthy volunteers', 'not-healthy=yes'],
    ['non-autologous CAR-T', 'q=CAR-T&not-source=autologous'],
    ['natural killer cells, not CAR-T', 'q=natural killer cells&not-cell=car-t'],
    ['lupus excluding CAR-T or mesenchymal stem cells', 'q=lupus&not-cell=car-t&not-cell=msc'],
    ['lymphoma, not CAR-T eligible', 'q=lymphoma, not CAR-T eligible'],
    ['relapsed without CAR-T', 'q=relapsed without CAR-T'],
    ['"not CAR-T" lupus', 'q="not CAR-T" lupus'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))

  test.each([
    ['lupus phases 1 to 3', ['1', '2', '3']],
    ['lupus phase I–III', ['1', '2', '3']],
    ['lupus phase 1, 2 or 3', ['1', '2', '3']],
    ['lupus phase 2 or later', ['2', '3', '4']],
    ['lupus phase 2+', ['2', '3', '4']],
    ['at least phase 2, lupus', ['2', '3', '4']],
    ['lupus beyond phase 1', ['2', '3', '4']],
    ['lupus up to phase 1', ['early-1', '1']],
    ['lupus PhII', ['2']],
    ['lupus ph 3', ['3']],
    ['lupus phase 3.', ['3']],
    ['late-stage trials lupus', ['3', '4']],
    ['Ph1 positive leukemia', []],
    ['gel of pH 2', []],
    ['late-stage lung cancer trials', []],
  ])('%s', (query, phases) => expect(valuesOf(query, 'phase')).toEqual(phases))

  test.each([
    ["lymphoma CAR-T that isn't recruiting yet", 'q=lymphoma CAR-T&status=not-yet-recruiting'],
    ['lymphoma CAR-T yet to open', 'q=lymphoma CAR-T&status=not-yet-recruiting'],
    ["lymphoma that aren't recruiting", /status=active-not-recruiting.*terminated/],
    ['lupus CAR-T, no longer open', /status=active-not-recruiting.*terminated/],
    ['any open lupus trials', 'q=any lupus trials&status=recruiting'],
    ['lupus trials I can join', 'q=lupus trials&status=recruiting'],
    ['lupus trials that still need patients', 'q=lupus trials&status=recruiting'],
    ['only recruiting lupus', 'q=lupus&status=recruiting'],
    ['lupus status: recruiting', 'q=lupus&status=recruiting'],
    ['lupus, status unknown', 'q=lupus&status=unknown'],
    ['lupus trials without results', 'q=lupus trials&results=no'],
    ['open wound trials', 'q=open wound trials'],
    ['lymphoma, has not completed chemo', 'q=lymphoma, has not completed chemo'],
    ['chemo with no results, lupus', 'q=chemo with no results, lupus'],
  ])('%s', (query, expected) => {
    if (typeof expected === 'string') expect(read(query)).toBe(expected)
    else expect(read(query)).toMatch(expected)
  })
})

describe('a code that records have is a word, whatever its parts say', () => {
  test.each([
    ['HKU7428/03M', 'q=HKU7428/03M'],
    ['HKU7428/03M.', 'q=HKU7428/03M.'],
    ['SJH-Renal-RCT-003', 'q=SJH-Renal-RCT-003'],
    ['randomised, SJH-Renal-RCT-003', 'q=SJH-Renal-RCT-003&allocation=randomized'],
    ['BB06oz', 'q=BB06oz'],
    ['HIF-PHI', 'q=HIF-PHI'],
    ['HIF-PHI, phase 2', 'q=HIF-PHI&phase=2'],
    ['AB-PH2-07 recruiting', 'q=AB-PH2-07&status=recruiting'],
    ['GO-18-65yrs-B', 'q=GO-18-65yrs-B'],
    ['UCLA/IRB-45F', 'q=UCLA/IRB-45F'],
    ['ONC.45F', 'q=ONC.45F'],
    ['HKU7428/03M, 45F lupus', 'q=HKU7428/03M, lupus&age=45&sex=female&sex=none'],
    ['TRIAL-NIH-funded-9', 'q=TRIAL-NIH-funded-9'],
    // A filter by itself, an ordinary word within a code, and a code that no record has
    ['phase-3', 'phase=3'],
    ['18-65 years', 'age=18..65'],
    ['8-18yrs', 'age=8..18'],
    ['autologous-CAR-T', 'q=CAR-T&source=autologous'],
    ['lupus/phase 2', 'q=lupus&phase=2'],
    ['lupus, RCT-based', 'q=lupus, based&allocation=randomized'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('an age and a sex in other forms', () => {
  test.each([
    ['lupus CAR-T 12 to 17 recruiting', 'q=lupus CAR-T&status=recruiting&age=12..17'],
    ['over-65s myeloma', 'q=myeloma&age=66'],
    ['under-18s lupus', 'q=lupus&age=17'],
    ['under 18 lupus', 'q=lupus&age=17'],
    ['12 and under, lupus', 'q=lupus&age=12'],
    ['my son turned 4, autism', 'q=my, autism&age=4&sex=male&sex=none'],
    ["he's almost 5 with autism", 'q=with autism&age=5'],
    ['nearly 6 year old autism', 'q=autism&age=6'],
    ['3 y.o. autism', 'q=autism&age=3'],
    ["I'm 78 lymphoma", 'q=lymphoma&age=78'],
    ['age >= 65, myeloma', 'q=myeloma&age=65'],
    ['myeloma >65 years', 'q=myeloma&age=66'],
    ['70-something with lymphoma', 'q=with lymphoma&age=75'],
    ['34/F lupus', 'q=lupus&age=34&sex=female&sex=none'],
    ['F/34 lupus', 'q=lupus&age=34&sex=female&sex=none'],
    ['woman aged 45 with lupus', 'q=with lupus&age=45&sex=female&sex=none'],
    ['man in his 60s, lupus', 'q=lupus&age=65&sex=male&sex=none'],
    ['45 y male myeloma', 'q=myeloma&age=45&sex=male&sex=none'],
    ['72 yr. female, lymphoma', 'q=lymphoma&age=72&sex=female&sex=none'],
    ['lupus, 8 year boy', 'q=lupus&age=8&sex=male&sex=none'],
    ['triple-blind msc knee', 'q=msc knee&masking=triple'],
    ['quadruple masked msc knee', 'q=msc knee&masking=quadruple'],
    ['a woman with lupus', 'q=with lupus&sex=female&sex=none'],
    ['ITP platelets under 10', 'q=ITP platelets under 10'],
    ['he is 3 years post transplant, GVHD', 'q=he is 3 years post transplant, GVHD'],
    ['she is 2 weeks old', 'age=0'],
    ['woman 30 weeks pregnant', 'q=woman 30 weeks pregnant'],
    ['heart failure, walks under 5 minutes', 'q=heart failure, walks under 5 minutes'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('an order', () => {
  test.each([
    ['latest CAR-T lupus trials', 'q=CAR-T lupus trials&sort=posted'],
    ['newest lupus trials', 'q=lupus trials&sort=posted'],
    ['the most recent studies of lupus', 'q=studies of lupus&sort=posted'],
    ['lupus newest first', 'q=lupus&sort=posted'],
    ['lupus CAR-T, latest', 'q=lupus CAR-T&sort=posted'],
    ['latest on lupus', 'q=lupus&sort=posted'],
    ["what's the latest for lupus?", 'q=lupus&sort=posted'],
    ['latest treatments for lupus', 'q=treatments for lupus&sort=posted'],
    ['lupus sorted by date', 'q=lupus&sort=posted'],
    ['newly registered lupus trials', 'q=lupus trials&sort=posted'],
    ['recently updated lupus trials', 'q=lupus trials&sort=updated'],
    ['lupus, sort by last update', 'q=lupus&sort=updated'],
    ['lupus trials that have just started', 'q=lupus trials&sort=started'],
    ['oldest lupus trials', 'q=lupus trials&sort=posted&dir=asc'],
    ['largest lupus trials', 'q=lupus trials&sort=enrollment'],
    ['largest lupus trials first', 'q=lupus trials&sort=enrollment'],
    ['newest lupus trials first', 'q=lupus trials&sort=posted'],
    ['largest trials of first line myeloma', 'q=trials of first line myeloma&sort=enrollment'],
    ['lupus, smallest first', 'q=lupus&sort=enrollment&dir=asc'],
    [
      'newest recruiting phase 2 lupus trials',
      'q=lupus trials&phase=2&status=recruiting&sort=posted',
    ],
    // Of a person, or something else
    ['my latest scan shows lymphoma', 'q=my latest scan shows lymphoma'],
    ['most recent relapse, lymphoma trials', 'q=most recent relapse, lymphoma trials'],
    ['lymphoma at latest follow-up', 'q=lymphoma at latest follow-up'],
    ['largest tumour', 'q=largest tumour'],
    ['"newest" lupus', 'q="newest" lupus'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))

  test('an order that was chosen stays, and words can stay words', () => {
    const readOf = (address: string) => {
      const { request } = parseSearchRequest(new URLSearchParams(address))
      return decodeURIComponent(
        formatSearchRequest(readRequest(request, findPlace, context).request),
      ).replaceAll('+', ' ')
    }
    expect(readOf('q=newest lupus trials&sort=updated')).toBe('q=lupus trials&sort=updated')
    expect(readOf('q=newest lupus trials&words=sort')).toBe('q=newest lupus trials&words=sort')
  })
})

describe('a sex beside an age in a word', () => {
  test.each([
    ['my teenage daughter has lupus', 'q=my has lupus&age=15&sex=female&sex=none'],
    ['my elderly mother with lymphoma', 'q=my with lymphoma&age=75&sex=female&sex=none'],
    ['9 year old son with autism', 'q=with autism&age=9&sex=male&sex=none'],
    ['my grandmother is 81, myeloma', 'q=my, myeloma&age=81&sex=female&sex=none'],
    ['my husband, 52, ALS', 'q=my, ALS&age=52&sex=male&sex=none'],
    ['teenage boys with sarcoma', 'q=with sarcoma&age=15&sex=male&sex=none'],
    ['boys and girls aged 5 to 10, SMA', 'q=boys and girls, SMA&age=5..10'],
    ['baby boy 5 weeks SMA', 'q=SMA&age=0&sex=male&sex=none'],
    ['newborn girl 3 days SCID', 'q=SCID&age=0&sex=female&sex=none'],
    ['boy 18 months krabbe', 'q=krabbe&age=1&sex=male&sex=none'],
    ['baby 6 months after transplant', 'q=6 months after transplant&age=0'],
    ["my teenage daughter's lupus", "q=my daughter's lupus&age=15"],
    ['my daughter has lupus', 'q=my daughter has lupus'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('a government that pays, and access outside a trial', () => {
  test.each([
    [
      'government funded CAR-T',
      'q=CAR-T&sponsor-class=nih&sponsor-class=fed&sponsor-class=other-gov',
    ],
    [
      'CAR-T funded by the government',
      'q=CAR-T&sponsor-class=nih&sponsor-class=fed&sponsor-class=other-gov',
    ],
    [
      'government trials, lupus',
      'q=trials, lupus&sponsor-class=nih&sponsor-class=fed&sponsor-class=other-gov',
    ],
    ['federally funded lupus', 'q=lupus&funder=nih&funder=fed'],
    [
      'not government-funded lupus',
      'q=lupus&not-sponsor-class=nih&not-sponsor-class=fed&not-sponsor-class=other-gov',
    ],
    ['state of the art lupus', 'q=state of the art lupus'],
    ['compassionate use of tisagenlecleucel', 'q=of tisagenlecleucel&type=expanded-access'],
    ['managed access programme tisagenlecleucel', 'q=tisagenlecleucel&type=expanded-access'],
    ['named patient supply, MSC', 'q=MSC&type=expanded-access'],
    ['early access, lupus', 'q=early access, lupus'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('a place in other words', () => {
  test.each([
    ['CAR-T 50 miles from Leeds', 'q=CAR-T&near=Leeds&within=50mi'],
    ['CAR-T within 50 mi Leeds', 'q=CAR-T&near=Leeds&within=50mi'],
    ['CAR-T 2 hour drive from Leeds', 'q=CAR-T&near=Leeds'],
    ['CAR-T 90 minutes from Boston', 'q=CAR-T&near=Boston'],
    ['CAR-T in driving distance of Boston', 'q=CAR-T&near=Boston'],
    ['lupus near me', 'q=lupus&near=near me'],
    ['local lupus trials', 'q=local lupus trials'],
    ['lupus, local trials', 'q=lupus, trials&near=near me'],
    ['lupus near Gondor', 'q=lupus&near=Gondor'],
    ['CAR-T in the north of France', 'q=CAR-T&country=france'],
    ['southern France, lupus', 'q=lupus&country=france'],
    ['CAR-T in MS', 'q=CAR-T in MS'],
    ['my friend Jordan has lupus', 'q=my friend Jordan has lupus'],
    ['pain not in the knee', 'q=pain not in the knee'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))

  test.each([
    ['CAR-T outside China', 'q=CAR-T&not-country=china'],
    ['CAR-T not in China', 'q=CAR-T&not-country=china'],
    ['CAR-T anywhere but China', 'q=CAR-T&not-country=china'],
    ['CAR-T excluding China and Japan', 'q=CAR-T&not-country=china&not-country=japan'],
    ['CAR-T nicht in China', 'q=CAR-T&not-country=china'],
    ['CAR-T fuera de España', 'q=CAR-T&not-country=spain'],
    ['CAR-T not in Leeds', 'q=CAR-T&not-city=leeds, united kingdom'],
    ['CAR-T not in Texas', 'q=CAR-T&not-state=texas, united states'],
    [
      'CAR-T in the UK, not in Leeds',
      'q=CAR-T&country=united kingdom&not-city=leeds, united kingdom',
    ],
    ['CAR-T outside Leeds', 'q=CAR-T&near=Leeds'],
    [
      'CAR-T except New York',
      'q=CAR-T&not-state=new york, united states&not-city=new york, united states',
    ],
    [
      'not in New York or Texas, CAR-T',
      'q=CAR-T&not-state=new york, united states&not-state=texas, united states&not-city=new york, united states',
    ],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('what people call the end of recruitment, results, sizes and who pays', () => {
  test.each([
    ['lupus CAR-T enrolment closed', /status=active-not-recruiting.*terminated/],
    ['recruitment has ended, glioma', /status=active-not-recruiting.*terminated/],
    ['lupus trials I could join', 'q=lupus trials&status=recruiting'],
    ['islets planned but not started', 'q=islets&status=not-yet-recruiting'],
    ['recruitment is still open, glioma', 'q=glioma&status=recruiting'],
    ['results not posted, ALS', 'q=ALS&results=no'],
    ['has results NK AML', 'q=NK AML&results=yes'],
    ['lupus, no results yet', 'q=lupus&results=no'],
    ['lupus 100+ participants', 'q=lupus&enrollment=100..'],
    ['lupus between 20 and 50 participants', 'q=lupus&enrollment=20..50'],
    ['CAR-T by industry', 'q=CAR-T&sponsor-class=industry'],
    ['CAR-T not industry-sponsored', 'q=CAR-T&not-sponsor-class=industry'],
    ['excluding observational studies lupus', 'q=studies lupus&not-type=observational'],
    ['lupus interventional only', 'q=lupus&type=interventional'],
    ['allogeneic not autologous CAR-T', 'q=CAR-T&source=allogeneic&not-source=autologous'],
    ['lupus MSC not from umbilical cord', 'q=lupus MSC&not-tissue=umbilical-cord'],
    ['sickle cell ages 12+', 'q=sickle cell&age=12..'],
    ['sickle cell 12 and older', 'q=sickle cell&age=12..'],
    ['lupus more than 50 people', 'q=lupus&enrollment=51..'],
    ['lupus female patients only', 'q=lupus&sex=female&sex=none'],
    ['"enrolment closed" lupus', 'q="enrolment closed" lupus'],
  ])('%s', (query, expected) => {
    if (typeof expected === 'string') expect(read(query)).toBe(expected)
    else expect(read(query)).toMatch(expected)
  })
})

describe('a day, a week and two years', () => {
  test.each([
    ['new this week', 'posted=2026-11-22..'],
    ['new lupus trials this week', 'q=new lupus trials&posted=2026-11-22..'],
    ['lupus, new trials this month', 'q=lupus&posted=2026-11'],
    ['lupus added in the last 7 days', 'q=lupus&posted=2026-11-22..'],
    ['lupus updated in the past two weeks', 'q=lupus&updated=2026-11-15..'],
    ['lupus posted today', 'q=lupus&posted=2026-11-29'],
    ['lupus posted yesterday', 'q=lupus&posted=2026-11-28'],
    ['CAR-T 2019 to 2021', 'q=CAR-T&started=2019..2021'],
    ['CAR-T 2019–2021', 'q=CAR-T&started=2019..2021'],
    ['lupus registered after 1 January 2024', 'q=lupus&posted=2024-01-02..'],
    ['lupus registered since March 3rd, 2024', 'q=lupus&posted=2024-03-03..'],
    ['lupus registered before 2024-02-30', 'q=lupus&posted=..2024-01'],
    ['lupus since 2019', 'q=lupus since 2019'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('a date', () => {
  test.each([
    ['lupus CAR-T started in 2025', 'q=lupus CAR-T&started=2025'],
    ['lupus trials that began after March 2024', 'q=lupus trials&started=2024-04..'],
    ['lupus trials since 2024', 'q=lupus trials&started=2024..'],
    ['lupus studies from 2022 to 2024', 'q=lupus studies&started=2022..2024'],
    ['lupus trials between 2022 and 2024', 'q=lupus trials&started=2022..2024'],
    ['lupus registered this year', 'q=lupus&posted=2026'],
    ['lupus posted in the last 6 months', 'q=lupus&posted=2026-05-29..'],
    ['lupus updated last month', 'q=lupus&updated=2026-10'],
    ['CAR-T ending before 2028', 'q=CAR-T&completion=..2027'],
    ['completed before 2020 lupus trials', 'q=lupus trials&status=completed&completion=..2019'],
    ['lupus first posted 2026', 'q=lupus&posted=2026'],
    ['spinal cord injury between 2010 and 2015', 'q=spinal cord injury&started=2010..2015'],
    ['lupus finished before 2020', 'q=lupus&status=completed&completion=..2019'],
    ['lupus diagnosed in 2019', 'q=lupus diagnosed in 2019'],
    ['has had myeloma since 2019', 'q=has had myeloma since 2019'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('a design, a sponsor and how many take part', () => {
  test.each([
    ['randomised lupus trials', 'q=lupus trials&allocation=randomized'],
    ['non-randomized lupus', 'q=lupus&allocation=non-randomized&allocation=na'],
    ['open label lupus', 'q=lupus&masking=open-label'],
    ['observational study of fat cells', 'q=study of fat cells&type=observational'],
    ['industry-sponsored lupus', 'q=lupus&sponsor-class=industry'],
    ['NIH funded lupus', 'q=lupus&funder=nih'],
    ['lupus CAR-T by Autolus', 'q=lupus CAR-T&sponsor=autolus limited'],
    ['lupus, sponsored by university of minnesota', 'q=lupus&sponsor=university of minnesota'],
    ['lupus cells, sponsor: Mesoblast', 'q=lupus cells&sponsor=mesoblast, ltd.'],
    ['lupus cells by minnesota', 'q=lupus cells by minnesota'],
    ['lupus trials with more than 200 participants', 'q=lupus trials&enrollment=201..'],
    ['knee cells under 20 patients', 'q=knee cells&enrollment=..19'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('an age in a word', () => {
  test.each([
    ['leukemia kids car t', 'q=leukemia car t&age=10'],
    ['my toddler has neuroblastoma', 'q=my has neuroblastoma&age=2'],
    ['teenager with lupus', 'q=with lupus&age=15'],
    ['lymphoma elderly CAR-T', 'q=lymphoma CAR-T&age=75'],
    ['over 75, lymphoma', 'q=lymphoma&age=76'],
    ['lymphoma age 70 and above', 'q=lymphoma&age=71'],
    ['leukemia under 18', 'q=leukemia&age=17'],
    ['knee cells under 18 patients', 'q=knee cells&enrollment=..17'],
    ['babies with leukemia', 'q=with leukemia&age=0'],
    [
      'lymphoma CAR-T for a man over 75 years old',
      'q=lymphoma CAR-T for a&age=76&sex=male&sex=none',
    ],
    ['lymphoma 80+', 'q=lymphoma&age=81'],
    ['lymphoma, my dad is in his 80s', 'q=lymphoma, my&age=85&sex=male&sex=none'],
    ['my 6 year old has leukemia, other kids too', 'q=my has leukemia, other kids too&age=6'],
    ['frail elderly parent, cells', 'q=frail elderly parent, cells'],
    ["children's hospital leukemia", "q=children's hospital leukemia"],
    ['lymphoma not for kids', 'q=lymphoma not for kids'],
    ['AML children', 'q=AML children'],
    ['kids and elderly with lymphoma', 'q=kids and elderly with lymphoma'],
    ['ejection fraction over 50%', 'q=ejection fraction over 50%'],
    ['weight over 50 kg', 'q=weight over 50 kg'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('two limits of an age, and a birthday', () => {
  test.each([
    ['CAR-T adults only', 'q=CAR-T&age=18..'],
    ['nur Erwachsene, Lymphom', 'q=Lymphom&age=18..'],
    ['lymphoma 18 and over', 'q=lymphoma&age=18..'],
    ['12 to 17 leukemia', 'q=leukemia&age=12..17'],
    ['leukemia 12-17 years', 'q=leukemia&age=12..17'],
    ["between 18 and 65 Crohn's", "q=Crohn's&age=18..65"],
    ['linfoma entre 12 y 17 años', 'q=linfoma&age=12..17'],
    ['adolescents and young adults with sarcoma', 'q=with sarcoma&age=15..39'],
    ['krabbe, children under two', 'q=krabbe&age=1'],
    ['under 2 years old, krabbe', 'q=krabbe&age=1'],
    ['Krabbe Kinder unter 5 Jahren', 'q=Krabbe&age=4'],
    ['mieloma mayores de 65 años', 'q=mieloma&age=66'],
    ['a seventy year old man with myeloma', 'q=a with myeloma&age=70&sex=male&sex=none'],
    ['born 1957, myeloma', 'q=myeloma&age=68..69'],
    ['myeloma, née en 1957', 'q=myeloma&age=68..69'],
    ['SCID, DOB 2024-12-01', 'q=SCID&age=1'],
    ['for my 8 month old', 'age=0'],
    ['newborn with SCID', 'q=with SCID&age=0'],
    ['recién nacidos con SCID', 'q=con SCID&age=0'],
    ['newborn screening', 'q=newborn screening'],
    ['2-3 years after transplant', 'q=2-3 years after transplant'],
    ['10 to 20 million cells', 'q=10 to 20 million cells'],
    ['CD19 12 to 17', 'q=CD19 12 to 17'],
    ['day 12 to 17', 'q=day 12 to 17'],
    ['born in 1957, 45 years old, lupus', 'q=born in 1957, lupus&age=45'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))

  test('numbers beside a word are not the code of a country', () => {
    expect(read('lupus in 1957 in cells')).toBe('q=lupus in 1957 in cells')
  })
})

describe('a place', () => {
  test.each([
    ['scleroderma CAR T boston area', 'q=scleroderma CAR T&near=Boston'],
    ['lymphoma Leeds metro area', 'q=lymphoma&near=Leeds'],
    ['lymphoma greater London', 'q=lymphoma&near=London'],
    ['lymphoma around Boston', 'q=lymphoma&near=Boston'],
    ['lymphoma près de Leeds', 'q=lymphoma&near=Leeds'],
    ['car t lymphoma boston', 'q=car t lymphoma&near=Boston'],
    ['london lymphoma car t', 'q=lymphoma car t&near=London'],
    ['LYMPHOMA CAR-T BOSTON', 'q=LYMPHOMA CAR-T&near=Boston'],
    ['lymphoma nr Leeds', 'q=lymphoma&near=Leeds'],
    ['lymphoma, within two hours of Leeds', 'q=lymphoma&near=Leeds'],
    ['heart failure london index', 'q=heart failure london index'],
    ['car t would be nice', 'q=car t would be nice'],
    ['lymphoma surface area', 'q=lymphoma surface area'],
    ['Lymphom in Frankreich', 'q=Lymphom&country=france'],
    ['linfoma en Alemania', 'q=linfoma&country=germany'],
  ])('%s', (query, expected) => {
    expect(read(query).replace(/&(?:within|radius|sort)=[^&]*/g, '')).toBe(expected)
  })
})

describe('Oregon, which is also an operator', () => {
  test.each([
    ['lymphoma Portland, OR', 'q=lymphoma&near=Portland, Oregon'],
    ['Portland, OR lupus', 'q=lupus&near=Portland, Oregon'],
    ['lupus, Portland, OR, recruiting', 'q=lupus&near=Portland, Oregon&status=recruiting'],
    ['lupus near Portland OR for adults', 'q=lupus for adults&near=Portland, Oregon'],
    ['lupus OR Portland', 'q=lupus OR Portland'],
    ['Portland OR Boston', 'q=Portland OR Boston'],
    ['lupus, OR lymphoma', 'q=lupus, OR lymphoma'],
    ['(lupus OR lymphoma) Portland, OR', 'q=(lupus OR lymphoma) Portland, OR'],
  ])('%s', (query, expected) => {
    const sorted = (address: string) => address.split('&').sort().join('&')
    expect(sorted(read(query).replace(/&(?:within|radius|sort)=[^&]*/g, ''))).toBe(sorted(expected))
  })
  test('its words are shown as they were typed', () => {
    const { request } = parseSearchRequest(
      new URLSearchParams({ q: 'lupus Portland, OR, open now' }),
    )
    const { read: parts } = readRequest(request, findPlace, context)
    expect(parts.map(({ words }) => words)).toEqual(['Portland, OR', 'open now'])
  })
})

describe('people without the disease', () => {
  test.each([
    ['healthy volunteers, T cells', 'q=T cells&healthy=yes'],
    ['I am healthy and want to donate', 'healthy=yes'],
    ['Lymphom, gesunde Probanden', 'q=Lymphom&healthy=yes'],
    ['healthy donor T cells', 'q=healthy donor T cells'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

describe('cells that are changed inside the body', () => {
  test.each([
    ['in vivo CAR-T for lupus', 'q=CAR-T for lupus&modification=in-vivo'],
    ['CAR-T made inside the body, lupus', 'q=CAR-T, lupus&modification=in-vivo'],
    ['in vivo CD19 CAR-T, no cell collection, lupus', 'q=CD19 CAR-T, lupus&modification=in-vivo'],
    ['in vivo expansion of CAR-T cells', 'q=in vivo expansion of CAR-T cells'],
    ['CAR-T without apheresis', 'q=CAR-T without apheresis'],
  ])('%s', (query, expected) => expect(read(query)).toBe(expected))
})

test('words that are not recognised as a filter', () => {
  const { request } = parseSearchRequest(
    new URLSearchParams([
      ['q', 'leukemia kids'],
      ['words', 'age'],
    ]),
  )
  expect(readRequest(request, findPlace).read).toEqual([])
})

describe('ways of asking with several filters', () => {
  test.each([
    [
      'recruiting CAR-T for lupus in Germany',
      'q=CAR-T for lupus&status=recruiting&country=germany',
    ],
    [
      'phase 3 trials of MSC for knee arthritis with results',
      'q=trials of MSC for knee arthritis&phase=3&results=yes',
    ],
    ['newest CD19 trials in China', 'q=CD19 trials&country=china&sort=posted'],
    ['lymphoma trials not in the United States', 'q=lymphoma trials&not-country=united states'],
    ['donor-derived NK cells for AML, phase 1', 'q=NK cells for AML&source=allogeneic&phase=1'],
    [
      'my 7-year-old son has DMD, recruiting',
      'q=my has DMD&status=recruiting&age=7&sex=male&sex=none',
    ],
    [
      'women aged 30 to 50 with MS, stem cells',
      'q=with MS, stem cells&age=30..50&sex=female&sex=none',
    ],
    ['trials that finished in 2023 for GVHD', 'q=trials for GVHD&status=completed&completion=2023'],
    ['GVHD studies started before 2015', 'q=GVHD studies&started=..2014'],
    [
      'placebo-controlled double-blind MSC stroke',
      'q=placebo-controlled MSC stroke&masking=double&masking=triple&masking=quadruple',
    ],
    ['CAR-T solid tumours, at least 50 participants', 'q=CAR-T solid tumours&enrollment=50..'],
    ['withdrawn CAR-T trials', 'q=CAR-T trials&status=withdrawn'],
    ['suspended or terminated CAR-T studies', 'q=CAR-T studies&status=suspended&status=terminated'],
    ['trials for over 70s with lymphoma', 'q=trials for with lymphoma&age=71'],
    ['teenagers with sickle cell, not phase 1', 'q=with sickle cell&not-phase=1&age=15'],
    ['industry trials of islet cells', 'q=trials of islet cells&sponsor-class=industry'],
    [
      'university sponsored CAR-T glioma',
      'q=CAR-T glioma&sponsor-class=nih&sponsor-class=fed&sponsor-class=other-gov&sponsor-class=indiv&sponsor-class=network&sponsor-class=other',
    ],
    [
      'off the shelf CAR-T lymphoma recruiting in Texas',
      'q=CAR-T lymphoma&source=allogeneic&status=recruiting&state=texas, united states',
    ],
    ['cord blood cerebral palsy, age 4', 'q=cord blood cerebral palsy&age=4'],
    ['autism stem cells not in Panama', 'q=autism stem cells&not-country=panama'],
    ['healthy volunteer studies of cell therapy', 'q=studies of cell therapy&healthy=yes'],
    ['last updated in 2025 myeloma', 'q=myeloma&updated=2025'],
    ["open-label phase 2 Crohn's fistula", "q=Crohn's fistula&phase=2&masking=open-label"],
    ['observational studies after CAR-T', 'q=studies after CAR-T&type=observational'],
    ['expanded access for GVHD', 'q=for GVHD&type=expanded-access'],
    ['no results posted, ALS stem cells', 'q=ALS stem cells&results=no'],
    ['early phase 1 CAR-T pancreatic', 'q=CAR-T pancreatic&phase=early-1'],
    ['not yet recruiting CAR-T myasthenia', 'q=CAR-T myasthenia&status=not-yet-recruiting'],
    ['CAR-T for someone who is 82', 'q=CAR-T for someone&age=82'],
    ['BCMA CAR-T in France or Spain', 'q=BCMA CAR-T&country=france&country=spain'],
    ['TIL melanoma except Netherlands', 'q=TIL melanoma&not-country=netherlands'],
    ['NK cell trials excluding CAR-NK', 'q=NK cell trials&not-cell=car-nk'],
    ['CAR-T lupus enrolling by invitation', 'q=CAR-T lupus&status=enrolling-by-invitation'],
    ['NIH-sponsored sickle cell gene therapy', 'q=sickle cell gene therapy&funder=nih'],
    ['registered since June 2025, CAR-T autoimmune', 'q=CAR-T autoimmune&posted=2025-06..'],
    ['non-randomised MSC trials', 'q=MSC trials&allocation=non-randomized&allocation=na'],
    [
      'my mum is 68 and has AML, in Leeds',
      'q=my and has AML&age=68&sex=female&sex=none&near=Leeds',
    ],
    [
      '12 year old girl lupus nephritis CAR-T',
      'q=lupus nephritis CAR-T&age=12&sex=female&sex=none',
    ],
    ["trials ending after 2027 for Parkinson's", "q=trials for Parkinson's&completion=2028.."],
    ['phase II or III MSC COVID, completed', 'q=MSC COVID&phase=2&phase=3&status=completed'],
    ['London CAR-T lupus', 'q=CAR-T lupus&near=London'],
    ['biggest MSC trials', 'q=MSC trials&sort=enrollment'],
    [
      'ongoing trials of islets in Canada',
      'q=trials of islets&status=recruiting&status=enrolling-by-invitation&status=active-not-recruiting&country=canada',
    ],
    ['men only prostate CAR-T', 'q=prostate CAR-T&sex=male&sex=none'],
    ['babies with SCID gene therapy', 'q=with SCID gene therapy&age=0'],
    [
      'triple-blind stem cell trials with over 100 patients',
      'q=stem cell trials&enrollment=101..&masking=triple',
    ],
    ['most recently updated lupus CAR-T trials', 'q=lupus CAR-T trials&sort=updated'],
    ['stem cells for knees, UK only', 'q=stem cells for knees&country=united kingdom'],
    ['CAR-T lupus Saturday', 'q=CAR-T lupus Saturday'],
    [
      'trial in Boston for a 3 month old with Krabbe',
      'q=trial for a with Krabbe&age=0&near=Boston',
    ],
  ])('%s', (query, expected) => {
    expect(read(query).replace(/&(?:within|radius)=[^&]*/g, '')).toBe(expected)
  })
})

describe('a letter', () => {
  const filler =
    'Thank you for seeing this person with a long illness, who has had several treatments and is asking about other options that may be open now.'

  test.each([
    [`My husband is 41 and was told that he has ALS. ${filler}`, 'My … and was told', '41'],
    [`My mum (72) had a stroke. ${filler}`, 'My … had a stroke', '72'],
    [`Patient: M, 9 yrs, dystrophy. ${filler}`, 'Patient: …, dystrophy', '9'],
  ])('what was read leaves a gap in “%s”', (query, rest, age) => {
    const { request } = readRequest({ ...emptyRequest, query }, findPlace, context)
    expect(request.query.startsWith(rest)).toBe(true)
    expect(request.filters.age).toEqual([age])
  })

  test.each([
    [`I was reading about cells in Germany but I live in Boston. ${filler}`, 'Boston'],
    [`Her parents are from Nigeria, the family lives in Leeds (UK). ${filler}`, 'Leeds'],
    [`She was seen in Boston in May. we're in leeds. ${filler}`, 'leeds'],
  ])('the place is where somebody lives: “%s”', (query, town) => {
    const { request, read } = readRequest({ ...emptyRequest, query }, findPlace, context)
    expect(request.near?.place).toEqual({ kind: 'name', name: toName(town) })
    expect(read.some(({ id }) => id === 'country')).toBe(false)
  })

  const toName = (town: string) => town.charAt(0).toUpperCase() + town.slice(1)

  test('its “not” and “or” are no operators', () => {
    const query = `He is not able to walk or to speak. ${filler}`
    expect(parseQuery({ query }).hints).toEqual([])
  })
})

// Takes longer than a test may if each of its names is compared with all that stands before it, letter by letter.
test('a text of thousands of letters without a space is read', () => {
  const query = 'https://clinicaltrials.gov/search?cond=Lymphoma&aggFilters=phase:2'.repeat(200)
  const { read } = readRequest({ ...emptyRequest, query }, findPlace, context)
  expect(read.map(({ id }) => id)).toEqual(['phase'])
})
