import { toTownKey } from '@/lib/search/place/places'
import { addTo } from '@/lib/study/group'
import type { ValueColumn } from '../memory/value-column'

/** If a town has fewer trials and the text does not name it as a place, the word more often means something else. */
const minTrials = 4
/** A word that can be looked up without folding. */
const plainWord = /^[a-z]+(?=[\s,]|$)/i

/**
 * Whether a text may begin with a town of some trials. It looks only at the names, each read once, so the many words
 * that are not towns cost almost nothing. Towns with their positions are built again when sites change.
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
