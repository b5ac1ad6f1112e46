import { Fragment } from 'react'
import { apiPath } from '@/lib/ctgov-api/api-paths'

/**
 * A request as it is written, as a link that shows its answer; a long one breaks between its parts.
 * @param path below the API's address, not encoded
 */
export function ApiExample({ path }: { path: string }) {
  return (
    <a
      href={encodeURI(`${apiPath}${path}`)}
      rel="nofollow"
      className="font-mono text-sm break-words max-lg:wrap-anywhere"
    >
      {path.split(/(?<=[&,=])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </a>
  )
}
