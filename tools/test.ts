import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import * as z from 'zod'
import { prepareBuild } from '@/commands/build'
import { failedOnce, runChecks, type Outcome } from './checks'
import { findChromium } from './chromium'
import { prepareClient } from '@/commands/prepare'
import { exitCodeOf, projectRoot } from '@/commands/project'
import { reportFailure } from '@/commands/terminal'

// `npm test`: every check of the project, the cheap ones first. All of them run even if one fails, and at the end
// there is one line with the counts. A check (format, lint, types …) counts as one. `npm test -- unit integration`
// runs only these parts, in this order.

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          duration: z.number().nullish(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

/** A file that cannot be loaded, or fails outside of its tests, has its own message. */
function describeFailures({ testResults }: z.infer<typeof vitestReport>): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(projectRoot, name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${message}`] : []
    return failed.map(({ fullName, duration, failureMessages }) => {
      // A test that timed out has no message; its duration shows it.
      const after = Math.round(duration ?? 0)
      return `${file}: ${fullName} (after ${after} ms)\n${failureMessages?.[0] ?? ''}`
    })
  })
}

async function runVitest(project: string, folder: string): Promise<Outcome> {
  process.stdout.write(`\n── vitest ${project}\n`)
  const report = join(folder, `${project}.json`)
  const code = await exitCodeOf('vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  try {
    const told = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')))
    const failures = describeFailures(told)
    // A file that cannot be loaded runs no test but is a failure; so is a run that ends with an error although every
    // test passed.
    if (code !== 0 && failures.length === 0)
      failures.push(`vitest ${project} ended with code ${code}`)
    return {
      passed: told.numPassedTests,
      failed: Math.max(told.numFailedTests, failures.length),
      failures,
    }
  } catch {
    return failedOnce(`vitest ${project} left no report`)
  }
}

/** A failed build or a missing browser counts as a failure and doesn't stop the run. */
async function runPortalTests(folder: string): Promise<Outcome> {
  try {
    await findChromium()
    await prepareBuild()
  } catch (error) {
    reportFailure(error)
    return failedOnce('the build and the browser for the end-to-end tests')
  }
  return runVitest('e2e', folder)
}

/** The first lines of a failure, indented below its name; the full message is where it happened. */
function toExcerpt(failure: string): string {
  const lines = failure.split('\n').filter((line) => !/^\s+at .*node_modules/.test(line))
  return `  ${lines.slice(0, 8).join('\n    ').slice(0, 800)}`
}

const parts: Record<string, (folder: string) => Promise<Outcome[]>> = {
  checks: runChecks,
  unit: async (folder) => [await runVitest('unit', folder)],
  search: async (folder) => [await runVitest('search', folder)],
  integration: async (folder) => [await runVitest('integration', folder)],
  e2e: async (folder) => [await runPortalTests(folder)],
}

function chooseParts(names: readonly string[]): (typeof parts)[string][] {
  return names.map((name) => {
    const part = parts[name]
    if (!part) throw new Error(`Name parts of the tests: ${Object.keys(parts).join(', ')}`)
    return part
  })
}

try {
  const named = process.argv.slice(2)
  const chosen = chooseParts(named.length > 0 ? named : Object.keys(parts))
  const folder = mkdtempSync(join(tmpdir(), 'trials-test-'))
  await prepareClient()
  const results: Outcome[] = []
  for (const run of chosen) results.push(...(await run(folder)))
  rmSync(folder, { recursive: true, force: true })
  const failures = results.flatMap(({ failures }) => failures)
  if (failures.length > 0)
    process.stdout.write(`\nFailed:\n${failures.map(toExcerpt).join('\n')}\n`)
  const passed = results.reduce((sum, { passed }) => sum + passed, 0)
  const failed = results.reduce((sum, { failed }) => sum + failed, 0)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  reportFailure(error)
}
