import type { Task } from '../../core/records/task'

/** A task whose fractions done are also told to `report`. */
export function* reporting<Result>(
  task: Task<Result>,
  report: (fraction: number) => void,
): Task<Result> {
  for (;;) {
    const slice = task.next()
    if (slice.done) return slice.value
    report(slice.value)
    yield slice.value
  }
}
