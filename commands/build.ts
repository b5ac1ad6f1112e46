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

/** Builds the portal unless the present build was made from exactly these sources. It serves any address. */
export async function prepareBuild(): Promise<void> {
  if (!isStale(stamp, sources)) return
  await runStep('Building the portal', () =>
    runTool('next', ['build'], { NEXT_TELEMETRY_DISABLED: '1' }),
  )
  writeStamp(stamp, sources)
}

/** Identifies a build by its sources; null if nothing was built here. */
export function getBuildId(): string | null {
  return readStamp(stamp)?.slice(0, 16) ?? null
}
