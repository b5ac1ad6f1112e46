import { ListPages } from '@/components/ui/list-pages'
import { toListPage } from '@/lib/pages/list-page'
import { toTrialPartHref } from './trial-part-href'
import type { TrialVisit, VisitPlace } from '@/lib/pages/trial-visit'
import { labelOfChoice } from '@/lib/search/place/places'
import type { TrialSite } from '@/lib/search/place/trial-sites'
import { groupBy } from '@/lib/study/group'
import { labelOf } from '@/lib/study/labels'
import { lowerFirst } from '@/lib/study/letter-case'
import type { Study } from '@/lib/study/schema'
import { ContactLines } from './contact-lines'
import { describeDistanceTo, fullPlaceOf, nameSite } from './describe-sites'
import { PlaceForm } from './place-form'
import { SiteFilter } from './site-filter'
import { SiteMap } from './site-map'
import type { PageStatements } from '@/lib/study/source'
import { describeSiteCounts } from './describe-sites'

interface SitesSectionProps {
  trialId: string
  study: Study
  page: PageStatements | undefined
  visit: TrialVisit
  sites: readonly TrialSite[]
  /** Shows every site, in pages; the trial's own page shows only the first ones. */
  whole?: boolean
  /** Page of the whole list, from 1; past the end, the last one. */
  listPage?: number
}

/** Shown on the trial's page; a trial with more has a separate page for its sites. */
const maxSites = 40
/** Per page of the list of all sites: with twice as many, a page has more than a megabyte. */
const sitesOfPage = 500
/** Nearest sites listed separately before the rest, which is grouped by country. */
const maxNearest = 6
/** A list this short needs no filter. */
const shortList = 10

export function SitesSection({
  trialId,
  study,
  page,
  visit,
  sites,
  whole = false,
  listPage = 1,
}: SitesSectionProps) {
  const { removedCountries = [] } = study.derivedSection?.miscInfoModule ?? {}
  const place = visit.place?.kind === 'found' ? visit.place : undefined
  const { items, page: shownPage, pageCount } = toListPage(sites, sitesOfPage, listPage)
  const shown = whole ? items : sites.slice(0, maxSites)
  const nearest = place
    ? shown.filter(({ metres }) => metres !== undefined).slice(0, maxNearest)
    : []
  const byCountry = groupByCountry(shown.filter((site) => !nearest.includes(site)))
  const isShort = shown.length <= shortList
  const hasPositions = sites.some(({ point }) => point !== undefined)
  return (
    <>
      <PlaceNote place={visit.place} />
      {hasPositions && (
        <details className="disclosure" id="place" open={visit.place !== undefined && !place}>
          <summary>{place ? 'Change place' : 'Show the nearest first'}</summary>
          <div className="mt-2">
            <PlaceForm id="sites-place" visit={visit} />
          </div>
        </details>
      )}
      <div className="sites">
        <div>
          <p className="text-sm text-ink-3">{describeSiteCounts(sites, page?.locationCount)}</p>
          {!isShort && <SiteFilter list="site-list" />}
          <div id="site-list">
            {nearest.length > 0 && (
              <ol className="sites-near">
                {nearest.map((site) => (
                  <Site key={site.number} site={site} place={place} />
                ))}
              </ol>
            )}
            {[...byCountry].map(([country, inside]) => (
              <details key={country} className="fold" open={isShort || whole}>
                <summary>
                  {country === '' ? 'Country not stated' : country}
                  <small>{describeSiteCounts(inside.map(withoutCountry))}</small>
                </summary>
                <ol className={place ? 'sites-near' : undefined}>
                  {inside.map((site) => (
                    <Site key={site.number} site={site} place={place} />
                  ))}
                </ol>
              </details>
            ))}
          </div>
          {whole && (
            <ListPages
              label="Pages of sites"
              page={shownPage}
              pageCount={pageCount}
              toHref={(number) => toTrialPartHref(trialId, 'sites', visit, number)}
            />
          )}
          {!whole && shown.length < sites.length && (
            <p className="mt-3">
              <a href={toTrialPartHref(trialId, 'sites', visit)}>
                See all {sites.length.toLocaleString('en')} sites
              </a>
            </p>
          )}
          {removedCountries.length > 0 && (
            <p className="mt-3 text-sm text-ink-3">
              Countries with former sites: {removedCountries.join(', ')}
            </p>
          )}
        </div>
        <SiteMap sites={sites} place={visit.place} />
      </div>
    </>
  )
}

/** Where distances are measured from, or why there are none. */
function PlaceNote({ place }: { place: VisitPlace | undefined }) {
  if (!place) return null
  if (place.kind === 'found') {
    return <p className="text-sm text-ink-3">From {place.label}, in straight lines.</p>
  }
  const choices = place.choices.map(labelOfChoice)
  return (
    <p className="side-note">
      {place.kind === 'region'
        ? `“${place.typed}” is a country or state. Enter a town to see distances.`
        : place.kind === 'several'
          ? `There are several places called “${place.typed}”: ${choices.join('; ')}. Enter one of them in full.`
          : `No trial has a site in “${place.typed}”, so we don’t know where it is. Enter a larger town nearby.`}
    </p>
  )
}

const groupByCountry = (sites: readonly TrialSite[]) =>
  groupBy(sites, ({ location }) => location.country ?? '')

/** Inside a country's list the country is not repeated. */
function withoutCountry(site: TrialSite): TrialSite {
  const { country: _, ...location } = site.location
  return { ...site, location }
}

function Site({ site, place }: { site: TrialSite; place: VisitPlace | undefined }) {
  const { location, number, state } = site
  const status = describeSiteStatus(site)
  const where = fullPlaceOf(location)
  return (
    <li className="site">
      {place?.kind === 'found' && (
        <i>{site.metres === undefined ? '–' : describeDistanceTo(site, place.unit)}</i>
      )}
      <b>{`${number}. ${nameSite(location)}`}</b>
      {status && <em className={state === 'open' ? 'open' : undefined}>{status}</em>}
      {where && <p>{where}</p>}
      {location.contacts?.map((contact, index) => (
        <p key={index}>
          <ContactLines contact={contact} />
        </p>
      ))}
    </li>
  )
}

/** In the past tense if it has not been confirmed for years; `null` if the record states none. */
function describeSiteStatus({ location: { status }, state }: TrialSite): string | null {
  if (status === undefined) return null
  const words = labelOf('RecruitmentStatus', status)
  return state === 'former' ? `Was ${lowerFirst(words)}` : words
}
