import { grouped, readable, readablePoint } from '../../core/records/number-format'
import type { Explanation } from '../../core/verdict/explanation'
import type { Descent } from '../../core/verdict/what-became'
import type { Known } from '../../state/known'
import { approach, percent } from './approach'
import { plainLimit } from './formula-text'
import { toldApart } from './told-apart'
import { unbroken } from './unbroken'

/** Sentences are asked for every frame, and said of descents that never change. */
const sentences = new WeakMap<Descent, string>()

/** The reason that a run came to its verdict, by how f bends; empty where there is none. */
export function explanationOf(state: Known, index: number): string {
  const descent = state.outcome?.descents[index]
  if (!descent?.explanation || state.suggesting) return ''
  let said = sentences.get(descent)
  if (said === undefined) {
    said = unbroken(sentence(descent.explanation))
    sentences.set(descent, said)
  }
  return said
}

export function sentence(explanation: Explanation): string {
  switch (explanation.kind) {
    case 'aboveLimit': {
      const whose =
        explanation.where === 'circled'
          ? `the minimum ${point(explanation)} that it circles`
          : `the minimum ${point(explanation)} ahead`
      return `${comparison(explanation, 'above')}, the limit of ${whose}: it cannot settle there.`
    }
    case 'atLimit':
      return `${comparison(explanation, 'right at')}, the limit of the minimum ${point(explanation)}: near it, swings along the steepest direction neither shrink nor grow.`
    case 'beyondLimit': {
      const { learningRate, limit, tex } = explanation
      const beyond = `η = ${readable(learningRate)} is ${percent(learningRate / limit - 1)} above ${plainLimit(tex)} = ${readable(limit, 5)}`
      return `${beyond}, the limit of this bowl. Along its steepest direction the distance to the minimum ${point(explanation)} grows without end.`
    }
    case 'cyclesBelowLimit':
      return `${comparison(explanation, 'below')}, the limit of the minimum ${point(explanation)} that it circles. It cycles all the same: the limit holds near the minimum alone.`
    case 'separable':
      return 'f has no finite minimum: these classes can be separated, and the farther out, the lower it is. A penalty on the weights gives it one.'
    case 'endsAboveLimit':
      return `${comparison(explanation, 'not below')}, the limit of this minimum. It has come to rest all the same, but from almost any point nearby it would move away.`
    case 'belowLimit': {
      const below = `${comparison(explanation, 'below')}, the limit of this minimum`
      return explanation.factor === null
        ? `${below}, so it can settle there.`
        : `${below}. Near it, each step ${approach(explanation.factor)}.`
    }
    case 'slow': {
      const { direction, factor, learningRate, curvature } = explanation
      const product = learningRate * curvature
      const symbol = { flattest: 'λₘᵢₙ', steepest: 'λₘₐₓ', any: 'λ' }[direction]
      const way = direction === 'any' ? '' : ` along the ${direction} direction`
      const share = percent(1 - factor)
      const effect =
        product > 1
          ? `overshoots, and cuts the distance${way} by only ${share}`
          : `cuts the distance${way} by only ${share}`
      const [told] = toldApart(product, 2)
      return `It heads for the minimum ${point(explanation)}. Near it, each step ${effect}: η${symbol} = ${told}.`
    }
    case 'plateau': {
      const { slope, learningRate, distance } = explanation
      return `f is nearly flat here: with ‖∇f‖ = ${readable(slope)} a step is only ${readable(slope * learningRate)} long, and the minimum downhill is ${readable(distance)} away.`
    }
    case 'tooSteep': {
      const { step, learningRate, curvature } = explanation
      const product = readable(learningRate * curvature, 4)
      return `The step from ${grouped(step)} to ${grouped(step + 1)} overshoots and ends higher: η times the curvature along ∇f is ${product}, above 2.`
    }
    case 'fromStart': {
      const { learningRate, limit, steep } = explanation
      const isAbove = learningRate > limit
      const whose = `the limit of the minimum ${point(explanation)} that small rates reach`
      const first = `${comparison(explanation, isAbove ? 'above' : 'not above')}, ${whose}`
      if (!steep) return `${first}.`
      return `${first}${isAbove ? '' : ', but f bends more on the way'}. ${sentence(steep)}`
    }
    case 'steepStart':
      return `${comparison(explanation, 'above')}, the limit of a bowl that curves as f does at the start.`
    case 'noLimit':
      return explanation.reason
    case 'noiseBall': {
      const { learningRate, batch, radius } = explanation
      return `With batches of ${grouped(batch)}, drawn with replacement, theory predicts that w scatters by ${readable(radius.predicted)} about the minimum ${point(explanation)} at η = ${readable(learningRate)}; it scattered by ${readable(radius.seen)}. The ellipses are two standard deviations wide, the dashed one as predicted.`
    }
    default:
      return explanation satisfies never
  }
}

function point({ at: [x, y] }: { readonly at: readonly [number, number] }): string {
  return readablePoint(x, y, 1e-9 * Math.max(1, Math.hypot(x, y)))
}

/** “η = 0.03 is above 2/λₘₐₓ = 0.0243”. */
function comparison(
  { tex, limit, learningRate }: Beside,
  how: 'above' | 'below' | 'not above' | 'not below' | 'right at',
): string {
  const [rate, bound] = toldApart(learningRate, limit)
  return `η = ${rate} is ${how} ${plainLimit(tex)} = ${bound}`
}

interface Beside {
  /** The limit as a formula, as TeX. */
  readonly tex: string
  readonly limit: number
  readonly learningRate: number
}
