import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPortal } from '@/tests/e2e/setup/portal'
import { launchChromium } from '@/tests/e2e/setup/launch'
import { projectRoot } from '@/commands/project'
import { reportFailure, say } from '@/commands/terminal'

// `npm run screenshots`: the pictures of the README, from a portal with the five seed trials.

const pictures = [
  { name: 'search', path: '/trials?q=neuromyelitis', width: 1200, height: 860 },
  { name: 'trial', path: '/trials/NCT05828212', width: 1200, height: 860 },
] as const

try {
  const folder = mkdtempSync(join(tmpdir(), 'trials-screenshots-'))
  const target = join(projectRoot, 'docs', 'images')
  mkdirSync(target, { recursive: true })
  const portal = await startPortal(folder)
  try {
    const browser = await launchChromium()
    try {
      for (const { name, path, width, height } of pictures) {
        const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' })
        await page.goto(`${portal.baseUrl}${path}`, { waitUntil: 'load' })
        await page.screenshot({ path: join(target, `${name}.png`) })
        await page.close()
        say(`docs/images/${name}.png`)
      }
    } finally {
      await browser.close()
    }
  } finally {
    await portal.stop()
    rmSync(folder, { recursive: true, force: true })
  }
} catch (error) {
  reportFailure(error)
}
