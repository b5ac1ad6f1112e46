// Loaded before an import and before what brings a portal up to date: they can use every processor, and visitors who
// wait for a page come first. On Linux a priority belongs to a thread, so those that Node has already started get it
// too; later ones inherit it.
const { readdirSync } = require('node:fs')
const { constants, platform, setPriority } = require('node:os')

const threads = platform() === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]
for (const thread of threads) {
  try {
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Not permitted here, or the thread has ended.
  }
}
