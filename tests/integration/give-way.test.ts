import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { constants, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import * as z from 'zod'
import { isMarkedBusy, startBusyMark } from '@/commands/busy-mark'
import { givingWay } from '@/commands/project'

const printPriorities = `
  const { getPriority } = require('node:os')
  const { readdirSync } = require('node:fs')
  console.log(JSON.stringify(readdirSync('/proc/self/task').map(Number).map(getPriority)))`

test.runIf(platform() === 'linux')('all threads of a program that gives way do', () => {
  const printed = execFileSync(process.execPath, [...givingWay, '-e', printPriorities])
  const priorities = z.array(z.number()).parse(JSON.parse(printed.toString()))
  expect(priorities.length).toBeGreaterThan(4)
  expect(new Set(priorities)).toEqual(new Set([constants.priority.PRIORITY_BELOW_NORMAL]))
})

function makeIndexPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'busy-mark-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'index.db')
}

test('a portal is marked busy as long as visitors wait', async () => {
  const path = makeIndexPath()
  let isBusy = false
  const mark = startBusyMark(path, () => isBusy)
  onTestFinished(() => mark.stop())
  await pause(400)
  expect(isMarkedBusy(path)).toBe(false)
  isBusy = true
  await vi.waitFor(() => expect(isMarkedBusy(path)).toBe(true))
  isBusy = false
  await vi.waitFor(() => expect(isMarkedBusy(path)).toBe(false), { timeout: 5_000 })
})

test('what a portal has left behind does not count', () => {
  const path = makeIndexPath()
  writeFileSync(`${path}-busy`, '')
  expect(isMarkedBusy(path)).toBe(true)
  const before = Date.now() / 1000 - 60
  utimesSync(`${path}-busy`, before, before)
  expect(isMarkedBusy(path)).toBe(false)
})

test('a folder that cannot be written is no reason to fail', async () => {
  const mark = startBusyMark(join(makeIndexPath(), 'missing', 'index.db'), () => true)
  await pause(400)
  mark.stop()
})
