import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { env } from '@/lib/env'
import { prepareBuild } from './build'
import { findChromium } from './chromium'
import { prepareClient } from './prepare'
import { exitCodeOf } from './project'
import { reportFailure } from './terminal'

// `npm test`: every check of the project, the cheap ones first, all of them even when one fails, and at
// the end one line with the true counts. A check (format, lint, types …) counts as one.

interface Counts {
  passed: number
  failed: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numTotalTests: z.number(),
  success: z.boolean(),
})

async function runCheck(tool: string, args: readonly string[]): Promise<Counts> {
  process.stdout.write(`\n── ${tool} ${args.join(' ')}\n`)
  const code = await exitCodeOf(tool, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runVitest(project: string, folder: string): Promise<Counts> {
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
    const counts = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')))
    // A file that cannot be loaded runs no test and is a failure all the same.
    const failed = Math.max(counts.numFailedTests, code === 0 ? 0 : 1)
    return { passed: counts.numPassedTests, failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** A build that fails or a browser that is missing is a failure to be counted, not the end of the counting. */
async function runPortalTests(folder: string): Promise<Counts> {
  try {
    await findChromium()
    await prepareBuild(env.siteUrl)
  } catch (error) {
    reportFailure(error)
    return { passed: 0, failed: 1 }
  }
  return runVitest('e2e', folder)
}

try {
  const folder = mkdtempSync(join(tmpdir(), 'trials-test-'))
  const results: Counts[] = []
  await prepareClient()
  results.push(await runCheck('prettier', ['--check', '--log-level=warn', '.']))
  results.push(await runCheck('next', ['typegen']))
  // Side by side: each works on one core, and their messages do not look alike.
  results.push(
    ...(await Promise.all([runCheck('eslint', ['.', '--max-warnings=0']), runCheck('tsc', [])])),
  )
  results.push(await runVitest('unit', folder))
  results.push(await runVitest('integration', folder))
  results.push(await runPortalTests(folder))
  rmSync(folder, { recursive: true, force: true })
  const passed = results.reduce((sum, { passed }) => sum + passed, 0)
  const failed = results.reduce((sum, { failed }) => sum + failed, 0)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  reportFailure(error)
}
