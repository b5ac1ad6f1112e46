import type { EligibilityBlock, EligibilitySections } from '@/lib/study/eligibility'
import { unescapeMarkup } from '@/lib/study/markup'

const bullets = /^\\?[*+\-–—•◦‣⁃▪■●○∙·§o➢➤✓✔◆◇□]\s*/

/** All text in a tree of blocks, in order. */
export function toWords(blocks: readonly EligibilityBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'list'
        ? block.items
            .map((item) => `${item.marker ?? ''} ${item.text} ${toWords(item.children)}`)
            .join(' ')
        : block.text,
    )
    .join(' ')
}

export function toSectionWords(sections: EligibilitySections): string {
  return sections.map(({ heading, blocks }) => `${heading ?? ''} ${toWords(blocks)}`).join(' ')
}

/**
 * The first place at which the result differs from the source, compared character by character without white space
 * and without the bullet that may begin a line; `null` if nothing is lost or added. Colons are ignored: the one after
 * a section heading is not part of the heading, nor is a dash before "none".
 */
export function findLoss(source: string, words: string): string | null {
  const said = squeeze(words)
  // Whether a leading "*" is a bullet or a word becomes clear only later, so both readings are tried.
  let positions = new Set([0])
  for (const line of source.split(/\r\n|\r|\n/)) {
    const body = line.trim()
    if (/^<!--\s*-->$/.test(body)) continue
    const readings = [
      body,
      body.replace(bullets, ''),
      body.replace(/(criteria ?[:：])\s*[-•]\s*/gi, '$1'),
      body.replace(/\s*[-–—]\s*((?:none|nil|n\/?a|not applicable)\.?)$/i, '$1'),
    ].map((text) => squeeze(unescapeMarkup(text)))
    const next = new Set(
      [...positions].flatMap((position) =>
        readings
          .filter((reading) => said.startsWith(reading, position))
          .map((reading) => position + reading.length),
      ),
    )
    const [position = 0] = positions
    if (next.size === 0) return `${body.slice(0, 80)} ≠ ${said.slice(position, position + 80)}`
    positions = next
  }
  return positions.has(said.length) ? null : `added: ${said.slice(Math.max(...positions))}`
}

function squeeze(text: string): string {
  return text.replace(/[\s:：]+/g, '')
}
