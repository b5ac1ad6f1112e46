import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { env } from '@/lib/env'
import { openIndex, prepareClient } from './prepare'
import { getIndexRules } from './rules'
import { reportFailure } from './terminal'

// `npm run -s mcp`: the portal for an assistant on this machine, which starts it and talks to it over standard input
// and output. Nothing else may be written to standard output.

try {
  await prepareClient()
  const { openStorage } = await import('@/lib/storage/storage')
  const { createMcpServer } = await import('@/lib/mcp/server')
  const storage = openStorage({ ...env, rules: getIndexRules() }, { readonly: true })
  const index = await openIndex(storage.store, env.indexPath)
  index?.close()
  const server = createMcpServer({ ...storage, siteUrl: env.siteUrl })
  server.server.onclose = () => void storage.close()
  await server.connect(new StdioServerTransport())
  // An assistant that ends closes its pipe.
  process.stdin.once('end', () => void server.close())
} catch (error) {
  reportFailure(error)
}
