import { Fragment } from 'react'

/**
 * A name or value in a sentence or table, as written in a program. Long ones break after a dot or a slash, so that no
 * column cuts a word in two.
 */
export function Code({ children }: { children: string }) {
  return (
    <code className="font-mono text-sm break-words">
      {children.split(/(?<=\w[./])(?=\w)/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  )
}
