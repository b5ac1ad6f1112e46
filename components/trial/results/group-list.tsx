import { SourceText } from '../source-text'

interface GroupListProps {
  groups: readonly { id?: string; title?: string; description?: string }[]
}

/** The groups of a results table, whose titles are its columns, with the record's description of each. */
export function GroupList({ groups }: GroupListProps) {
  const described = groups.filter((group) => group.description)
  if (described.length === 0) return null
  return (
    <details className="disclosure">
      <summary>What the groups are</summary>
      <dl className="mt-2 max-w-prose space-y-3 text-sm">
        {described.map((group, index) => (
          <div key={index}>
            <dt className="font-semibold">{group.title ?? group.id}</dt>
            <dd className="text-ink-3">
              <SourceText text={group.description ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
