import type { Table } from '../core/data/table'
import { isOverData } from '../core/objectives/kinds'
import type { CallKind, Calls } from './calls'
import { objectiveIn } from './objective-in'

/**
 * The tables at the worker's end, of which the page's end keeps the same list: by the same calls in the same order both know
 * what is there, so that rows cross once for many calls.
 */
export class Shelf<Value> {
  readonly #kept = new Map<string, Value>()

  /** Null where it is not there, or no longer. */
  take(key: string): Value | null {
    const value = this.#kept.get(key)
    if (value === undefined) return null
    this.put(key, value)
    return value
  }

  /** The one that has not been asked for the longest gives way. */
  put(key: string, value: Value): void {
    this.#kept.delete(key)
    this.#kept.set(key, value)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= most) break
      this.#kept.delete(oldest)
    }
  }
}

const most = 16

type Request = Calls[CallKind]['request']

/** The table that a request is about; null where it is about none. */
export function tableIn(request: Request): Table | null {
  if ('table' in request) return request.table
  const objective = objectiveIn(request)
  return isOverData(objective) ? objective.table : null
}

/** The same request with this table in the place of its own, which may be one without rows. */
export function withTable<Asked extends Request>(request: Asked, table: Table): Asked {
  if ('table' in request) return { ...request, table }
  if ('experiment' in request) {
    const { experiment } = request
    return {
      ...request,
      experiment: { ...experiment, objective: { ...experiment.objective, table } },
    }
  }
  return {
    ...request,
    objective: { ...(request as { objective: object }).objective, table },
  } as Asked
}

/** A table without its rows, by its key alone, for a far end that has them. */
export function withoutRows({ key }: Table): Table {
  return { names: [], columns: [], rows: 0, key }
}
