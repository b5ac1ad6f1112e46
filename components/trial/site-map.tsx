import { LandMap } from '@/components/map/land-map'
import { frameAround, placeOn } from '@/components/map/map-frame'
import type { VisitPlace } from '@/lib/pages/trial-visit'
import type { TrialSite } from '@/lib/search/place/trial-sites'

const size = { width: 336, height: 240 }
/** Farther sites than this would shrink the nearest ones to a dot. */
const maxNear = 4
const nearMetres = 600_000
const nearFactor = 6
const maxPins = 60
const maxNumbered = 12

interface SiteMapProps {
  sites: readonly TrialSite[]
  place: VisitPlace | undefined
}

/** The sites on a small map: around the given place, else all of them. */
export function SiteMap({ sites, place: asked }: SiteMapProps) {
  const place = asked?.kind === 'found' ? asked : undefined
  const placed = sites.filter(hasPoint)
  if (placed.length === 0) return null
  const reach = Math.max(nearMetres, nearFactor * (placed[0]?.metres ?? 0))
  const near = placed.slice(0, maxNear).filter(({ metres = 0 }) => metres <= reach)
  const points = (place ? near : placed).map(({ point }) => point)
  const framed = place ? [place, ...points] : points
  const frame = frameAround(framed, { ...size, margin: 28, minKilometres: 500 })
  const pins = dropCovered(
    placed.flatMap((site) => {
      const at = placeOn(frame, site.point)
      return at ? [{ ...at, site }] : []
    }),
  ).slice(0, maxPins)
  const here = place && placeOn(frame, place)
  const inside = placed.filter(({ point }) => placeOn(frame, point) !== null).length
  const outside = sites.length - inside
  const isNumbered = pins.length <= maxNumbered
  return (
    <figure className="small-map">
      <LandMap frame={frame} label={describeMap(pins, place?.label)}>
        {here &&
          pins
            .slice(0, maxNear)
            .map(({ x, y, site }) => (
              <path key={site.number} className="ray" d={`M${here.x} ${here.y} ${x} ${y}`} />
            ))}
        {here && (
          <>
            <circle className="here" cx={here.x} cy={here.y} r="5.5" />
            <text x={here.x} y={here.y + 18} textAnchor="middle">
              {place.label.split(',')[0]}
            </text>
          </>
        )}
        {pins.toReversed().map(({ x, y, site }) => (
          <g key={site.number}>
            <circle
              className={site.state === 'open' || site.state === 'unstated' ? 'pin' : 'pin-old'}
              cx={x}
              cy={y}
              r={isNumbered ? 11 : 5}
            />
            {isNumbered && (
              <text className="pin-number" x={x} y={y + 4}>
                {site.number}
              </text>
            )}
          </g>
        ))}
      </LandMap>
      {outside > 0 && (
        <figcaption>
          {outside === 1
            ? '1 more site is not on this map.'
            : `${outside.toLocaleString('en')} more sites are not on this map.`}
        </figcaption>
      )}
    </figure>
  )
}

type PlacedSite = TrialSite & Required<Pick<TrialSite, 'point'>>

function hasPoint(site: TrialSite): site is PlacedSite {
  return site.point !== undefined
}

interface Pin {
  x: number
  y: number
  site: PlacedSite
}

/** Sites in one town share a position: the first one represents all. */
function dropCovered(pins: readonly Pin[]): Pin[] {
  const kept: Pin[] = []
  for (const pin of pins) {
    if (!kept.some(({ x, y }) => Math.hypot(x - pin.x, y - pin.y) < 8)) kept.push(pin)
  }
  return kept
}

function describeMap(pins: readonly Pin[], place: string | undefined): string {
  const named = pins
    .slice(0, maxNumbered)
    .map(({ site }) => `${site.number} ${site.location.city ?? 'place not stated'}`)
  const what = named.length > 0 ? `: ${named.join(', ')}` : ''
  return place ? `Map of sites around ${place}${what}.` : `Map of the sites${what}.`
}
