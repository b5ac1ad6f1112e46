import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

/** Set by npm itself, for nobody to change. */
const ofNpm = new Set(['INIT_CWD', 'npm_lifecycle_event'])
const settings = [...read('lib/env.ts').matchAll(/^ {2}(\w+): z\b/gm)]
  .map(([, name = '']) => name)
  .filter((name) => !ofNpm.has(name))

test.each(settings)('%s stands in the README and in .env.example', (name) => {
  expect(read('README.md')).toContain(`\`${name}\``)
  expect(read('.env.example')).toMatch(new RegExp(`^#? ?${name}=`, 'm'))
})
