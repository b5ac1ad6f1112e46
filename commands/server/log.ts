import pino, { type Logger } from 'pino'
import pretty from 'pino-pretty'

export type { Logger }

/**
 * The log on standard output: a line of JSON for each event, plain lines on a terminal. Written besides the work, and
 * lost rather than waited for when nobody reads it.
 */
export function createLog(level: string, isTerminal = process.stdout.isTTY): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  if (isTerminal) {
    return pino(
      options,
      pretty({ ignore: 'pid,hostname,id', translateTime: 'SYS:HH:MM:ss', singleLine: true }),
    )
  }
  return pino(options, pino.destination({ dest: 1, sync: false, maxLength: maxUnwrittenBytes }))
}

const maxUnwrittenBytes = 4 * 1024 * 1024

/** Text of a request as one printable word. */
export function toLogged(text: string): string {
  return text.replace(/[^\u0021-\u007e]/g, (character) => encodeURIComponent(toWhole(character)))
}

/** Half a character cannot be encoded. */
function toWhole(character: string): string {
  return /[\ud800-\udfff]/.test(character) ? '\ufffd' : character
}
