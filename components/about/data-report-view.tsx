import { ExternalLink } from '@/components/ui/external-link'
import { Fact, Facts } from '@/components/ui/facts'
import { TimeStamp } from '@/components/ui/time-stamp'
import { datasetFiles, toDatasetPath } from '@/lib/exports/dataset'
import type { DataReport } from '@/lib/pages/data-report'
import { AgesTable } from './ages-table'
import { DataSection } from './data-section'
import { DriftTable } from './drift-table'
import { LicenceNotes } from './licence-notes'
import { QuarantineTable } from './quarantine-table'
import { RunsTable } from './runs-table'
import { SourcesTable } from './sources-table'
import { SyncFacts } from './sync-facts'

/** Where the collection comes from, how current it is and which problems the import had. */
export function DataReportView({ report }: { report: DataReport }) {
  return (
    <article className="mx-auto max-w-page px-4 pt-10 sm:px-6">
      <div className="max-w-5xl space-y-12">
        <header>
          <h1>The data of this portal</h1>
          <p className="mt-3 max-w-prose text-lg text-ink-3">
            Sources, freshness and import problems.
          </p>
        </header>
        <DataSection id="holdings" title="What is here" intro="Current counts.">
          <Holdings report={report} />
        </DataSection>
        <DataSection
          id="sources"
          title="Sources"
          intro="When several sources describe a trial, we show one trial and keep each source’s record."
        >
          <SourcesTable sources={report.sources} />
        </DataSection>
        <DataSection
          id="age"
          title="Age of the records"
          intro="How long ago each source updated its records. An import does not make a record newer."
        >
          <AgesTable sources={report.sources} />
        </DataSection>
        <DataSection
          id="updates"
          title="Updates from the registry"
          intro="Automatic imports of new and changed records from ClinicalTrials.gov."
        >
          <SyncFacts sync={report.sync} />
        </DataSection>
        <DataSection
          id="download"
          title="Download everything"
          intro="The whole collection as files. They are large: each is written while you receive it."
        >
          <Downloads />
        </DataSection>
        <DataSection
          id="licence"
          title="Terms and attribution"
          intro="What the owners of the data ask of anyone who reuses it."
        >
          <LicenceNotes />
        </DataSection>
        <DataSection
          id="runs"
          title="Latest imports"
          intro="Each import compares a source with the records we have and keeps what is new."
        >
          <RunsTable runs={report.runs} runCount={report.runCount} />
        </DataSection>
        <DataSection
          id="quarantine"
          title="Quarantine"
          intro="Records and files that we could not read, with the reason. We keep them as received until a readable version arrives."
        >
          <QuarantineTable quarantine={report.quarantine} />
        </DataSection>
        <DataSection
          id="news"
          title="Unknown fields and values"
          intro="Fields and values that this version of the portal does not know. We keep them as received."
        >
          <DriftTable drift={report.drift} />
        </DataSection>
        <p>
          For the original records, see{' '}
          <ExternalLink href="https://clinicaltrials.gov/">ClinicalTrials.gov</ExternalLink>.
        </p>
      </div>
    </article>
  )
}

function Downloads() {
  return (
    <ul className="plain-list">
      {datasetFiles.map((file) => (
        <li key={file.path}>
          <a href={toDatasetPath(file)} download>
            {file.title}
          </a>{' '}
          ({file.path.split('.').at(-1)?.toUpperCase()})
        </li>
      ))}
    </ul>
  )
}

function Holdings({ report }: { report: DataReport }) {
  const { trials, versions, latestUpdate, lastCompletedAt, quarantine } = report
  return (
    <Facts>
      <Fact label="Trials">{trials.toLocaleString('en')}</Fact>
      <Fact
        label="Versions of records"
        explanation="Every change to a record that we have seen counts as a version."
      >
        {versions.toLocaleString('en')}
      </Fact>
      <Fact
        label="Latest update of a record"
        explanation="The most recent “last update posted” date in any record."
      >
        {latestUpdate === undefined ? 'None stated' : <TimeStamp value={latestUpdate} />}
      </Fact>
      <Fact label="Last completed import" explanation="When an import last ran to its end.">
        {lastCompletedAt === undefined ? 'None yet' : <TimeStamp value={lastCompletedAt} />}
      </Fact>
      <Fact label="In quarantine">{quarantine.total.toLocaleString('en')}</Fact>
    </Facts>
  )
}
