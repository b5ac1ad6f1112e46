import { parseRecordNctId } from '@/lib/study/trial-id'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import { agencyClasses } from '@/lib/study/vocabularies/people'
import { quote, type PageDocument, type PageLine } from '../page-document'
import { joinParagraphs } from '../page-text'
import {
  addUnlisted,
  formatInterventionName,
  parsePhases,
  parsePlace,
  toInterventions,
  type InterventionDraft,
} from '../page-values'
import type { RelatedTrial } from '@/lib/study/source'

/**
 * The sections of the snapshot page that repeat a block of lines: interventions, groups, sponsors, sites. Each block
 * has one labelled line ("Sponsor Role lead"); the other lines have no label and are identified by their order.
 */

interface Block {
  before: PageLine[]
  /** The text after the label. */
  value: string
  line: PageLine
}

/** Cuts a section at its labelled lines. Lines after the last label are the `rest`. */
function takeBlocks(page: PageDocument, heading: string, label: RegExp) {
  const blocks: Block[] = []
  let before: PageLine[] = []
  for (const line of page.getLines(heading)) {
    const match = label.exec(line.text.trim())
    if (match) {
      page.claim([line, ...before])
      blocks.push({ before, value: match[1] ?? '', line })
      before = []
    } else before.push(line)
  }
  return { blocks, rest: before }
}

/** Name, description, "Intervention Type DRUG". The groups repeat the names of the interventions. */
export function readInterventionList(page: PageDocument): InterventionDraft[] {
  const named = findNamesInGroups(page)
  const { blocks } = takeBlocks(page, 'Interventions', /^Intervention Type\s+(\S.*)$/)
  return blocks.flatMap(({ before: [name, ...description], value, line }) => {
    // A single line that no group mentions is a description whose name is missing.
    const isDescription =
      description.length === 0 && named.size > 0 && !named.has(name?.text.trim())
    if (!name || isDescription) {
      page.reject(name ?? line, 'the name of an intervention')
      return []
    }
    const text = joinParagraphs(description)
    return [
      {
        type: readBlockTerm(page, 'InterventionType', value, line),
        name: name.text.trim(),
        ...(text === undefined ? {} : { description: text }),
      },
    ]
  })
}

function findNamesInGroups(page: PageDocument): ReadonlySet<string | undefined> {
  const texts = page.getLines('Study Groups').map((line) => line.text.trim())
  return new Set(texts.filter((_, index) => interventionLabel.test(texts[index + 1] ?? '')))
}

const armLabel = /^Group Type\s+(\S.*)$/
const interventionLabel = /^Intervention Type\s+(\S.*)$/

/**
 * Groups: label, description, "Group Type …", then for each intervention its name, "Intervention Type …" and its
 * description. The list of interventions shows where a description ends and the next group's label begins.
 */
export function readGroups(page: PageDocument, interventions: readonly InterventionDraft[]) {
  const lines = page.getLines('Study Groups')
  page.claim(lines)
  const descriptions = new Set(
    interventions.flatMap((intervention) => intervention.description?.split('\n\n') ?? []),
  )
  const arms: {
    label: string | undefined
    type: string | undefined
    description: string | undefined
    interventionNames: string[]
  }[] = []
  const named = new Set<string>()
  let loose: PageLine[] = []
  for (const line of lines) {
    const text = line.text.trim()
    const armType = armLabel.exec(text)?.[1]
    const interventionType = interventionLabel.exec(text)?.[1]
    const arm = arms.at(-1)
    if (armType !== undefined) {
      const known = loose.findIndex((candidate) => !descriptions.has(candidate.text.trim()))
      const [label, ...description] = known < 0 ? [] : loose.slice(known)
      if (!label) page.warn(line, 'expected the name of a group above its type, found nothing')
      arms.push({
        label: label?.text.trim(),
        type: readBlockTerm(page, 'ArmGroupType', armType, line),
        description: joinParagraphs(description),
        interventionNames: [],
      })
      loose = []
    } else if (interventionType !== undefined && arm) {
      // If the heading of the interventions is missing, their list continues here and repeats their names.
      const again = page.has('Interventions')
        ? undefined
        : loose.find((candidate) => named.has(candidate.text.trim()))
      if (again && loose.at(-1) !== again) {
        reportUnknown(page, loose, new Set([...descriptions, again.text.trim()]))
        loose = []
        continue
      }
      const name = loose.pop()
      if (name) named.add(name.text.trim())
      const type = readBlockTerm(page, 'InterventionType', interventionType, line)
      if (name) arm.interventionNames.push(formatInterventionName({ type, name: name.text.trim() }))
      else page.warn(line, 'expected the name of an intervention above its type, found nothing')
      reportUnknown(page, loose, descriptions)
      loose = []
    } else loose.push(line)
  }
  reportUnknown(page, loose, descriptions)
  return { arms, interventions: toInterventions(addUnlisted(interventions, arms), arms) }
}

/** Descriptions of interventions are repeated in their own section; anything else would be lost. */
function reportUnknown(page: PageDocument, lines: PageLine[], known: ReadonlySet<string>): void {
  for (const line of lines) {
    if (!known.has(line.text.trim())) page.reject(line, 'the description of an intervention')
  }
}

/** Name, class, "Sponsor Role lead". */
export function readSponsors(page: PageDocument) {
  const { blocks } = takeBlocks(page, 'Sponsors', /^Sponsor Role\s+(\S.*)$/)
  const sponsors = blocks.flatMap(({ before, value, line }) => {
    // A class alone is not a name, whatever its position.
    const [name, kind, ...rest] = isAgencyClass(before[0]?.text) ? [] : before
    for (const extra of rest) page.reject(extra, "a sponsor's role")
    if (!name) {
      page.reject(before[0] ?? line, 'the name of a sponsor above its role')
      return []
    }
    const sponsor = {
      name: name.text.trim(),
      class: kind && readBlockTerm(page, 'AgencyClass', kind.text.trim(), kind),
    }
    return [{ role: value.toLowerCase(), sponsor, line }]
  })
  const [lead, ...others] = sponsors.filter(({ role }) => role === 'lead')
  if (page.has('Sponsors') && !lead) {
    page.warn(page.getHeading('Sponsors') ?? 1, 'expected a lead sponsor, found none')
  }
  const collaborators = sponsors.filter((each) => each.role !== 'lead' || others.includes(each))
  for (const { role, line } of collaborators) {
    if (role !== 'collaborator') {
      page.warn(line, `expected the role lead or collaborator, found ${quote(role)}`)
    }
  }
  return {
    leadSponsor: lead?.sponsor,
    collaborators: collaborators.map(({ sponsor }) => sponsor),
  }
}

/** Name, title, affiliation, "Responsibility Role …"; a sponsor is not named here. */
export function readResponsibleParty(page: PageDocument) {
  const { blocks } = takeBlocks(page, 'Responsible Party', /^Responsibility Role\s+(\S.*)$/)
  const [block] = blocks
  if (!block) return undefined
  const [name, title, affiliation] = block.before
  if (name && !title) page.warn(name, 'expected a name and a title, found one of them')
  return {
    type: readBlockTerm(page, 'ResponsiblePartyType', block.value, block.line),
    investigatorFullName: name?.text.trim(),
    investigatorTitle: title?.text.trim(),
    investigatorAffiliation: affiliation?.text.trim(),
  }
}

/** Name, "Role: …", affiliation. */
export function readOfficials(page: PageDocument) {
  const heading = 'Principal Investigators'
  const { blocks, rest } = takeBlocks(page, heading, /^Role:\s*(\S.*)$/)
  return blocks.flatMap(({ before, value, line }, index) => {
    // Above the second role are the affiliation of the first person and the name of the second.
    const name = before.at(-1)
    const below = blocks[index + 1]?.before.slice(0, -1) ?? rest
    const [affiliation] = below
    if (affiliation) page.claim([affiliation])
    if (!name) {
      page.reject(line, 'a name above the role')
      return []
    }
    return [
      {
        name: name.text.trim(),
        affiliation: affiliation?.text.trim(),
        role: readBlockTerm(page, 'OfficialRole', value, line),
      },
    ]
  })
}

/** Facility, "City, Region, Country", "Site Status", and below it the status if there is one. */
export function readSites(page: PageDocument, countries: readonly string[]) {
  const lines = page.getLines('Locations')
  page.claim(lines)
  const sites: { facility?: string; status?: string; city?: string; country?: string }[] = []
  let loose: PageLine[] = []
  let afterStatus = false
  for (const line of lines) {
    const text = line.text.trim()
    const status = afterStatus ? parseVocabularyValue('RecruitmentStatus', text) : null
    const last = sites.at(-1)
    if (status && last) {
      // The registry's order of fields: facility, status, city.
      const { facility, ...place } = last
      sites[sites.length - 1] = {
        ...(facility === undefined ? {} : { facility }),
        status,
        ...place,
      }
      afterStatus = false
    } else if (text === 'Site Status') {
      sites.push(toSite(loose))
      loose = []
      afterStatus = true
    } else {
      loose.push(line)
      afterStatus = false
    }
  }
  if (loose.length > 0) sites.push(toSite(loose))
  return sites.filter((site) => Object.keys(site).length > 0)

  function toSite(block: PageLine[]) {
    const [facility, place, ...rest] = block
    for (const extra of rest) {
      page.reject(extra, 'the status of a site')
    }
    // A facility without a place below it, or a place without a facility.
    if (facility && !place && countries.some((country) => facility.text.trim().endsWith(country))) {
      return parsePlace(facility.text.trim(), countries)
    }
    return {
      ...(facility ? { facility: facility.text.trim() } : {}),
      ...(place ? parsePlace(place.text.trim(), countries) : {}),
    }
  }
}

/** Number, "Identifier Type: …", "Identifier Source: …"; the source `org_study_id` is the sponsor's own number. */
export function readIdentifiers(page: PageDocument) {
  const { blocks } = takeBlocks(page, 'Other Identifiers', /^Identifier Source:\s*(\S.*)$/)
  let org: string | undefined
  const secondary: { id: string; type?: string; domain?: string }[] = []
  for (const { before, value, line } of blocks) {
    const type = before.find((candidate) => isTypeLine(candidate.text))
    const id = before.find((candidate) => !isTypeLine(candidate.text))?.text.trim()
    if (id === undefined) page.reject(line, 'an identifier above its source')
    else if (value === 'org_study_id' && org === undefined) org = id
    else {
      const words = type?.text.replace(/^\s*Identifier Type:\s*/, '').trim() ?? ''
      const known =
        words === '' || words === '-' ? null : parseVocabularyValue('SecondaryIdType', words)
      secondary.push({
        id,
        ...(known ? { type: known } : {}),
        ...(!known && words !== '' && words !== '-' ? { domain: words } : {}),
      })
    }
  }
  return {
    orgStudyIdInfo: org === undefined ? undefined : { id: org },
    secondaryIdInfos: secondary,
  }
}

function isTypeLine(text: string): boolean {
  return /^\s*Identifier Type:/.test(text)
}

/** Title, then number, status and phases on one line: "NCT00000001 RECRUITING PHASE1/PHASE2". */
export function readRelatedTrials(page: PageDocument): RelatedTrial[] {
  const { blocks } = takeBlocks(page, 'More Related Trials', /^(NCT\d{8}\b.*)$/)
  return blocks.flatMap(({ before, value, line }) => {
    const [number = '', status, phaseText, ...rest] = value.split(/\s+/)
    const nctId = parseRecordNctId(number)
    const title = before.map((part) => part.text.trim()).join(' ')
    if (!nctId || title === '') {
      page.reject(line, 'a title and a registry number')
      return []
    }
    const overallStatus = status === undefined ? null : parseVocabularyValue('Status', status)
    const phases = phaseText === undefined ? null : parsePhases(phaseText)
    if ((status && !overallStatus) || (phaseText && !phases) || rest.length > 0) {
      page.reject(line, 'number, status and phase')
    }
    return [
      {
        nctId,
        briefTitle: title,
        ...(overallStatus ? { overallStatus } : {}),
        ...(phases ? { phases } : {}),
      },
    ]
  })
}

function isAgencyClass(text: string | undefined): boolean {
  return agencyClasses.some((value) => value === text?.trim())
}

function readBlockTerm(
  page: PageDocument,
  vocabulary: Parameters<typeof parseVocabularyValue>[0],
  text: string,
  line: PageLine,
): string | undefined {
  const value = parseVocabularyValue(vocabulary, text)
  if (value === null) page.reject(line, `a value of ${vocabulary}`)
  return value ?? undefined
}
