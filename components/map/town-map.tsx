import Link from 'next/link'
import { toSearchHref } from '@/components/search/search-href'
import { Icon } from '@/components/ui/icon'
import type { SearchTowns, TownSites } from '@/lib/search/insights'
import { describeDistance, parsePlace, unitOfRadius } from '@/lib/search/place/near'
import {
  formatMapArea,
  namedAreas,
  parseMapArea,
  type MapArea,
  type NamedArea,
} from '@/lib/search/place/map-area'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withArea, withNear, withView } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { areaAround, zoomFrom } from './area-frame'
import { LandMap } from './land-map'
import { placeOn, type MapFrame } from './map-frame'
import { drawRing, frameTowns } from './town-frame'
import { markTowns, type TownMark } from './town-marks'

const areaLabels: Readonly<Record<NamedArea, string>> = {
  world: 'World',
  europe: 'Europe',
  'north-america': 'North America',
  'south-america': 'South America',
  asia: 'Asia',
  africa: 'Africa',
  oceania: 'Oceania',
}

/** Rows of the table; the file has all towns. */
const maxRows = 40
/** A site is placed at its town, and the districts of a city are not far from it. */
const aroundTown = { length: 25, unit: 'km' } as const

interface TownMapProps {
  request: SearchRequest
  towns: SearchTowns
}

/** Where the trials of a search have sites: a map to explore by links, and the same towns as a table. */
export function TownMap({ request, towns: found }: TownMapProps) {
  const { towns, near, unplaced, openOnly } = found
  const place = near?.kind === 'found' ? near : undefined
  const frame = frameTowns(found, request.area)
  const isAroundPoint =
    request.area === undefined ? place !== undefined : parseMapArea(request.area)?.kind === 'point'
  const marks = markTowns(towns, frame)
  const shown = towns.filter((town) => placeOn(frame, town) !== null)
  const query = formatSearchRequest({ ...request, page: 1 })
  const file = (name: string) => `/figures/${name}?${query}`
  const unit = request.near ? unitOfRadius(request.near.radius) : 'km'
  const sites = openOnly ? 'open sites' : 'sites'
  return (
    <section aria-labelledby="map-title" className="town-map">
      <h2 id="map-title" className="sr-only">
        Map
      </h2>
      <figure>
        <AreaLinks request={request} frame={frame} />
        <div className={isAroundPoint ? 'map-window' : 'map-window map-whole'}>
          <LandMap
            frame={frame}
            role="group"
            label={`Map of towns with ${sites}. The table has the same towns.`}
          >
            {place && <Ring frame={frame} place={place} />}
            {marks.toReversed().map((mark) => (
              <Mark key={`${mark.x} ${mark.y}`} mark={mark} request={request} frame={frame} />
            ))}
            {place && <Here frame={frame} place={place} />}
          </LandMap>
        </div>
        <figcaption>
          <span>
            <svg viewBox="0 0 22 22" aria-hidden="true" className="map">
              <circle className="pin" cx="11" cy="11" r="10" />
              <text className="pin-number" x="11" y="15">
                4
              </text>
            </svg>
            Several trials
          </span>
          <span>
            <svg viewBox="0 0 22 22" aria-hidden="true" className="map">
              <circle className="pin" cx="11" cy="11" r="6" />
            </svg>
            One trial
          </span>
          <span>
            <svg viewBox="0 0 22 22" aria-hidden="true" className="map">
              <circle className="pin-old" cx="11" cy="11" r="6" />
            </svg>
            Not updated for 2 years
          </span>
        </figcaption>
      </figure>
      {shown.length === 0 ? (
        <p>No town on this part of the map has {sites} of these trials.</p>
      ) : (
        // A scrolling region must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="town-table" tabIndex={0} role="group" aria-label="Towns on the map">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Town</th>
                <th scope="col" className="number">
                  Trials
                </th>
                {place && (
                  <th scope="col" className="number">
                    Distance
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, maxRows).map((town) => (
                <tr key={town.near}>
                  <th scope="row">
                    <Link href={toTownHref(request, town)} prefetch={false} rel="nofollow">
                      {town.city}
                    </Link>
                    {town.region !== undefined && <small>{town.region}</small>}
                    {town.old > 0 && (
                      <small>
                        {town.old === town.trials.length ? 'Not' : `${town.old} not`} updated for 2
                        years
                      </small>
                    )}
                  </th>
                  <td className="number">{town.trials.length.toLocaleString('en')}</td>
                  {place && <td className="number">{describeDistance(town.metres ?? 0, unit)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="text-sm text-ink-3">
        {shown.length > maxRows &&
          `The table shows ${maxRows} of ${shown.length.toLocaleString('en')} towns on the map. `}
        {openOnly && 'Closed sites are not shown. '}
        {place && `Distances from ${place.label} are straight lines. `}
        {unplaced > 0 &&
          `${unplaced.toLocaleString('en')} of ${found.total.toLocaleString('en')} trials ${unplaced === 1 ? 'has' : 'have'} no ${openOnly ? 'open ' : ''}site with a known place. `}
        <span className="no-print">
          <a href={file('map.svg')} download>
            Download SVG
          </a>{' '}
          ·{' '}
          <a href={file('towns.csv')} download>
            Download CSV
          </a>
        </span>
      </p>
    </section>
  )
}

function toTownHref(request: SearchRequest, town: TownSites) {
  const place = parsePlace(town.near)
  const list = withView(request, 'list')
  return toSearchHref(place ? withNear(list, { place, radius: aroundTown }) : list)
}

const toAreaHref = (request: SearchRequest, area: MapArea) =>
  toSearchHref(withArea(request, formatMapArea(area)))

function AreaLinks({ request, frame }: { request: SearchRequest; frame: MapFrame }) {
  const [nearer, farther] = [zoomFrom(frame, 1), zoomFrom(frame, -1)]
  // Towns all over the world have the frame of the whole world.
  const shown = request.area ?? (farther === null ? 'world' : undefined)
  return (
    <nav aria-label="Part of the map" className="map-areas">
      <ul>
        {namedAreas.map((name) => (
          <li key={name}>
            <Link
              href={toAreaHref(request, { kind: 'named', name })}
              prefetch={false}
              scroll={false}
              rel="nofollow"
              className="chip chip-plain"
              aria-current={name === shown ? 'true' : undefined}
            >
              {areaLabels[name]}
            </Link>
          </li>
        ))}
      </ul>
      <ul className="map-zoom">
        {(
          [
            [nearer, 'Zoom in', 'plus'],
            [farther, 'Zoom out', 'minus'],
          ] as const
        ).map(
          ([area, label, icon]) =>
            area && (
              <li key={label}>
                <Link
                  href={toAreaHref(request, area)}
                  prefetch={false}
                  scroll={false}
                  rel="nofollow"
                  aria-label={label}
                  className="icon-button"
                >
                  <Icon name={icon} />
                </Link>
              </li>
            ),
        )}
      </ul>
    </nav>
  )
}

interface MarkProps {
  mark: TownMark
  request: SearchRequest
  frame: MapFrame
}

/** Links to the trials of the town, or to a closer view of towns that overlap. */
function Mark({ mark: { x, y, radius, towns, trials, isOld, label }, request, frame }: MarkProps) {
  const [first, ...others] = towns
  if (!first) return null
  const counted = trials === 1 ? '1 trial' : `${trials.toLocaleString('en')} trials`
  const [href, name] =
    others.length === 0
      ? [toTownHref(request, first), `${first.city}: ${counted}`]
      : [
          toAreaHref(request, areaAround(towns, frame)),
          `${first.city} and ${others.length} more ${others.length === 1 ? 'town' : 'towns'}: ${counted}. Zoom in`,
        ]
  return (
    <>
      {/* Single towns are in the table too, so the keyboard need not pass them twice. */}
      <a
        href={href}
        rel="nofollow"
        aria-label={name}
        tabIndex={others.length === 0 ? -1 : undefined}
      >
        <title>{name}</title>
        <circle className={isOld ? 'pin-old' : 'pin'} cx={x} cy={y} r={radius} />
        {trials > 1 && (
          <text className="pin-number" x={x} y={y + 4}>
            {trials}
          </text>
        )}
      </a>
      {label && (
        <text x={label.x} y={label.y} textAnchor={label.anchor} aria-hidden="true">
          {label.text}
        </text>
      )}
    </>
  )
}

interface PlaceProps {
  frame: MapFrame
  place: { label: string; latitude: number; longitude: number }
}

/** The scale around the place from which distances are measured. */
function Ring({ frame, place }: PlaceProps) {
  const at = placeOn(frame, place)
  if (!at) return null
  const ring = drawRing(frame, place)
  return (
    <>
      {ring && <path className="ring" d={ring.path} />}
      {ring && (
        <text x={at.x} y={ring.top - 5} textAnchor="middle">
          {ring.label}
        </text>
      )}
    </>
  )
}

/** Drawn on top of the marks around it. */
function Here({ frame, place }: PlaceProps) {
  const at = placeOn(frame, place)
  if (!at) return null
  return (
    <>
      <circle className="here" cx={at.x} cy={at.y} r="5.5" />
      <text x={at.x} y={at.y - 10} textAnchor="middle">
        {place.label.split(',')[0]}
      </text>
    </>
  )
}
