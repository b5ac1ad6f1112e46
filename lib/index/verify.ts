import { checkPages } from '@/lib/sqlite/page-sums'
import { openIndexFile } from './index-file'

/**
 * A full check of an index: the checksums of its pages, SQLite's own check, and FTS5's check of its lists
 * (https://www.sqlite.org/fts5.html#the_integrity_check_command).
 * @returns what is wrong, one sentence each
 */
export function verifyIndexFile(path: string): string[] {
  const findings: string[] = []
  const check = checkPages(path)
  if (check.kind === 'damaged') {
    const count = check.pages.length + check.missing
    findings.push(`${path} is damaged: pages that differ from what was written: ${count}.`)
  }
  try {
    const database = openIndexFile(path)
    try {
      const texts = database.prepare<[], string>('PRAGMA integrity_check(5)').pluck().all()
      for (const text of texts) if (text !== 'ok') findings.push(`SQLite finds: ${text}`)
      database.exec(`INSERT INTO search_text(search_text) VALUES ('integrity-check')`)
    } finally {
      database.close()
    }
  } catch (error) {
    findings.push(error instanceof Error ? error.message : String(error))
  }
  return findings
}
