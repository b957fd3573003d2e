import { type RateSuggestion, suggestRates } from '../core/rates/suggest'
import type { Point } from '../core/records/experiment'
import { finish } from '../core/records/task'
import { resolveObjective } from '../core/resolve-objective'
import { generatedFormula } from './generated-formulas'
import { randomNumbers } from './random-numbers'
import type { Table } from './table'

const formulas = 10_000

/** Whether three rates are suggested, whatever the formula, the start and the steps. */
export function ratesSuggested(): Table {
  const counts = new Map<string, { tried: number; wrong: number }>()
  const random = randomNumbers(20261202)
  for (let n = 0; n < formulas; n++) {
    const text = generatedFormula(random)
    // Mostly about the domain, now and then at the ends of the doubles.
    const scale = random() < 0.9 ? 5 : 10 ** (400 * random() - 100)
    const start: Point = [scale * (2 * random() - 1), scale * (2 * random() - 1)]
    const maxSteps = Math.ceil(10 ** (2 * random()))
    const [finding, isWrong] = suggestionOf(text, start, maxSteps)
    const count = counts.get(finding) ?? { tried: 0, wrong: 0 }
    counts.set(finding, count)
    count.tried++
    if (isWrong) count.wrong++
  }
  return {
    title: 'Rates suggested for generated formulas',
    note: [
      `${formulas} formulas of all operations of the language, nested up to four levels, from random starts for 1 to 100 steps. False: an exception,`,
      'or three rates of which one is not in (0, ∞) or two differ by less than a factor of 1.5.',
    ].join('\n'),
    columns: ['finding', 'formulas', 'false'],
    rows: [...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([finding, { tried, wrong }]) => [finding, String(tried), String(wrong)]),
  }
}

function suggestionOf(
  text: string,
  start: Point,
  maxSteps: number,
): readonly [finding: RateSuggestion['finding'] | 'refused' | 'exception', isWrong: boolean] {
  try {
    const resolved = resolveObjective({ kind: 'formula', text })
    if (!resolved.ok) return ['refused', false]
    const rule = { gradient: 1e-6, step: 0, loss: 0, maxSteps }
    const { small, good, large, finding } = finish(suggestRates(resolved.objective, start, rule))
    const isApart = 0 < small && 1.5 * small <= good && 1.49 * good <= large && large < Infinity
    return [finding, !isApart]
  } catch {
    return ['exception', true]
  }
}
