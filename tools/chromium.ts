import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { exitCodeOf } from '@/commands/project'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Path of a Chromium for tests: the system's own, else Playwright's, which is downloaded if it is missing.
 * @throws Error that says how to get one if neither works
 */
export async function findChromium(): Promise<string> {
  const found = [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path))
  if (found !== undefined) return found
  await exitCodeOf('playwright-core', ['install', 'chromium'])
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  throw new Error(
    'The end-to-end tests need Chromium, and it could not be downloaded: ' +
      'install it with "apt-get install chromium" (Debian) or "npx playwright-core install chromium".',
  )
}
