import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import type { FieldChange, ListChange, ValueChange } from '@/lib/study/changes'
import { describeListChange, describeStatement } from '@/lib/study/describe-changes'
import { describeFieldValue } from '@/lib/study/field-words'
import { ChangedText, ChangedWords } from './changed-text'

/** The change of one field: a value before and after, a text with marks, or what was added to a list and removed. */
export function ChangeDetails({ change }: { change: FieldChange }) {
  switch (change.kind) {
    case 'value':
      return <ValueDetails change={change} />
    case 'text':
      return <ChangedText pieces={change.pieces} />
    case 'list':
      return <ListDetails change={change} />
  }
}

/** From this length on a value is a separate text, which is folded if it is the only one. */
const longLength = 600

function ValueDetails({ change: { path, before, after } }: { change: ValueChange }) {
  const length = String(before ?? '').length + String(after ?? '').length
  if (length > longLength && (before === undefined || after === undefined)) {
    return (
      <Disclosure
        summary={before === undefined ? 'Added: show the text' : 'Removed: show the text'}
      >
        <p className="max-w-prose whitespace-pre-line">
          <ChangedWords kind={before === undefined ? 'added' : 'removed'}>
            {describeStatement(path, before ?? after)}
          </ChangedWords>
        </p>
      </Disclosure>
    )
  }
  return (
    <p className="max-w-prose whitespace-pre-line">
      <Statement path={path} value={before} kind="removed" />{' '}
      <span aria-hidden="true" className="text-ink-3">
        →
      </span>{' '}
      <Statement path={path} value={after} kind="added" />
    </p>
  )
}

interface StatementProps {
  path: string
  value: ValueChange['before']
  kind: 'added' | 'removed'
}

function Statement({ path, value, kind }: StatementProps) {
  const words = describeStatement(path, value)
  if (value !== undefined) return <ChangedWords kind={kind}>{words}</ChangedWords>
  return (
    <span className="text-ink-3 italic">
      <span className="sr-only">{kind === 'removed' ? 'before: ' : 'now: '}</span>
      {words}
    </span>
  )
}

function ListDetails({ change }: { change: ListChange }) {
  const { path, added, removed, edited, reordered } = change
  if (reordered) return <p className="text-ink-3">The same entries, in another order</p>
  const name = (text: string) => describeFieldValue(path, text)
  return (
    <div className="space-y-3">
      <p className="text-sm text-ink-3">{describeListChange(change)}</p>
      <Entries>
        {[
          ...added.map((text) => (
            <ChangedWords key={`added ${text}`} kind="added">
              {name(text)}
            </ChangedWords>
          )),
          ...removed.map((text) => (
            <ChangedWords key={`removed ${text}`} kind="removed">
              {name(text)}
            </ChangedWords>
          )),
          ...edited.map((pieces, index) => <ChangedText key={`edited ${index}`} pieces={pieces} />),
        ]}
      </Entries>
    </div>
  )
}

const shownEntries = 12

/** A list whose long tail is folded. */
export function Entries({ children }: { children: ReactNode[] }) {
  const list = (entries: ReactNode[]) => (
    <ul className="list-disc space-y-1 pl-5">
      {entries.map((entry, index) => (
        <li key={index}>{entry}</li>
      ))}
    </ul>
  )
  if (children.length <= shownEntries + 1) return list(children)
  return (
    <>
      {list(children.slice(0, shownEntries))}
      <Disclosure summary={`${children.length - shownEntries} more`}>
        {list(children.slice(shownEntries))}
      </Disclosure>
    </>
  )
}
