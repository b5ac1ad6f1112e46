import 'server-only'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { createMcpServer } from '@/lib/mcp/server'
import { getPortal } from './portal'
import { getSiteUrl } from './site-url'

const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST, OPTIONS',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Expose-Headers': 'mcp-session-id, mcp-protocol-version',
}

/**
 * Answers one message of an assistant. There are no sessions: every message is independent, so any process may answer
 * it and nothing is kept for clients that never return.
 */
export async function answerMcp(request: Request): Promise<Response> {
  const server = createMcpServer({ ...getPortal(), siteUrl: await getSiteUrl() })
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  try {
    const response = await transport.handleRequest(request)
    for (const [name, value] of Object.entries(open)) response.headers.set(name, value)
    return response
  } finally {
    await server.close()
  }
}

/** The answer to anything but a message. */
export function refuseMcp(status: 204 | 405): Response {
  const headers = { ...open, Allow: 'POST, OPTIONS' }
  if (status === 204) return new Response(null, { status, headers })
  return new Response(
    'This address is for assistants that speak the Model Context Protocol: they POST their messages. See /help/api#assistants.\n',
    { status, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' } },
  )
}
