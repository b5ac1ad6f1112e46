import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'

/** Something that a tool cannot do, and how to correct the request; the assistant reads it and asks again. */
export class ToolProblem extends Error {
  override readonly name = 'ToolProblem'
}

/** The most that an assistant gets; more would only fill its context. */
export const maxCharacters = 60_000

/** An answer as data, and as text for clients that read nothing else. */
function toAnswer(content: Record<string, unknown>): CallToolResult {
  const text = JSON.stringify(content, null, 1)
  if (text.length > maxCharacters) {
    throw new ToolProblem(
      `This answer would have ${text.length} characters; the limit is ${maxCharacters}. Ask for fewer trials or fewer parts.`,
    )
  }
  return { content: [{ type: 'text', text }], structuredContent: content }
}

/** Runs a tool. Problems with the request are answers too; internal errors are not reported. */
export async function answerWith(
  work: () => Promise<Record<string, unknown>> | Record<string, unknown>,
): Promise<CallToolResult> {
  try {
    return toAnswer(await work())
  } catch (error) {
    if (!(error instanceof ToolProblem)) throw error
    return { content: [{ type: 'text', text: error.message }], isError: true }
  }
}
