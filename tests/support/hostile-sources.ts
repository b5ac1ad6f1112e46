import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createGzip, gzipSync } from 'node:zlib'
import { buildZip } from './archives'
import { buildStudy } from './synthetic-studies'

// Sources that would fill the memory of a program that reads a record before it checks its size.

export interface HostileSource {
  name: string
  /** Each file's name and its parts, generated when they are written. */
  files: Record<string, () => Iterable<string | Buffer>>
  /** Number of good records between the bad ones. */
  records: number
  /** One for each quarantined record, in order. */
  reasons: RegExp[]
}

const mebibyte = 1024 ** 2
const filler = Buffer.alloc(mebibyte, 'x')
const repeat = (part: Buffer, times: number) => Array.from({ length: times }, () => part)
const good = (number: number) => JSON.stringify(buildStudy(number))
const brackets = 5_000_000

export const hostileSources: readonly HostileSource[] = [
  {
    name: 'a line of 100 MB',
    files: {
      'line.jsonl': () => [
        `${good(1)}\n{"protocolSection":"`,
        ...repeat(filler, 100),
        `"}\n${good(2)}\n`,
      ],
    },
    records: 2,
    reasons: [/^too-large: record of 100 MiB is larger/],
  },
  {
    name: 'a page of one line with an element of 100 MB',
    files: {
      'page.json.gz': () => [
        `{"studies":[${good(1)},{"protocolSection":"`,
        ...repeat(filler, 100),
        `"},${good(2)}],"nextPageToken":"x"}`,
      ],
    },
    records: 2,
    reasons: [/^too-large: /],
  },
  {
    name: 'a table cell and an element of 100 MB',
    files: {
      'table.csv': () => [
        'NCT Number,Study Title\nNCT00000001,"',
        ...repeat(filler, 100),
        '"\nNCT00000002,Second\n',
      ],
      'trials.xml': () => [
        '<Trials><Trial><TrialID>NCT00000003</TrialID><Public_title>',
        ...repeat(filler, 100),
        '<Trial><TrialID>NCT00000004</TrialID><Public_title>x</Public_title></Trial></Trials>',
      ],
    },
    records: 2,
    reasons: [/^too-large: /, /^too-large: /],
  },
  {
    name: 'brackets by the million, inside each other and in a row',
    files: {
      'brackets.jsonl': () => [
        `${good(1)}\n{"a":${'['.repeat(brackets)}${']'.repeat(brackets)}}\n`,
        `{"protocolSection":[${'{},'.repeat(brackets)}{}]}\n${good(2)}\n`,
        `{"a":${'{"a":'.repeat(brackets / 2)}\n`,
      ],
    },
    records: 2,
    reasons: [/64 levels/, /1000000 objects and lists/, /64 levels/],
  },
  {
    name: 'zip bombs, alone and in a zip',
    files: {
      'bombs.zip': () => {
        const bomb = gzipSync(
          Buffer.concat([Buffer.from('{"a":"'), Buffer.alloc(300 * mebibyte, 'x')]),
        )
        return [
          buildZip([
            { name: 'a.jsonl', bytes: Buffer.from(good(1)) },
            { name: 'bomb.gz', bytes: bomb },
            { name: 'again.gz', bytes: gzipSync(bomb), stored: true },
            { name: 'b.jsonl', bytes: Buffer.from(good(2)) },
          ]),
        ]
      },
    },
    records: 2,
    // What is unpacked until then is the beginning of a record.
    reasons: [
      /^invalid: .*the end after \d+ characters/,
      /unpacks to more than 250 times/,
      /^invalid: .*the end after \d+ characters/,
      /unpacks to more than 250 times/,
    ],
  },
]

/** Writes a file part by part, packed when its name ends in `.gz`, and returns its path. */
export async function writeParts(
  folder: string,
  name: string,
  parts: Iterable<string | Buffer>,
): Promise<string> {
  const path = join(folder, name)
  const file = createWriteStream(path)
  const target = name.endsWith('.gz') ? createGzip({ level: 1 }) : file
  if (target !== file) target.pipe(file)
  for (const part of parts) if (!target.write(part)) await once(target, 'drain')
  target.end()
  await once(file, 'close')
  return path
}

/** Writes all files of a source and returns their paths. */
export async function writeHostileSource(
  folder: string,
  { files }: HostileSource,
): Promise<string[]> {
  const paths: string[] = []
  for (const [name, makeParts] of Object.entries(files)) {
    paths.push(await writeParts(folder, name, makeParts()))
  }
  return paths
}
