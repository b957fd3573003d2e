import { type Computation, type Quantity, variesOf } from './quantities'

/** Roles that a quantity may play in a loss over data. */
export type Role = 'model' | 'residual' | 'loss'

/**
 * The loss of a row, and where it is of the difference between a model and a column, these two: by their places.
 */
export function rolesOf({ quantities, loss }: Computation): ReadonlyMap<number, Role> {
  if (loss === null) return new Map()
  const varies = variesOf(quantities)
  const roles = new Map<number, Role>()
  for (const [place, quantity] of quantities.entries()) {
    const model = modelIn(quantity, quantities, varies)
    if (model === null) continue
    // Two such differences are two residuals, and none of them the one.
    if (roles.size > 0) return new Map([[loss, 'loss']])
    roles.set(model, 'model')
    roles.set(place, 'residual')
  }
  return new Map([...roles, [loss, 'loss']])
}

/** The operand of a difference that varies, where the other is a column. */
function modelIn(
  quantity: Quantity,
  quantities: readonly Quantity[],
  varies: readonly boolean[],
): number | null {
  if (quantity.kind !== 'operation' || quantity.operation !== 'subtract') return null
  const [a, b] = quantity.operands
  if (a?.kind !== 'place' || b?.kind !== 'place') return null
  const isColumn = (place: number) => quantities[place]!.kind === 'column'
  if (isColumn(b.place) && varies[a.place]) return a.place
  return isColumn(a.place) && varies[b.place] ? b.place : null
}
