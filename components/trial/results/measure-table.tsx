import type { BaselineMeasure, MeasureGroup } from '@/lib/study/schema'
import { describeMeasurement } from './describe-measurement'
import { ScrollTable } from './scroll-table'

interface MeasureTableProps {
  caption: string
  groups: readonly MeasureGroup[]
  /** The measure's rows: classes, each with categories. Baseline and outcome measures have the same structure. */
  classes: NonNullable<BaselineMeasure['classes']>
  /** The number analysed, per group, if the measure states it. */
  denoms: NonNullable<BaselineMeasure['denoms']>
}

export function MeasureTable({ caption, groups, classes, denoms }: MeasureTableProps) {
  const rows = classes.flatMap((measureClass, classIndex) =>
    (measureClass.categories ?? []).map((category, categoryIndex) => ({
      key: `${classIndex}-${categoryIndex}`,
      title: [measureClass.title, category.title].filter(Boolean).join(': '),
      denoms: categoryIndex === 0 ? (measureClass.denoms ?? []) : [],
      measurements: category.measurements ?? [],
    })),
  )
  const counted = (id: string | undefined, of: MeasureTableProps['denoms']) =>
    of.flatMap(({ units, counts = [] }) =>
      counts
        .filter((count) => count.groupId === id)
        .map((count) => `${count.value ?? '–'} ${units ?? ''}`.trim()),
    )
  return (
    <ScrollTable
      caption={caption}
      columns={['', ...groups.map((group) => group.title ?? group.id ?? '')]}
    >
      {denoms.length > 0 && (
        <tr>
          <th scope="row">Analysed</th>
          {groups.map((group, index) => (
            <td key={index}>{counted(group.id, denoms).join('; ') || '–'}</td>
          ))}
        </tr>
      )}
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.title || 'All'}</th>
          {groups.map((group, index) => {
            const found = row.measurements.filter((each) => each.groupId === group.id)
            const of = counted(group.id, row.denoms)
            return (
              <td key={index}>
                {found.map(describeMeasurement).join('; ') || '–'}
                {of.length > 0 && <span className="block text-ink-3">of {of.join('; ')}</span>}
              </td>
            )
          })}
        </tr>
      ))}
    </ScrollTable>
  )
}
