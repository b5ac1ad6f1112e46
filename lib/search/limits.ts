// What one search may cost, so that no text makes the portal slow. The page says when a limit was reached, and the
// help names them.

/** Words beyond these are not searched: each costs a look-up in the index. */
export const maxWords = 120

/** The same with COVERAGE: the ends of values stand in every record, and each word is looked up beside them. */
export const maxWordsAtEnds = 15

/** Terms that all words together may become: "½" repeated is one word without end. */
export const maxTerms = 400

/**
 * Records that are read one by one for one search at most: each takes about half a millisecond. A long expression
 * takes longer for each, so fewer are read for it.
 */
export const maxRecordsRead = 500

/** So many matches are enough: who has them need not be told of others. */
export const enoughResults = 10
