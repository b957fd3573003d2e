import { parseFormula } from '../core/expression/parse'
import type { Parsed } from '../core/objective'
import { catalogue } from '../core/objectives/catalogue'
import { findFamily } from '../core/objectives/families'
import { familyKey } from '../core/objectives/family'

function parsed(
  id: string,
  formula: string,
  parameters: readonly [string, string],
  names: readonly string[] | null = null,
): Parsed {
  const result = parseFormula(formula, parameters, [], names)
  if (!result.ok) throw new Error(`${id}: ${result.error.message}`)
  const { expression, tex, constants } = result
  return { expression, tex, ...(constants.length > 0 && { constants }) }
}

/** The formulas of the catalogue as their parser reads them, and those of their families. */
export function parseCatalogue(): Readonly<Record<string, Parsed>> {
  return Object.fromEntries(
    catalogue.flatMap(({ id, formula, parameters }) => {
      const family = findFamily(id)
      const own = [id, parsed(id, formula, parameters)] as const
      return family
        ? [
            own,
            [familyKey(id), parsed(id, family.formula, parameters, Object.keys(family.constants))],
          ]
        : [own]
    }),
  )
}
