import { ApiError } from './api-error'

// What all answers of the API have in common, made of the web's own Request and Response.

/** Scripts of other sites may read what is public anyway. */
export const openToAll = { 'Access-Control-Allow-Origin': '*' }

const commonHeaders = {
  ...openToAll,
  'Access-Control-Expose-Headers': 'ETag, X-Next-Page-Token, X-Total-Count',
  // Asked again, the data may have changed: the ETag tells.
  'Cache-Control': 'no-cache',
  'X-Robots-Tag': 'noindex',
}

/**
 * Answers a request to the API: with what `respond` makes, or with the text of the `ApiError` that it throws. Whether a
 * client has the answer already is told by the server in front, which keeps answers.
 * @param state identifies the state of the data; the same for every address, and on every server
 */
export async function answer(
  state: string,
  respond: () => Response | Promise<Response>,
): Promise<Response> {
  const etag = `W/"${state.replace(/[^\w.:-]/g, '')}"`
  try {
    const response = await respond()
    for (const [name, value] of Object.entries(commonHeaders)) response.headers.set(name, value)
    if (response.status < 400) response.headers.set('ETag', etag)
    return response
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const headers = { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8' }
    return new Response(`${error.message}\n`, { status: error.status, headers })
  }
}

/** The answer while the data cannot be read, with the reason. */
export function answerUnavailable(reason: string): Response {
  return new Response(`${reason}\n`, {
    status: 503,
    headers: {
      ...openToAll,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': '30',
    },
  })
}

/** JSON as the API writes it: UTF-8, no blanks. */
export function answerJson(value: unknown): Response {
  return answerJsonText(JSON.stringify(value))
}

/** The same for text that is JSON already. */
export function answerJsonText(text: string | ReadableStream<Uint8Array>): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json' } })
}
