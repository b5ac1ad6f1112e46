import { ApiError } from './api-error'

// What all answers of the API have in common, built from the web's Request and Response.

/** Scripts of other sites may read the answers, which are public anyway. */
export const openToAll = { 'Access-Control-Allow-Origin': '*' }

const commonHeaders = {
  ...openToAll,
  'Access-Control-Expose-Headers': 'ETag, X-Next-Page-Token, X-Total-Count',
  // Clients ask again each time; the ETag shows whether the data have changed.
  'Cache-Control': 'no-cache',
  'X-Robots-Tag': 'noindex',
}

/**
 * Answers an API request with what `respond` returns, or with the text of the `ApiError` that it throws. Whether the
 * client already has the answer is decided by the server in front, which caches answers.
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

/** The answer if the data cannot be read at the moment, with the reason. */
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

/** JSON as the API writes it: UTF-8, without white space. */
export function answerJson(value: unknown): Response {
  return answerJsonText(JSON.stringify(value))
}

/** The same for text that already is JSON. */
export function answerJsonText(text: string | ReadableStream<Uint8Array>): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json' } })
}
