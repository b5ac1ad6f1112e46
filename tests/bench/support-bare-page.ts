import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Window } from 'happy-dom'
import { projectRoot, runTool } from '@/commands/project'
import { ask, startBenchServer, type BenchServer } from './support-portal'

// The cost of Next itself: a page without our code, of any size or with the elements of one of ours, rendered at each
// request.

const folder = join(projectRoot, '.data/bare-page')

/** An element as `[tag, attributes, children]`, or a text. */
type Tree = string | [string, Record<string, string>, Tree[]]

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
  'app/copy/[name]/page.js': `import { readFileSync } from 'node:fs'
  import { createElement } from 'react'
  import { connection } from 'next/server'
  const trees = new Map()
  const toElement = (node, key) => typeof node === 'string' ? node
    : createElement(node[0], { ...node[1], key }, node[2].length > 0 ? node[2].map(toElement) : undefined)
  export default async function Page({ params }) {
    await connection()
    const { name } = await params
    if (!trees.has(name)) {
      trees.set(name, JSON.parse(readFileSync(${JSON.stringify(folder)} + '/' + name + '.json', 'utf8')))
    }
    return toElement(trees.get(name), name)
  }`,
}

/** Attributes that have other names in React. */
const reactNames: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
}

function readTree(html: string): Tree {
  const { document } = new Window()
  document.body.innerHTML = /<body[^>]*>([^]*)<\/body>/.exec(html)?.[1] ?? ''
  const read = (element: (typeof document)['body']): Tree => [
    element.localName === 'body' ? 'main' : element.localName,
    Object.fromEntries(
      [...element.attributes]
        .filter(({ name }) => name !== 'style' && !name.startsWith('on'))
        .map(({ name, value }) => [reactNames[name] ?? name, value ?? '']),
    ),
    [...element.childNodes].flatMap((node): Tree[] => {
      if (node.nodeType === 3) return [node.textContent]
      const isShown = node.nodeType === 1 && !/^(?:script|template|style)$/i.test(node.nodeName)
      return isShown ? [read(node as typeof element)] : []
    }),
  ]
  return read(document.body)
}

export interface BareServer extends BenchServer {
  /** The path of a page with about this many bytes. */
  findPath: (bytes: number) => Promise<string>
  /** The path of a page with the elements and texts of this one. */
  copyPage: (name: string, html: string) => string
  /** Starts another process that gives the same pages. */
  startAnother: () => Promise<BenchServer>
  remove: () => Promise<void>
}

export async function startBareServer(): Promise<BareServer> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
  await runTool('next', ['build', folder], { NEXT_TELEMETRY_DISABLED: '1' })
  const next = join(projectRoot, 'node_modules/next/dist/bin/next')
  const start = () =>
    startBenchServer((port) => ({ args: [next, 'start', folder, '-p', String(port)] }), projectRoot)
  const server = await start()
  const others: BenchServer[] = []
  const [few, many] = [100, 1_100]
  const small = (await ask(server.port, `/${few}`)).bytes
  const perParagraph = ((await ask(server.port, `/${many}`)).bytes - small) / (many - few)
  return {
    ...server,
    findPath: (bytes) =>
      Promise.resolve(`/${Math.max(1, Math.round(few + (bytes - small) / perParagraph))}`),
    copyPage(name, html) {
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(readTree(html)))
      return `/copy/${name}`
    },
    async startAnother() {
      const other = await start()
      others.push(other)
      return other
    },
    async remove() {
      await Promise.all([server, ...others].map(({ stop }) => stop()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
