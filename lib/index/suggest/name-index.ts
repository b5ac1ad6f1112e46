import type { FilterId } from '@/lib/search/filters/filter-ids'
import { toWords } from '@/lib/search/suggest/suggest'
import { addTo } from '@/lib/study/group'
import type { DocValues } from '../memory/doc-values'
import { keepUntilChange } from '../memory/until-change'

/** Names of several words, found by any of them: sites and sponsors. */
class NameIndex {
  private readonly byWord = new Map<string, number[]>()
  private readonly folded: readonly string[]

  constructor(private readonly values: readonly string[]) {
    this.folded = values.map((value, number) => {
      const words = toWords(value)
      for (const word of new Set(words)) addTo(this.byWord, word, number)
      return ` ${words.join(' ')} `
    })
  }

  /** Every name that contains the words in sequence. */
  find(name: string): string[] {
    const words = toWords(name)
    let rarest: readonly number[] | undefined
    for (const word of words) {
      const numbers = this.byWord.get(word) ?? []
      if (!rarest || numbers.length < rarest.length) rarest = numbers
    }
    const phrase = ` ${words.join(' ')} `
    return (rarest ?? [])
      .filter((number) => this.folded[number]?.includes(phrase))
      .map((number) => this.values[number] ?? '')
  }
}

/** The values of a filter that some trial has, by their words. */
export function createNameIndex(docValues: DocValues, id: FilterId): () => NameIndex {
  return keepUntilChange(docValues, () => {
    const column = docValues.valueColumn(id)
    return new NameIndex(
      column?.values.filter((_, number) => (column.liveCounts.data[number] ?? 0) > 0) ?? [],
    )
  })
}
