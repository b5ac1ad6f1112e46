import Link from 'next/link'
import { FirstPartEnd } from '@/components/layout/first-part-end'
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
  ['endpoints', 'Endpoints'],
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

/**
 * Help on the API for programmers. Areas, groups of codes, columns and the portal's fields come from their tables.
 */
export function ApiHelpView({ siteUrl }: { siteUrl: string }) {
  return (
    <article className="mx-auto max-w-page space-y-10 px-4 pt-10 sm:px-6">
      <HelpHeader title="API for developers" contents={contents}>
        Read this portal’s trials through an API that you may already know: version 2 of the
        ClinicalTrials.gov API, at another base address.
      </HelpHeader>
      <StartSection siteUrl={siteUrl} />
      <FirstPartEnd />
      <HelpSection id="endpoints" title="Endpoints">
        <ApiEndpoints />
      </HelpSection>
      <ParametersSection />
      <HelpSection id="groups" title="Groups of aggFilters">
        <p className="max-w-prose">
          Put a colon between a group and its codes, spaces between codes, and commas between
          groups:{' '}
          <ApiExample path="/studies?aggFilters=status:rec not,cell:car-t&fields=NCTId|CellType" />.
        </p>
        <ApiGroupsTable />
      </HelpSection>
      <FieldsSection />
      <TablesSection />
      <HelpSection id="paging" title="Read all pages">
        <div className="max-w-prose space-y-3">
          <p>
            Every study is on a line of its own. Every page except the last has a{' '}
            <Code>nextPageToken</Code>. Send it as <Code>pageToken</Code>, with the same search and
            order, until there is none. Ask for large pages and few fields.
          </p>
          <ApiPrograms siteUrl={siteUrl} />
        </div>
      </HelpSection>
      <AdditionsSection />
      <DifferencesSection />
      <OtherWaysSection siteUrl={siteUrl} />
      <ErrorsSection />
      <MannersSection />
    </article>
  )
}

function StartSection({ siteUrl }: { siteUrl: string }) {
  return (
    <HelpSection id="start" title="What it is">
      <div className="max-w-prose space-y-3">
        <p>
          Endpoints, parameters and responses are the same as in the{' '}
          <ExternalLink href="https://clinicaltrials.gov/data-api/api">registry’s API</ExternalLink>
          . To make a program that reads the registry read this portal, change its base address to
        </p>
        <CodeExample title="Base address" code={`${siteUrl}${apiPath}`} />
        <p>
          You need no key and no account. GET is the only method. Scripts on other websites may call
          the API (CORS is open to all). Every response with status 200 has an <Code>ETag</Code>. If
          you send it back as <Code>If-None-Match</Code> and the data have not changed, the response
          is 304 without a body.
        </p>
        <p>
          The examples on this page link to real responses:{' '}
          <ApiExample path="/studies?query.cond=lupus&fields=NCTId|BriefTitle&pageSize=5" />.
        </p>
      </div>
    </HelpSection>
  )
}

function ParametersSection() {
  return (
    <HelpSection id="parameters" title="Parameters of /studies">
      <p className="max-w-prose">
        A study is listed when it matches every search and every filter. Send each parameter once;
        lists, such as fields, may also be repeated. Write search texts in the{' '}
        <Link href="/help/search#language" prefetch={false}>
          query language
        </Link>
        , as in the search box, with up to 600 words. If a text contains only NCT numbers, you get
        these studies, and filters and other texts are ignored. Unlike the pages, the API searches
        all trials of the collection, including those that don’t test a cell therapy.
      </p>
      <ApiParameters />
    </HelpSection>
  )
}

function FieldsSection() {
  return (
    <HelpSection id="fields" title="Choose fields">
      <div className="max-w-prose space-y-3">
        <p>
          <Code>fields</Code> takes names separated by commas or pipes. Names are case-sensitive. A
          name can be
        </p>
        <ul className="list-disc space-y-1 pl-5">
          <li>
            a piece name of the data model, such as <Code>BriefTitle</Code>;
          </li>
          <li>
            a path, such as <Code>protocolSection.identificationModule.nctId</Code>;
          </li>
          <li>
            a branch, such as <Code>ConditionsModule</Code>, with everything below it;
          </li>
          <li>
            a search area, such as <Code>ConditionSearch</Code>, for the fields it searches;
          </li>
          <li>
            <Code>@query</Code>, for all the fields that this request searches;
          </li>
          <li>
            a field of this portal, such as <Code>CellType</Code>: see{' '}
            <a href="#additions">What is added</a>.
          </li>
        </ul>
        <p>
          You get only the fields that you name: <Code>StartDate</Code> comes without{' '}
          <Code>StartDateType</Code>, and <Code>HasResults</Code> only if you name it. Keys are in
          the order of the model. If a study has a branch but none of the fields named in it, the
          branch is an empty object. A module that the study lacks is absent. Lists keep their
          length and order:{' '}
          <ApiExample path="/studies?fields=InterventionName|InterventionType&pageSize=3" />.
        </p>
      </div>
    </HelpSection>
  )
}

function TablesSection() {
  return (
    <HelpSection id="csv" title="Tables">
      <div className="max-w-prose space-y-3">
        <p>
          With <Code>format=csv</Code>, <Code>fields</Code> takes column names:{' '}
          <ApiExample path="/studies?format=csv&fields=NCT Number|Study Title|Phases&pageSize=5" />.
          Only the first page begins with a line of column names. Pipes separate several values in
          one cell. The token of the next page is in the header <Code>x-next-page-token</Code>, and
          the count is in <Code>x-total-count</Code>.
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
  )
}

function AdditionsSection() {
  return (
    <HelpSection id="additions" title="What is added">
      <div className="max-w-prose space-y-3">
        <p>
          This portal reads from each record which cells a trial is about. You get this in a
          separate section, <Code>portalSection</Code>, if you ask for it in <Code>fields</Code>.
          Programs made for the registry see nothing new:{' '}
          <ApiExample path="/studies?fields=NCTId|PortalSection&pageSize=3" />. Each list contains
          codes. <Code>NOT_STATED</Code> means that the record doesn’t say.
        </p>
      </div>
      <table className="data-table stacking-table">
        <caption className="sr-only">Fields of the portal</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">In fields and expressions</th>
            <th scope="col">In the response</th>
          </tr>
        </thead>
        <tbody>
          {portalSectionKeys.map(({ piece, name, label }) => (
            <tr key={piece}>
              <th scope="row">{label}</th>
              <td data-label="In fields and expressions">
                <Code>{piece}</Code>
              </td>
              <td data-label="In the response">
                <Code>{`portalSection.${name}`}</Code>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">Address in this portal</th>
            <td data-label="In fields and expressions">
              <Code>PortalTrialId</Code>, in fields alone
            </td>
            <td data-label="In the response">
              <Code>portalSection.trialId</Code>
            </td>
          </tr>
        </tbody>
      </table>
      <div className="max-w-prose space-y-3">
        <p>
          You can use the same fields in expressions,{' '}
          <ApiExample path="/studies?query.term=AREA[TargetAntigen]CD19&fields=NCTId|TargetAntigen" />
          , and in aggFilters by the names of the portal’s filters,{' '}
          <ApiExample path="/studies?aggFilters=cell:car-t,target:cd19&fields=NCTId|CellType" />.
        </p>
        <p>
          Trials without an NCT number are listed only with <Code>includeUnnumbered=true</Code>,
          because programs made for the registry rely on the number. The id of such a trial is the
          last part of its page address, and <Code>{'/studies/{id}'}</Code> takes it.{' '}
          <Code>/studies/metadata</Code> lists the portal’s fields with{' '}
          <Code>includePortal=true</Code>.
        </p>
        <p>
          <Code>facets</Code> takes the names of this portal’s filters and counts their values among
          all studies found. The counts are on the first page:{' '}
          <ApiExample path="/studies?query.cond=lymphoma&facets=target,phase&pageSize=1&fields=NCTId" />
          . Each value has its name and the number of studies. Values are written as in this
          portal’s page addresses.
        </p>
      </div>
    </HelpSection>
  )
}

function DifferencesSection() {
  return (
    <HelpSection id="differences" title="What differs from the registry">
      <ul className="max-w-prose list-disc space-y-1 pl-5">
        <li>
          You search this portal’s collection, which is as fresh as its last update:{' '}
          <ApiExample path="/version" />. Counts and statistics cover only these trials.
        </li>
        <li>
          Responses leave out values from other sources that are not in the registry’s vocabularies.
          The trial’s page shows them.
        </li>
        <li>
          Filtering by synonym numbers finds nothing. To search for a word without its synonyms,
          write <Code>EXPANSION[None]</Code> in an expression.
        </li>
        <li>
          A page token from another search, or from before the data changed, is refused with 400.
          Start again from the first page. Otherwise, you would miss studies or get some twice.
        </li>
        <li>
          An unknown group or code in aggFilters is an error. In the registry, it finds nothing.
        </li>
        <li>
          This portal calculates relevance in its own way and sorts by it unless you choose another
          order. The registry promises no order.
        </li>
      </ul>
    </HelpSection>
  )
}

function OtherWaysSection({ siteUrl }: { siteUrl: string }) {
  return (
    <HelpSection id="other" title="Feeds, history and assistants">
      <ul className="max-w-prose list-disc space-y-1 pl-5">
        <li>
          Feeds of new and changed trials for any search, with the parameters of its page:{' '}
          <ApiLink path="/feeds/trials.atom?q=lupus" />, <Code>.rss</Code> and <Code>.json</Code>.
          For one trial: <ApiLink path="/feeds/trials/NCT05828212.atom" />. With the parameters of
          the registry’s pages: <ApiLink path="/api/rss?cond=lupus" />.
        </li>
        <li>
          All trials of a search in one file, with the parameters of its page:{' '}
          <Code>/export/trials.csv</Code>, <Code>.ris</Code>, <Code>.json</Code> and others; each
          list of results links to them. In files and feeds, you can name trials instead with{' '}
          <Code>ids=NCT00000001,NCT00000002</Code>. For tables, <Code>fields=all</Code> gives every
          column, and <Code>fields=NCT Number,Arms,EligibilityCriteria</Code> gives those that you
          name: columns of the registry’s CSV or fields of its model. A <Code>Link</Code> header
          leads to <Code>/export/trials.datapackage.json</Code>, which describes the file: search,
          filters, count, date and terms. <Code>/export/history.jsonl</Code> contains every version
          of these trials, with its source and dates.
        </li>
        <li>
          The versions of a study that this portal has seen, in the form that the registry’s own
          pages use: <ApiLink path="/api/int/studies/NCT05828212/history" />,{' '}
          <ApiLink path="/api/int/studies/NCT05828212/history/0" />,{' '}
          <ApiLink path="/api/int/studies/NCT05828212?history=true" />. Suggestions for the first
          letters of a name: <ApiLink path="/api/int/suggest?input=lymph" />.
        </li>
        <li>
          A search with the parameters of the registry’s pages:{' '}
          <ApiLink path="/api/int/studies?cond=lupus&from=0&limit=5&fields=NCTId,BriefTitle" />, and
          all its studies in one file (json, csv, ris, json.zip):{' '}
          <Code>/api/int/studies/download?cond=lupus&amp;format=json</Code>.
        </li>
        <li>
          A description of the API for client generators (OpenAPI 3.1):{' '}
          <ApiLink path="/api/oas/v2" />.
        </li>
        <li id="assistants">
          Assistants that speak the Model Context Protocol find tools at{' '}
          <span className="font-mono text-sm break-words">
            <code>{`${siteUrl}/mcp`}</code>
          </span>{' '}
          (streamable HTTP), or with <Code>npm run -s mcp</Code> on the machine that runs this
          portal. The tools search, also near a place, read a trial and its history, and explain
          fields and filters. They change nothing. <ApiLink path="/llms.txt" /> lists what is
          available.
        </li>
      </ul>
    </HelpSection>
  )
}

function ErrorsSection() {
  return (
    <HelpSection id="errors" title="Errors">
      <div className="max-w-prose space-y-3">
        <p>
          A request that we can’t understand gets 400, and one for a study that we don’t have gets
          404, both in plain text. The first line says what is wrong, in the registry’s words. The
          second line says how to fix it. A misspelt parameter is an error and is never ignored.
        </p>
        <CodeExample
          title="Response for a field that does not exist"
          code={"Parameter 'fields' contains invalid field name: 'nctid'\nDid you mean NCTId? …"}
        />
        <p>
          Try it: <ApiExample path="/studies?fields=nctid" />,{' '}
          <ApiExample path="/studies?filter.phase=2" />.
        </p>
      </div>
    </HelpSection>
  )
}

function MannersSection() {
  return (
    <HelpSection id="manners" title="Good manners">
      <p className="max-w-prose">
        You can send any number of requests, but not too many at once: those are refused with 429.
        Please send them one after another, ask for pages of 1,000 with only the fields that you
        need, and use the ETag to avoid fetching the same data again. Tell the people who use your
        program what we tell our visitors: a status may be out of date, and a record is not{' '}
        <Link href="/about" prefetch={false}>
          medical advice
        </Link>
        .
      </p>
    </HelpSection>
  )
}
