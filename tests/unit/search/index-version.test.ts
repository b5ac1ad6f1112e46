import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { analyse } from '@/lib/search/analysis/analyse'
import { buildIndexDocument } from '@/lib/search/document/document'
import { indexedFields } from '@/lib/search/document/field-numbers'
import { indexColumns, indexVersion } from '@/lib/search/document/index-columns'
import { toIndexRow } from '@/lib/index/writer'
import { reviewedCorrections } from '@/lib/therapy/corrections'
import { products } from '@/lib/therapy/products'
import * as administration from '@/lib/therapy/rules/administration'
import * as cells from '@/lib/therapy/rules/cell-types'
import * as donor from '@/lib/therapy/rules/donor'
import * as indications from '@/lib/therapy/rules/indications'
import * as modification from '@/lib/therapy/rules/modification'
import * as roles from '@/lib/therapy/rules/roles'
import * as targets from '@/lib/therapy/rules/targets'
import * as tissue from '@/lib/therapy/rules/tissue'
import { concepts } from '@/lib/vocabulary/concepts'
import { readAll } from '@/tests/support/read-all'

// A store keeps the index that an older program made unless the version of the index says that it is out of date.
// Nothing would fail if that were forgotten, but searches would go on by the old rules.

/** Stands for what `buildIndexDocument` makes; to be replaced together with `indexVersion`. */
const known = { version: 10, fingerprint: '_IWGQfzrPUwlAGY55Z2vfgK_8oo' }

const rules = [administration, cells, donor, indications, modification, roles, targets, tissue]

const toPlain = (_key: string, value: unknown) =>
  value instanceof RegExp ? String(value) : value instanceof Uint8Array ? [...value] : value

test('what the index holds changes only with its version', async () => {
  const { records } = await readAll(['seeds'])
  expect(records).toHaveLength(5)
  const rows = records.map(({ record: { study, page } }) =>
    toIndexRow(buildIndexDocument({ study, page })),
  )
  const words = concepts.map(({ label, variants }) =>
    analyse([label, ...variants.map(({ text }) => text)].join(' ')),
  )
  const fields = indexedFields.map(({ field, ...indexed }) => ({ ...indexed, path: field.path }))
  const parts = { rows, words, rules, products, reviewedCorrections, indexColumns, fields }
  const hash = createHash('sha1')
  for (const part of Object.values(parts)) hash.update(JSON.stringify(part, toPlain))
  const made = { version: indexVersion, fingerprint: hash.digest('base64url') }
  expect(made, 'raise `indexVersion` and note the new fingerprint here').toEqual(known)
})
