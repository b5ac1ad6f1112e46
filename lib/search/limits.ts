// What one search may cost, so that no text makes the portal slow. The page says when a limit was reached, and the
// help names them.

/** Words beyond these are not searched: each costs a look-up in the index. */
export const maxWords = 120

/** The limit with COVERAGE: the ends of values are in every record, and each word is looked up beside them. */
export const maxWordsAtEnds = 15

/** Terms that all words together may become: "½" repeated is one word without end. */
export const maxTerms = 400

/**
 * Records that are read one by one for one search at most: each takes about half a millisecond. A long expression
 * takes longer for each, and so does a record whose long texts must be analysed, so fewer of these are read.
 */
export const maxRecordsRead = 500

/** With this many matches, no other trials are suggested. */
export const enoughResults = 10
