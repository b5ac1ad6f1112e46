import { diffLines, diffWordsWithSpace } from 'diff'

// How one text became another, word by word, in pieces that people can read.

/** A stretch of text; all pieces together, without the removed ones, are the newer text. */
export interface TextPiece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/**
 * Texts that differ in more words are compared line by line: the cost grows with the square of the difference, and a
 * finer comparison of very different texts is unreadable.
 */
const maxEditLength = 600
/** Unchanged pieces up to this length between two changes become part of the change. */
const maxScrapLength = 12

/**
 * The pieces of both texts in reading order, removed before added. Without the added ones they are `before`, without
 * the removed ones `after`.
 */
export function compareTexts(before: string, after: string): TextPiece[] {
  const parts =
    diffWordsWithSpace(before, after, { maxEditLength }) ??
    diffLines(before, after, { maxEditLength })
  if (parts === undefined) return toPieces(before, after)
  return joinScraps(
    parts.map((part) => ({
      kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
      text: part.value,
    })),
  )
}

/** The distinct words of a name, for comparing it with others. */
export function toWordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

const minSharedWords = 3
const minLikeness = 0.6

/** Whether two names are so similar that one is an edited form of the other. */
export function isEditedForm(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  if (before.size < minSharedWords || after.size < minSharedWords) return false
  let shared = 0
  for (const word of before) if (after.has(word)) shared++
  return shared >= minSharedWords && shared / (before.size + after.size - shared) >= minLikeness
}

function toPieces(removed: string, added: string): TextPiece[] {
  const pieces: TextPiece[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/**
 * A word that happens to occur in both versions of a rewritten sentence makes the comparison unreadable, so short
 * unchanged pieces become part of the change around them.
 */
function joinScraps(parts: readonly TextPiece[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    pieces.push(...toPieces(removed, added))
    removed = ''
    added = ''
  }
  parts.forEach((part, index) => {
    if (part.kind === 'removed') removed += part.text
    else if (part.kind === 'added') added += part.text
    else if (isScrap(part.text, Math.max(removed.length, added.length), parts, index)) {
      removed += part.text
      added += part.text
    } else {
      flush()
      pieces.push(part)
    }
  })
  flush()
  return pieces
}

function isScrap(
  text: string,
  lengthBefore: number,
  parts: readonly TextPiece[],
  index: number,
): boolean {
  if (lengthBefore === 0 || text.includes('\n')) return false
  const next = parts.slice(index + 1, index + 3).filter((part) => part.kind !== 'same')
  const lengthAfter = Math.max(0, ...next.map((part) => part.text.length))
  if (lengthAfter === 0) return false
  const scrap = text.trim()
  return scrap.length <= Math.min(maxScrapLength, lengthBefore, lengthAfter)
}
