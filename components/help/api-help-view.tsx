import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import { ExternalLink } from '@/components/ui/external-link'
import { apiPath } from '@/lib/ctgov-api/api-paths'
import { csvColumnNames } from '@/lib/exports/csv-cells'
import { portalSectionKeys } from '@/lib/ctgov-api/portal-section'
import { ApiEndpoints } from './api-endpoints'
import { ApiExample } from './api-example'
import { ApiGroupsTable } from './api-groups-table'
import { ApiParameters } from './api-parameters'
import { ApiPrograms } from './api-programs'
import { Code } from './code'
import { CodeExample } from './code-example'
import { HelpHeader } from './help-header'
import { HelpSection } from './help-section'

const contents = [
  ['start', 'What it is'],
  ['endpoints', 'Addresses'],
  ['parameters', 'Parameters of /studies'],
  ['groups', 'Groups of aggFilters'],
  ['fields', 'Choose fields'],
  ['csv', 'Tables'],
  ['paging', 'Read all pages'],
  ['additions', 'What is added'],
  ['differences', 'What differs'],
  ['other', 'Feeds, history and assistants'],
  ['errors', 'Errors'],
  ['manners', 'Good manners'],
] as const

function ApiLink({ path }: { path: string }) {
  return (
    <a href={path}>
      <Code>{path}</Code>
    </a>
  )
}

/** The API for those who write programs. Areas, groups of codes, columns and the portal's fields come from their tables. */
export function ApiHelpView({ siteUrl }: { siteUrl: string }) {
  return (
    <article className="mx-auto max-w-page space-y-10 px-4 pt-10 sm:px-6">
      <HelpHeader title="API for developers" contents={contents}>
        The trials of this portal through the API that you already know: version 2 of the API of
        ClinicalTrials.gov, at another base address.
      </HelpHeader>
      <HelpSection id="start" title="What it is">
        <div className="max-w-prose space-y-3">
          <p>
            Addresses, parameters and answers are those of the{' '}
            <ExternalLink href="https://clinicaltrials.gov/data-api/api">
              registry’s API
            </ExternalLink>
            . A program that reads the registry reads this portal when its base address is changed
            to
          </p>
          <CodeExample title="Base address" code={`${siteUrl}${apiPath}`} />
          <p>
            There is no key and no account, and GET is the only method. Scripts on pages of other
            sites may call it (CORS is open to all). Every answer with status 200 carries an{' '}
            <Code>ETag</Code>: send it back as <Code>If-None-Match</Code>, and as long as the data
            are the same the answer is 304 without a body.
          </p>
          <p>
            Examples on this page are links to real answers:{' '}
            <ApiExample path="/studies?query.cond=lupus&fields=NCTId|BriefTitle&pageSize=5" />.
          </p>
        </div>
      </HelpSection>
      <HelpSection id="endpoints" title="Addresses">
        <ApiEndpoints />
      </HelpSection>
      <HelpSection id="parameters" title="Parameters of /studies">
        <p className="max-w-prose">
          A study is listed when it meets every search and every filter. Each parameter may stand
          once; lists, such as fields, may also be sent in several pieces. Texts are written in the{' '}
          <Link href="/help/search#language" prefetch={false}>
            query language
          </Link>
          , the same as in the search box, up to 600 words. When a text holds nothing but NCT
          numbers, these studies are given, and neither filters nor other texts count. Unlike the
          pages, the API leaves nothing out unasked: it searches all trials of the collection,
          whatever part cells play in them.
        </p>
        <ApiParameters />
      </HelpSection>
      <HelpSection id="groups" title="Groups of aggFilters">
        <p className="max-w-prose">
          A group and its codes are joined by a colon, codes by spaces, groups by commas:{' '}
          <ApiExample path="/studies?aggFilters=status:rec not,cell:car-t&fields=NCTId|CellType" />.
        </p>
        <ApiGroupsTable />
      </HelpSection>
      <HelpSection id="fields" title="Choose fields">
        <div className="max-w-prose space-y-3">
          <p>
            <Code>fields</Code> takes names separated by commas or bars, and capitals count. A name
            is
          </p>
          <ul className="list-disc space-y-1 pl-5">
            <li>
              a piece name of the data model, such as <Code>BriefTitle</Code>;
            </li>
            <li>
              a path, such as <Code>protocolSection.identificationModule.nctId</Code>;
            </li>
            <li>
              a branch by either, such as <Code>ConditionsModule</Code>, with everything below it;
            </li>
            <li>
              a search area, such as <Code>ConditionSearch</Code>, for the fields it looks in;
            </li>
            <li>
              <Code>@query</Code>, for all fields that this search looks in;
            </li>
            <li>
              a field of the portal, such as <Code>CellType</Code>: see{' '}
              <a href="#additions">What is added</a>.
            </li>
          </ul>
          <p>
            Only what is named is given: <Code>StartDate</Code> comes without{' '}
            <Code>StartDateType</Code>, and <Code>HasResults</Code> only by name. Keys keep the
            order of the model. A branch that a study has, but nothing of what was named in it, is
            an empty object; a module that it lacks is absent. Items of a list keep their number and
            order:{' '}
            <ApiExample path="/studies?fields=InterventionName|InterventionType&pageSize=3" />.
          </p>
        </div>
      </HelpSection>
      <HelpSection id="csv" title="Tables">
        <div className="max-w-prose space-y-3">
          <p>
            With <Code>format=csv</Code>, <Code>fields</Code> takes the names of columns:{' '}
            <ApiExample path="/studies?format=csv&fields=NCT Number|Study Title|Phases&pageSize=5" />
            . The first page begins with a line of column names, further pages do not. Values of one
            cell are separated by bars. The token of the next page is in the header{' '}
            <Code>x-next-page-token</Code>, the count in <Code>x-total-count</Code>.
          </p>
          <Disclosure summary={`All ${csvColumnNames.length} columns`}>
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {csvColumnNames.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      </HelpSection>
      <HelpSection id="paging" title="Read all pages">
        <div className="max-w-prose space-y-3">
          <p>
            Every study stands on a line of its own. A page that is not the last has a{' '}
            <Code>nextPageToken</Code>. Send it as <Code>pageToken</Code>, with the same search and
            order as before, until there is none. Ask for large pages and few fields.
          </p>
          <ApiPrograms siteUrl={siteUrl} />
        </div>
      </HelpSection>
      <HelpSection id="additions" title="What is added">
        <div className="max-w-prose space-y-3">
          <p>
            The portal reads from each record which cells a trial is about. This comes as a section
            of its own, <Code>portalSection</Code>, and only when you ask for it in{' '}
            <Code>fields</Code>, so that programs made for the registry see nothing new:{' '}
            <ApiExample path="/studies?fields=NCTId|PortalSection&pageSize=3" />. Each list holds
            codes; <Code>NOT_STATED</Code> says that the record leaves the question open.
          </p>
        </div>
        <table className="data-table stacking-table">
          <caption className="sr-only">Fields of the portal</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">In fields and expressions</th>
              <th scope="col">In the answer</th>
            </tr>
          </thead>
          <tbody>
            {portalSectionKeys.map(({ piece, name, label }) => (
              <tr key={piece}>
                <th scope="row">{label}</th>
                <td data-label="In fields and expressions">
                  <Code>{piece}</Code>
                </td>
                <td data-label="In the answer">
                  <Code>{`portalSection.${name}`}</Code>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">Address in this portal</th>
              <td data-label="In fields and expressions">
                <Code>PortalTrialId</Code>, in fields alone
              </td>
              <td data-label="In the answer">
                <Code>portalSection.trialId</Code>
              </td>
            </tr>
          </tbody>
        </table>
        <div className="max-w-prose space-y-3">
          <p>
            The same fields stand in expressions,{' '}
            <ApiExample path="/studies?query.term=AREA[TargetAntigen]CD19&fields=NCTId|TargetAntigen" />
            , and in aggFilters by the names of the portal’s filters,{' '}
            <ApiExample path="/studies?aggFilters=cell:car-t,target:cd19&fields=NCTId|CellType" />.
          </p>
          <p>
            Trials without an NCT number are listed only with <Code>includeUnnumbered=true</Code>:
            programs made for the registry rely on the number. Such a trial has its address in the
            portal as its id: <Code>{'/studies/{id}'}</Code> takes the last part of the address of
            the trial’s page. <Code>/studies/metadata</Code> lists the portal’s fields with{' '}
            <Code>includePortal=true</Code>.
          </p>
          <p>
            <Code>facets</Code> takes the names of the portal’s filters and counts their values
            among all studies found, on the first page:{' '}
            <ApiExample path="/studies?query.cond=lymphoma&facets=target,phase&pageSize=1&fields=NCTId" />
            . Each value comes with its name and the number of studies, and is written as in the
            addresses of the portal’s own searches.
          </p>
        </div>
      </HelpSection>
      <HelpSection id="differences" title="What differs from the registry">
        <ul className="max-w-prose list-disc space-y-1 pl-5">
          <li>
            The collection is this portal’s, and as fresh as its last update:{' '}
            <ApiExample path="/version" />. Counts and statistics are of these trials alone.
          </li>
          <li>
            Values that the registry’s vocabularies do not have, as other sources state them, are
            left out of answers. The trial’s page shows them.
          </li>
          <li>
            Numbers of synonyms find nothing. <Code>EXPANSION[None]</Code> in an expression searches
            a word without its synonyms.
          </li>
          <li>
            A page token is refused with 400 when it belongs to another search, and when the data
            changed since the page before. Then start over from the first page, or you would miss
            studies or have them twice.
          </li>
          <li>
            An unknown group or code in aggFilters is an error, where the registry finds nothing.
          </li>
          <li>
            Relevance is weighed by this portal. Studies come by it unless you sort them; the
            registry promises no order.
          </li>
        </ul>
      </HelpSection>
      <HelpSection id="other" title="Feeds, history and assistants">
        <ul className="max-w-prose list-disc space-y-1 pl-5">
          <li>
            Feeds of new and changed trials of any search, with the parameters of its page:{' '}
            <ApiLink path="/feeds/trials.atom?q=lupus" />, <Code>.rss</Code> and <Code>.json</Code>;
            of one trial: <ApiLink path="/feeds/trials/NCT05828212.atom" />. With the parameters of
            the registry’s pages: <ApiLink path="/api/rss?cond=lupus" />.
          </li>
          <li>
            Every trial of a search as a file, with the parameters of its page:{' '}
            <Code>/export/trials.csv</Code>, <Code>.ris</Code>, <Code>.json</Code> and others, which
            each list of results offers. <Code>ids=NCT00000001,NCT00000002</Code> names trials
            instead, in files and feeds. <Code>fields=all</Code> gives a table every column;{' '}
            <Code>fields=NCT Number,Arms,EligibilityCriteria</Code> those that you name, columns of
            the registry’s CSV or fields of its model. A header <Code>Link</Code> leads to{' '}
            <Code>/export/trials.datapackage.json</Code>, which says what a file has in it: search,
            filters, count, date and terms. <Code>/export/history.jsonl</Code> has every version of
            these trials, with its source and days.
          </li>
          <li>
            The versions that this portal has seen of a study, as the registry’s own pages read
            them: <ApiLink path="/api/int/studies/NCT05828212/history" />,{' '}
            <ApiLink path="/api/int/studies/NCT05828212/history/0" />,{' '}
            <ApiLink path="/api/int/studies/NCT05828212?history=true" />. Names that begin with some
            letters: <ApiLink path="/api/int/suggest?input=lymph" />.
          </li>
          <li>
            A search by the parameters of the registry’s pages:{' '}
            <ApiLink path="/api/int/studies?cond=lupus&from=0&limit=5&fields=NCTId,BriefTitle" />,
            and all its studies as one file (json, csv, ris, json.zip):{' '}
            <Code>/api/int/studies/download?cond=lupus&amp;format=json</Code>.
          </li>
          <li>
            The API described for programs that make clients (OpenAPI 3.1):{' '}
            <ApiLink path="/api/oas/v2" />.
          </li>
          <li id="assistants">
            Assistants that speak the Model Context Protocol find tools at{' '}
            <span className="font-mono text-sm break-words">
              <code>{`${siteUrl}/mcp`}</code>
            </span>{' '}
            (streamable HTTP), or on this portal’s own machine with <Code>npm run -s mcp</Code>: to
            search, also near a place, to read a trial and its history, and to explain fields and
            filters. They only read. <ApiLink path="/llms.txt" /> lists what there is.
          </li>
        </ul>
      </HelpSection>
      <HelpSection id="errors" title="Errors">
        <div className="max-w-prose space-y-3">
          <p>
            A request that cannot be understood is answered with 400, one for a study that is not
            here with 404, both in plain text. The first line says what is wrong, in the registry’s
            words; the second line, which is this portal’s, says what to do about it. Nothing is
            guessed: a misspelt parameter is an error and never ignored.
          </p>
          <CodeExample
            title="Answer to a field that does not exist"
            code={
              "Parameter 'fields' contains invalid field name: 'nctid'\nDid you mean NCTId? Capitals count. …"
            }
          />
          <p>
            See it live: <ApiExample path="/studies?fields=nctid" />,{' '}
            <ApiExample path="/studies?filter.phase=2" />.
          </p>
        </div>
      </HelpSection>
      <HelpSection id="manners" title="Good manners">
        <p className="max-w-prose">
          No limit is set on the number of requests. Please send one after the other, ask for pages
          of 1,000 with only the fields that you need, and use the ETag instead of fetching the same
          again. What is said here about records holds in programs too: a status is a snapshot, and
          nothing of it is{' '}
          <Link href="/about" prefetch={false}>
            medical advice
          </Link>
          .
        </p>
      </HelpSection>
    </article>
  )
}
