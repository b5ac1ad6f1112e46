/**
 * Changes one byte at each of many random places in the stored data and the index, starts from those files, and
 * compares all answers with those from before.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- damage [places]
 *
 * Exits with code 1 if an answer is neither the same nor a sentence.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Study } from '@/lib/study/schema'
import {
  buildPortalFiles,
  copyFiles,
  flipByte,
  indexName,
  listWrong,
  readAnswers,
  sizeOf,
  storeName,
} from '../support/damaged-files'
import { makeRandom } from '../support/random'
import { listRealFiles, readRealStudies } from '../support/real-records'

const places = Number(process.argv[2] ?? 100)
const maxTrials = 60
const words = [
  '',
  'lymphoma',
  'autologous cells',
  '"heart failure"',
  'AREA[OverallStatus]COMPLETED',
]

const studies: Study[] = []
for (const study of readRealStudies(listRealFiles().slice(0, 1))) {
  if (studies.push(study) === maxTrials) break
}
const folder = mkdtempSync(join(tmpdir(), 'bench-damage-'))
try {
  const [whole, hurt] = [join(folder, 'whole'), join(folder, 'hurt')]
  mkdirSync(whole)
  mkdirSync(hurt)
  await buildPortalFiles(whole, studies)
  copyFiles(whole, hurt)
  const answers = await readAnswers(hurt, words)
  for (const name of [storeName, indexName]) {
    const random = makeRandom(name.length)
    const size = sizeOf(join(whole, name))
    const counts = { same: 0, partly: 0, none: 0, wrong: 0 }
    let served = 0
    for (let number = 0; number < places; number++) {
      copyFiles(whole, hurt)
      const at = random(size)
      flipByte(join(hurt, name), at, 1 + random(255))
      const found = await readAnswers(hurt, words)
      const wrong = listWrong(answers, found)
      for (const text of wrong) console.log(`${name}, byte ${at}: ${text}`)
      const same = [...answers].filter(([key, answer]) => found.get(key) === answer).length
      served += same / answers.size
      if (wrong.length > 0) counts.wrong++
      else if (same === answers.size) counts.same++
      else if (same > 0) counts.partly++
      else counts.none++
    }
    console.log(
      `${name}, ${size.toLocaleString('en')} bytes, ${places} places: ${counts.wrong} with a wrong answer, ` +
        `${counts.same} answer everything, ${counts.partly} a part with a sentence for the rest, ` +
        `${counts.none} a sentence alone; ${((100 * served) / places).toFixed(1)} % of all answers were given`,
    )
    if (counts.wrong > 0) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
