import type { ReactNode } from 'react'
import { formatFrame, type MapFrame } from './map-frame'

interface LandMapProps {
  frame: MapFrame
  /** What the map shows, in a sentence; a list beside it always has the same content. */
  label: string
  /** A group if the marks are links. */
  role?: 'img' | 'group'
  /** Marks, in the frame's pixels. */
  children: ReactNode
}

/**
 * A map as SVG: land in one tint, hairline borders, and marks on it. The land comes from a separate address
 * (app/map), because the page would contain it twice.
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
