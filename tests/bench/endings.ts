/**
 * Whether an ingest ends properly on the running Node: all real records again and again, each time by a separate
 * process into a new database. Exits with code 1 if a run ends or counts differently.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- endings [runs, default 10]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { runIngest } from '../support/run-ingest'
import { findRealFile, listRealFiles } from '../support/real-records'

const runs = Number(process.argv[2] ?? 10)
const files = listRealFiles().map(findRealFile)
const memory = new Database(':memory:')
const sqlite = String(memory.prepare('SELECT sqlite_version()').pluck().get())
memory.close()
console.log(`Node ${process.versions.node}, SQLite ${sqlite}, ${files.length} files, ${runs} runs`)

const folder = mkdtempSync(join(tmpdir(), 'bench-endings-'))
const counted = new Set<string>()
let failures = 0
try {
  for (let run = 1; run <= runs; run++) {
    const start = performance.now()
    const { code, stdout, stderr } = await runIngest(join(folder, `${run}.db`), [
      '--json',
      ...files,
    ])
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    if (code !== 0) {
      failures++
      console.error(`run ${run}: ended with ${code ?? 'a signal'} after ${seconds} s\n${stderr}`)
      continue
    }
    const { read, added, updated, unchanged, quarantined } = JSON.parse(stdout) as Record<
      string,
      number
    >
    const counts = `${read} read, ${added} added, ${updated} updated, ${unchanged} unchanged, ${quarantined} quarantined`
    counted.add(counts)
    console.log(`run ${run}: ${counts}, ${seconds} s`)
    rmSync(join(folder, `${run}.db`))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(
  `${runs - failures} of ${runs} runs ended well, all with the same counts: ${counted.size === 1}`,
)
if (failures > 0 || counted.size !== 1) process.exitCode = 1
