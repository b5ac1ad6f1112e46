import type { Study } from '@/lib/study/schema'
import { classify } from '@/lib/therapy/classify'
import { cellRoles, notStated, type CellRole, type TherapyLabels } from '@/lib/therapy/labels'
import { readRealStudies } from '../../support/real-records'
import {
  judgedFacets,
  readJudgedTrials,
  type JudgedCell,
  type JudgedFacet,
  type JudgedSet,
  type JudgedTrial,
} from '../../therapy/judged/judged-trial'
import { Tally } from './tally'

// Compares the classifier with the judged set: precision, recall and F1 for every facet, role and value. Values marked
// as open don't count either way.

/** The fullest copy of a record first, because that is the one that was judged. */
const files = [
  'studies.jsonl.gz',
  'cell-studies.jsonl.gz',
  'cardiology-studies.jsonl.gz',
  'msc-studies.jsonl.gz',
  'cart-studies.jsonl.gz',
  'cart-studies-2026-04-24.jsonl.gz',
]

const without = 'no cells'

/** Cells that are given, or that were given to people who are followed up. */
const given: readonly CellRole[] = ['PRODUCT', 'REGIMEN', 'FOLLOW_UP']
const isGiven = ({ role }: { role: CellRole }) => given.includes(role)

interface Compared {
  judged: JudgedTrial
  labels: TherapyLabels
  title: string
}

/** The tally of each value of a facet, with the trials on which the two sides differ. */
class FacetTally {
  readonly values = new Map<string, Tally>()
  private readonly differences: string[] = []

  constructor(private readonly name: string) {}

  private tallyOf(value: string): Tally {
    const tally = this.values.get(value) ?? new Tally()
    this.values.set(value, tally)
    return tally
  }

  add(
    theirs: readonly string[],
    ours: readonly string[],
    open: readonly string[],
    trial: Compared,
  ) {
    const missed = theirs.filter((value) => !ours.includes(value))
    const wrong = ours.filter((value) => !theirs.includes(value) && !open.includes(value))
    for (const value of theirs) {
      if (ours.includes(value)) this.tallyOf(value).both++
      else this.tallyOf(value).theirsOnly++
    }
    for (const value of wrong) this.tallyOf(value).oursOnly++
    if (missed.length + wrong.length > 0)
      this.differences.push(
        `    ${[...missed.map((value) => `-${value}`), ...wrong.map((value) => `+${value}`)].join(' ')}  ${trial.judged.nctId} ${trial.title}`,
      )
  }

  /** The sum over all values: every decision counts once. */
  total(): Tally {
    const total = new Tally()
    for (const { both, oursOnly, theirsOnly } of this.values.values()) {
      total.both += both
      total.oursOnly += oursOnly
      total.theirsOnly += theirsOnly
    }
    return total
  }

  print(isListed: boolean): void {
    console.log(`\n${this.name.padEnd(28)} ${this.total().describe()}`)
    const count = ({ both, theirsOnly }: Tally) => both + theirsOnly
    for (const [value, tally] of [...this.values].sort((a, b) => count(b[1]) - count(a[1])))
      console.log(`  ${value.padEnd(26)} ${tally.describe()}`)
    if (isListed) for (const line of this.differences) console.log(line)
  }
}

/** If all cells of a trial are open, its judgment is open as a whole. */
const isDebatable = ({ cells }: JudgedTrial) =>
  cells.length > 0 && cells.every(({ isTypeOpen, isRoleOpen }) => isTypeOpen && isRoleOpen)

const strongest = (cells: readonly JudgedCell[]): string =>
  cellRoles.find((role) => cells.some((cell) => cell.role === role)) ?? without

function compareRoles(all: readonly Compared[]): FacetTally {
  const tally = new FacetTally('Role of the cells')
  for (const trial of all) {
    const { cells } = trial.judged
    const ours = trial.labels.role ?? without
    const theirs = strongest(cells.filter(({ isRoleOpen }) => !isRoleOpen))
    const open = cells.filter(({ isRoleOpen }) => isRoleOpen).map(({ role }) => role)
    // If the classifier's strongest role is one marked as open, nothing can be counted.
    if (ours !== theirs && open.some((role) => role === ours)) continue
    tally.add([theirs], [ours], open, trial)
  }
  return tally
}

/** Which cells are given or followed up, in any role. The role itself is compared with the roles. */
function compareCells(all: readonly Compared[], role?: CellRole): FacetTally {
  const counts = ({ role: part }: { role: CellRole }) =>
    role === undefined ? given.includes(part) : part === role
  const tally = new FacetTally(role === undefined ? 'Cells given or followed' : `Cells as ${role}`)
  for (const trial of all) {
    const { cells } = trial.judged
    const theirs = cells.filter((cell) => counts(cell) && !cell.isTypeOpen && !cell.isRoleOpen)
    const open = cells.filter((cell) => cell.isTypeOpen || cell.isRoleOpen)
    tally.add(
      [...new Set(theirs.map(({ cellType }) => cellType))],
      [...new Set(trial.labels.cells.filter(counts).map(({ cellType }) => cellType))],
      open.map(({ cellType }) => cellType),
      trial,
    )
  }
  return tally
}

/** A trial with own and donor cells also counts under each of the two. */
function withBoth(values: readonly string[]): string[] {
  const all = new Set(values)
  if (all.has('BOTH')) all.add('AUTOLOGOUS').add('ALLOGENEIC')
  if (all.has('AUTOLOGOUS') && all.has('ALLOGENEIC')) all.add('BOTH')
  return [...all]
}

function compareFacet(all: readonly Compared[], facet: JudgedFacet): FacetTally {
  const tally = new FacetTally(facet)
  for (const trial of all) {
    const { [facet]: judged, cells } = trial.judged
    if (!judged || (facet !== 'indicationGroup' && !cells.some(isGiven))) continue
    const expand = facet === 'donorSource' ? withBoth : (values: readonly string[]) => values
    const theirs = expand(judged.certain)
    const ours = trial.labels.labels
      .filter((label) => label.facet === facet && label.value !== notStated)
      .map(({ value }) => value)
    tally.add(theirs, ours, expand([...judged.certain, ...judged.open]), trial)
  }
  return tally
}

/** Prints every comparison of one set. With `listed`, names the trials that differ in that facet. */
export function compareJudged(set: JudgedSet, listed: string | undefined): void {
  const studies = new Map<string, Study>()
  for (const study of readRealStudies(files)) {
    const id = study.protocolSection.identificationModule.nctId ?? ''
    if (!studies.has(id)) studies.set(id, study)
  }
  const all = readJudgedTrials(set).map<Compared>((judged) => {
    const study = studies.get(judged.nctId)
    if (!study) throw new Error(`No record of ${judged.nctId} in ${files.join(', ')}`)
    return {
      judged,
      labels: classify(study),
      title: study.protocolSection.identificationModule.briefTitle.slice(0, 110),
    }
  })
  const clear = all.filter(({ judged }) => !isDebatable(judged))
  console.log(
    `\nJudged trials, ${set}: ${all.length}, of which ${all.length - clear.length} are debatable and set aside`,
  )
  const tallies: [string, FacetTally][] = [
    ['role', compareRoles(clear)],
    ['cellType', compareCells(clear)],
    ['product', compareCells(clear, 'PRODUCT')],
    ...judgedFacets.map((facet): [string, FacetTally] => [facet, compareFacet(clear, facet)]),
  ]
  for (const [facet, tally] of tallies) tally.print(listed === facet || listed === 'all')
}
