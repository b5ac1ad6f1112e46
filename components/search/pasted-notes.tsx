import { toNumberUrl } from '@/lib/study/registry-urls'
import { ExternalLink } from '@/components/ui/external-link'
import type { PastedNote } from '@/lib/search/registry-links/pasted-numbers'

/** How pasted numbers or a pasted link were understood, and what was not. */
export function PastedNotes({ note }: { note: PastedNote | undefined }) {
  if (note === undefined) return null
  const lines = describeNote(note)
  const missing = note.kind === 'numbers' ? note.missing : []
  if (lines.length === 0 && missing.length === 0) return null
  return (
    <section
      aria-label="What you pasted"
      className="space-y-1 rounded-card border-l-4 border-accent bg-tint p-4 break-words text-ink"
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {missing.length > 0 && (
        <>
          <p>
            {missing.length === 1
              ? 'We don’t have one of these numbers. The registry may:'
              : `${missing.length} numbers are not here. The registry may have them:`}
          </p>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {missing.map((number) => (
              <li key={number} className="min-h-6">
                <ExternalLink href={toNumberUrl(number)}>{number}</ExternalLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function describeNote(note: PastedNote): string[] {
  switch (note.kind) {
    case 'link':
      return describeLink(note)
    case 'numbers':
      return describeNumbers(note)
    case 'page':
      return [
        `This address at ${note.host} does not contain the trial’s number. These are the trials whose records link to it. If there are none, try the number shown on that page.`,
      ]
  }
}

function describeLink({ notUnderstood }: Extract<PastedNote, { kind: 'link' }>): string[] {
  const lines = ['We ran the search of this ClinicalTrials.gov link here.']
  if (notUnderstood.length > 0) {
    lines.push(`We left out parts of the link that we don’t support: ${notUnderstood.join(', ')}.`)
  }
  return lines
}

function describeNumbers(note: Extract<PastedNote, { kind: 'numbers' }>): string[] {
  const lines: string[] = []
  if (note.asked > 1) lines.push(`We looked up ${note.asked} trial numbers.`)
  if (note.leftOut > 0) {
    lines.push(`We left out ${note.leftOut} more. Search for them separately.`)
  }
  if (note.filtersIgnored) {
    lines.push('Filters don’t apply to a search by trial number.')
  }
  return lines
}
