import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { drawLand, writeLandFile } from '@/components/map/draw-land'
import { LandMap } from '@/components/map/land-map'
import {
  formatFrame,
  frameAround,
  frameWorld,
  parseFrame,
  placeOn,
} from '@/components/map/map-frame'

const size = { width: 336, height: 240 }
const options = { ...size, margin: 24, minKilometres: 600 }
const leeds = { latitude: 53.8, longitude: -1.55 }
const london = { latitude: 51.51, longitude: -0.13 }
const tokyo = { latitude: 35.69, longitude: 139.69 }
const losAngeles = { latitude: 34.05, longitude: -118.24 }

describe('a frame', () => {
  test('shows all its points, away from the edges, north above south', () => {
    const frame = frameAround([leeds, london], options)
    const [north, south] = [placeOn(frame, leeds)!, placeOn(frame, london)!]
    expect(north.y).toBeLessThan(south.y)
    expect(north.x).toBeLessThan(south.x)
    for (const { x, y } of [north, south]) {
      expect(x).toBeGreaterThanOrEqual(24)
      expect(y).toBeLessThanOrEqual(size.height - 24)
    }
    expect(placeOn(frame, tokyo)).toBeNull()
  })

  test('of one point has that point in the centre and some of the world around it', () => {
    const frame = frameAround([leeds], options)
    const { x, y } = placeOn(frame, leeds)!
    expect([Math.round(x), Math.round(y)]).toEqual([168, 120])
    expect(placeOn(frame, { latitude: 53.48, longitude: -2.24 })).not.toBeNull()
  })

  test('crosses the Pacific if that is the short way', () => {
    const frame = frameAround([tokyo, losAngeles], options)
    expect(placeOn(frame, tokyo)!.x).toBeLessThan(placeOn(frame, losAngeles)!.x)
    expect(placeOn(frame, leeds)).toBeNull()
  })

  test('contains points anywhere', () => {
    const point = fc.record({
      latitude: fc.double({ min: -60, max: 75, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 5 }), (points) => {
        const frame = frameAround(points, options)
        // For points all over the world the usual map is shown, which ends at Tierra del Fuego.
        for (const each of points) {
          if (frame.radius < Math.PI) expect(placeOn(frame, each)).not.toBeNull()
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('land', () => {
  test('is drawn within the frame, and only there', () => {
    const { land } = drawLand(frameAround([leeds], options))
    const starts = [...land.matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    expect(starts.length).toBeGreaterThan(0)
    for (const [x = NaN, y = NaN] of starts) {
      expect(x).toBeGreaterThanOrEqual(-20)
      expect(x).toBeLessThanOrEqual(size.width * 10 + 20)
      expect(y).toBeGreaterThanOrEqual(-20)
      expect(y).toBeLessThanOrEqual(size.height * 10 + 20)
    }
  })

  test('has borders where countries meet, and none in the middle of the sea', () => {
    expect(drawLand(frameAround([{ latitude: 50.8, longitude: 6.1 }], options)).borders).not.toBe(
      '',
    )
    const sea = drawLand(frameAround([{ latitude: 0, longitude: -140 }], options))
    expect(sea.borders).toBe('')
  })

  test('is small enough to be drawn on a phone', () => {
    for (const frame of [frameAround([leeds, london], options), frameWorld(size)]) {
      expect(writeLandFile(frame).length).toBeLessThan(16_000)
    }
  })

  test('has an address that contains everything it depends on', () => {
    for (const frame of [frameAround([leeds, london], options), frameWorld(size)]) {
      const html = renderToStaticMarkup(
        <LandMap frame={frame} label="Leeds and London">
          {null}
        </LandMap>,
      )
      const [, query = ''] = /land\.svg\?([^#"]*)#land/.exec(html.replaceAll('&amp;', '&')) ?? []
      const read = parseFrame(new URLSearchParams(query))!
      expect(formatFrame(read)).toBe(query)
      expect(writeLandFile(read)).toBe(writeLandFile(frame))
    }
  })

  test.each(['', 'w=1&h=1', 'w=1e9&h=1&d=fine&l=0&k=1&x=0&y=0', 'w=1&h=1&d=best&l=0&k=1&x=0&y=0'])(
    'there is none at %j',
    (query) => expect(parseFrame(new URLSearchParams(query))).toBeNull(),
  )
})
