import { type Experiment, type Run, startOfRun } from '../../core/records/experiment'
import { bestRate } from '../../core/records/survey/best-rate'
import { ratesOf, type SpectrumRequest } from '../../core/records/survey/request'
import type { SurveyPool } from '../../engine/pool'
import type { Said } from '../said'
import type { Report } from '../work'

/** Rates at which any method on any surface may be at its best: the curvatures of surfaces lie as far apart. */
const [least, greatest] = [1e-9, 1e3] as const
/**
 * Numbers of steps within which a rate is first looked for: one that takes few is found without following others for long.
 */
const limits = [1e3, 1e4] as const
/** The most steps that a search follows one rate for. */
const mostSteps = 1e5

export interface BestRates {
  /** The runs at the best rate of each; where none was found, at the rate they had. */
  readonly runs: readonly Run[]
  /** The steps within which a rate was looked for. */
  readonly within: number
  /** The runs for which none was found. */
  readonly without: readonly Run[]
}

/** Gives each run the rate at which it converges in the fewest steps. */
export async function withBestRates(
  surveys: SurveyPool,
  experiment: Experiment,
  signal: AbortSignal,
  report: Report,
): Promise<BestRates> {
  const { runs, stopping } = experiment
  const most = Math.min(stopping.maxSteps, mostSteps)
  const passes = [...limits.filter((limit) => 5 * limit <= most), most]
  const found = new Map<Run, number>()
  for (const [pass, maxSteps] of passes.entries()) {
    const missing = runs.filter((run) => !found.has(run))
    const done = missing.map(() => 0)
    await Promise.all(
      missing.map(async (run, index) => {
        const request = requestFor(experiment, run, maxSteps)
        const picture = await surveys.survey(experiment.objective, request, {
          signal,
          onProgress: (fraction) => {
            done[index] = fraction
            const part = done.reduce((sum, one) => sum + one, 0) / missing.length
            report((pass + part) / passes.length)
          },
        })
        const rate = bestRate(ratesOf(request), picture.outcomes, run.learningRate)
        if (rate !== null) found.set(run, rate)
      }),
    )
  }
  return {
    runs: runs.map((run) => ({ ...run, learningRate: found.get(run) ?? run.learningRate })),
    within: most,
    without: runs.filter((run) => !found.has(run)),
  }
}

/** The step and loss thresholds do not count, as a run that they end has not converged. */
function requestFor(experiment: Experiment, run: Run, maxSteps: number): SpectrumRequest {
  const gradient = experiment.stopping.gradient || 1e-6
  const apart = maxSteps > 1e4 ? 1.05 : 1.02
  return {
    kind: 'spectrum',
    start: startOfRun(experiment, run),
    run,
    stopping: { gradient, step: 0, loss: 0, maxSteps },
    low: least,
    high: greatest,
    count: Math.ceil(Math.log(greatest / least) / Math.log(apart)) + 1,
  }
}

/** A remark on the runs for which no rate was found; null where there are none. */
export function remarkOnBest({ without, within }: BestRates): Said | null {
  return without.length > 0 ? { kind: 'noBestRate', without, within } : null
}
