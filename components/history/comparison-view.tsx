import { TimeStamp } from '@/components/ui/time-stamp'
import type { ComparedVersion, VersionComparison } from '@/lib/pages/trial-history'
import type { ChangeEntry } from '@/lib/study/describe-changes'
import { ChangeDetails, Entries } from './change-details'
import { ChangedWords } from './changed-text'

/** What changed between two versions, part by part and field by field. */
export function ComparisonView({ comparison }: { comparison: VersionComparison }) {
  const { from, to, isSameSource, groups } = comparison
  return (
    <section id="changes" aria-labelledby="changes-title" className="scroll-mt-6 space-y-6">
      <div>
        <h2 id="changes-title">
          {isSameSource
            ? `What changed from version ${from.version.number} to version ${to.version.number}`
            : 'What two sources say differently'}
        </h2>
        <dl className="mt-3 grid gap-3 sm:grid-cols-2">
          <ComparedCard heading={isSameSource ? 'Before' : 'One source'} compared={from} />
          <ComparedCard heading={isSameSource ? 'After' : 'The other'} compared={to} />
        </dl>
        {comparison.isPartial && (
          <p className="mt-3 text-sm text-ink-3">
            One of these is only a part of a record. We compare the fields that both can hold.
          </p>
        )}
        {groups.length > 0 && (
          <p className="mt-3 text-sm text-ink-3">
            <ChangedWords kind="added">Underlined</ChangedWords> words are only in the{' '}
            {isSameSource ? 'later version' : 'second one'};{' '}
            <ChangedWords kind="removed">struck-through</ChangedWords> words are only in the{' '}
            {isSameSource ? 'earlier one' : 'first one'}.
          </p>
        )}
      </div>
      {groups.length === 0 && (
        <p>Both say the same. Only the format differs, such as empty fields.</p>
      )}
      {groups.map((group) => (
        <section key={group.path} className="border-t border-line pt-5">
          <h3 className="text-lg">{group.label}</h3>
          <dl className="mt-3 space-y-5">
            {group.entries.map((entry, index) => (
              <Change key={index} entry={entry} />
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}

function ComparedCard({ heading, compared }: { heading: string; compared: ComparedVersion }) {
  const { label, version } = compared
  return (
    <div className="rounded-card bg-sunken p-3 sm:p-4">
      <dt className="text-sm text-ink-3">{heading}</dt>
      <dd className="mt-0.5">
        <strong className="font-semibold">Version {version.number}</strong>, first seen here{' '}
        <TimeStamp value={version.seenAt} />
        {version.lastUpdate !== undefined && (
          <>
            , record updated <TimeStamp value={version.lastUpdate} />
          </>
        )}
        <span className="block text-sm text-ink-3">{label}</span>
      </dd>
    </div>
  )
}

function Change({ entry: { label, elements, change } }: { entry: ChangeEntry }) {
  const [only] = elements
  return (
    <div>
      <dt className="font-medium">
        {label}
        {elements.length === 1 && only !== undefined && (
          <span className="font-normal text-ink-3"> · {only.join(' › ')}</span>
        )}
        {elements.length > 1 && (
          <span className="font-normal text-ink-3"> · {elements.length} entries</span>
        )}
      </dt>
      <dd className="mt-1">
        <ChangeDetails change={change} />
        {elements.length > 1 && (
          <div className="mt-1 text-sm text-ink-3">
            <Entries>{elements.map((names) => names.join(' › '))}</Entries>
          </div>
        )}
      </dd>
    </div>
  )
}
