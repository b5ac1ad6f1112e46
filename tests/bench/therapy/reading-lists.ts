import type { Study } from '@/lib/study/schema'
import { classify } from '@/lib/therapy/classify'

// Lists for people to read: every study that the classifier calls a cell therapy, and a fixed random sample of the
// others.

function describe(study: Study): string {
  const { identificationModule, armsInterventionsModule } = study.protocolSection
  const names = armsInterventionsModule?.interventions?.map((one) => one.name) ?? []
  return `${identificationModule.nctId} ${identificationModule.briefTitle} [${names.join(' | ').slice(0, 160)}]`
}

/** Every study with cells in any role, with its cells, roles and the words that decided. */
export function listCellTherapies(studies: Study[]): void {
  let positives = 0
  const roles = new Map<string, number>()
  for (const study of studies) {
    const labels = classify(study)
    if (labels.role === null) continue
    roles.set(labels.role, (roles.get(labels.role) ?? 0) + 1)
    if (labels.isCellTherapy) positives++
    const cells = labels.cells.map(({ cellType, role }) => `${cellType}:${role}`).join(' ')
    const because = labels.labels.find(({ facet }) => facet === 'cellType' || facet === 'role')
    console.log(
      `${labels.isCellTherapy ? '+' : ' '} ${cells || labels.role} «${because?.evidence[0]?.text}» ${describe(study)}`,
    )
  }
  console.log(
    `${positives} called a cell therapy of ${studies.length}; roles ${[...roles].map(([role, count]) => `${role} ${count}`).join(', ')}`,
  )
}

/** A linear congruential generator: the same sample on every machine. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** 200 random studies that are not called a cell therapy, seed 2026. */
export function listNegatives(studies: Study[], isPrinted: boolean): void {
  const negatives = studies.filter((study) => !classify(study).isCellTherapy)
  const random = createRandom(2026)
  const sample = negatives
    .map((study) => ({ study, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, 200)
  console.log(`${negatives.length} negatives; a sample of ${sample.length} (seed 2026)`)
  if (isPrinted) for (const { study } of sample) console.log(`- ${describe(study)}`)
}
