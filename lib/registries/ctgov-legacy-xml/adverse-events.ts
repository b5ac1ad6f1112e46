import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import type { Draft } from '../record-reader'
import type { XmlElement } from '../xml-element'
import type { LegacyRecord } from './legacy-record'

interface Totals {
  affected?: number
  atRisk?: number
}

/** `reported_events`. Totals by group are in a separate category, named `Total`. */
export function readAdverseEvents(record: LegacyRecord, events: XmlElement | undefined): Draft {
  if (events === undefined) return {}
  const { xml } = record
  const serious = readEvents(record, xml.get(events, 'serious_events'))
  const other = readEvents(record, xml.get(events, 'other_events'))
  return {
    frequencyThreshold: other.threshold ?? serious.threshold,
    timeFrame: record.text('time_frame', events),
    description: xml.block(events, 'desc'),
    eventGroups: xml.find(events, 'group_list/group').map((group) => {
      const id = group.attributes.group_id ?? ''
      return {
        id,
        title: record.text('title', group),
        description: xml.block(group, 'description'),
        seriousNumAffected: serious.totals.get(id)?.affected,
        seriousNumAtRisk: serious.totals.get(id)?.atRisk,
        otherNumAffected: other.totals.get(id)?.affected,
        otherNumAtRisk: other.totals.get(id)?.atRisk,
      }
    }),
    seriousEvents: serious.events,
    otherEvents: other.events,
  }
}

interface EventList {
  threshold: string | undefined
  totals: Map<string, Totals>
  events: Draft[]
}

function readEvents(record: LegacyRecord, parent: XmlElement | undefined): EventList {
  const list: EventList = { threshold: undefined, totals: new Map(), events: [] }
  if (parent === undefined) return list
  const { xml } = record
  list.threshold = record.text('frequency_threshold', parent)
  const defaultVocabulary = record.text('default_vocab', parent)
  const defaultAssessment = record.text('default_assessment', parent)
  for (const category of xml.find(parent, 'category_list/category')) {
    const organSystem = record.text('title', category)
    for (const event of xml.find(category, 'event_list/event')) {
      const title = xml.get(event, 'sub_title')
      const counts = xml.find(event, 'counts')
      if (organSystem === 'Total') {
        for (const { attributes } of counts) {
          const totals: Totals = {}
          const affected = toNumber(attributes.subjects_affected)
          const atRisk = toNumber(attributes.subjects_at_risk)
          if (affected !== undefined) totals.affected = affected
          if (atRisk !== undefined) totals.atRisk = atRisk
          list.totals.set(attributes.group_id ?? '', totals)
        }
        continue
      }
      const assessment = record.text('assessment', event) ?? defaultAssessment
      list.events.push({
        term: title?.text.trim(),
        organSystem,
        sourceVocabulary: title?.attributes.vocab ?? defaultVocabulary,
        assessmentType:
          assessment === undefined
            ? undefined
            : (parseVocabularyValue('EventAssessment', assessment) ?? assessment),
        notes: xml.block(event, 'description'),
        stats: counts.map(({ attributes }) => ({
          groupId: attributes.group_id,
          numEvents: toNumber(attributes.events),
          numAffected: toNumber(attributes.subjects_affected),
          numAtRisk: toNumber(attributes.subjects_at_risk),
        })),
      })
    }
  }
  return list
}

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
