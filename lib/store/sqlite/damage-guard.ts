import { DamagedRecordError, StoreError } from '../store'
import { createDamageReader, type StoreDamage } from './damage'
import type { PortalDatabase } from './database'
import { restoreRemedy, toStoreError } from './store-error'

/** Keeps readers from what a check has found damaged, and writers from spreading it. */
export interface DamageGuard {
  isDamaged: (id: number) => boolean
  /**
   * Lets pass what can be read in spite of damage.
   * @param address of the trial that will be read, if only one
   * @throws StoreError if every trial is doubtful
   * @throws DamagedRecordError for a damaged trial
   */
  checkReading: (address?: string) => void
  /** @throws StoreError if anything is damaged */
  checkWriting: () => void
  /** The error to report: if the file is known to be damaged, SQLite's errors are a consequence of that. */
  toError: (error: unknown) => unknown
}

/** A database in memory has no pages to check, so nothing in it is damaged. */
export function createDamageGuard(
  database: PortalDatabase,
  findId: (address: string) => number | undefined,
): DamageGuard {
  const read = database.memory ? () => null : createDamageReader(database.name)
  const isDamaged = (id: number) => {
    const damage = read()
    return damage !== null && (damage.trials?.includes(id) ?? true)
  }
  return {
    isDamaged,
    checkReading(address) {
      const damage = read()
      if (damage === null) return
      if (damage.trials === null) throw new StoreError(describe(damage))
      if (address === undefined) return
      const id = findId(address)
      if (id !== undefined && isDamaged(id)) {
        throw new DamagedRecordError(`The stored record of ${address} is damaged. ${restoreRemedy}`)
      }
    },
    checkWriting() {
      const damage = read()
      if (damage !== null) throw new StoreError(describe(damage))
    },
    toError(error) {
      const own = toStoreError(error, database.name)
      const damage = own instanceof StoreError ? read() : null
      return damage === null ? own : new StoreError(describe(damage), { cause: error })
    },
  }
}

const describe = ({ findings }: StoreDamage) => `${findings.join(' ')} ${restoreRemedy}`
