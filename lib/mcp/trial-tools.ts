import * as z from 'zod'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { parseJsonFields, selectFields } from '@/lib/ctgov-api/fields'
import { buildPortalSection, type PortalFacts } from '@/lib/ctgov-api/portal-section'
import { unpackStudy } from '@/lib/documents/pack'
import { readRecordHistory } from '@/lib/storage/record-history'
import type { Store } from '@/lib/store/store'
import { getNctId } from '@/lib/study/document'
import { toModelForm } from '@/lib/study/model-form'
import { toStudyUrl } from '@/lib/study/registry-urls'
import type { Study } from '@/lib/study/schema'
import { parseNctId } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'
import { maxCharacters, ToolProblem } from './answers'

// One trial for an assistant: its record or parts of it, and its changes.

export const trialShape = {
  id: z
    .string()
    .max(200)
    .describe(
      'An NCT number (NCT05828212), another registry’s number, or the portal’s address of a trial.',
    ),
  parts: z
    .array(z.string().max(200))
    .max(50)
    .optional()
    .describe(
      'Parts of the record by piece name or path, such as ["StatusModule","EligibilityModule","ResultsSection"]. By default, the whole record if it is short enough, otherwise all but its results and sites. explain lists the names.',
    ),
}

export const historyShape = {
  id: trialShape.id,
  most: z
    .int()
    .min(1)
    .max(50)
    .optional()
    .describe('How many of the latest versions to list; 20 by default.'),
}

/** The part of a long record that is returned; it says what is missing. */
const shortParts = [
  ...['IdentificationModule', 'StatusModule', 'SponsorCollaboratorsModule', 'DescriptionModule'],
  ...['ConditionsModule', 'DesignModule', 'ArmsInterventionsModule', 'OutcomesModule'],
  ...['EligibilityModule', 'HasResults'],
]

/**
 * Reads a trial by any of its numbers or its address. A long record comes without results and sites unless `parts`
 * asks for them.
 * @throws ToolProblem if no trial has this number, or a part doesn't exist
 */
export async function getTrial(
  store: Store,
  siteUrl: string,
  { id, parts }: { id: string; parts?: string[] | undefined },
): Promise<Record<string, unknown>> {
  const trialId = await findTrial(store, id)
  const stored = await store.getPackedStudy(trialId)
  if (stored === null) throw toUnknown(id)
  const facts = { trialId, removedOn: stored.removedOn }
  const study = toModelForm(unpackStudy(stored.packed))
  const isLong = JSON.stringify(study, null, 1).length > maxCharacters * 0.9
  const asked = parts ?? (isLong ? shortParts : null)
  return {
    ...(await describeTrial(store, siteUrl, study, trialId)),
    ...(parts === undefined &&
      isLong && {
        leftOut: `The record is long: only ${shortParts.join(', ')} are given. Ask for other parts by name.`,
      }),
    study: asked === null ? study : select(study, asked, facts),
    cells: buildPortalSection(study, facts),
  }
}

/**
 * Lists the latest versions of a trial's records, newest first.
 * @param most maximum number of versions of each record
 * @throws ToolProblem if no trial has this number
 */
export async function getTrialHistory(
  store: Store,
  siteUrl: string,
  { id, most = 20 }: { id: string; most?: number | undefined },
): Promise<Record<string, unknown>> {
  const trialId = await findTrial(store, id)
  const history = await store.getHistory(trialId)
  if (history === null) throw toUnknown(id)
  const records = await Promise.all(
    history.records.map((record) => readRecordHistory(store, record, history.records, most)),
  )
  return {
    id: trialId,
    title: history.briefTitle,
    address: toAddress(siteUrl, trialId),
    history: `${toAddress(siteUrl, trialId)}/history`,
    dataAsOf: (await store.getState()).changedAt,
    records: records.map(({ label, versions }) => ({
      source: label,
      versions: versions.length,
      // The latest first, as people usually want them.
      latest: versions
        .slice(-most)
        .reverse()
        .map(({ version }) => ({
          version: version.number,
          isCurrent: version.isCurrent,
          recordUpdated: version.lastUpdate ?? null,
          firstSeenHere: version.seenAt,
          changes: version.number === 1 ? 'The first version seen here' : (version.summary ?? null),
        })),
    })),
  }
}

async function describeTrial(store: Store, siteUrl: string, study: Study, trialId: string) {
  const nctId = getNctId(study)
  const { statusModule } = study.protocolSection
  return {
    id: trialId,
    title: study.protocolSection.identificationModule.briefTitle,
    address: toAddress(siteUrl, trialId),
    registryAddress: nctId === null ? null : toStudyUrl(nctId),
    recordUpdated: statusModule?.lastUpdatePostDateStruct?.date ?? null,
    statusVerified: statusModule?.statusVerifiedDate ?? null,
    dataAsOf: (await store.getState()).changedAt,
  }
}

function select(
  study: Study,
  parts: readonly string[],
  facts: PortalFacts,
): Record<string, unknown> {
  try {
    return selectFields(study, parseJsonFields(parts.join('|'), []), facts)
  } catch (error) {
    throw error instanceof ApiError ? new ToolProblem(error.message) : error
  }
}

async function findTrial(store: Store, id: string): Promise<string> {
  const asked = id.trim()
  const trialId = await store.findAddress(parseNctId(asked) ?? asked)
  if (trialId === null) throw toUnknown(id)
  return trialId
}

function toUnknown(id: string): ToolProblem {
  return new ToolProblem(
    `There is no trial ${JSON.stringify(id.slice(0, 100))} in this portal. Use search_trials to find the trials that it has.`,
  )
}

function toAddress(siteUrl: string, trialId: string): string {
  return `${siteUrl}${toTrialPath(trialId)}`
}
