import { expect, test } from 'vitest'
import { describeFault } from '@/lib/data/faults'
import { IndexUnavailableError } from '@/lib/search/engine'
import { DamagedRecordError, isDamagedRecord, StoreError } from '@/lib/store/store'

test.each([StoreError, DamagedRecordError, IndexUnavailableError])(
  'a fault of the data is recognised from any bundle of the build: %o',
  (Fault) => {
    const error = new Fault('cannot be read')
    class Other extends Error {
      override readonly name = error.name
    }
    expect(describeFault(error)).toBe('cannot be read')
    expect(describeFault(new Other('cannot be read'))).toBe('cannot be read')
    expect(isDamagedRecord(new Other())).toBe(Fault === DamagedRecordError)
  },
)

test('no other error is one', () => {
  expect(describeFault(new TypeError('x'))).toBeNull()
  expect(describeFault('StoreError')).toBeNull()
})
