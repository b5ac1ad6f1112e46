import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { givingWay } from '@/commands/project'

export interface CommandResult {
  code: number | null
  stdout: string
  stderr: string
}

/** `npm run ingest -- …args` on a separate database, with `input` as its standard input. */
export function runIngest(
  databasePath: string,
  args: readonly string[],
  input = '',
): Promise<CommandResult> {
  const command = join(import.meta.dirname, '../../commands/ingest.ts')
  const child = spawn(process.execPath, [...givingWay, '--import', 'tsx', command, ...args], {
    env: { ...process.env, DATABASE_URL: `file:${databasePath}` },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
