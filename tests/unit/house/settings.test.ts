import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

/** Set by npm, or by a command for its child processes: nobody changes them. */
const own = new Set(['INIT_CWD', 'INDEX_RULES'])
const settings = [...read('lib/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)]
  .map(([, name = '']) => name)
  .filter((name) => !own.has(name))

test.each(settings)('%s is in the README and in .env.example', (name) => {
  expect(read('README.md')).toContain(`\`${name}\``)
  expect(read('.env.example')).toMatch(new RegExp(`^#? ?${name}=`, 'm'))
})
