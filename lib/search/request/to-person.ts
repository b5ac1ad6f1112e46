import type { Person } from '@/lib/study/person-fit'
import type { SearchRequest } from './search-request'

/** The person whom a search is for, as far as its filters say. */
export function toPerson({ filters: { age, sex = [] } }: SearchRequest): Person {
  const years = Number(age?.[0])
  const [only, ...others] = sex
  return {
    ...(Number.isSafeInteger(years) && { age: years }),
    ...(others.length === 0 && (only === 'FEMALE' || only === 'MALE') && { sex: only }),
  }
}
