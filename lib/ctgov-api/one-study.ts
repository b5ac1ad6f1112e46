import type { TrialId } from '@/lib/study/trial-id'
import type { ExportSource } from '@/lib/exports/format'
import { ApiError } from './api-error'
import { apiPath, toStudyPath } from './api-paths'
import { refuseUnknown, toShown } from './known-parameters'
import { createStudyWriter, type StoredText } from './study-writers'
import { createParameterReader, parseFormat, parseMarkup } from './studies-parameters'

// `GET /studies/{nctId}`. A trial without a registry number is found by the portal's address.

/** The current address of a trial, or its record. */
export type FoundStudy =
  { kind: 'here'; stored: StoredText } | { kind: 'elsewhere'; trialId: TrialId }

export const studyParameters: readonly string[] = ['format', 'markupFormat', 'fields']

/**
 * Answers `GET /studies/{nctId}`: the study, or 301 to its current number.
 * @param asked the number or address as the client wrote it
 * @throws ApiError 400 for an invalid request, 404 if there is no such study
 */
export async function answerStudy(
  asked: string,
  params: URLSearchParams,
  find: (asked: string) => Promise<FoundStudy | null>,
  described: Pick<ExportSource, 'siteUrl' | 'dataAsOf'>,
): Promise<Response> {
  refuseUnknown(params, studyParameters)
  const read = createParameterReader(params)
  const markup = parseMarkup(read('markupFormat'))
  const format = parseFormat(read('format'))
  const fields = params.has('fields') ? read('fields') : null
  const write = createStudyWriter({ format, fields, markup }, [], {
    ...described,
    title: asked,
    url: `${described.siteUrl}${apiPath}/studies/${encodeURIComponent(asked)}?${params}`,
    total: 1,
  })
  const found = await find(asked)
  if (found === null) throw toUnknownError(asked)
  if (found.kind === 'elsewhere') {
    const search = params.size > 0 ? `?${params}` : ''
    const headers = { Location: `${toStudyPath(found.trialId)}${search}` }
    return new Response(null, { status: 301, headers })
  }
  const { stored } = found
  const headers = { 'Content-Type': write.mediaType }
  if (write.alone) return new Response(write.alone(stored), { headers })
  const body = [write.head, write.study(stored, 0), write.tail?.() ?? '']
  return new Response(new Blob(body.map(toBlobPart)), { headers })
}

/** Copies the bytes into a buffer of their own. */
function toBlobPart(part: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof part === 'string' ? part : new Uint8Array(part)
}

/** The error for a study that is not here, by how it was asked for. */
export function toUnknownError(asked: string): ApiError {
  const shown = toShown(asked)
  if (/^nct/i.test(asked)) {
    if (/^nct0*[1-9]\d{0,7}$/i.test(asked)) {
      return new ApiError(
        404,
        `NCT number ${shown} not found`,
        'This portal has no record of it. ClinicalTrials.gov may have one.',
      )
    }
    return new ApiError(
      400,
      `NCT number ${shown} has incorrect format`,
      'A number is NCT and eight digits.',
    )
  }
  return new ApiError(
    404,
    `Study ${shown} not found`,
    'A study’s address ends with its NCT number, or with its portalSection.trialId.',
  )
}
