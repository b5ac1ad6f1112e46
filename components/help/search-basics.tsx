import { enoughResults } from '@/lib/search/limits'
import { HelpSection } from './help-section'
import { QueryExample } from './query-example'

/** What everybody should know who types something into the search box. */
export function SearchBasics() {
  return (
    <div className="max-w-prose space-y-10">
      <HelpSection id="start" title="Begin with your own words">
        <p>
          Type a disease, a treatment, a target or the name of a product, as you would say it:{' '}
          <QueryExample query="devic's" />, <QueryExample query="stomach cancer" /> or{' '}
          <QueryExample query="CD19 CAR-T lupus" />. All words must be found, in any order and
          anywhere in a trial’s record. Trials that have them in the title, among the conditions or
          in the name of the treatment come first. Capitals, accents and hyphens make no difference.
        </p>
        <p>
          Small words of a sentence, such as “for”, “after” or “my”, need not be found, and the page
          says which were left out. Put parentheses around the words to require every one of them:{' '}
          <QueryExample query="(relapsed after CAR-T)" />. A text with quotation marks, parentheses
          or an operator is searched exactly as it is written.
        </p>
        <p>
          When fewer than {enoughResults} trials match, the list goes on with the closest ones:
          those that have most of what you asked for, the disease and the cells before other words.
          They are not counted as matches, and each says what it lacks.
        </p>
        <p>
          Words such as “recruiting”, “phase 3”, “with results”, “aged 9” or “near Leeds” are read
          as filters. The page shows what it read, and each reading can be turned back into words.
          You can also paste a paragraph about a patient: its conditions, cells, age and place
          become the search. Whether someone can take part is for the trial’s team to decide.
        </p>
        <p>
          Then narrow the list with the filters beside it. Several values of one filter widen it
          (phase 1 or phase 2); several filters narrow it (phase 1 and in Germany). The number
          behind each value is how many trials you will see when you choose it.
        </p>
      </HelpSection>
      <HelpSection id="numbers" title="Paste trial numbers">
        <p>
          Paste one or many registry numbers such as NCT01234567, with spaces, commas or line breaks
          between them, and you get exactly these trials, whatever part cells play in them. The
          address of a trial or of a search at ClinicalTrials.gov can be pasted as well, also one of
          its former site or of its API; the page names what it could not carry over.
        </p>
      </HelpSection>
      <HelpSection id="synonyms" title="Other names are searched too">
        <p>
          Many diseases and products have several names. When you type one of them, the others are
          searched as well, and the page tells you so: “also searched: …”. Each of them can be taken
          off there with one click, for this search only. Write{' '}
          <QueryExample query="EXPANSION[None]SLE" /> to search for SLE as you typed it and for
          nothing else. Countries have other names as well: <QueryExample query="leukemia UK" />{' '}
          finds trials in the United Kingdom.
        </p>
      </HelpSection>
      <HelpSection id="spelling" title="When a word is misspelt">
        <p>
          A search that finds nothing is compared with the words that stand in the records. If a
          near one is found, the page asks “Did you mean …?”. Nothing is changed behind your back:
          what you typed is what was searched.
        </p>
        <p>
          The page also names the word or the filter that is to blame for an empty list, and how
          many trials there are without it.
        </p>
      </HelpSection>
      <HelpSection id="questions" title="Ask in a sentence">
        <p>
          <QueryExample query="allogeneic CAR-NK trials against CD33 that recruit" /> finds little,
          since records seldom have all of these words. The page then offers the filters that the
          sentence names, with the number of trials: kinds of cells, targets, donors, tissues,
          phases, an age, posted results, whether a trial recruits, and a place, as in{' '}
          <QueryExample query="CAR-T for a 9 year old near Leeds" />. The other words are searched
          as words.
        </p>
        <p>
          It also offers either of two with “or” between them, as in{' '}
          <QueryExample query="CAR-T or CAR-NK for lymphoma" />, and the trials without what stands
          behind “not” or “without”, as in <QueryExample query="lymphoma not CAR-T" />. Between
          other words, write OR and NOT in capitals.
        </p>
      </HelpSection>
    </div>
  )
}
