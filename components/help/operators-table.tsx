import { operatorGroupLabels, operators } from '@/lib/expression/operators'
import { keysOf } from '@/lib/study/keys-of'
import { QueryExample } from './query-example'

const groups = keysOf(operatorGroupLabels)

/** Every operator of the query language, from the table that the parser also uses. */
export function OperatorsTable() {
  return groups.map((group) => (
    <table key={group} className="data-table stacking-table">
      <caption className="py-2 text-left font-semibold">{operatorGroupLabels[group]}</caption>
      <thead>
        <tr>
          <th scope="col">Written</th>
          <th scope="col">What it does</th>
          <th scope="col">Try it</th>
        </tr>
      </thead>
      <tbody>
        {operators
          .filter((operator) => operator.group === group)
          .map(({ name, syntax, explanation, example }) => (
            <tr key={name} id={`operator-${toFragment(name)}`}>
              <th scope="row">
                <code className="font-mono text-sm break-words max-lg:wrap-anywhere">{syntax}</code>
              </th>
              <td data-label="What it does">{explanation}</td>
              <td data-label="Try it">
                <QueryExample query={example} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  ))
}

/** Symbols have no letters from which an id could be made. */
const signFragments: Readonly<Record<string, string>> = {
  '"': 'phrase',
  '\\': 'backslash',
  ',': 'comma',
  '(': 'parentheses',
}

function toFragment(name: string): string {
  return signFragments[name] ?? name.toLowerCase()
}
