import { ExternalLink } from '@/components/ui/external-link'
import { Fact, Facts } from '@/components/ui/facts'
import { TimeStamp } from '@/components/ui/time-stamp'
import type { DataReport } from '@/lib/pages/data-report'
import { AgesTable } from './ages-table'
import { DataSection } from './data-section'
import { DriftTable } from './drift-table'
import { LicenceNotes } from './licence-notes'
import { QuarantineTable } from './quarantine-table'
import { RunsTable } from './runs-table'
import { SourcesTable } from './sources-table'
import { SyncFacts } from './sync-facts'

/** Where the collection comes from, how fresh it is and what went wrong on the way in. */
export function DataReportView({ report }: { report: DataReport }) {
  return (
    <article className="mx-auto max-w-page px-4 pt-10 sm:px-6">
      <div className="max-w-5xl space-y-12">
        <header>
          <h1>The data of this portal</h1>
          <p className="mt-3 max-w-prose text-lg text-ink-3">
            Where the records come from, how fresh they are, and what could not be taken in.
          </p>
        </header>
        <DataSection
          id="holdings"
          title="What is here"
          intro="Counted when this page was asked for, from the store itself."
        >
          <Holdings report={report} />
        </DataSection>
        <DataSection
          id="sources"
          title="Sources"
          intro="A trial that several sources describe is one trial with a record from each."
        >
          <SourcesTable sources={report.sources} />
        </DataSection>
        <DataSection
          id="age"
          title="Age of the records"
          intro="When each source last updated its records, which is not when we last imported them."
        >
          <AgesTable sources={report.sources} />
        </DataSection>
        <DataSection
          id="updates"
          title="Updates from the registry"
          intro="When the portal fetches new and changed records from ClinicalTrials.gov by itself."
        >
          <SyncFacts sync={report.sync} />
        </DataSection>
        <DataSection
          id="licence"
          title="Terms and attribution"
          intro="What the owners of the data ask of everybody who shows or passes them on."
        >
          <LicenceNotes />
        </DataSection>
        <DataSection
          id="runs"
          title="Last runs"
          intro="Each run compares what a source says with what is stored, and keeps what is new."
        >
          <RunsTable runs={report.runs} runCount={report.runCount} />
        </DataSection>
        <DataSection
          id="set-aside"
          title="Set aside"
          intro="What cannot be read, a record or a whole file, is kept apart with the reason until a good version of it comes."
        >
          <QuarantineTable quarantine={report.quarantine} />
        </DataSection>
        <DataSection
          id="news"
          title="News in the data model"
          intro="Fields and values that this program does not know yet. They are kept as they are; nothing is dropped."
        >
          <DriftTable drift={report.drift} />
        </DataSection>
        <p>
          The records themselves are best read where they are made:{' '}
          <ExternalLink href="https://clinicaltrials.gov/">ClinicalTrials.gov</ExternalLink>.
        </p>
      </div>
    </article>
  )
}

function Holdings({ report }: { report: DataReport }) {
  const { trials, versions, latestUpdate, lastCompletedAt, quarantine } = report
  return (
    <Facts>
      <Fact label="Trials">{trials.toLocaleString('en')}</Fact>
      <Fact
        label="Versions of records"
        explanation="Every distinct content that a source has had since the portal began to watch it."
      >
        {versions.toLocaleString('en')}
      </Fact>
      <Fact
        label="Latest update of a record"
        explanation="The youngest “last update posted” that any record states."
      >
        {latestUpdate === undefined ? 'None stated' : <TimeStamp value={latestUpdate} />}
      </Fact>
      <Fact
        label="Last completed run"
        explanation="When the portal last went through a source to its end."
      >
        {lastCompletedAt === undefined ? 'None yet' : <TimeStamp value={lastCompletedAt} />}
      </Fact>
      <Fact label="Set aside">{quarantine.total.toLocaleString('en')}</Fact>
    </Facts>
  )
}
