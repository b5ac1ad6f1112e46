/**
 * The answer for an invalid address of a file or feed.
 * @param message what is wrong and what would be right, in lines
 */
export function refuseFile(status: 400 | 404, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Robots-Tag': 'noindex',
    },
  })
}
