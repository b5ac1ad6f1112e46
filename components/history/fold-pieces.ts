import type { TextPiece } from '@/lib/study/changes'

/** A part of a compared text: pieces to read, or unchanged words to fold. */
export type TextPart =
  { kind: 'shown'; pieces: TextPiece[] } | { kind: 'folded'; text: string; words: number }

/** Characters of unchanged text shown on either side of a change. */
const contextLength = 160
/** Shorter text is not worth folding. */
const minFoldedLength = 240

/** Separates the unchanged text that is far from any change; all parts together are the whole text. */
export function foldPieces(pieces: readonly TextPiece[]): TextPart[] {
  const parts: TextPart[] = []
  let shown: TextPiece[] = []
  const flush = () => {
    if (shown.length > 0) parts.push({ kind: 'shown', pieces: shown })
    shown = []
  }
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'same') {
      shown.push(piece)
      return
    }
    const { text } = piece
    const start = index === 0 ? 0 : findBreak(text, contextLength, 1)
    const end =
      index === pieces.length - 1 ? text.length : findBreak(text, text.length - contextLength, -1)
    if (end - start < minFoldedLength) {
      shown.push(piece)
      return
    }
    if (start > 0) shown.push({ kind: 'same', text: text.slice(0, start) })
    flush()
    const folded = text.slice(start, end)
    parts.push({ kind: 'folded', text: folded, words: folded.split(/\s+/).filter(Boolean).length })
    if (end < text.length) shown.push({ kind: 'same', text: text.slice(end) })
  })
  flush()
  return parts
}

/** The nearest gap between words from `index` on, in the given direction. */
function findBreak(text: string, index: number, step: 1 | -1): number {
  let at = Math.max(0, Math.min(index, text.length))
  while (at > 0 && at < text.length && !/\s/.test(text.charAt(at))) at += step
  return at
}
