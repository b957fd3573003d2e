import type { ObjectiveDescription } from '../records/description'
import type { ObjectiveReference, Viewport } from '../records/experiment'
import { findRecord } from './catalogue'

/** References never change, so that each is described once: asking is as cheap as a field, and the answer the same object. */
const described = new WeakMap<ObjectiveReference, ObjectiveDescription>()

/**
 * The one place that knows the kinds of objectives, beside the one that compiles them. Throws a RangeError for an id
 * that is not in the catalogue.
 */
export function describeObjective(reference: ObjectiveReference): ObjectiveDescription {
  const known = described.get(reference)
  if (known) return known
  const description = make(reference)
  described.set(reference, description)
  return description
}

export function sameObjective(a: ObjectiveReference, b: ObjectiveReference): boolean {
  return a === b || describeObjective(a).key === describeObjective(b).key
}

function make(reference: ObjectiveReference): ObjectiveDescription {
  switch (reference.kind) {
    case 'catalogue':
      return ofRecord(reference.id)
    case 'formula':
      return ofFormula(reference.text)
    case 'data':
      return reference.description
    default:
      return reference satisfies never
  }
}

function ofRecord(id: string): ObjectiveDescription {
  const record = findRecord(id)
  if (!record) throw new RangeError(`objective: no id '${id}' in the catalogue`)
  const { name, formula, parameters, domain, view = domain } = record
  const { globalMinima, localMinima, lesson, start, steps } = record
  return {
    key: `surface ${id}`,
    words: { surface: id },
    name,
    formula,
    parameters,
    domain,
    view,
    studied: true,
    globalMinima,
    localMinima,
    lesson,
    start,
    steps,
  }
}

/** Where a typed formula is looked at, and how far: nothing is known of it. */
const typedSquare: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }
const typedParameters = ['x', 'y'] as const
const typedSteps = 500

function ofFormula(text: string): ObjectiveDescription {
  return {
    key: `f ${text}`,
    words: { f: text },
    name: text,
    formula: text,
    parameters: typedParameters,
    domain: typedSquare,
    view: typedSquare,
    studied: false,
    globalMinima: [],
    localMinima: [],
    lesson: null,
    start: null,
    steps: typedSteps,
  }
}
