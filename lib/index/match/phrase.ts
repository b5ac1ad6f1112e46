import type { IndexColumnName } from '@/lib/search/document/index-columns'
import { analyse } from '@/lib/search/analysis/analyse'
import { concepts } from '@/lib/vocabulary/concepts'
import { formatColumnFilter } from './area-columns'
import { quotePhrase } from './text-query'

/** A phrase that counts for the rank, and where to look for it. */
export interface RankedPhrase {
  terms: readonly string[]
  /** `null` means every column. */
  columns: readonly IndexColumnName[] | null
  /** Where this term stands before the phrase, it says something else. */
  unlessBehind?: string
}

/** Part of what was searched for: all of its words, or any one of the alternatives. */
export interface RankedPart {
  words: readonly RankedPhrase[]
  others: readonly RankedPhrase[]
}

/** The phrase in FTS5's syntax. */
export function toExpression({ terms, columns }: RankedPhrase): string {
  return `${formatColumnFilter(columns)}${quotePhrase(terms)}`
}

/** What tells one phrase from another. */
export const toPhraseKey = (phrase: RankedPhrase): string =>
  `${toExpression(phrase)}${phrase.unlessBehind === undefined ? '' : ` NOT ${phrase.unlessBehind}`}`

const negation = 'non'

let negated: ReadonlySet<string> | undefined

/** First terms of what names in the vocabulary turn round: "Hodgkin" of "non-Hodgkin". */
function getNegated(): ReadonlySet<string> {
  negated ??= new Set(
    concepts.flatMap(({ label, variants }) =>
      [label, ...variants.map(({ text }) => text)]
        .filter((name) => /\bnon/i.test(name))
        .flatMap((name) => {
          const terms = analyse(name)
          const next = terms[terms.indexOf(negation) + 1]
          return terms.includes(negation) && next !== undefined ? [next] : []
        }),
    ),
  )
  return negated
}

/**
 * A phrase for the rank, which does not count where a record says the opposite: a non-Hodgkin lymphoma is no Hodgkin
 * lymphoma, and a non-small cell lung cancer no small cell lung cancer.
 */
export function toAsserted(
  terms: readonly string[],
  columns: readonly IndexColumnName[] | null,
): RankedPhrase {
  const [first] = terms
  const canBeNegated = first !== undefined && getNegated().has(first)
  return { terms, columns, ...(canBeNegated && { unlessBehind: negation }) }
}
