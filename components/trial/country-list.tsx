import { NotStated } from '@/components/ui/not-stated'
import { CountryName } from './country-name'

interface CountryListProps {
  countries: readonly string[]
  /** How the lines of a long list stand. */
  className: string
}

/** The countries of a trial, one behind the other. */
export function CountryList({ countries, className }: CountryListProps) {
  if (countries.length === 0) return <NotStated />
  return (
    <ul className={`flex flex-wrap ${className}`}>
      {countries.map((country) => (
        <li key={country}>
          <CountryName name={country} />
        </li>
      ))}
    </ul>
  )
}
