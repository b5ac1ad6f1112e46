import Link from 'next/link'
import { FirstPartEnd } from '@/components/layout/first-part-end'
import { ExternalLink } from '@/components/ui/external-link'
import { glossary, glossaryGroupLabels, glossaryGroups } from '@/lib/vocabulary/glossary'

/** The field's terms, each explained once; every term has an address of its own. */
export function GlossaryView() {
  return (
    <article className="wrap pt-10">
      <header className="max-w-prose">
        <h1>Glossary</h1>
        <p className="mt-3 text-lg text-ink-2">
          What the words in records of cell therapy trials mean. On a trial’s page, point at a
          dotted word or tap it to see the same explanation.
        </p>
      </header>
      <nav aria-label="On this page" className="mt-4">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {glossaryGroups.map((group) => (
            <li key={group}>
              <a href={`#${group}`} className="inline-block py-1">
                {glossaryGroupLabels[group]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {glossaryGroups.map((group, index) => (
        <section key={group} aria-labelledby={group} className="mt-8 max-w-prose">
          <h2 id={group} className="scroll-mt-6">
            {glossaryGroupLabels[group]}
          </h2>
          <dl className="glossary">
            {glossary
              .filter((each) => each.group === group)
              .map(({ id, term, variants, meaning }) => (
                <div key={id}>
                  <dt id={id}>{term}</dt>
                  <dd>
                    {meaning}
                    <OtherNames term={term} variants={variants} />
                  </dd>
                </div>
              ))}
          </dl>
          {index === 0 && <FirstPartEnd />}
        </section>
      ))}
      <p className="mt-8">
        Not here?{' '}
        <Link href="/help/search" prefetch={false}>
          Read how to search
        </Link>
        , or look the word up in the{' '}
        <ExternalLink href="https://www.cancer.gov/publications/dictionaries/cancer-terms">
          NCI Dictionary of Cancer Terms
        </ExternalLink>
        .
      </p>
    </article>
  )
}

interface OtherNamesProps {
  term: string
  variants: readonly string[] | undefined
}

/** Alternative names that differ by more than a plural or a hyphen. */
function OtherNames({ term, variants = [] }: OtherNamesProps) {
  const known = new Set([toLetters(term)])
  const others = variants.filter((variant) => {
    const letters = toLetters(variant)
    return !known.has(letters) && known.add(letters)
  })
  return others.length > 0 && <small> Also written: {others.join(', ')}.</small>
}

const toLetters = (name: string) =>
  name
    .toLowerCase()
    .replace(/\(.*\)|[^\p{L}]/gu, '')
    .replace(/s$/, '')
