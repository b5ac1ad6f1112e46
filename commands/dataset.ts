import { createHash } from 'node:crypto'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { formatDataPackage, type PackagedFile } from '@/lib/exports/datapackage'
import { datasetFiles, type DatasetFile } from '@/lib/exports/dataset'
import { writeExport } from '@/lib/exports/formats'
import { emptyRequest } from '@/lib/search/request/request'
import { writeHistory } from '@/lib/storage/exported-history'
import { openExport } from '@/lib/storage/exported-trials'
import type { Storage } from '@/lib/storage/storage'

const everything = { kind: 'search', request: emptyRequest } as const

/**
 * Writes the whole collection into a new folder, with a `datapackage.json` that describes each file. The folder gets
 * its final name only when it is complete.
 * @throws Error if a folder with this name exists
 */
export async function writeDataset(
  storage: Storage,
  siteUrl: string,
  folder: string,
): Promise<{ trials: number; files: readonly PackagedFile[] }> {
  if (existsSync(folder)) throw new Error(`${folder} already exists. Name another folder.`)
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const from = { ...storage, siteUrl }
  const files: PackagedFile[] = []
  const { source } = await openExport(from, everything)
  for (const { format, ...file } of datasetFiles) {
    const parts =
      format === null
        ? writeHistory(storage, everything)
        : writeExport(format, source, (await openExport(from, everything)).trials)
    files.push({ ...file, ...(await writeParts(join(unfinished, file.path), parts)) })
  }
  writeFileSync(join(unfinished, 'datapackage.json'), formatDataPackage(source, files))
  renameSync(unfinished, folder)
  return { trials: source.total, files }
}

async function writeParts(
  path: string,
  parts: AsyncIterable<string | Uint8Array>,
): Promise<Pick<DatasetFile, 'bytes' | 'hash'>> {
  const hash = createHash('sha256')
  let bytes = 0
  async function* measure() {
    for await (const part of parts) {
      const chunk = Buffer.from(part)
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  await pipeline(Readable.from(measure()), createWriteStream(path))
  return { bytes, hash: `sha256:${hash.digest('hex')}` }
}
