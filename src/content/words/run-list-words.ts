import { runsRange } from '../../core/records/experiment'

const [fewest, most] = runsRange

/** The reason that there can be no more runs; null where there can. */
export function fullWords(runs: number): string | null {
  return runs >= most ? 'Six runs are the most that can be told apart.' : null
}

/** The reason that no run can go; null where one can. */
export function lastWords(runs: number): string | null {
  return runs <= fewest ? 'This is the only run; without one there is nothing to show.' : null
}

/** The reason that a name was refused, and what becomes of the run's. */
export function nameRefused(fault: string): string {
  return `${fault} The run keeps its name.`
}
