import type { Correction } from './corrections'
import { cellRoles, type TherapyLabel, type TherapyLabels } from './labels'

/** Applies the reviewed corrections of one trial. The evidence of an added value is the reviewer's reason. */
export function applyCorrections(
  labels: TherapyLabels,
  trialId: string,
  corrections: readonly Correction[],
): TherapyLabels {
  const own = trialId === '' ? [] : corrections.filter((one) => one.trialId === trialId)
  if (own.length === 0) return labels
  let corrected = labels.labels
  for (const { facet, action, value, reason, reviewedOn } of own) {
    corrected = corrected.filter((label) => label.facet !== facet || label.value !== value)
    if (action === 'remove') continue
    const label: TherapyLabel = {
      facet,
      value,
      evidence: [
        {
          ruleId: `correction.${reviewedOn}`,
          zone: 'REVIEW',
          path: '',
          start: 0,
          end: 0,
          text: reason,
        },
      ],
    }
    corrected = [...corrected, label]
  }
  return withRole({ ...labels, labels: corrected })
}

/** Reads the role again from the corrected labels. */
function withRole(labels: TherapyLabels): TherapyLabels {
  const values = new Set(
    labels.labels.filter(({ facet }) => facet === 'role').map(({ value }) => value),
  )
  const role = cellRoles.find((candidate) => values.has(candidate)) ?? null
  const types = new Set(
    labels.labels.filter(({ facet }) => facet === 'cellType').map(({ value }) => value),
  )
  const known = labels.cells.filter(({ cellType }) => types.has(cellType))
  const added = [...types]
    .filter((type) => !known.some(({ cellType }) => cellType === type))
    .flatMap((cellType) => (role ? [{ cellType, role }] : []))
  return {
    ...labels,
    role,
    isCellTherapy: role === 'PRODUCT' || role === 'REGIMEN' || role === 'FOLLOW_UP',
    cells: [...known, ...added],
  }
}
