import { toCitation } from './citation'
import type { TextFormat } from './format'
import { describeSource } from './provenance'

/** For LaTeX: `@misc` entries; braces keep the capitals of titles and names. */
export const bibtexFormat: TextFormat = {
  id: 'bib',
  label: 'BibTeX (LaTeX)',
  mediaType: 'application/x-bibtex; charset=utf-8',
  // Text outside of entries is ignored.
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

/** A text with LaTeX's special characters escaped. */
function escapeLatex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\~^&%$#_{}]/g, (sign) => escapes[sign] ?? `\\${sign}`)
}
