import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'

/** What a tool cannot do, with the remedy: the assistant reads it and asks again. */
export class ToolProblem extends Error {
  override readonly name = 'ToolProblem'
}

/** What assistants get at most: more is no help to them and fills what they can remember. */
export const mostCharacters = 60_000

/** An answer as data, and as text for clients that read nothing else. */
function toAnswer(content: Record<string, unknown>): CallToolResult {
  const text = JSON.stringify(content, null, 1)
  if (text.length > mostCharacters) {
    throw new ToolProblem(
      `This answer would have ${text.length} characters; the limit is ${mostCharacters}. Ask for fewer trials or fewer parts.`,
    )
  }
  return { content: [{ type: 'text', text }], structuredContent: content }
}

/** Runs a tool; its problems are answers too, those of the program are not told. */
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
