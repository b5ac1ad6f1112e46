import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '@/tools/chromium'

/** A browser that contacts only the pages that it is sent to. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: quietArguments })
}
