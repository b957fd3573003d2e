import { descend } from '../core/descent/descend'
import { methods } from '../core/methods/registry'
import type { Objective } from '../core/objective'
import { catalogue } from '../core/objectives/catalogue'
import type { Point, Run } from '../core/records/experiment'
import { norm } from '../core/records/norm'
import { finish } from '../core/records/task'
import type { Trajectory } from '../core/records/trajectory'
import type { Verdict } from '../core/records/verdict'
import { judge } from '../core/verdict/verdict'
import { objectiveOf } from './objective-of'
import { randomNumbers } from './random-numbers'
import type { Table } from './table'
import { kindsOfFormulas, variedFormula } from './varied-formulas'
import {
  hasLowerNear,
  isHigherNear,
  isLowerAbout,
  isLowerAndHigherNear,
  runsOffSlowly,
} from './what-is-near'

const descents = 6000
/** Times as many steps. */
const longer = 100

/** Whether a verdict was still true of descents carried on: by kind, with a count of those that were false. */
export function verdictsCarriedOn(seed = 20261201): Table {
  const counts = new Map<Verdict['kind'], { judged: number; wrong: number; chaotic: number }>()
  const random = randomNumbers(seed)
  for (let n = 0; n < descents; n++) {
    const { objective, run, start, maxSteps } = descentBy(random)
    const rule = { gradient: 1e-6, step: 0, loss: 0, maxSteps }
    const trajectory = finish(descend(objective, run, start, rule))
    const verdict = judge(trajectory, objective, run, rule)
    const count = counts.get(verdict.kind) ?? { judged: 0, wrong: 0, chaotic: 0 }
    counts.set(verdict.kind, count)
    count.judged++
    if (!isWrong(verdict, trajectory, objective, run, start, maxSteps)) continue
    count.wrong++
    if (isChaotic(trajectory, objective, run, start)) count.chaotic++
  }
  return {
    title: 'Verdicts of descents carried on',
    note: [
      `${descents} descents by every method on every surface of the catalogue and formulas of ${kindsOfFormulas} kinds, from random starts at random rates, judged after`,
      `100 to 1000 steps and carried on ${longer} times as long. False: *converged* and *on the floor* where f is lower within a hundredth of the`,
      "domain's diagonal at a place from which descent in small steps leads back to this minimum; *crawling* where f gets no lower than it was",
      'in the late half, nor its swings smaller; *growing* where it rises no further; *standing still* where it moves; *oscillating* where it',
      'converges, diverges, or its median leaves the values between which it was by more than they are apart; *below the threshold* where f',
      'is lower about the minimum told; *at a saddle* where it is not lower on one side and higher on another, and *at a maximum* where it is',
      'higher; *runs off downhill* where descent in small steps does not, and *overshot* where it does. Of these, chaotic: a start moved',
      "by 10⁻¹² of the domain's diagonal ends elsewhere, so that no digits would tell. *Not settled* and the rest say nothing of what is to come.",
    ].join('\n'),
    columns: ['verdict', 'judged', 'false', 'chaotic'],
    rows: [...counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([kind, { judged, wrong, chaotic }]) => [kind, ...[judged, wrong, chaotic].map(String)]),
  }
}

function descentBy(random: () => number) {
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!
  const record = random() < 0.5 ? pick(catalogue) : null
  const objective = objectiveOf(
    record
      ? { kind: 'catalogue', id: record.id }
      : { kind: 'formula', text: variedFormula(random) },
  )
  const { x0, x1, y0, y1 } = objective.domain
  const start: Point = [x0 + random() * (x1 - x0), y0 + random() * (y1 - y0)]
  const method = pick(methods)
  const out = new Float64Array(5)
  objective.f.hessian(...start, out)
  const curvature = Math.max(
    1e-6,
    ...[2, 3, 4].map((k) => Math.abs(out[k]!)).filter(Number.isFinite),
  )
  const learningRate = ['adam', 'rmsprop', 'adagrad'].includes(method.id)
    ? norm(x1 - x0, y1 - y0) * 10 ** (4 * random() - 4)
    : 10 ** (4.5 * random() - 3.5) / curvature
  const momentum = pick([0.5, 0.9, 0.95, 0.99])
  const hyperparameters: Record<string, number> =
    'momentum' in method.hyperparameters ? { momentum } : {}
  const run: Run = { method: method.id, learningRate, hyperparameters }
  const schedule = { kind: 'exponential', decay: 0.1, warmup: 0 } as const
  const isScheduled = random() < 0.1
  return {
    objective,
    run: isScheduled ? { ...run, schedule } : run,
    start,
    maxSteps: pick([100, 200, 500, 1000]),
  }
}

function isWrong(
  verdict: Verdict,
  trajectory: Trajectory,
  objective: Objective,
  run: Run,
  start: Point,
  maxSteps: number,
): boolean {
  const { kind } = verdict
  switch (kind) {
    case 'converged':
    case 'onValleyFloor':
      return hasLowerNear(trajectory, objective)
    case 'crawling':
    case 'growing':
    case 'standsStill':
    case 'oscillating': {
      const rule = { gradient: 1e-6, step: 0, loss: 0, maxSteps: longer * maxSteps }
      return isWrongLater(kind, finish(descend(objective, run, start, rule)), maxSteps)
    }
    case 'belowThreshold':
      return isLowerAbout(verdict.minimum, objective)
    case 'atSaddle':
      return !isLowerAndHigherNear(trajectory, objective)
    case 'atMaximum':
      return isHigherNear(trajectory, objective)
    case 'runsOffDownhill':
      return !runsOffSlowly(objective, start)
    case 'overshot':
      return runsOffSlowly(objective, start)
    case 'leaping':
    case 'unsettled':
    case 'inNoiseBall':
    case 'flat':
    case 'diverged':
    case 'leftDomain':
    case 'stoppedEarly':
      return false
    default:
      return kind satisfies never
  }
}

/** Whether from a start moved by next to nothing the same run ends elsewhere. */
function isChaotic({ x, y }: Trajectory, objective: Objective, run: Run, [x0, y0]: Point): boolean {
  const { domain } = objective
  const moved = 1e-12 * norm(domain.x1 - domain.x0, domain.y1 - domain.y0)
  const rule = { gradient: 1e-6, step: 0, loss: 0, maxSteps: x.length - 1 }
  const other = finish(descend(objective, run, [x0 + moved, y0 + moved], rule))
  const apart = norm(other.x.at(-1)! - x.at(-1)!, other.y.at(-1)! - y.at(-1)!)
  // A thousandfold of what a shift that grows with the step does in as many steps.
  return !(apart <= 1e3 * moved * x.length)
}

function isWrongLater(
  kind: 'crawling' | 'growing' | 'standsStill' | 'oscillating',
  { x, y, f, stop }: Trajectory,
  maxSteps: number,
): boolean {
  const half = Math.floor(maxSteps / 2)
  const late = f.subarray(half, maxSteps + 1)
  const after = f.subarray(maxSteps + 1)
  const [low, high] = [least(late), greatest(late)]
  switch (kind) {
    case 'crawling': {
      const settles =
        stop.kind !== 'maxSteps' && stop.kind !== 'diverged' && stop.kind !== 'notFinite'
      const getsLower = least(after) < low
      const calmer = greatest(f.subarray(-half)) < high
      return !settles && !getsLower && !calmer
    }
    case 'growing':
      return stop.kind !== 'diverged' && !(greatest(after) > high)
    case 'standsStill': {
      const moved = norm(x.at(-1)! - x[maxSteps]!, y.at(-1)! - y[maxSteps]!)
      const travelled = norm(x[maxSteps]! - x[0]!, y[maxSteps]! - y[0]!)
      return moved > 1e-2 * travelled
    }
    case 'oscillating': {
      if (stop.kind !== 'maxSteps') return true
      const sorted = f.slice(-50 * maxSteps).sort()
      const median = sorted[Math.floor(sorted.length / 2)]!
      const slack = Math.max(high - low, 1e-9 * Math.max(Math.abs(low), Math.abs(high)))
      return median < low - slack || median > high + slack
    }
    default:
      return kind satisfies never
  }
}

function least(values: Float64Array): number {
  let low = Infinity
  for (const value of values) if (value < low) low = value
  return low
}

function greatest(values: Float64Array): number {
  let high = -Infinity
  for (const value of values) if (value > high) high = value
  return high
}
