import { afterEach, beforeEach, vi } from 'vitest'

// A warning nobody reads is a defect nobody sees: an unexpected console.error or console.warn fails
// its test, and no test reaches the network. A test that expects either says so with its own spy.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    throw new Error(`console.error was called: ${args.map(String).join(' ')}`)
  })
  vi.spyOn(console, 'warn').mockImplementation((...args: unknown[]) => {
    throw new Error(`console.warn was called: ${args.map(String).join(' ')}`)
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})
