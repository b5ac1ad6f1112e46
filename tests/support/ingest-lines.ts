import { buildStudy, toNctId } from './synthetic-studies'

/** Random numbers between 0 and 1, from a seed. */
export function buildRandom(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
}

const conditions = ['lymphoma', 'multiple myeloma', 'leukaemia', 'melanoma', 'heart failure']
const words = 'cells infusion dose safety patient response antigen donor autologous survival'.split(
  ' ',
)

/**
 * Lines of a `.jsonl` source with every case that an ingest knows: new records, later versions, versions that come
 * back, the same with another order of keys, aliases that join two trials, records without a number that get one
 * later, lines that are not studies, and good versions of those.
 */
export function buildIngestLines({ seed, count }: { seed: number; count: number }): Buffer[] {
  const random = buildRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const lines: string[] = []
  const seen: number[] = []
  const broken: number[] = []
  let next = 1

  const describe = (number: number, version: number) => ({
    protocolSection: {
      identificationModule: {
        nctId: toNctId(number),
        briefTitle: `Trial ${number} of ${pick(words)} in ${pick(conditions)}`,
        secondaryIdInfos: number % 9 === 0 ? [{ id: toEudraCt(number) }] : [],
      },
      statusModule: {
        overallStatus: pick(['RECRUITING', 'COMPLETED', 'TERMINATED']),
        startDateStruct: { date: `20${10 + (number % 15)}-0${1 + (version % 9)}` },
      },
      conditionsModule: { conditions: [pick(conditions), pick(conditions)] },
      descriptionModule: {
        briefSummary: Array.from({ length: 30 }, () => pick(words)).join(' '),
      },
    },
  })

  while (lines.length < count) {
    const kind = random()
    const known = seen.length > 0 ? pick(seen) : 0
    if (kind < 0.6 || known === 0) {
      const number = next++
      seen.push(number)
      lines.push(JSON.stringify(describe(number, 0)))
    } else if (kind < 0.75) {
      lines.push(JSON.stringify(describe(known, Math.floor(random() * 9))))
    } else if (kind < 0.8) {
      // Repeats one of the earlier lines unchanged.
      lines.push(pick(lines))
    } else if (kind < 0.85) {
      const { protocolSection } = describe(known, 1)
      const reversed = Object.fromEntries(Object.entries(protocolSection).reverse())
      lines.push(JSON.stringify({ hasResults: false, protocolSection: reversed }))
    } else if (kind < 0.9) {
      const number = next++
      const study = describe(number, 0)
      const module = {
        ...study.protocolSection.identificationModule,
        nctIdAliases: [toNctId(known)],
      }
      const protocolSection = { ...study.protocolSection, identificationModule: module }
      lines.push(JSON.stringify({ protocolSection }))
    } else if (kind < 0.93) {
      const identificationModule = {
        briefTitle: `Unnumbered trial ${known}`,
        secondaryIdInfos: [{ id: toEudraCt(known) }],
      }
      lines.push(JSON.stringify({ protocolSection: { identificationModule } }))
    } else if (kind < 0.97 || broken.length === 0) {
      const number = next++
      broken.push(number)
      lines.push(JSON.stringify(buildStudy(number)).slice(0, 60 + Math.floor(random() * 40)))
    } else {
      lines.push(JSON.stringify(buildStudy(pick(broken))))
    }
  }
  return lines.map((line) => Buffer.from(`${line}\n`))
}

/** A number of another registry, which joins the records that have it. */
function toEudraCt(number: number): string {
  return `2015-${String(number).padStart(6, '0')}-12`
}
