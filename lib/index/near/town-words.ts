import { toTownKey } from '@/lib/search/place/places'
import { addTo } from '@/lib/study/group'
import type { ValueColumn } from '../memory/value-column'

/** Of fewer trials a town that nobody named as a place is more often a word. */
const minTrials = 4
/** A word that needs no folding to be looked up. */
const plainWord = /^[a-z]+(?=[\s,]|$)/i

/**
 * Whether a text may begin with a town of some trials. Looks at the names alone, each read once, so that it costs next to
 * nothing for the many words that are none: towns with their positions are made anew when sites change.
 */
export class TownWords {
  private column: ValueColumn | undefined
  private readCount = 0
  /** Numbers of towns by the first word of their names. */
  private byWord = new Map<string, { key: string; number: number }[]>()

  mayBegin(text: string, column: ValueColumn | undefined): boolean {
    if (!column) return false
    this.refresh(column)
    const plain = plainWord.exec(text)?.[0].toLowerCase()
    if (plain !== undefined && !this.byWord.has(plain)) return false
    const key = toTownKey(text)
    const towns = this.byWord.get(key.split(' ', 1)[0] ?? '') ?? []
    return towns.some(
      ({ key: town, number }) =>
        (column.liveCounts.data[number] ?? 0) >= minTrials && `${key} `.startsWith(`${town} `),
    )
  }

  private refresh(column: ValueColumn): void {
    if (column !== this.column) {
      this.column = column
      this.byWord = new Map()
      this.readCount = 0
    }
    for (; this.readCount < column.values.length; this.readCount++) {
      const [city = ''] = (column.values[this.readCount] ?? '').split(',')
      const key = toTownKey(city)
      const word = key.split(' ', 1)[0] ?? ''
      addTo(this.byWord, word, { key, number: this.readCount })
    }
  }
}
