import { flagOf } from '@/lib/vocabulary/countries'

/** A country's flag and name. The flag is decoration; a country without one has its name alone. */
export function CountryName({ name }: { name: string }) {
  const flag = flagOf(name)
  return (
    <span className="whitespace-nowrap">
      {flag && (
        <span aria-hidden="true" className="mr-1.5">
          {flag}
        </span>
      )}
      {name}
    </span>
  )
}
