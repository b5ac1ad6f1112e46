import { toSiteName } from '@/components/trial/describe-sites'
import { filters } from '@/lib/search/filters/filters'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { describeDistance, type RadiusUnit } from '@/lib/search/place/near'
import type { NearestSites, NearSite, TrialSummary } from '@/lib/search/result'
import { describeAgeRange } from '@/lib/study/ages'
import { toEnrollmentCount } from '@/lib/study/enrollment'
import { joinNames } from '@/lib/study/join-names'
import { labelOf, namePhases } from '@/lib/study/labels'
import { capitalise, lowerFirst } from '@/lib/study/letter-case'
import { checkPerson, describeSexRule, type Person, type RuleFit } from '@/lib/study/person-fit'
import { dateSiteStatus, openStatuses, type DatedStatus } from '@/lib/study/status-age'
import { notStated } from '@/lib/therapy/labels'

// Short texts for a trial's card and table row. `null` means that the record doesn't state it.

/** An observational study has no phase, so none is shown. */
export function describePhase({ phases, studyType }: TrialSummary): string {
  if (phases.length === 0 && studyType && studyType !== 'INTERVENTIONAL') {
    return labelOf('StudyType', studyType)
  }
  return namePhases(phases)
}

const maxNamed = 3

function nameFew(names: readonly string[]): string | null {
  if (names.length === 0) return null
  const more = names.length - maxNamed
  return `${joinNames(names.slice(0, maxNamed))}${more > 0 ? ` and ${more} more` : ''}`
}

function nameValues(filter: FilterId, values: readonly string[] = []): string | null {
  return nameFew(
    values.filter((value) => value !== notStated).map((value) => filters[filter].labelOf(value)),
  )
}

const donorWords: Readonly<Record<string, string>> = {
  AUTOLOGOUS: 'own cells',
  ALLOGENEIC: 'donor cells',
}

export function describeCells({ cells }: Pick<TrialSummary, 'cells'>): string | null {
  return nameValues('cellType', cells?.cellTypes)
}

export function describeDonor({ cells }: Pick<TrialSummary, 'cells'>): string | null {
  const values = (cells?.donors ?? []).filter((value) => value !== notStated)
  return nameFew(values.map((value) => donorWords[value] ?? filters.donorSource.labelOf(value)))
}

export function describeTarget({ cells }: Pick<TrialSummary, 'cells'>): string | null {
  return nameValues('targetAntigen', cells?.targets)
}

export function describeTreatments({ interventions }: TrialSummary): string | null {
  return nameFew(interventions.map(({ name }) => name))
}

export function describeConditions({ conditions }: TrialSummary): string | null {
  return nameFew(conditions)
}

/** "50"; the place where it is shown says what it counts. */
export function describeSize({ enrollmentCount }: TrialSummary): string | null {
  return toEnrollmentCount({ count: enrollmentCount })?.toLocaleString('en') ?? null
}

export function describeAges({ rules }: TrialSummary): string | null {
  const { minimumAge, maximumAge, hasAgeGroups } = rules
  const range = describeAgeRange(minimumAge, maximumAge, hasAgeGroups ? ['ADULT'] : [])
  return range === 'Not stated' ? null : range
}

/** "18 to 75 years · any sex". */
export function describeWho(trial: TrialSummary): string {
  const [ages, sex] = [describeAges(trial), describeSexRule(trial.rules)]
  if (ages === null) return sex === null ? 'Ages not stated' : `Ages not stated · ${sex}`
  return [capitalise(ages), sex].filter(Boolean).join(' · ')
}

const fitOrder = ['not', 'ask', 'fits'] as const

/** Whether the stated rules fit a person, as far as they are known: "Age 9 fits". */
export function describeFit(
  { rules, conditions }: TrialSummary,
  person: Person,
): { fit: RuleFit['fit']; words: string } | null {
  const checked = checkPerson({ ...rules, conditions: joinNames(conditions) }, person)
  const fit = fitOrder.find((each) => checked.some((rule) => rule.fit === each))
  if (fit === undefined) return null
  const named = checked
    .filter((rule) => rule.fit === fit)
    .map(({ rule }) => (rule === 'age' ? `age ${person.age}` : 'sex'))
    .join(' and ')
  if (fit === 'ask') return { fit, words: `Ask about ${named}` }
  const isOne = !named.includes(' and ')
  const verb = fit === 'fits' ? (isOne ? 'fits' : 'fit') : isOne ? 'does not fit' : 'do not fit'
  return { fit, words: `${capitalise(named)} ${verb}` }
}

export interface DescribedSite {
  /** "Nearest open site" */
  label: string
  /** "58 km" */
  distance: string
  /** "Manchester Royal Children’s Hospital, Manchester" */
  name: string
  city: string
  /** An additional note; empty for none. */
  note: string
}

/** The site to show for a trial: the nearest one that is recruiting, else the nearest. */
export function describeNearest(
  { nearest, nearestOpen }: NearestSites,
  unit: RadiusUnit,
  status: DatedStatus,
): DescribedSite {
  const site = nearestOpen ?? nearest
  const isNow = status.age === 'fresh' || status.age === 'ageing' || status.age === 'undated'
  const isOpen = openStatuses.has(site.status) && isNow
  return {
    label: isOpen ? 'Nearest open site' : 'Nearest site',
    distance: toDistance(site, unit),
    name: nameSite(site),
    city: site.city ?? site.country ?? 'not named',
    note: nearestOpen
      ? `${toDistance(nearest, unit)} to a site that is not open: ${nameSite(nearest)}`
      : isOpen
        ? ''
        : describeSiteStatus(site, status),
  }
}

/** A site's own status; if the record states none, the trial's status, with words that say so. */
function describeSiteStatus({ status }: NearSite, trial: DatedStatus): string {
  return status === undefined
    ? `Status of this site not stated; the trial as a whole: ${lowerFirst(trial.label)}`
    : `This site: ${lowerFirst(dateSiteStatus(status, trial).label)}`
}

function toDistance({ metres }: NearSite, unit: RadiusUnit): string {
  return capitalise(describeDistance(metres, unit))
}

function nameSite({ facility, city, country }: NearSite): string {
  const name = toSiteName(facility)
  const parts = [name, city, name === null ? country : undefined].filter(Boolean)
  return parts.length > 0 ? parts.join(', ').replace(/\.$/, '') : 'not named'
}

export interface DescribedPlaces {
  /** "3 sites"; empty if only countries are known. */
  sites: string
  countries: string
}

/** Where a trial takes place; `null` if that is not stated. */
export function describePlaces({
  countries,
  locationCount,
}: Pick<TrialSummary, 'countries' | 'locationCount'>): DescribedPlaces | null {
  if (countries.length === 0 && locationCount === 0) return null
  const count = locationCount.toLocaleString('en')
  return {
    sites: locationCount === 0 ? '' : `${count} ${locationCount === 1 ? 'site' : 'sites'}`,
    countries: nameFew(countries) ?? 'country not named',
  }
}
