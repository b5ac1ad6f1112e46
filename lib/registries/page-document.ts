import { shorten } from '@/lib/study/shorten'
import { SourceError, type ParseWarning } from './source-format'

/**
 * A saved trial page as text: headings on separate lines, and statements below each. The document keeps track of its
 * lines. Lines that no reader claims are reported at the end with their number, so that a fact in an unexpected place
 * is never lost silently.
 */
export interface PageLayout {
  /**
   * Lines that open a section, in the order of the page. Only the first such line counts: a page has every heading
   * once, so a later one is text.
   */
  headings: readonly string[]
  /** The section name for a heading whose wording varies. */
  findHeading?: (text: string) => string | null
  /** Headings that every page of this kind has; a missing one is reported. */
  expected: readonly string[]
  /** Menus, explanations and the like: lines that say nothing about the trial. `heading` is the section's. */
  isFurniture: (text: string, heading: string) => boolean
}

export interface PageLine {
  /** 1-based. */
  number: number
  /** With its indentation, without trailing space; empty for blank lines and furniture. */
  text: string
}

interface PageSection {
  name: string
  heading: PageLine | null
  lines: PageLine[]
}

/** Every page has more than ten headings. */
const secondPageHeadings = 4

export class PageDocument {
  readonly warnings: ParseWarning[] = []
  private readonly sections: PageSection[]
  private readonly claimed = new Set<PageLine>()
  private readonly rejected = new Map<number, string>()

  constructor(
    text: string,
    private readonly layout: PageLayout,
  ) {
    this.sections = toSections(toLines(text), layout)
  }

  /** Whether the page has the heading, with or without anything below it. */
  has(name: string): boolean {
    return this.findSection(name) !== undefined
  }

  /** The heading line, for headings that contain a value. */
  getHeading(name: string): PageLine | null {
    return this.findSection(name)?.heading ?? null
  }

  /** How many of the layout's headings the page has. */
  countHeadings(): number {
    return this.sections.length - 1
  }

  /**
   * The line at which a second page in the same document begins: headings are repeated. A text may contain one or two
   * of them, but not as many as `secondPageHeadings`.
   */
  findSecondPage(): PageLine | null {
    const names = new Set(this.layout.headings)
    const again = new Map<string, PageLine>()
    for (const line of this.sections.flatMap((section) => section.lines)) {
      const text = line.text.trim()
      if (names.has(text) && !again.has(text)) again.set(text, line)
    }
    const [first] = again.values()
    return again.size >= secondPageHeadings && first !== undefined ? first : null
  }

  /** The lines above the first heading. */
  get preamble(): PageLine[] {
    return this.sections[0]?.lines.filter(isStated) ?? []
  }

  /** Non-blank lines of a section that are not claimed yet. */
  getLines(name: string): PageLine[] {
    return this.getBlock(name).filter((line) => isStated(line) && !this.claimed.has(line))
  }

  /** All lines of a section, including blank ones, for texts with paragraphs. */
  getBlock(name: string): PageLine[] {
    return this.findSection(name)?.lines ?? []
  }

  /** Marks lines as understood. */
  claim(lines: Iterable<PageLine>): void {
    for (const line of lines) this.claimed.add(line)
  }

  /** The first line of a section, claimed; `undefined` with a warning if there is nothing below the heading. */
  takeValue(name: string, what: string): PageLine | undefined {
    const [line] = this.getLines(name)
    if (line) this.claim([line])
    else if (this.has(name)) this.warnMissing(name, what)
    return line && { ...line, text: line.text.trim() }
  }

  /** All lines of a section, claimed and trimmed; a warning if there are none. */
  takeValues(name: string, what: string): PageLine[] {
    const lines = this.getLines(name)
    this.claim(lines)
    if (lines.length === 0 && this.has(name)) this.warnMissing(name, what)
    return lines.map((line) => ({ ...line, text: line.text.trim() }))
  }

  /** All lines of a section, claimed, unchanged. */
  takeBlock(name: string): PageLine[] {
    const lines = this.getBlock(name).filter((line) => !this.claimed.has(line))
    this.claim(lines)
    return lines
  }

  warn(line: PageLine | number, message: string): void {
    const number = typeof line === 'number' ? line : line.number
    this.warnings.push({ place: toPlace(number), message })
  }

  /** An unexpected line: reported, and kept with the statements that have no field in the record. */
  reject(line: PageLine, expected: string): void {
    const found = line.text.trim()
    this.warn(line, `expected ${expected}, found ${quote(found)}`)
    this.claimed.add(line)
    this.rejected.set(line.number, found)
  }

  /** Reports missing headings, and what was found in their place. */
  reportMissingHeadings(): void {
    const { headings, expected } = this.layout
    for (const name of expected.filter((heading) => !this.has(heading))) {
      const before = headings.slice(0, headings.indexOf(name)).findLast((h) => this.has(h))
      const index = this.sections.findIndex((section) => section.name === (before ?? ''))
      const next = this.sections[index + 1]?.heading
      const last = this.sections.at(-1)
      const end = last?.lines.at(-1) ?? last?.heading
      const found = next ? quote(next.text.trim()) : 'the end of the page'
      this.warn(next ?? end?.number ?? 1, `expected the heading ${quote(name)}, found ${found}`)
    }
  }

  /** Reports unclaimed lines; returns them together with the rejected ones, by their place. */
  reportLeftovers(): Record<string, string> | undefined {
    for (const section of this.sections) {
      for (const line of section.lines) {
        if (!isStated(line) || this.claimed.has(line)) continue
        const where =
          section.name === '' ? 'above the first heading' : `under ${quote(section.name)}`
        this.reject(line, `nothing more ${where}`)
      }
    }
    if (this.rejected.size === 0) return undefined
    const inOrder = [...this.rejected].sort(([a], [b]) => a - b)
    return Object.fromEntries(inOrder.map(([number, text]) => [toPlace(number), text]))
  }

  /** The error for a document that cannot be read at all. */
  fail(line: PageLine | number, expected: string, found: string): SourceError {
    const number = typeof line === 'number' ? line : line.number
    return new SourceError(toPlace(number), expected, found)
  }

  private warnMissing(name: string, what: string): void {
    const line = this.getHeading(name)?.number ?? 1
    this.warn(line, `expected ${what} under ${quote(name)}, found nothing`)
  }

  private findSection(name: string): PageSection | undefined {
    return this.sections.find((section) => section.name === name)
  }
}

/** A text of the page for a message: in quotes, and not too long. */
export function quote(text: string): string {
  return `“${shorten(text, 80)}”`
}

/** The non-blank lines of a page, trimmed, for recognising it. */
export function toTrimmedLines(text: string): string[] {
  return toLines(text)
    .filter(isStated)
    .map((line) => line.text.trim())
}

function toPlace(line: number): string {
  return `line ${line}`
}

function toLines(text: string): PageLine[] {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  return body
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line.trimEnd() }))
}

function isStated(line: PageLine): boolean {
  return line.text !== ''
}

function toSections(lines: PageLine[], layout: PageLayout): PageSection[] {
  const sections: PageSection[] = [{ name: '', heading: null, lines: [] }]
  const names = new Set(layout.headings)
  for (const line of lines) {
    const text = line.text.trim()
    const name = names.has(text) ? text : (layout.findHeading?.(text) ?? null)
    const current = sections.at(-1)
    if (name !== null && !sections.some((section) => section.name === name)) {
      sections.push({ name, heading: line, lines: [] })
    } else if (current) {
      const isFurniture = text !== '' && layout.isFurniture(text, current.name)
      current.lines.push(isFurniture ? { ...line, text: '' } : line)
    }
  }
  return sections
}
