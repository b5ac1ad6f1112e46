import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import type { SearchEngine } from '@/lib/search/engine'
import type { Store } from '@/lib/store/store'
import { answerWith } from './answers'
import { explain, explainShape } from './explain-tool'
import { nearShape, runSearch, searchShape } from './search-tools'
import { getTrial, getTrialHistory, historyShape, trialShape } from './trial-tools'

// The portal for assistants, through the Model Context Protocol (https://modelcontextprotocol.io): the same searches
// and records as on pages, as data. It only reads, its answers are bounded, and each states its source and date.

export interface McpPortal {
  store: Store
  engine: SearchEngine
  /** Address of the portal, without a trailing slash. */
  siteUrl: string
}

const instructions = `Clinical trials of cell therapies, from public registries. Every trial has an address to cite, and every answer is dated (dataAsOf, statusAsOf, recordUpdated): repeat the address and the date in what you say. Where a record says nothing, say that it is not stated; never fill it in. A status is a snapshot: people should contact the team before they travel or decide. This is not medical advice.`

// Unknown arguments of a tool are refused: ignoring a misspelt one would answer a different question.

const readOnly = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const

/** A server for one connection. */
export function createMcpServer({ store, engine, siteUrl }: McpPortal): McpServer {
  const server = new McpServer(
    { name: 'cell-therapy-trials', title: 'Cell Therapy Trials', version: '1.0.0' },
    { instructions },
  )
  server.registerTool(
    'search_trials',
    {
      title: 'Search trials',
      description:
        'Finds trials by words or an expression, with filters, counts of their values, and the total. Lists trials that test cells, unless a role filter says otherwise.',
      inputSchema: z.strictObject(searchShape),
      annotations: readOnly,
    },
    (input) => answerWith(() => runSearch(engine, siteUrl, input)),
  )
  server.registerTool(
    'find_trials_near',
    {
      title: 'Find trials near a place',
      description:
        'Trials with a site near a town or coordinates, with the nearest site of each, its status and distance. Takes what search_trials takes.',
      inputSchema: z.strictObject(nearShape),
      annotations: readOnly,
    },
    (input) =>
      answerWith(() => runSearch(engine, siteUrl, { ...input, sort: input.sort ?? 'distance' })),
  )
  server.registerTool(
    'get_trial',
    {
      title: 'Read a trial',
      description:
        'The record of one trial, whole or some parts of it, with its cell-therapy labels.',
      inputSchema: z.strictObject(trialShape),
      annotations: readOnly,
    },
    (input) => answerWith(() => getTrial(store, siteUrl, input)),
  )
  server.registerTool(
    'get_trial_history',
    {
      title: 'List versions and changes of a trial',
      description:
        'The versions of a trial’s records that the portal has seen, and what each changed, in words.',
      inputSchema: z.strictObject(historyShape),
      annotations: readOnly,
    },
    (input) => answerWith(() => getTrialHistory(store, siteUrl, input)),
  )
  server.registerTool(
    'explain',
    {
      title: 'Explain a field or filter',
      description:
        'What a filter, a field of the record or a search area means and takes, with its values; without a name, a list of all of them.',
      inputSchema: z.strictObject(explainShape),
      annotations: readOnly,
    },
    (input) => answerWith(() => explain(input)),
  )
  return server
}
