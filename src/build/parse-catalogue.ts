import { parseFormula } from '../core/expression/parse'
import type { Parsed } from '../core/objective'
import { catalogue } from '../core/objectives/catalogue'

/** The formulas of the catalogue as their parser reads them, by id. */
export function parseCatalogue(): Readonly<Record<string, Parsed>> {
  return Object.fromEntries(
    catalogue.map(({ id, formula, parameters }) => {
      const result = parseFormula(formula, parameters)
      if (!result.ok) throw new Error(`${id}: ${result.error.message}`)
      return [id, { expression: result.expression, tex: result.tex }]
    }),
  )
}
