import { toCitation } from './citation'
import type { TextFormat } from './format'
import { describeSource } from './provenance'

/** For LaTeX: `@misc` entries, whose braces keep the capitals of titles and names as they are. */
export const bibtexFormat: TextFormat = {
  id: 'bib',
  label: 'BibTeX (LaTeX)',
  mediaType: 'application/x-bibtex; charset=utf-8',
  // What stands outside entries is no part of them.
  head: (source) =>
    `${describeSource(source)
      .map(([name, statement]) => `% ${name}: ${statement.replace(/[\s@{}]+/g, ' ')}`)
      .join('\n')}\n\n`,
  write(trial, source) {
    const cited = toCitation(trial, source)
    const fields: [name: string, value: string | undefined][] = [
      ['title', cited.title],
      ['author', cited.sponsor],
      ['year', cited.posted?.slice(0, 4)],
      ['publisher', cited.registry],
      ['number', cited.number],
      ['note', cited.notes.join(' ') || undefined],
      ['keywords', cited.keywords.join(', ') || undefined],
    ]
    const addresses: [name: string, value: string | undefined][] = [
      ['url', cited.url],
      ['urldate', cited.accessed],
    ]
    const lines = [
      ...fields.map(([name, value]) => [name, value && `{${escapeLatex(value)}}`]),
      ...addresses,
    ].flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []))
    return `@misc{${cited.key},\n${lines.join(',\n')}\n}\n\n`
  },
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text in which LaTeX takes nothing for a command. */
function escapeLatex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\~^&%$#_{}]/g, (sign) => escapes[sign] ?? `\\${sign}`)
}
