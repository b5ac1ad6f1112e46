import { portalFields, searchAreas } from '@/lib/expression/areas'

/** Where words can be searched: the registry's search areas and the portal's own fields. */
export function AreasTable() {
  return (
    <>
      <table className="data-table stacking-table">
        <caption className="py-2 text-left font-semibold">Search areas</caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Written</th>
            <th scope="col">In the API</th>
          </tr>
        </thead>
        <tbody>
          {searchAreas.map(({ name, label, parameter }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td data-label="Written">
                <code className="font-mono text-sm break-words max-lg:wrap-anywhere">
                  AREA[{name}]
                </code>
              </td>
              <td data-label="In the API">
                {parameter === undefined ? (
                  'No parameter of its own'
                ) : (
                  <code className="font-mono text-sm">query.{parameter}</code>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="data-table stacking-table">
        <caption className="py-2 text-left font-semibold">
          Fields that this portal adds, about a trial’s cells. Write a value as in its filter, in
          quotes:{' '}
          <code className="font-mono text-sm wrap-anywhere">
            AREA[CellType]&quot;CAR-NK cells&quot;
          </code>
        </caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Written</th>
          </tr>
        </thead>
        <tbody>
          {portalFields.map(({ piece, label }) => (
            <tr key={piece}>
              <th scope="row">{label}</th>
              <td data-label="Written">
                <code className="font-mono text-sm break-words max-lg:wrap-anywhere">
                  AREA[{piece}]
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
