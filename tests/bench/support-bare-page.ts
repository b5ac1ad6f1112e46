import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, runTool } from '@/commands/project'
import { ask, startBenchServer, type BenchServer } from './support-portal'

// What Next itself takes: a page without anything of ours, of any size, made at each request.

const files = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(projectRoot)} } }`,
  'app/layout.js': `export default function Layout({ children }) {
    return <html lang="en"><body>{children}</body></html>
  }`,
  'app/[count]/page.js': `import { connection } from 'next/server'
  export default async function Page({ params }) {
    await connection()
    const { count } = await params
    return <main>{Array.from({ length: Number(count) }, (_, i) => (
      <p key={i} className="line">{'Paragraph ' + i + ' has as many words as a line of a page commonly has, or a few more.'}</p>
    ))}</main>
  }`,
}

export interface BareServer extends BenchServer {
  /** The path of a page with about so many bytes. */
  findPath: (bytes: number) => Promise<string>
  remove: () => Promise<void>
}

export async function startBareServer(): Promise<BareServer> {
  const folder = join(projectRoot, '.data/bare-page')
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
  await runTool('next', ['build', folder], { NEXT_TELEMETRY_DISABLED: '1' })
  const next = join(projectRoot, 'node_modules/next/dist/bin/next')
  const server = await startBenchServer(
    (port) => ({ args: [next, 'start', folder, '-p', String(port)] }),
    projectRoot,
  )
  const [few, many] = [100, 1_100]
  const small = (await ask(server.port, `/${few}`)).bytes
  const perParagraph = ((await ask(server.port, `/${many}`)).bytes - small) / (many - few)
  return {
    ...server,
    findPath: (bytes) =>
      Promise.resolve(`/${Math.max(1, Math.round(few + (bytes - small) / perParagraph))}`),
    async remove() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
