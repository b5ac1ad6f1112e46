import { fetchStudies, type FetchStudiesOptions } from '@/lib/registries/ctgov-api/client'
import { cutPage } from './read-sources'
import type { SourcePiece } from './source-record'

/**
 * The live registry as a source: its pages' studies, one by one, each with the address of its page as its place.
 * A page counts as done (`onCheckpoint`) once all its records were taken.
 * @throws RegistryError when the registry cannot be read to its end
 */
export async function* cutRegistry(options: FetchStudiesOptions): AsyncGenerator<SourcePiece> {
  for await (const page of fetchStudies(options)) {
    yield* cutPage(page.url, Buffer.from(page.body))
  }
}
