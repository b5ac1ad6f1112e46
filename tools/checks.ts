import { exitCodeOf } from '@/commands/project'

// The checks that read the code without running it. Each counts as one test.

export interface Outcome {
  passed: number
  failed: number
  /** One line for each failure, repeated before the counts, because the original is thousands of lines above. */
  failures: string[]
}

export const failedOnce = (what: string): Outcome => ({ passed: 0, failed: 1, failures: [what] })

/** Circular imports, including those of types only, which ESLint ignores. */
export const circleCheck = {
  tool: 'dpdm',
  args: [
    '--no-tree',
    '--no-warning',
    '--no-progress',
    '--transform=false',
    '--exit-code=circular:1',
    '--exclude=node_modules|generated',
    '{app,components,lib,commands,tools,seeds}/**/*.{ts,tsx}',
  ],
} as const

/** Files, exports, types and dependencies that nothing uses. */
export const unusedCheck = { tool: 'knip', args: ['--no-progress', '--no-config-hints'] } as const

/** Runs every check, two at a time: each uses one core, and their messages are easy to tell apart. */
export async function runChecks(): Promise<Outcome[]> {
  const prepared = await runCheck('next', ['typegen'])
  const lint = runCheck('eslint', [
    ...['.', '--max-warnings=0', '--cache', '--cache-strategy=content'],
    '--cache-location=node_modules/.cache/eslint/',
  ])
  const others: Outcome[] = []
  others.push(
    await runCheck('prettier', [
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-strategy=content',
      '.',
    ]),
  )
  others.push(await runCheck('tsc', []))
  others.push(await runCheck(circleCheck.tool, circleCheck.args))
  others.push(await runCheck(unusedCheck.tool, unusedCheck.args))
  return [prepared, await lint, ...others]
}

async function runCheck(tool: string, args: readonly string[]): Promise<Outcome> {
  const command = `${tool} ${args.join(' ')}`
  process.stdout.write(`\n── ${command}\n`)
  return (await exitCodeOf(tool, args)) === 0
    ? { passed: 1, failed: 0, failures: [] }
    : failedOnce(command)
}
