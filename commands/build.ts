import { isStale, readStamp, runTool, writeStamp } from './project'
import { runStep } from './terminal'

const sources = [
  'app',
  'components',
  'lib',
  'packages',
  'prisma/schema',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const stamp = '.next/source-hash'

/**
 * Builds the portal unless the build at hand was made from these very sources. A public address is part
 * of static pages, so another one asks for another build.
 */
export async function prepareBuild(siteUrl: string): Promise<void> {
  const address = /^http:\/\/localhost:\d+$/.test(siteUrl) ? '' : siteUrl
  if (!isStale(stamp, sources, address)) return
  await runStep('Building the portal', () =>
    runTool('next', ['build'], { NEXT_TELEMETRY_DISABLED: '1' }),
  )
  writeStamp(stamp, sources, address)
}

/** Tells builds apart by what they were made from; null where nothing was built here. */
export function getBuildId(): string | null {
  return readStamp(stamp)?.slice(0, 16) ?? null
}
