import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareClient } from '@/commands/prepare'
import { reportFailure } from '@/commands/terminal'

// `npm run bench -- <name>`: each bench is a file in this folder that measures when it is imported.
try {
  const names = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
    .filter((file) => file.endsWith('.ts') && file !== 'run.ts' && !file.startsWith('support'))
    .map((file) => file.slice(0, -3))
  const name = process.argv[2] ?? ''
  if (!names.includes(name)) {
    throw new Error(`Name one of the benches: ${names.join(', ')} (npm run bench -- <name>)`)
  }
  await prepareClient()
  // The arguments after the name are for the bench.
  process.argv.splice(2, 1)
  await import(`./${name}.ts`)
} catch (error) {
  reportFailure(error)
}
