import { createHash } from 'node:crypto'
import { findSynonyms } from '@/lib/search/analysis/synonyms'
import type { SearchEngine } from '@/lib/search/engine'
import type { Study } from '@/lib/study/schema'
import { defaultRequest } from '@/lib/search/request/request'
import { toTrialId } from '@/lib/study/trial-id'
import { layWordings, type LayWording } from './lay-wordings'
import { findFirstIds } from './open-corpus'

interface MeasuredWording {
  wording: LayWording
  /** Of as many first results as could be right, at most five. */
  share: number
  isSecondHalf: boolean
}

/** Results that people look at first. */
const looked = 5

/** Wordings of diseases that some of the trials listed by default have, each with how right its first results are. */
export function measureWordings(
  engine: SearchEngine,
  studies: readonly Study[],
): MeasuredWording[] {
  const { trials } = engine.search({ ...defaultRequest, pageSize: studies.length })
  const listed = new Set<string>(trials.map(({ trialId }) => trialId))
  const diseases = new Map<string, ReadonlySet<string>>()
  const counts = new Map<string, number>()
  for (const study of studies) {
    const ids = new Set(listConcepts(study))
    diseases.set(toTrialId(study), ids)
    if (!listed.has(toTrialId(study))) continue
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return layWordings.flatMap((wording) => {
    const { query, conditions } = wording
    const most = conditions.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0)
    if (most === 0) return []
    const count = Math.min(most, looked)
    const right = findFirstIds(engine, query, count).filter((id) =>
      conditions.some((condition) => diseases.get(id)?.has(condition)),
    )
    const [byte = 0] = createHash('sha256').update(`wordings\n${query}`).digest()
    return { wording, share: right.length / count, isSecondHalf: byte % 2 === 1 }
  })
}

function listConcepts({ protocolSection }: Study): string[] {
  const { briefTitle } = protocolSection.identificationModule
  const { conditions = [] } = protocolSection.conditionsModule ?? {}
  return [briefTitle ?? '', ...conditions].flatMap((text) =>
    findSynonyms(text, { narrower: true }).map(({ concept }) => concept.id),
  )
}

/** The mean share of some wordings. */
export const toMeanShare = (measured: readonly MeasuredWording[]): number =>
  measured.reduce((sum, { share }) => sum + share, 0) / measured.length
