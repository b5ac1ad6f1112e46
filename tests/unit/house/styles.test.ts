import { readdirSync, readFileSync } from 'node:fs'
import { compile } from 'tailwindcss'
import { expect, test } from 'vitest'

// Styles are global: a class name has one meaning, in one file, and is not one of Tailwind's.

const folder = 'app/styles/'

/** Classes with their own rule in a components layer, which Prettier indents by two spaces. */
const classes = readdirSync(folder).flatMap((file) =>
  [
    ...readFileSync(`${folder}${file}`, 'utf8').matchAll(/^@layer components \{$[^]*?^\}$/gm),
  ].flatMap(([layer]) =>
    [...layer.matchAll(/^ {2}\.([\w-]+) \{$/gm)].map(([, name = '']) => ({ file, name })),
  ),
)

test('a class is styled in one file', () => {
  expect(classes.length).toBeGreaterThan(100)
  const twice = classes.filter(({ file, name }) =>
    classes.some((other) => other.name === name && other.file !== file),
  )
  expect(twice).toEqual([])
})

test('no class is a Tailwind utility, which would win', async () => {
  const compiler = await compile('@tailwind utilities;')
  const none = compiler.build([])
  expect(compiler.build(classes.map(({ name }) => name))).toBe(none)
  expect(compiler.build(['contents'])).not.toBe(none)
})
