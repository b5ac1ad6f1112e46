import { labelOf } from '@/lib/study/labels'

interface MeasureUnit {
  title?: string
  paramType?: string
  dispersionType?: string
  unitOfMeasure?: string
}

/** "Median (full range), months": what the numbers of a results table are. */
export function describeUnit({
  title,
  paramType,
  dispersionType,
  unitOfMeasure,
}: MeasureUnit): string {
  const kind = paramType === undefined ? '' : labelOf('MeasureParam', paramType)
  const hasSpread = dispersionType !== undefined && !/^(?:na|none)$/i.test(dispersionType)
  const spread = hasSpread
    ? ` (${labelOf('MeasureDispersionType', dispersionType).toLowerCase()})`
    : ''
  return (
    [`${kind}${spread}`.trim(), unitOfMeasure].filter(Boolean).join(', ') || (title ?? 'Values')
  )
}
