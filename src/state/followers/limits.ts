import { ruleOf, startOfRun } from '../../core/records/experiment'
import type { LimitSetRequest } from '../../core/survey/limit-set'
import { isBlindfolded } from '../actions/landscape'
import type { LimitsFound } from '../answers'
import type { LivingStore } from '../living-store'
import { stepCost } from '../step-cost'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'
import { groundDragged } from './ground-dragged'

const usual = { count: 512, steps: 2000 } as const
/** The request while the start or f is dragged: enough to see where it leads. */
const quick = { count: 128, steps: 1000 } as const

/** Rows of data from which on every step costs so much that fewer rates and steps have to do: a second or two of work. */
const laborious = [
  { from: 3000, size: { count: 32, steps: 256 } },
  { from: 300, size: { count: 64, steps: 512 } },
  { from: 60, size: { count: 256, steps: 1000 } },
] as const

/** Keeps where every rate ends up in step with the run, its start and the view of it, as long as it is shown. */
export function followLimits(store: LivingStore, { engine }: Sources): Follower {
  const isDragged = groundDragged()
  return follow(store, {
    question(state) {
      const { experiment, limitView, rateRange, suggesting, dragging } = state
      const run = limitView && experiment.runs[limitView.run]
      if (!limitView || !run || suggesting || isBlindfolded(state)) return null
      const [low, high] = limitView.range ?? rateRange
      const [x, y] = startOfRun(experiment, run)
      const { objective } = experiment
      // The run's own rate does not count, and while that is dragged nothing is asked anew.
      const rule = JSON.stringify(ruleOf(run))
      const isQuick = isDragged(objective, [x, y], dragging)
      return { objective, index: limitView.run, rule, x, y, low, high, isQuick }
    },
    async ask(question, signal, put): Promise<LimitsFound> {
      const { objective, index, rule, x, y, low, high, isQuick } = question
      const run = { ...JSON.parse(rule), learningRate: low }
      const cost = stepCost(objective)
      const few = laborious.find(({ from }) => cost >= from)?.size
      const size = few ?? (isQuick ? quick : usual)
      const asked: LimitSetRequest = { start: [x, y], run, low, high, ...size }
      const found = (set: LimitsFound['set']): LimitsFound => ({
        run: index,
        steps: size.steps,
        range: [low, high],
        set,
      })
      const onPartial = (set: LimitsFound['set']) => put(found(set))
      return found(await engine.call('limitSet', { objective, asked }, { signal, onPartial }))
    },
    put: (limits) => store.setState({ limits }),
    forget: () => store.setState({ limits: null }),
  })
}
