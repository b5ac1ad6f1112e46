import type { FieldOrigin } from '@/lib/pages/trial-detail'
import { describeFieldPath, getFieldGroup } from '@/lib/study/field-words'
import { groupBy } from '@/lib/study/group'
import { lowerFirst } from '@/lib/study/letter-case'

interface PartOriginProps {
  origins: readonly FieldOrigin[] | undefined
  /** Paths of the modules that a part of the page shows, such as `protocolSection.eligibilityModule`. */
  paths: readonly string[]
}

/** One line below a part of the page that came from another source than the main one; else nothing. */
export function PartOrigin({ origins = [], paths }: PartOriginProps) {
  const here = origins.filter(({ path }) =>
    paths.some((part) => path === part || path.startsWith(`${part}.`)),
  )
  if (here.length === 0) return null
  return (
    <ul className="space-y-1 text-sm text-ink-3">
      {[...groupBy(here, ({ label }) => label)].map(([label, filled]) => {
        const whole = filled.every(({ path }) => paths.includes(path))
        return (
          <li key={label}>
            {whole ? 'This part is' : `${listFields(filled)}:`} from another source ({label}). The
            main source does not have {whole || toLabels(filled).length < 2 ? 'it' : 'them'}.
          </li>
        )
      })}
    </ul>
  )
}

/** All parts that don't come from the main source, by source, for the section about sources. */
export function PartOrigins({ origins = [] }: Pick<PartOriginProps, 'origins'>) {
  if (origins.length === 0) return null
  return (
    <div className="space-y-3">
      <p>The main source does not have these parts. They come from another source:</p>
      <dl className="space-y-3">
        {[...groupBy(origins, ({ label }) => label)].map(([label, filled]) => (
          <div key={label}>
            <dt className="font-medium">From {label}</dt>
            <dd className="text-sm text-ink-3">{listByGroup(filled)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const toLabels = (origins: readonly FieldOrigin[]) => [
  ...new Set(origins.map(({ path }) => describeFieldPath(path))),
]

function listFields(origins: readonly FieldOrigin[]): string {
  const labels = toLabels(origins)
  const last = labels.at(-1) ?? ''
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} and ${lowerFirst(last)}`
}

/** "Description; Who can take part: Minimum age, Sex". */
function listByGroup(origins: readonly FieldOrigin[]): string {
  const groups = new Map<string, { order: number; labels: Set<string> }>()
  for (const { path } of origins) {
    const { label, order, path: groupPath } = getFieldGroup(path)
    const group = groups.get(label) ?? { order, labels: new Set<string>() }
    if (path !== groupPath) group.labels.add(describeFieldPath(path))
    groups.set(label, group)
  }
  return [...groups]
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([label, { labels }]) =>
      labels.size === 0 ? label : `${label} (${[...labels].map(lowerFirst).join(', ')})`,
    )
    .join('; ')
}
