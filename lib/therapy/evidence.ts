import type { Evidence } from './labels'
import type { Segment } from './text'

/** Evidence from part of a segment: the exact words of the source and their position. */
export function toEvidence(ruleId: string, segment: Segment, start: number, end: number): Evidence {
  return {
    ruleId,
    zone: segment.zone,
    path: segment.path,
    start,
    end,
    text: segment.source.slice(start, end),
  }
}
