import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createProgress } from '@/commands/progress'
import { reportFailure, say } from '@/commands/terminal'

const clearLine = '\r\u001b[K'

/** A terminal, or a file if `columns` is not given. Each reading of the clock advances it by a minute. */
function open(columns?: number) {
  const written: string[] = []
  const write = (text: string) => written.push(text)
  let minutes = 0
  const stream = columns === undefined ? { write } : { isTTY: true, columns, write }
  return { written, progress: createProgress(stream, () => 60_000 * minutes++) }
}

describe('on a terminal', () => {
  test('a bar, the rate and the time left', () => {
    const { written, progress } = open(120)
    progress.show({ read: 12_000, fraction: 0.5 })
    expect(written).toEqual([
      expect.stringMatching(
        /^\r\u001b\[K\[█{15}·{15}\] 12,000 records, \d+ a second, about \d min left$/,
      ),
    ])
  })

  test.each([20, 40, 60, 76, 80, 200])('a line of %i columns is never full', (columns) => {
    const { written, progress } = open(columns)
    progress.show({ read: 1_234_567, fraction: 0.01 })
    const line = written[0]!.replace(clearLine, '')
    expect(line.length).toBeGreaterThan(10)
    expect(line.length).toBeLessThan(columns)
  })

  test('if not everything fits, the bar is left out', () => {
    const { written, progress } = open(60)
    progress.show({ read: 12_000, fraction: 0.5 })
    expect(written[0]).toMatch(/^\r\u001b\[K12,000 records, .* left$/)
  })

  test('a terminal of unknown width is assumed to be wide', () => {
    const { written, progress } = open(0)
    progress.show({ read: 12_000, fraction: 0.5 })
    expect(written[0]).toContain('left')
  })
})

test('elsewhere plain lines', () => {
  const { written, progress } = open()
  progress.show({ read: 1 })
  progress.show({ read: 2, fraction: 0.5 })
  expect(written).toEqual([
    expect.stringMatching(/^1 record, \d+ a second\n$/),
    expect.stringMatching(/^2 records, \d+ a second, about \d min left\n$/),
  ])
})

describe('other messages begin on a separate line', () => {
  let written: string[]
  beforeEach(() => {
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  })
  afterEach(() => {
    process.exitCode = undefined
  })

  test.each([
    ['a remark', () => say('Starting over')],
    ['a failure', () => reportFailure(new Error('Starting over'))],
  ])('%s', (_, speak) => {
    const terminal = open(120)
    written = terminal.written
    terminal.progress.show({ read: 5 })
    speak()
    speak()
    expect(written.slice(1)).toEqual([clearLine, 'Starting over\n', 'Starting over\n'])
  })

  test('also after the bar was cleared', () => {
    const terminal = open(120)
    written = terminal.written
    terminal.progress.show({ read: 5 })
    terminal.progress.clear()
    terminal.progress.clear()
    say('Done')
    expect(written.slice(1)).toEqual([clearLine, 'Done\n'])
  })
})
