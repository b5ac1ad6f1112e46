import { analyse } from '@/lib/search/analysis/analyse'
import { buildIndexDocument } from '@/lib/search/document/document'
import { indexColumns } from '@/lib/search/document/index-columns'
import type { Study } from '@/lib/study/schema'
import { generateStudies } from './support-corpus'
import type { BenchQuery } from './support-queries'

// The same analysed words for every engine in the comparison, so that all find the same.

export interface PlainText {
  id: number
  /** Words of the title and of the names of conditions and treatments. */
  names: string
  /** All words. */
  text: string
}

const decoder = new TextDecoder()

const nameColumns: readonly string[] = ['BriefTitle', 'Condition', 'InterventionName', 'Acronym']

export function* generateTexts(real: readonly Study[], size: number): Generator<PlainText> {
  let id = 0
  for (const study of generateStudies(real, size)) {
    const { columns } = buildIndexDocument({ study })
    const names: string[] = []
    const texts: string[] = []
    indexColumns.forEach(({ name }, index) => {
      const words = decoder.decode(
        columns.bytes.subarray(columns.ends[index - 1] ?? 0, columns.ends[index]),
      )
      if (name === 'Facts' || words === '') return
      texts.push(words)
      if (nameColumns.includes(name)) names.push(words)
    })
    yield { id: ++id, names: removeMarks(names), text: removeMarks(texts) }
  }
}

function removeMarks(texts: readonly string[]): string {
  return texts.join(' ').replace(/\|\S*/g, ' ')
}

export interface QueryPart {
  /** Adjacent analysed terms. */
  terms: string[]
  /** Whether either the part before or this one is enough. */
  isAlternative: boolean
}

/** The words of a query: all of them, with phrases and OR kept. */
export function toParts({ query, words = query }: BenchQuery): QueryPart[] {
  const parts: QueryPart[] = []
  let isAlternative = false
  for (const [, phrase, word = ''] of words.matchAll(/"([^"]*)"|(\S+)/g)) {
    if (word === 'OR') {
      isAlternative = true
      continue
    }
    const terms = analyse(phrase ?? word)
    if (terms.length > 0) parts.push({ terms, isAlternative })
    isAlternative = false
  }
  return parts
}
