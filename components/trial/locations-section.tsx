import { Fact, Facts } from '@/components/ui/facts'
import { NotStated } from '@/components/ui/not-stated'
import type { PageStatements } from '@/lib/study/source'
import type { Location, Study } from '@/lib/study/schema'
import { ContactLines } from './contact-lines'
import { CountryList } from './country-list'
import { CountryName } from './country-name'
import { StatusBadge } from './status-badge'
import { SubHeading } from './sub-heading'

// A trial with more sites than this shows its countries closed; one with fewer shows every site at once.
const shownSites = 12

interface LocationsSectionProps {
  study: Study
  page: PageStatements | undefined
}

export function LocationsSection({ study, page }: LocationsSectionProps) {
  const { locations = [], centralContacts = [] } =
    study.protocolSection.contactsLocationsModule ?? {}
  const removed = study.derivedSection?.miscInfoModule?.removedCountries ?? []
  const byCountry = groupByCountry(locations)
  const countries = [...byCountry.keys()].filter((country) => country !== '')
  return (
    <>
      <Facts>
        <Fact label="Sites">{describeSites(locations.length, page?.locationCount)}</Fact>
        <Fact label="Countries">
          <CountryList countries={countries} className="gap-x-4 gap-y-1" />
        </Fact>
        {removed.length > 0 && (
          <Fact label="Countries with former sites">{removed.join(', ')}</Fact>
        )}
      </Facts>
      <div className="space-y-2">
        <SubHeading>Central contact</SubHeading>
        {centralContacts.length === 0 ? (
          <p>
            <NotStated />
          </p>
        ) : (
          <ul className="space-y-1">
            {centralContacts.map((contact, index) => (
              <li key={index}>
                <ContactLines contact={contact} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {[...byCountry].map(([country, sites]) => (
        <details
          key={country}
          className="disclosure rounded-card border border-line bg-surface px-4 py-3 sm:px-5"
          open={locations.length <= shownSites}
        >
          <summary>
            <span>
              {country === '' ? 'Country not stated' : <CountryName name={country} />}
              <span className="font-normal text-ink-3">
                {' '}
                – {sites.length} {sites.length === 1 ? 'site' : 'sites'}
              </span>
            </span>
          </summary>
          <ul className="mt-2 divide-y divide-line">
            {sites.map((site, index) => (
              <Site key={index} site={site} />
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}

function groupByCountry(locations: readonly Location[]): Map<string, Location[]> {
  const groups = new Map<string, Location[]>()
  for (const site of locations) {
    const country = site.country ?? ''
    groups.set(country, [...(groups.get(country) ?? []), site])
  }
  return groups
}

function Site({ site }: { site: Location }) {
  const place = [site.city, site.state, site.zip, site.country].filter(Boolean).join(', ')
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 font-medium">{site.facility ?? 'Name of the site not stated'}</p>
        {site.status ? (
          <StatusBadge status={site.status} small />
        ) : (
          <p className="text-sm text-ink-3">Site status not stated</p>
        )}
      </div>
      {place && <p className="text-sm text-ink-3">{place}</p>}
      {site.contacts && site.contacts.length > 0 && (
        <ul className="mt-1 space-y-0.5 text-sm">
          {site.contacts.map((contact, index) => (
            <li key={index}>
              <ContactLines contact={contact} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** A page may say how many sites there are without naming them. */
function describeSites(named: number, counted: number | undefined) {
  if (named > 0) return `${named} ${named === 1 ? 'site' : 'sites'}`
  if (counted === undefined) return <NotStated />
  if (counted === 0) return '0 sites: the source lists none yet'
  return `${counted} ${counted === 1 ? 'site' : 'sites'}, not named by the source`
}
