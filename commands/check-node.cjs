// Loaded before every command, in a form that old versions of Node can read: says in one sentence
// that the running Node cannot run the portal, where the first thing it lacks would end in a stack of calls.
const { engines } = require('../package.json')

/** Whether a version lies in a range as package.json's `engines` writes it: `^20.19 || >=24`. */
function satisfies(version, range) {
  const [major, minor] = version.split('.').map(Number)
  return range.split('||').some((part) => {
    const [, kind, fromMajor, fromMinor = 0] = /^\s*(\^|>=)(\d+)(?:\.(\d+))?\s*$/.exec(part)
    if (major === Number(fromMajor)) return minor >= Number(fromMinor)
    return kind === '>=' && major > Number(fromMajor)
  })
}

function assertNodeFits() {
  const { node } = process.versions
  if (!satisfies(node, engines.node)) {
    const fitting = engines.node.replaceAll(/[\^>=]/g, '').replaceAll(' ||', ',')
    throw new Error(
      `The portal runs on Node ${fitting} or later; this is Node ${node}. Install another: https://nodejs.org`,
    )
  }
  require('better-sqlite3')
}

try {
  assertNodeFits()
} catch (error) {
  const missing = error.code === 'MODULE_NOT_FOUND'
  process.stderr.write(`${missing ? 'Nothing is installed yet: run `npm ci`.' : error.message}\n`)
  process.exit(1)
}
