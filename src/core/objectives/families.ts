import { bowlK10 } from './bowl-k10'
import { bowlK100 } from './bowl-k100'
import { doubleWell } from './double-well'
import { type Family, minimumWhere, wells } from './family'
import { rosenbrock } from './rosenbrock'

/** The families of the catalogue, by the id of the record that each belongs to. To have one more, add it here. */
export const families: Readonly<Record<string, Family>> = {
  [bowlK10.id]: bowl(10, 50, 0.5),
  [bowlK100.id]: bowl(100, 200, 1),
  [rosenbrock.id]: {
    formula: '(1 - x)^2 + b*(y - x^2)^2',
    constants: { b: { usual: 100, low: 0, high: 200, step: 1 } },
    minima: ({ b }) => minimumWhere(b! > 0, [1, 1]),
  },
  [doubleWell.id]: {
    formula: 'x^2/2 + y^4/4 - y^2/2 + t*y',
    constants: { t: { usual: 0, low: -0.6, high: 0.6, step: 0.01 } },
    minima: ({ t }) => wells(t!),
  },
}

/** Bowls by their curvature along y, which from 1 on is their condition number. */
function bowl(usual: number, high: number, step: number): Family {
  return {
    formula: '0.5*(x^2 + k*y^2)',
    constants: { k: { usual, low: 1, high, step } },
    minima: ({ k }) => minimumWhere(k! > 0, [0, 0]),
  }
}

export function findFamily(id: string): Family | undefined {
  return Object.hasOwn(families, id) ? families[id] : undefined
}
