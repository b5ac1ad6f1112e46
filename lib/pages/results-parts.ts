import type { AdverseEvent, OutcomeMeasure, Study } from '@/lib/study/schema'

// Posted results in parts that a phone can show: the largest record has as much text as a thick book. Each part has
// its own address, and a part that is still too long has pages.

export const resultsParts = ['flow', 'baseline', 'outcomes', 'serious', 'other', 'notes'] as const
export type ResultsPart = (typeof resultsParts)[number]

/** Characters of the record's own text in one page of a part; the page has about four times as much. */
const maxCharacters = 60_000

export function isResultsPart(text: string): text is ResultsPart {
  return resultsParts.some((part) => part === text)
}

/** The parts of a record's results in reading order, with what each contains. */
export function listResultsParts({
  resultsSection,
}: Study): { part: ResultsPart; count: number }[] {
  const events = resultsSection?.adverseEventsModule
  const counts: Record<ResultsPart, number> = {
    flow: resultsSection?.participantFlowModule ? 1 : 0,
    baseline: resultsSection?.baselineCharacteristicsModule ? 1 : 0,
    outcomes: resultsSection?.outcomeMeasuresModule?.outcomeMeasures?.length ?? 0,
    serious: events?.seriousEvents?.length ?? (events ? 1 : 0),
    other: events?.otherEvents?.length ?? 0,
    notes: resultsSection?.moreInfoModule ? 1 : 0,
  }
  return resultsParts.flatMap((part) => (counts[part] > 0 ? [{ part, count: counts[part] }] : []))
}

export type Numbered<Item> = { item: Item; index: number }

/** Items with their numbers in the record, in pages of reasonable length; at least one page. */
export function paginate<Item>(items: readonly Item[]): Numbered<Item>[][] {
  const pages: Numbered<Item>[][] = [[]]
  let length = 0
  items.forEach((item, index) => {
    const added = JSON.stringify(item).length
    const last = pages.at(-1)
    if (last && (last.length === 0 || length + added <= maxCharacters)) {
      last.push({ item, index })
      length += added
    } else {
      pages.push([{ item, index }])
      length = added
    }
  })
  return pages
}

export function listOutcomes({ resultsSection }: Study): readonly OutcomeMeasure[] {
  return resultsSection?.outcomeMeasuresModule?.outcomeMeasures ?? []
}

/** The adverse events of one part, in the record's order; empty without posted results. */
export function listEvents(
  { resultsSection }: Study,
  part: 'serious' | 'other',
): readonly AdverseEvent[] {
  const { seriousEvents = [], otherEvents = [] } = resultsSection?.adverseEventsModule ?? {}
  return part === 'serious' ? seriousEvents : otherEvents
}
