import { enoughResults } from '@/lib/search/limits'
import { HelpSection } from './help-section'
import { QueryExample } from './query-example'

/** What everyone should know about the search box. */
export function SearchBasics() {
  return (
    <div className="max-w-prose space-y-10">
      <HelpSection id="start" title="Begin with your own words">
        <p>
          Type a disease, a treatment, a target or the name of a product, as you would say it:{' '}
          <QueryExample query="devic's" />, <QueryExample query="stomach cancer" /> or{' '}
          <QueryExample query="CD19 CAR-T lupus" />. We look for all of your words, in any order,
          anywhere in a trial’s record. Trials with the words in their title, conditions or
          treatments come first. Capitals, accents and hyphens make no difference.
        </p>
        <p>
          Common words, such as “for”, “after” or “my”, are ignored, and the page says which. To
          require every word, put parentheses around them:{' '}
          <QueryExample query="(relapsed after CAR-T)" />. If you use quotation marks, parentheses
          or an operator, we search exactly what you wrote.
        </p>
        <p>
          When fewer than {enoughResults} trials match, the list continues with close matches. They
          have most of what you asked for; the disease and the cells count most. They are not
          included in the total, and each says which words it lacks.
        </p>
        <p>
          Words such as “recruiting”, “phase 3”, “with results”, “aged 9” or “near Leeds” become
          filters. The page shows what it read, and you can turn each filter back into words. You
          can also paste a paragraph about a patient: we search for the conditions, cells, age and
          place in it. Only the trial team can say whether someone can take part.
        </p>
        <p>
          Use the filters beside the list to narrow it. Choosing more values of one filter finds
          more trials (phase 1 or phase 2). Using more filters finds fewer (phase 1 and in Germany).
          The number beside each value is how many trials you will see when you choose it.
        </p>
      </HelpSection>
      <HelpSection id="numbers" title="Paste trial numbers">
        <p>
          Paste one or more registry numbers such as NCT01234567, separated by spaces, commas or
          line breaks, to see exactly those trials, including any that don’t test a cell therapy.
          You can also paste the address of a trial or a search from ClinicalTrials.gov, its former
          website or its API. The page says if we left out part of the search.
        </p>
      </HelpSection>
      <HelpSection id="synonyms" title="Other names are searched too">
        <p>
          Many diseases and products have several names. When you type one, we search for the others
          too, and list them under “How we searched”. There you can switch them off for this search.
          Write <QueryExample query="EXPANSION[None]SLE" /> to search for SLE alone. Countries have
          other names too: <QueryExample query="leukemia UK" /> finds trials in the United Kingdom.
        </p>
      </HelpSection>
      <HelpSection id="spelling" title="When a word is misspelt">
        <p>
          If a search finds nothing, we look for similar words in the records and ask “Did you mean
          …?”. We never change your words without telling you.
        </p>
        <p>
          If the list is empty, the page also shows which word or filter to remove, and how many
          trials you would see without it.
        </p>
      </HelpSection>
      <HelpSection id="questions" title="Ask in a sentence">
        <p>
          <QueryExample query="allogeneic CAR-NK trials against CD33 that recruit" /> finds few
          trials, because records rarely contain all of these words. The page then offers the
          filters that your sentence mentions, with the number of trials: kinds of cells, targets,
          donors, tissues, phases, an age, posted results, recruiting trials, and a place, as in{' '}
          <QueryExample query="CAR-T for a 9 year old near Leeds" />. We search for the other words
          as usual.
        </p>
        <p>
          It also understands “or”, as in <QueryExample query="CAR-T or CAR-NK for lymphoma" />, and
          “not” or “without”, as in <QueryExample query="lymphoma not CAR-T" />. Between other
          words, write OR and NOT in capitals.
        </p>
      </HelpSection>
    </div>
  )
}
