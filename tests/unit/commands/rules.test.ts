import ts from 'typescript'
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { getIndexRules, indexModules, listModules, readingModules } from '@/commands/rules'
import { sourceFormatIds } from '@/lib/study/source'

const root = join(import.meta.dirname, '../../..')
const paths = listModules(indexModules).map(([path]) => path)

test('the rules of the index are all modules that build it, and no other', () => {
  const expected = new Set(indexModules)
  const options = {
    baseUrl: root,
    paths: { '@/*': ['./*'] },
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  }
  // The loop adds to the set while it iterates.
  for (const path of expected) {
    const file = join(root, path)
    const { importedFiles } = ts.preProcessFile(withoutTypes(readFileSync(file, 'utf8')))
    for (const { fileName } of importedFiles) {
      const { resolvedModule } = ts.resolveModuleName(fileName, file, options, ts.sys)
      const found = resolvedModule && relative(root, resolvedModule.resolvedFileName)
      if (found && !/node_modules|^\.\.|\.d\.ts$/.test(found) && dirname(found) !== '.')
        expected.add(found)
    }
  }
  expect(paths).toEqual([...expected].sort())
})

/** As it runs: without type imports. */
function withoutTypes(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ESNext,
      verbatimModuleSyntax: true,
    },
  }).outputText
}

test('tables and rules are among them, pages are not', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      'lib/search/document/index-columns.ts',
      'lib/therapy/products.ts',
      'lib/search/analysis/stem.ts',
    ]),
  )
  expect(paths.filter((path) => !path.startsWith('lib/'))).toEqual([])
  expect(paths.some((path) => path.startsWith('lib/pages/'))).toBe(false)
  expect(getIndexRules()).toMatch(/^[\w-]{16}$/)
})

test('the readers of all sources belong to the rules for reading documents', () => {
  const readers = listModules(readingModules).map(([path]) => path)
  expect(readers).toEqual(
    expect.arrayContaining(sourceFormatIds.map((id) => `lib/registries/${id}/format.ts`)),
  )
  expect(readers).toContain('lib/study/extent.ts')
})
