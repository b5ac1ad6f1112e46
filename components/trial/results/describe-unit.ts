import { labelOf } from '@/lib/study/labels'

interface MeasureUnit {
  title?: string
  paramType?: string
  dispersionType?: string
  unitOfMeasure?: string
  /** What is counted if not participants: eyes, lesions, sites. */
  typeUnitsAnalyzed?: string
  denomUnitsSelected?: string
}

/** "Median (Full range), months; counted in eyes": what the numbers of a results table mean. */
export function describeUnit({
  title,
  paramType,
  dispersionType,
  unitOfMeasure,
  typeUnitsAnalyzed,
  denomUnitsSelected,
}: MeasureUnit): string {
  const kind = paramType === undefined ? '' : labelOf('MeasureParam', paramType)
  const hasSpread = dispersionType !== undefined && !/^(?:na|none)$/i.test(dispersionType)
  const spread = hasSpread ? ` (${labelOf('MeasureDispersionType', dispersionType)})` : ''
  const what = [`${kind}${spread}`.trim(), unitOfMeasure].filter(Boolean).join(', ')
  const counted = [...new Set([typeUnitsAnalyzed, denomUnitsSelected])].filter(Boolean)
  const units = counted.length > 0 ? `; counted in ${counted.join(', ')}` : ''
  return `${what || (title ?? 'Values')}${units}`
}
