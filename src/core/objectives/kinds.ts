import type { DataReference } from '../data/data-reference'
import type { Constants, ObjectiveReference } from '../records/experiment'

type Asked = ObjectiveReference | null | undefined
type OfKind<Kind> = Extract<ObjectiveReference, { readonly kind: Kind }>

// Kinds of objectives are told apart here, where one is described, and where one is compiled, and nowhere else.

export function isOverData(objective: Asked): objective is DataReference {
  return objective?.kind === 'data'
}

export function isOfCatalogue(objective: Asked): objective is OfKind<'catalogue'> {
  return objective?.kind === 'catalogue'
}

export function isTyped(objective: Asked): objective is OfKind<'formula'> {
  return objective?.kind === 'formula'
}

/** The objective with these values for some of its constants, where its kind has any. */
export function withConstants(
  objective: ObjectiveReference,
  values: Constants,
): ObjectiveReference {
  if (!isTyped(objective) && !isOfCatalogue(objective)) return objective
  return { ...objective, let: { ...objective.let, ...values } }
}
