import type { ProtocolSection, Study } from '@/lib/study/schema'
import { makeRandom } from '../support/random'

// A corpus of any size, made of the real records. Each generated record takes its parts from several of them, so words
// keep their natural frequencies and records their natural length. Seeded: the same every time.

/** Modules taken from the same record, because they are about the same thing. */
const groups: readonly (readonly (keyof ProtocolSection)[])[] = [
  ['conditionsModule', 'armsInterventionsModule', 'identificationModule'],
  ['descriptionModule'],
  ['outcomesModule'],
  ['eligibilityModule'],
  ['contactsLocationsModule'],
  ['statusModule', 'designModule'],
  ['sponsorCollaboratorsModule', 'oversightModule'],
  ['referencesModule', 'ipdSharingStatementModule'],
]

/** `count` records, each with its own number. */
export function* generateStudies(
  real: readonly Study[],
  count: number,
  seed = 42,
): Generator<Study> {
  const random = makeRandom(seed)
  for (let index = 1; index <= count; index++) {
    const pick = () => real[random(real.length)] ?? real[0]
    let protocolSection: Partial<ProtocolSection> = {}
    let derivedSection: Study['derivedSection']
    for (const modules of groups) {
      const source = pick()
      for (const name of modules) {
        const part = source?.protocolSection[name]
        if (part !== undefined) protocolSection = { ...protocolSection, [name]: part }
      }
      if (modules.includes('conditionsModule')) derivedSection = source?.derivedSection
    }
    const nctId = `NCT${String(10_000_000 + index)}`
    const identificationModule = {
      briefTitle: 'Untitled',
      ...protocolSection.identificationModule,
      nctId,
    }
    const results = pick()
    yield {
      protocolSection: { ...protocolSection, identificationModule },
      ...(derivedSection && { derivedSection }),
      ...(results?.resultsSection && { resultsSection: results.resultsSection, hasResults: true }),
    }
  }
}
