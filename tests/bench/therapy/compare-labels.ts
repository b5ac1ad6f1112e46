import type { Study } from '@/lib/study/schema'
import { classify } from '@/lib/therapy/classify'
import { notStated, type TherapyFacet, type TherapyLabels } from '@/lib/therapy/labels'
import { Tally } from './tally'

// Compares the classifier with another project's labels of CAR-T and CAR-NK trials. Those labels are not a gold
// standard, so every kind of disagreement is listed with its trials for reading.

export interface LabelRow {
  NCTId: string
  DiseaseCategory: string
  DiseaseEntity: string
  TargetCategory: string
  TargetSource: string
  ProductType: string
  ProductTypeSource: string
}

const targetNames: Readonly<Record<string, string>> = {
  Mesothelin: 'MSLN',
  MSLN: 'MSLN',
  'B7-H3': 'B7_H3',
  'Claudin 18.2': 'CLDN18_2',
  'NKG2D-L': 'NKG2D_LIGANDS',
  'BAFF-R': 'BAFF_R',
  IL13Rα2: 'IL13RA2',
  EpCAM: 'EPCAM',
  EGFRvIII: 'EGFRVIII',
  'Kappa LC': 'KAPPA',
  'NY-ESO-1': 'NY_ESO_1',
  CD79b: 'CD79B',
  CD1a: 'CD1A',
  'IL-5': 'IL5RA',
}

/** Loose spellings without punctuation, to check whether a record names a target at all. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  BCMA: ['bcma', 'bcellmaturationantigen'],
  MSLN: ['mesothelin', 'msln', 'meso'],
  B7_H3: ['b7h3', 'cd276'],
  CLDN18_2: ['cldn18', 'claudin18', 'cld18'],
  NKG2D_LIGANDS: ['nkg2d', 'nkr2'],
  BAFF_R: ['baff'],
  IL13RA2: ['il13'],
  HER2: ['her2', 'erbb2'],
  CEA: ['cea', 'carcinoembryonicantigen'],
  GPC3: ['gpc3', 'glypican3'],
  PSMA: ['psma', 'prostatespecificmembrane'],
  SLAMF7: ['slamf7', 'cs1'],
  KAPPA: ['kappa'],
  L1CAM: ['cd171', 'l1cam'],
  CLL1: ['cll1', 'clec12a', 'cd371'],
  NY_ESO_1: ['nyeso'],
  MET: ['cmet', 'met'],
  EGFRVIII: ['egfrviii', 'egfriii', 'egfrv3'],
  IL5RA: ['il5'],
  DLL3: ['dll3'],
  GUCY2C: ['gucy2c', 'gcc', 'guanylatecyclase'],
}

function toTargets(category: string): string[] | null {
  const bare = category.replace(/^CAR-NK: /, '').replace(/ (?:dual|triple)$/, '')
  if (/^(?:Other_or_unknown|CAR-|CAAR-)/.test(bare)) return null
  return bare
    .split('/')
    .map((name) => targetNames[name] ?? name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_'))
}

const donorNames: Readonly<Record<string, string>> = {
  Autologous: 'AUTOLOGOUS',
  'Allogeneic/Off-the-shelf': 'ALLOGENEIC',
  'In vivo': 'IN_VIVO',
}

/** Which of our groups one of their categories means. Categories that mean "several" have none. */
const groupNames: Readonly<Record<string, readonly string[]>> = {
  'B-NHL': ['B_CELL_MALIGNANCY'],
  'B-ALL': ['B_CELL_MALIGNANCY'],
  CLL_SLL: ['B_CELL_MALIGNANCY'],
  'Multiple myeloma': ['MYELOMA'],
  AML: ['AML_MDS'],
  MDS_MPN: ['AML_MDS', 'BLOOD_CANCER_OTHER'],
  'T-cell': ['T_CELL_MALIGNANCY'],
  Hodgkin: ['HODGKIN_LYMPHOMA'],
  GI: ['GASTROINTESTINAL_CANCER', 'LIVER_CANCER'],
  CNS: ['BRAIN_TUMOR'],
  GU: ['GENITOURINARY_CANCER'],
  Thoracic: ['LUNG_PLEURA_CANCER'],
  Gyn: ['GYNECOLOGIC_CANCER'],
  'Pediatric solid': ['SARCOMA_NEUROBLASTOMA'],
  Sarcoma: ['SARCOMA_NEUROBLASTOMA'],
  Breast: ['BREAST_CANCER'],
  'H&N': ['HEAD_NECK_CANCER'],
  Skin: ['MELANOMA_SKIN_CANCER'],
  'Advanced solid tumors': ['SOLID_TUMOR_UNSPECIFIED'],
}

const rheumatic = ['SLE', 'IIM', 'SSc', 'AAV', 'RA', 'Sjogren', 'IgG4-RD', 'CTD_other']

const valuesOf = (labels: TherapyLabels, facet: TherapyFacet): string[] =>
  labels.labels
    .filter((label) => label.facet === facet && label.value !== notStated)
    .map(({ value }) => value)

function toPlainText(study: Study): string {
  const { identificationModule, descriptionModule, armsInterventionsModule, conditionsModule } =
    study.protocolSection
  return [
    identificationModule.briefTitle,
    identificationModule.officialTitle,
    descriptionModule?.briefSummary,
    ...(armsInterventionsModule?.interventions ?? []).flatMap((one) => [
      one.name,
      ...(one.otherNames ?? []),
      one.description,
    ]),
    ...(conditionsModule?.conditions ?? []),
  ].join(' ')
}

const toLooseText = (study: Study) =>
  toPlainText(study)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')

/** Words about a transplant of blood stem cells, which say nothing about the product. */
const transplantWords =
  /\b(?:auto|allo)(?:logous|gen(?:e?ic|ous))?[ -]{0,2}(?:h(?:a)?ematopoietic |peripheral blood |bone marrow )?(?:stem|progenitor|HSCT|HCT|SCT|BMT|transplant)/gi

/** A record without any of these says nothing about the donor, so their label is a default or a guess. */
const donorWords =
  /autolog|allogen|allo-|alloCAR|off-the-shelf|universal|donor|haplo|in vivo|UCAR|patient['’]?s? own|own (?:T|immune|cells|blood)|third.party|leucel\b/i

const isNamed = (target: string, text: string) =>
  (spellings[target] ?? [target.toLowerCase().replaceAll('_', '')]).some((one) =>
    text.includes(one),
  )

class Disagreements {
  private readonly kinds = new Map<string, string[]>()
  add(kind: string, trial: string): void {
    this.kinds.set(kind, [...(this.kinds.get(kind) ?? []), trial])
  }
  print(limit: number): void {
    for (const [kind, trials] of [...this.kinds].sort((a, b) => b[1].length - a[1].length)) {
      console.log(`\n${kind}: ${trials.length}`)
      for (const trial of trials.slice(0, limit)) console.log(`    ${trial}`)
    }
  }
}

interface Compared {
  row: LabelRow
  study: Study
  labels: TherapyLabels
  describe: string
}

function compareTargets(all: Compared[], limit: number): void {
  const named = new Map<string, Tally>()
  const inText = new Tally()
  const everything = new Tally()
  const disagreements = new Disagreements()
  let unnamed = 0
  let more = 0
  for (const { row, study, labels, describe } of all) {
    const theirs = toTargets(row.TargetCategory)
    const ours = valuesOf(labels, 'targetAntigen')
    const text = toLooseText(study)
    if (theirs === null) {
      if (ours.length > 0)
        disagreements.add(
          `target: theirs "${row.TargetCategory}", ours named`,
          `${ours.join('+')} ${describe}`,
        )
      continue
    }
    for (const target of new Set([...theirs, ...ours])) {
      const tally = named.get(target) ?? new Tally()
      named.set(target, tally)
      if (theirs.includes(target) && ours.includes(target)) {
        tally.both++
        inText.both++
        everything.both++
      } else if (ours.includes(target)) {
        everything.oursOnly++
        const isMore = theirs.every((one) => ours.includes(one))
        if (!isMore) {
          tally.oursOnly++
          inText.oursOnly++
        } else more++
        disagreements.add(
          isMore
            ? 'target: ours names more than their one value'
            : `target: ours only (their source ${row.TargetSource})`,
          `${target} vs ${row.TargetCategory} ${describe}`,
        )
      } else {
        everything.theirsOnly++
        if (isNamed(target, text)) {
          tally.theirsOnly++
          inText.theirsOnly++
          disagreements.add(
            `target: theirs only, named in the text (${row.TargetSource})`,
            `${target}; ours ${ours.join('+') || 'none'} ${describe}`,
          )
        } else {
          unnamed++
          disagreements.add(
            `target: theirs only, not in the text (${row.TargetSource})`,
            `${target} ${describe}`,
          )
        }
      }
    }
  }
  console.log(
    `\nTargets named in the text  ${inText.describe()}; set aside ${more} that ours names beside all of theirs`,
  )
  console.log(`All targets of theirs      ${everything.describe()}; ${unnamed} are not in the text`)
  for (const [target, tally] of [...named].sort((a, b) => b[1].both - a[1].both))
    console.log(`  ${target.padEnd(16)} ${tally.describe()}`)
  disagreements.print(limit)
}

function compareDonors(all: Compared[], limit: number): void {
  const stated = new Tally()
  const tallies = new Map<string, Tally>()
  const confusion = new Map<string, number>()
  const disagreements = new Disagreements()
  for (const { row, study, labels, describe } of all) {
    const theirs = donorNames[row.ProductType] ?? notStated
    const values = valuesOf(labels, 'donorSource')
    const ours = values.includes('BOTH') ? 'BOTH' : (values[0] ?? notStated)
    const key = `${theirs.padEnd(12)} ${ours}`
    confusion.set(key, (confusion.get(key) ?? 0) + 1)
    const isDefault = /^(?:default|carnk_default|no_signal)/.test(row.ProductTypeSource)
    const isStated =
      !isDefault && donorWords.test(toPlainText(study).replaceAll(transplantWords, ''))
    const agree =
      ours === theirs || (ours === 'BOTH' && theirs !== notStated && theirs !== 'IN_VIVO')
    if (agree && ours !== notStated) {
      stated.both++
      const tally = tallies.get(theirs) ?? new Tally()
      tallies.set(theirs, tally)
      tally.both++
    } else if (ours !== theirs) {
      if (ours !== notStated) {
        stated.oursOnly++
        const tally = tallies.get(ours) ?? new Tally()
        tallies.set(ours, tally)
        tally.oursOnly++
      }
      if (theirs !== notStated && (isStated || ours !== notStated)) {
        stated.theirsOnly++
        const tally = tallies.get(theirs) ?? new Tally()
        tallies.set(theirs, tally)
        tally.theirsOnly++
      }
      disagreements.add(
        `donor: theirs ${theirs} (${row.ProductTypeSource}), ours ${ours}`,
        describe,
      )
    }
  }
  console.log(`\nProduct type where stated  ${stated.describe()}`)
  for (const [donor, tally] of tallies) console.log(`  ${donor.padEnd(12)} ${tally.describe()}`)
  console.log('\nConfusion (theirs, ours)')
  for (const [key, count] of [...confusion].sort((a, b) => b[1] - a[1]))
    console.log(`  ${key.padEnd(30)} ${count}`)
  disagreements.print(limit)
}

function compareGroups(all: Compared[], limit: number): void {
  const tallies = new Map<string, Tally>()
  const disagreements = new Disagreements()
  const total = new Tally()
  for (const { row, labels, describe } of all) {
    const theirs =
      row.DiseaseCategory === '' && rheumatic.includes(row.DiseaseEntity)
        ? ['AUTOIMMUNE_RHEUMATIC']
        : groupNames[row.DiseaseCategory]
    if (!theirs || labels.role === null) continue
    const ours = valuesOf(labels, 'indicationGroup')
    const tally = tallies.get(theirs[0] ?? '') ?? new Tally()
    tallies.set(theirs[0] ?? '', tally)
    if (ours.some((value) => theirs.includes(value))) {
      tally.both++
      total.both++
    } else {
      tally.theirsOnly++
      total.theirsOnly++
      disagreements.add(
        `group: theirs ${row.DiseaseCategory || row.DiseaseEntity}, ours ${ours.join('+')}`,
        describe,
      )
    }
  }
  console.log(
    `\nIndication groups (recall of theirs; ours are several)  R ${total.recall.toFixed(3)} (${total.both} of ${total.both + total.theirsOnly})`,
  )
  for (const [group, tally] of tallies)
    console.log(
      `  ${group.padEnd(26)} R ${tally.recall.toFixed(3)} (${tally.both} of ${tally.both + tally.theirsOnly})`,
    )
  disagreements.print(limit)
}

/** Prints all comparisons. `only` restricts them to targets, donors, groups or cells, and lists every trial. */
export function compareLabels(studies: Study[], rows: LabelRow[], only?: string): void {
  const byId = new Map(rows.map((row) => [row.NCTId, row]))
  const all = studies.flatMap<Compared>((study) => {
    const row = byId.get(study.protocolSection.identificationModule.nctId ?? '')
    if (!row) return []
    const names = study.protocolSection.armsInterventionsModule?.interventions?.map(
      (one) => one.name,
    )
    const describe = `${row.NCTId} ${study.protocolSection.identificationModule.briefTitle.slice(0, 110)} [${(names ?? []).join(' | ').slice(0, 90)}]`
    return [{ row, study, labels: classify(study), describe }]
  })
  const limit = only ? 200 : 4
  console.log(`${all.length} labelled trials`)
  if (!only || only === 'targets') compareTargets(all, limit)
  if (!only || only === 'donors') compareDonors(all, limit)
  if (!only || only === 'groups') compareGroups(all, limit)
  if (!only || only === 'cells') {
    const kinds = new Disagreements()
    for (const { row, labels, describe } of all) {
      const theirs = row.TargetCategory.startsWith('CAR-NK') ? 'CAR_NK' : 'CAR_T'
      const cells =
        labels.cells.map(({ cellType, role }) => `${cellType}:${role}`).join('+') || 'nothing'
      const isSame = labels.cells.some(
        ({ cellType, role }) => cellType === theirs && role === 'PRODUCT',
      )
      if (!isSame) kinds.add(`cells: theirs ${theirs}, ours ${cells}`, describe)
    }
    kinds.print(limit)
  }
}
