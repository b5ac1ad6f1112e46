import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { areaAround, frameArea, zoomFrom } from '@/components/map/area-frame'
import { placeOn } from '@/components/map/map-frame'
import { TownMap } from '@/components/map/town-map'
import { markTowns } from '@/components/map/town-marks'
import { formatMapArea, namedAreas, parseMapArea } from '@/lib/search/place/map-area'
import type { SearchTowns, TownSites } from '@/lib/search/insights'
import { defaultRequest } from '@/lib/search/request/request'

const size = { width: 824, height: 596 }
const town = (city: string, latitude: number, longitude: number, trials: number[]): TownSites => ({
  city,
  near: city,
  latitude,
  longitude,
  trials,
  old: 0,
})
const leeds = town('Leeds', 53.8, -1.55, [0, 1])
const bradford = town('Bradford', 53.79, -1.75, [1])
const tokyo = town('Tokyo', 35.69, 139.69, [2])
const europeArea = { kind: 'named', name: 'europe' } as const
const europe = frameArea(europeArea, size)

describe('marks', () => {
  test('merge towns that overlap, and count each trial once', () => {
    const marks = markTowns([leeds, bradford, tokyo], europe)
    expect(marks.map(({ towns, trials }) => [towns.length, trials])).toEqual([[2, 2]])
  })

  test('separate in the area that a mark links to', () => {
    const area = areaAround([leeds, bradford], europe)
    const nearer = frameArea(area, size)
    expect(markTowns([leeds, bradford], nearer)).toHaveLength(2)
    expect(placeOn(nearer, leeds)).not.toBeNull()
  })
})

test('areas are parsed as they are written, and zooming ends', () => {
  for (const name of namedAreas) {
    expect(parseMapArea(formatMapArea({ kind: 'named', name }))).toEqual({ kind: 'named', name })
  }
  expect(parseMapArea('52.5,13.4,12')).toBeNull()
  let frame = europe
  for (let step = 0; step < 12; step++) {
    const nearer = zoomFrom(frame, 1)
    if (!nearer) break
    expect(formatMapArea(parseMapArea(formatMapArea(nearer)) ?? europeArea)).toBe(
      formatMapArea(nearer),
    )
    frame = frameArea(nearer, size)
  }
  expect(zoomFrom(frame, 1)).toBeNull()
  expect(zoomFrom(frameArea({ kind: 'named', name: 'world' }, size), -1)).toBeNull()
})

test('a town links to the trials near it, on the map and in the table', () => {
  const towns: SearchTowns = { towns: [leeds, tokyo], total: 3, unplaced: 0, openOnly: false }
  const html = renderToStaticMarkup(
    <TownMap request={{ ...defaultRequest, view: 'map', area: 'europe' }} towns={towns} />,
  )
  expect(html.split('href="/trials?near=Leeds&amp;within=25km&amp;sort=distance"')).toHaveLength(3)
  // Towns on another part of the map are not in the table beside this one.
  expect(html).not.toContain('Tokyo')
})
