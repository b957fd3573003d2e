import type { DataReference } from '../data/data-reference'
import type { ObjectiveDescription } from '../records/description'
import type { Constants, ObjectiveReference, Viewport } from '../records/experiment'
import { findRecord } from './catalogue'
import { findFamily } from './families'
import { familyMember, valuesIn } from './family'

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

/** Whether they differ in the values of their constants, or of their data, at most: what is known of one may stand until it is known of the other. */
export function sameFamily(a: ObjectiveReference, b: ObjectiveReference): boolean {
  if (a.kind === 'catalogue' && b.kind === 'catalogue') return a.id === b.id
  if (a.kind === 'formula' && b.kind === 'formula') return a.text === b.text
  if (a.kind === 'data' && b.kind === 'data') {
    const lossOf = ({ loss }: DataReference) => (loss.kind === 'builtIn' ? loss.id : loss.sample)
    const isAlike = lossOf(a) === lossOf(b) && a.table.rows === b.table.rows
    return isAlike && a.columns.join() === b.columns.join()
  }
  return sameObjective(a, b)
}

function make(reference: ObjectiveReference): ObjectiveDescription {
  switch (reference.kind) {
    case 'catalogue':
      return ofRecord(reference.id, reference.let)
    case 'formula':
      return ofFormula(reference.text, reference.let)
    case 'data':
      return reference.description
    default:
      return reference satisfies never
  }
}

function ofRecord(id: string, given?: Constants): ObjectiveDescription {
  const record = findRecord(id)
  if (!record) throw new RangeError(`objective: no id '${id}' in the catalogue`)
  const family = findFamily(id)
  const values = given && family && valuesIn(family, given)
  const known = values ? familyMember(record, family, values) : record
  const { name, formula, parameters, domain, view = domain } = known
  const { globalMinima, localMinima, lesson, start, steps } = known
  return {
    key: keyed(`surface ${id}`, values),
    words: { surface: id, ...(values && { let: values }) },
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

function keyed(key: string, values: Constants = {}): string {
  const given = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
  return given.length === 0 ? key : `${key} where ${JSON.stringify(given)}`
}

/** The view and the number of steps of a typed formula, of which nothing is known. */
const typedSquare: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }
const typedParameters = ['x', 'y'] as const
const typedSteps = 500

function ofFormula(text: string, values: Constants = {}): ObjectiveDescription {
  return {
    key: keyed(`f ${text}`, values),
    words: { f: text, ...(Object.keys(values).length > 0 && { let: values }) },
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
