import Form from 'next/form'
import Link from 'next/link'
import { KeptFields } from '@/components/search/kept-fields'
import { toTrialHref } from '@/components/search/search-href'
import { PrintButton } from '@/components/trial/print-button'
import { ShareButton } from '@/components/trial/share-button'
import { StatusBadge } from '@/components/trial/status-badge'
import { unwrapText } from '@/components/trial/unwrap-text'
import { DownloadOrFollow } from '@/components/ui/download-or-follow'
import { Icon } from '@/components/ui/icon'
import { formatLinks } from '@/lib/exports/formats'
import type { Comparison } from '@/lib/pages/comparison'
import { maxPlaceLength } from '@/lib/search/place/near'
import { maxCompared } from '@/lib/search/request/compare-request'
import { formatIds } from '@/lib/search/request/trial-list'
import {
  describeComparison,
  type ComparedRow,
  type ComparedTrial,
  type DescribedComparison,
} from './describe-comparison'
import { BackToList } from './back-to-list'
import { toCompareHref } from './compare-href'

const numberWords = ['', 'one', 'two', 'three', 'four', 'five', 'six']

/** Two to six trials side by side, with the differences marked. */
export function CompareView({ comparison }: { comparison: Comparison }) {
  const { trials, place } = comparison
  const described = describeComparison(trials, place)
  const ids = trials.map(({ trialId }) => trialId)
  return (
    <div className="wrap compare-page">
      <BackToList />
      <div className="compare-head">
        <h1>{trials.length > 1 ? `Compare ${trials.length} trials` : 'Compare trials'}</h1>
        {trials.length > 1 && (
          <div>
            <ShareButton
              title="Trials side by side"
              path={toCompareHref('/compare', ids, place)}
              label="Share this comparison"
              words="Share"
            />
            <PrintButton label="Print this comparison" words="Print" />
            <a
              href={`/export/trials.csv?${formatIds(ids)}`}
              rel="nofollow"
              download
              className="button button-quiet button-small"
            >
              <Icon name="download" />
              Export<span className="sr-only"> these trials as CSV</span>
            </a>
          </div>
        )}
      </div>
      <Gaps comparison={comparison} />
      {trials.length < 2 ? (
        <div className="side-note mt-4">
          {trials.map(({ trialId, study }) => (
            <p key={trialId} className="mb-3">
              There is nothing to compare this trial with:{' '}
              <Link href={toTrialHref(trialId)} prefetch={false}>
                {unwrapText(study.protocolSection.identificationModule.briefTitle)}
              </Link>
            </p>
          ))}
          <p>
            Choose two to {numberWords[maxCompared]} trials to see them side by side: tick their
            boxes in a <Link href="/trials">list of trials</Link>, then press “Compare”.
          </p>
        </div>
      ) : (
        <>
          <p className="compare-key">
            <span>
              <Mark isSame={false} /> differs
            </span>
            {trials.length > 2 && (
              <span>
                <span className="compare-apart" aria-hidden="true" /> the only one that differs
              </span>
            )}
            <span>
              <Mark isSame /> same in{' '}
              {trials.length === 2 ? 'both' : `all ${numberWords[trials.length]}`}
            </span>
            <label className="check no-print">
              <input type="checkbox" id="only-differences" />
              Show differences only
            </label>
          </p>
          <ComparisonTable described={described} ids={ids} place={place} />
          <Unstated described={described} />
        </>
      )}
      <PlaceForm comparison={comparison} />
      {trials.length > 0 && <Downloads comparison={comparison} />}
    </div>
  )
}

function Mark({ isSame }: { isSame: boolean }) {
  return (
    <span className={isSame ? 'compare-same' : 'compare-differs'} aria-hidden="true">
      {isSame ? '=' : '≠'}
    </span>
  )
}

function Gaps({ comparison: { missing, leftOut, place } }: { comparison: Comparison }) {
  const lines = [
    missing.length > 0 &&
      `Not in this collection: ${missing.map((id) => `“${id}”`).join(', ')}. Check the number.`,
    leftOut > 0 &&
      `${leftOut} more ${leftOut === 1 ? 'trial was' : 'trials were'} left out: ${maxCompared} fit side by side.`,
    place &&
      place.kind !== 'found' &&
      `We could not tell which place “${place.typed}” is. Add its country, or name a larger town nearby.`,
  ].filter((line) => typeof line === 'string')
  if (lines.length === 0) return null
  return (
    <div className="notice mt-4">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

interface TableProps {
  described: DescribedComparison
  ids: readonly string[]
  place: Comparison['place']
}

function ComparisonTable({ described: { trials, groups }, ids, place }: TableProps) {
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="compare-scroll" role="region" aria-label="Trials side by side" tabIndex={0}>
      <table className="compare-table">
        <thead>
          <tr>
            <td />
            {trials.map(({ trial: { trialId, study } }) => {
              const { nctId, briefTitle } = study.protocolSection.identificationModule
              const rest = ids.filter((id) => id !== trialId)
              return (
                <th key={trialId} scope="col">
                  <p>
                    {nctId ?? 'No registry number'}
                    {rest.length > 1 && (
                      <Link
                        href={toCompareHref('/compare', rest, place)}
                        prefetch={false}
                        rel="nofollow"
                        aria-label={`Remove ${nctId ?? briefTitle}`}
                        className="icon-button no-print"
                      >
                        <Icon name="cross" />
                      </Link>
                    )}
                  </p>
                  <Link href={toTrialHref(trialId)} prefetch={false}>
                    {unwrapText(briefTitle)}
                  </Link>
                  <p className="no-print">
                    <Link
                      href={`${toTrialHref(trialId)}#ask`}
                      prefetch={false}
                      className="button button-quiet button-small"
                    >
                      How to ask
                    </Link>
                  </p>
                </th>
              )
            })}
          </tr>
        </thead>
        {groups.map(({ heading, rows }) => (
          <tbody key={heading}>
            <tr className="compare-group">
              <th colSpan={trials.length + 1} scope="rowgroup">
                {heading}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.label} row={row} trials={trials} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Row({ row, trials }: { row: ComparedRow; trials: readonly ComparedTrial[] }) {
  const { label, cells, isSame, apart, nearest, isStatus } = row
  const count = cells.length
  const show = (index: number) => {
    const status = trials[index]?.status
    if (isStatus && status) return <StatusBadge {...status} small />
    return cells[index] ?? <i>not stated</i>
  }
  return (
    <tr className={isSame ? 'is-same' : undefined}>
      <th scope="row">
        <div>
          <Mark isSame={isSame} />
          {label}
          <span className="sr-only">{isSame ? ', the same in all' : ', differs'}</span>
        </div>
      </th>
      {isSame ? (
        <td colSpan={count}>
          <b>{show(0)}</b> in {count === 2 ? 'both' : `all ${numberWords[count]}`}
        </td>
      ) : (
        cells.map((_, index) => (
          <td
            key={trials[index]?.trial.trialId}
            className={index === apart ? 'is-apart' : undefined}
          >
            {show(index)}
            {index === nearest && (
              <span className="compare-nearest">
                <Icon name="check" />
                nearest
              </span>
            )}
          </td>
        ))
      )}
    </tr>
  )
}

function Unstated({ described: { unstated } }: { described: DescribedComparison }) {
  if (unstated.length === 0) return null
  return (
    <p className="side-note mt-4">
      <strong>In none of these records:</strong> {unstated.join(', ')}.
    </p>
  )
}

function PlaceForm({ comparison: { trials, place } }: { comparison: Comparison }) {
  if (trials.length < 2) return null
  const kept = formatIds(trials.map(({ trialId }) => trialId))
  return (
    <Form action="/compare" prefetch={false} scroll={false} className="compare-place no-print">
      <KeptFields search={kept} />
      <div>
        <label htmlFor="compare-near" className="label">
          Measure distances from a town or city
        </label>
        <input
          key={place?.kind === 'found' ? place.text : place?.typed}
          id="compare-near"
          name="near"
          className="field"
          defaultValue={place?.kind === 'found' ? place.text : place?.typed}
          maxLength={maxPlaceLength}
          autoComplete="off"
        />
      </div>
      <button type="submit" className="button button-quiet">
        Show distances
      </button>
    </Form>
  )
}

/** The records themselves. */
function Downloads({ comparison: { trials, place } }: { comparison: Comparison }) {
  const ids = trials.map(({ trialId }) => trialId)
  return (
    <div className="no-print mt-6 grid gap-2">
      <p>
        <Link href={toCompareHref('/compare/print', ids, place)} prefetch={false} rel="nofollow">
          Print a packet with the rules and contacts of each trial
        </Link>
      </p>
      <DownloadOrFollow what="these trials" query={formatIds(ids)} formats={formatLinks} />
    </div>
  )
}
