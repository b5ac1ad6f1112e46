import type { SearchEngine } from '@/lib/search/engine'
import { emptyRequest } from '@/lib/search/request/request'
import type { Study } from '@/lib/study/schema'
import { toTrialId, type TrialId } from '@/lib/study/trial-id'

// Codes and names with digits or capitals in records, and whether a search for one finds the trials that have it.

export interface BorneCode {
  /** In the spelling of the records. */
  code: string
  /** Trials that have it. */
  ids: TrialId[]
}

/** Letters and digits, or groups of capitals, joined by hyphens, dots or slashes: `CT-0508`, `PLX-PAD`, `MB-CART19.1`. */
const shape =
  /(?<![\p{L}\p{N}-])(?=[\p{L}\p{N}./-]*(?:\p{L}[-./]?\p{N}|\p{N}[-./]?\p{L}|\p{Lu}{2,}-\p{Lu}{2,}))[\p{L}\p{N}]+(?:[-./][\p{L}\p{N}]+)*(?![\p{L}\p{N}-])/gu

/** Not names: phases, doses, stages, times, and words in capitals. */
const measure =
  /^(?:\d+(?:st|nd|rd|th|mg|ml|kg|g|h|hr|hrs|d|wk|w|mo|y|yr|cm|mm|gy|iu|u|x|k|m|%)|[\d.]+x10.*|\d+(?:-\d+)?-?(?:open|yrs?|minutes?|hours?|days?|weeks?|months?|years?)|phase.*|[ivx]+(?:[-/][ivx]+)?[abcⅡa]?|\d+[a-d]|[a-z]\d?|[a-z]{4,}(?:-[a-z]{2,})+)$/i

const minLength = 4
/** Codes of more trials than this don't fit on the first page. */
const maxBearers = 5
const listed = 10

/** Codes that only few of these trials have, in alphabetical order. */
export function listCodes(studies: Iterable<Study>): BorneCode[] {
  const bearers = new Map<string, Map<TrialId, string>>()
  for (const study of studies) {
    const { identificationModule, armsInterventionsModule } = study.protocolSection
    const { briefTitle, officialTitle, acronym, orgStudyIdInfo, secondaryIdInfos } =
      identificationModule
    const texts = [
      briefTitle,
      officialTitle,
      acronym,
      orgStudyIdInfo?.id,
      ...(secondaryIdInfos ?? []).map(({ id }) => id),
      ...(armsInterventionsModule?.interventions ?? []).flatMap(({ name, otherNames }) => [
        name,
        ...(otherNames ?? []),
      ]),
    ]
    const id = toTrialId(study)
    for (const text of texts) {
      for (const [code] of (text ?? '').matchAll(shape)) {
        if (code.length < minLength || measure.test(code)) continue
        const key = code.toLowerCase()
        const known = bearers.get(key) ?? new Map<TrialId, string>()
        bearers.set(key, known.set(id, code))
      }
    }
  }
  return [...bearers]
    .filter(([, ids]) => ids.size <= maxBearers)
    .map(([code, ids]) => ({ code: [...ids.values()][0] ?? code, ids: [...ids.keys()] }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

export interface MissedCode extends BorneCode {
  /** Rank of the last of its trials; `null` if one is missing. */
  rank: number | null
}

/** Codes of which not all trials are among the first ten results. */
export function findMissed(engine: SearchEngine, codes: readonly BorneCode[]): MissedCode[] {
  return codes.flatMap(({ code, ids }) => {
    const { trials } = engine.search(
      { ...emptyRequest, query: code, pageSize: 100 },
      { facets: [] },
    )
    const ranks = ids.map((id) => trials.findIndex(({ trialId }) => trialId === id))
    if (ranks.every((rank) => rank >= 0 && rank < listed)) return []
    return { code, ids, rank: ranks.includes(-1) ? null : Math.max(...ranks) + 1 }
  })
}
