import { findMethod } from '../../core/methods/registry'
import type { Run } from '../../core/records/experiment'
import { exact, grouped } from '../../core/records/number-format'
import { isConstant, type Schedule, scheduleKinds } from '../../core/records/schedule'

/** The method's name, and whatever is not as it is by default. */
export function methodSummary(run: Run): string {
  const { method: id, hyperparameters, schedule, batch, noise = 0, clip } = run
  const method = findMethod(id)
  if (!method) return id
  const changed = Object.entries(method.hyperparameters).flatMap(([key, { symbol, ...rest }]) => {
    const value = hyperparameters[key] ?? rest.default
    return value === rest.default ? [] : [`${symbol} = ${exact(value)}`]
  })
  return [
    method.name,
    ...changed,
    ...(schedule && !isConstant(schedule) ? [scheduleName(schedule)] : []),
    ...(batch === undefined ? [] : [`batches of ${grouped(batch)}`]),
    ...(noise > 0 ? [`noise ${exact(noise)}`] : []),
    ...(clip === undefined ? [] : [`clipped at ${exact(clip)}`]),
  ].join(', ')
}

function scheduleName({ kind, warmup }: Schedule): string {
  return kind === 'constant'
    ? `warm-up of ${grouped(warmup)}`
    : scheduleKinds[kind].name.toLowerCase()
}
