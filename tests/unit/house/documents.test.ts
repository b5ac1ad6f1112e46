import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scripts } from '@/package.json'

// Documents refer to files, sections and commands, which must exist. Figures and sentences are checked by whoever
// changes them.

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const listDocuments = (folder: string, recursive: boolean) =>
  readdirSync(join(root, folder), { recursive, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith('.md'))
    .map((each) => relative(root, join(each.parentPath, each.name)))
const documents = ['.', '.github'].flatMap((folder) => listDocuments(folder, false))
documents.push(...listDocuments('docs', true), ...listDocuments('tests', true))

/** All first groups of `pattern` in `text`. */
const capture = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

/** The anchors that websites give to the headings of a document. */
function listAnchors(path: string): string[] {
  return capture(read(path), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

const benches = readdirSync(join(root, 'tests/bench'))

describe.each(documents)('%s', (path) => {
  const text = read(path)

  test('names files and folders that exist', () => {
    const rooms = 'app|commands|components|deploy|docs|lib|packages|prisma|public|seeds|tests|tools'
    const named = capture(text, new RegExp(`\`((?:${rooms})/[\\w./-]+)\``, 'g'))
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  test('links to files and sections that exist', () => {
    const links = capture(text, /\]\(([^)\s]+)\)/g).filter((link) => !/^[a-z]+:/.test(link))
    const broken = links.filter((link) => {
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : relative(root, join(root, dirname(path), file))
      if (!existsSync(join(root, target))) return true
      return anchor !== undefined && !listAnchors(target).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  test('gives commands that exist', () => {
    const named = capture(text, /\bnpm run (?:-s )?([\w:-]+)/g)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    const measured = capture(text, /\bnpm run bench -- ([\w-]+)/g)
    expect(measured.filter((name) => !benches.includes(`${name}.ts`))).toEqual([])
  })
})

test('ARCHITECTURE.md names many files, so that the pattern still finds them', () => {
  expect(capture(read('ARCHITECTURE.md'), /`(\w+\/[\w./-]+)`/g).length).toBeGreaterThan(30)
})
