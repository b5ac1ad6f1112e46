import type { TrialId } from '@/lib/study/trial-id'
import { answerJsonText } from './answer'
import { ApiError } from './api-error'
import { toStudyPath } from './api-paths'
import { refuseUnknown, toShown } from './known-parameters'
import { openWriter, type StoredText } from './studies'
import { checkMarkup, openReader, parseFormat } from './studies-parameters'

// `GET /studies/{nctId}`. A trial that no registry has numbered has the portal's address instead.

/** Where a trial is found now, or its record. */
export type FoundStudy =
  { kind: 'here'; stored: StoredText } | { kind: 'elsewhere'; trialId: TrialId }

const knownParameters = ['format', 'markupFormat', 'fields']

/**
 * Answers `GET /studies/{nctId}`: the study, or 301 to its present number.
 * @param asked the number or address as the client wrote it
 * @throws ApiError 400 for what is not understood, 404 when there is no such study
 */
export async function answerStudy(
  asked: string,
  params: URLSearchParams,
  find: (asked: string) => Promise<FoundStudy | null>,
): Promise<Response> {
  refuseUnknown(params, knownParameters)
  const read = openReader(params)
  checkMarkup(read('markupFormat'))
  const format = parseFormat(read('format'), ['json', 'csv'])
  const fields = params.has('fields') ? read('fields') : null
  const write = openWriter({ format, fields }, [])
  const found = await find(asked)
  if (found === null) throw toUnknownError(asked)
  if (found.kind === 'elsewhere') {
    const search = params.size > 0 ? `?${params}` : ''
    const headers = { Location: `${toStudyPath(found.trialId)}${search}` }
    return new Response(null, { status: 301, headers })
  }
  const text = write.head + write.study(found.stored)
  return format === 'csv'
    ? new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
    : answerJsonText(text)
}

function toUnknownError(asked: string): ApiError {
  const shown = toShown(asked)
  if (/^nct/i.test(asked)) {
    if (/^nct0*[1-9]\d{0,7}$/i.test(asked))
      return new ApiError(404, `NCT number ${shown} not found`)
    return new ApiError(
      400,
      `NCT number ${shown} has incorrect format`,
      'A number is NCT and eight digits.',
    )
  }
  return new ApiError(
    404,
    `Study ${shown} not found`,
    'Studies have their NCT number as address, or the one in portalSection.trialId.',
  )
}
