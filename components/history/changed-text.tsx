import type { ReactNode } from 'react'
import type { TextPiece } from '@/lib/study/changes'
import { foldPieces, type TextPart } from './fold-pieces'

/** A text with its additions and deletions marked; long unchanged parts are folded. */
export function ChangedText({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <div className="max-w-prose space-y-2">
      {foldPieces(pieces).map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  )
}

function Part({ part }: { part: TextPart }) {
  if (part.kind === 'folded') {
    return (
      <details className="disclosure">
        <summary className="text-sm font-normal">{part.words} unchanged words</summary>
        <p className="mt-1 border-l-2 border-line pl-3 whitespace-pre-line text-ink-3">
          {part.text.trim()}
        </p>
      </details>
    )
  }
  return (
    <p className="whitespace-pre-line">
      {part.pieces.map(({ kind, text }, index) => (
        <ChangedWords key={index} kind={kind}>
          {text}
        </ChangedWords>
      ))}
    </p>
  )
}

interface ChangedWordsProps {
  kind: TextPiece['kind']
  children: ReactNode
}

/**
 * Words with their mark: added ones are underlined, removed ones struck through, in addition to a colour. Screen
 * readers seldom announce the two elements, so hidden words around each say it.
 */
export function ChangedWords({ kind, children }: ChangedWordsProps) {
  switch (kind) {
    case 'same':
      return <>{children}</>
    case 'added':
      return (
        <ins className="rounded-tag bg-open-bg box-decoration-clone px-0.5 text-open-fg underline decoration-2 underline-offset-3">
          <span className="sr-only"> [added: </span>
          {children}
          <span className="sr-only">] </span>
        </ins>
      )
    case 'removed':
      return (
        <del className="rounded-tag bg-stop-bg box-decoration-clone px-0.5 text-stop-fg line-through">
          <span className="sr-only"> [removed: </span>
          {children}
          <span className="sr-only">] </span>
        </del>
      )
  }
}
