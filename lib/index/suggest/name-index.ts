import { toWords } from '@/lib/search/suggest/suggest'

/** Names of many words by any of these: sites and sponsors. */
export class NameIndex {
  private readonly byWord = new Map<string, number[]>()
  private readonly folded: readonly string[]

  constructor(private readonly values: readonly string[]) {
    this.folded = values.map((value, number) => {
      const words = toWords(value)
      for (const word of new Set(words)) {
        const numbers = this.byWord.get(word)
        if (numbers) numbers.push(number)
        else this.byWord.set(word, [number])
      }
      return ` ${words.join(' ')} `
    })
  }

  /** Every name that holds the words side by side. */
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
