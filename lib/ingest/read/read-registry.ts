import { fetchStudies, type FetchStudiesOptions } from '@/lib/registries/ctgov-api/client'
import { readPage } from './read-sources'
import type { SourceRecord } from './source-record'

/**
 * The live registry as a source: its pages' studies, one by one, each with the address of its page as its place.
 * A page counts as done (`onCheckpoint`) once all its records were taken.
 * @throws RegistryError when the registry cannot be read to its end
 */
export async function* readRegistry(options: FetchStudiesOptions): AsyncGenerator<SourceRecord> {
  for await (const page of fetchStudies(options)) {
    yield* readPage(page.url, Buffer.from(page.body))
  }
}
