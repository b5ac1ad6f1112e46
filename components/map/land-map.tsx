import type { ReactNode } from 'react'
import { formatFrame, type MapFrame } from './map-frame'

interface LandMapProps {
  frame: MapFrame
  /** What the map shows, in a sentence: a list beside it always says the same. */
  label: string
  /** A group where the marks are links of their own. */
  role?: 'img' | 'group'
  /** Marks, in the frame's pixels. */
  children: ReactNode
}

/**
 * A map as SVG: land in one tint, hairline borders, and what stands on it. The land comes from an address of its own
 * (app/map), since a page would send it twice.
 */
export function LandMap({ frame, label, role = 'img', children }: LandMapProps) {
  const land = `/map/land.svg?${formatFrame(frame)}`
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role={role}
      aria-label={label}
      className="map"
    >
      <use className="land" href={`${land}#land`} />
      <use className="borders" href={`${land}#borders`} />
      {children}
    </svg>
  )
}
