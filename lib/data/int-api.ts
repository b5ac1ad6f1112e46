import 'server-only'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { toShown } from '@/lib/ctgov-api/known-parameters'
import { toUnknownError } from '@/lib/ctgov-api/one-study'
import { compareContents, type VersionOfCopies } from '@/lib/pages/record-versions'
import { readRecordHistory } from '@/lib/storage/record-history'
import { groupChanges } from '@/lib/study/describe-changes'
import { toModelForm } from '@/lib/study/model-form'
import { findTrialAddress } from './addresses'
import { findStudy } from './api'
import { getPortal } from './portal'

// Addresses of the registry's own pages from which public programs read the history of a study
// (`/api/int/studies/…`), in the registry's format. The versions are those of the trial's main record that this
// portal has seen.

/** If a record has more versions, only the latest are listed. */
const maxVersions = 200

interface StudyChange {
  /** 0 for the first. */
  version: number
  /** The update that the record states, or the day on which the portal first saw it. */
  date: string
  status?: string
  /** Parts of the record that the version changed. */
  moduleLabels: string[]
}

/** `/api/int/studies/{id}`: the study, with its history if requested. */
export async function getIntStudy(asked: string, withHistory: boolean) {
  const found = await findStudy(asked)
  const study = found?.kind === 'elsewhere' ? await findStudy(found.trialId) : found
  if (study?.kind !== 'here') throw toUnknownError(asked)
  return {
    study: JSON.parse(study.stored.read()) as unknown,
    ...(withHistory && { history: await getIntHistory(asked) }),
  }
}

/** `/api/int/studies/{id}/history`. */
export async function getIntHistory(asked: string): Promise<{ changes: StudyChange[] }> {
  const versions = await readVersions(asked)
  return {
    changes: versions.map(({ version, content }, index): StudyChange => {
      const before = versions[index - 1]?.content
      const status = content && toModelForm(content.study).protocolSection.statusModule
      return {
        version: version.number - 1,
        date: version.lastUpdate ?? version.seenAt.slice(0, 10),
        ...(status?.overallStatus !== undefined && { status: status.overallStatus }),
        moduleLabels:
          before && content
            ? groupChanges(compareContents(before, content, { wordByWord: false })).map(
                ({ label }) => label,
              )
            : [],
      }
    }),
  }
}

/** `/api/int/studies/{id}/history/{n}`: the study as a version had it. */
export async function getIntVersion(asked: string, text: string) {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : -1
  const versions = await readVersions(asked)
  const found = versions.find(({ version }) => version.number - 1 === number)
  if (found?.content === undefined) {
    throw new ApiError(
      404,
      `Version ${toShown(text)} of ${toShown(asked)} not found`,
      `This portal has seen ${versions.length} ${versions.length === 1 ? 'version' : 'versions'} of it, numbered from 0.`,
    )
  }
  return { studyVersion: number, study: toModelForm(found.content.study) }
}

async function readVersions(asked: string): Promise<VersionOfCopies[]> {
  const { store } = getPortal()
  const trialId = await findTrialAddress(asked)
  const history = trialId === null ? null : await store.getHistory(trialId)
  const [record] = history?.records ?? []
  if (history === null || record === undefined) throw toUnknownError(asked)
  return (await readRecordHistory(store, record, history.records, maxVersions)).versions
}
