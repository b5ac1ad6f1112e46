import { products as knownProducts } from '@/lib/therapy/products'
import { addVariants, type Concept } from './concept'
import { bloodConditions } from './concepts/blood-conditions'
import { cells } from './concepts/cells'
import { immuneConditions } from './concepts/immune-conditions'
import { inheritedConditions } from './concepts/inherited-conditions'
import { organConditions } from './concepts/organ-conditions'
import { procedures } from './concepts/procedures'
import { medicines, products } from './concepts/products'
import { rarerConditions } from './concepts/rarer-conditions'
import { solidTumors } from './concepts/solid-tumors'
import { targets } from './concepts/targets'
import { waysOfAsking } from './concepts/ways-of-asking'
import { addProducts } from './product-names'

/** The curated table. If several concepts have the same words, the first one gets them. */
export const concepts: readonly Concept[] = addProducts(
  addVariants(
    [
      ...bloodConditions,
      ...solidTumors,
      ...immuneConditions,
      ...inheritedConditions,
      ...organConditions,
      ...rarerConditions,
      ...cells,
      ...products,
      ...medicines,
      ...targets,
      ...procedures,
    ],
    'asked',
    waysOfAsking,
  ),
  knownProducts,
)

const byId = new Map(concepts.map((concept) => [concept.id, concept]))

/** The concept with an id; undefined for an unknown id. */
export const getConcept = (id: string): Concept | undefined => byId.get(id)
