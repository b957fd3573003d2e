import type { State } from '../state/state'

/** The run's name, or its number. */
export function runLabel({ experiment }: State, index: number): string {
  return experiment.runs[index]?.name ?? `run ${index + 1}`
}
