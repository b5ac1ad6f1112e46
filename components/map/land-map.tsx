import type { ReactNode } from 'react'
import { drawLand } from './draw-land'
import type { MapFrame } from './map-frame'

interface LandMapProps {
  frame: MapFrame
  /** What the map shows, in a sentence: a list beside it always says the same. */
  label: string
  /** Marks, in the frame's pixels. */
  children: ReactNode
}

/** A map as SVG: land in one tint, hairline borders, and what stands on it. */
export function LandMap({ frame, label, children }: LandMapProps) {
  const { land, borders } = drawLand(frame)
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
      className="map"
    >
      <g transform="scale(.1)">
        <path className="land" d={land} />
        <path className="borders" d={borders} />
      </g>
      {children}
    </svg>
  )
}
