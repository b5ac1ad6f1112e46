// Everything that asks for `better-sqlite3`, Prisma's adapter included, gets the same library, so that no process
// opens a file with two. Which one: docs/decisions/node-versions.md.

/** Version 13 is built on Node-API 10, which Node has since 22.14; without it the process ends in a crash. */
const hasNodeApi10 = Number(process.versions.napi) >= 10

/** @throws Error that says in one sentence what to do when the library is not there or cannot be loaded. */
function loadLibrary() {
  try {
    const Database = require(hasNodeApi10 ? 'better-sqlite3-13' : 'better-sqlite3-node-20')
    // The compiled part is loaded by the first database that is opened.
    new Database(':memory:').close()
    return Database
  } catch (cause) {
    const node = `Node ${process.versions.node}`
    throw new Error(
      hasNodeApi10
        ? `The SQLite library for ${node} is not installed: run \`npm ci\` again with this Node.`
        : `The SQLite library must be compiled for ${node}: install Python 3, make and a C++ compiler ` +
            '(apt-get install python3 make g++) and run `npm ci` again, or use Node 22.14, 24 or later, ' +
            'which need no compiler.',
      { cause },
    )
  }
}

module.exports = loadLibrary()
