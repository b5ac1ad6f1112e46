import type { VocabularyName } from '@/lib/study/vocabularies/vocabularies'
import type { Draft, RecordNotes } from '../record-reader'
import type { XmlElement, XmlReader } from '../xml-element'

/** A `clinical_study` being read: its elements, and the notes made on the way. */
export class LegacyRecord {
  constructor(
    readonly xml: XmlReader,
    readonly notes: RecordNotes,
  ) {}

  text(path: string, from: XmlElement = this.xml.root): string | undefined {
    return this.xml.text(from, path)
  }

  flag(path: string, from: XmlElement = this.xml.root): boolean | undefined {
    return this.notes.readFlag(path, this.text(path, from))
  }

  term(path: string, name: VocabularyName, from: XmlElement = this.xml.root): string | undefined {
    return this.notes.readTerm(path, name, this.text(path, from))
  }

  /** The date under the first name present; the schema renamed some dates over the years. */
  date(...paths: string[]): string | undefined {
    for (const path of paths) {
      const text = this.text(path)
      if (text !== undefined) return this.notes.readDate(path, text)
    }
    return undefined
  }

  /** A date with its `type` attribute (`Actual`, `Anticipated`, `Estimate`). */
  dateStruct(path: string): Draft {
    const date = this.date(path)
    return { date, type: this.typeAttribute(path, 'DateType', date) }
  }

  /** The type of its `value`, as an element's `type` attribute states it. */
  typeAttribute(path: string, name: VocabularyName, value: unknown): string | undefined {
    const text = this.xml.get(this.xml.root, path)?.attributes.type?.trim()
    return this.notes.readQualifier(`${path}/@type`, name, text === '' ? undefined : text, value)
  }
}
