import { answerMcp, refuseMcp } from '@/lib/data/mcp'

/** `POST /mcp`: a message of an assistant, in the Model Context Protocol over streamable HTTP. */
export function POST(request: Request): Promise<Response> {
  return answerMcp(request)
}

/** The server never sends messages first, so there is no stream to open. */
export function GET(): Response {
  return refuseMcp(405)
}

export function OPTIONS(): Response {
  return refuseMcp(204)
}
