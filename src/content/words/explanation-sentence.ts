import { grouped, readable, readablePoint } from '../../core/records/number-format'
import type { Explanation } from '../../core/verdict/explanation'
import type { Descent } from '../../core/verdict/what-became'
import type { Known } from '../../state/known'

/** Sentences are asked for every frame, and said of descents that never change. */
const sentences = new WeakMap<Descent, string>()

/** Why a run came to its verdict, by how f bends; empty where there is no such reason. */
export function explanationOf(state: Known, index: number): string {
  const descent = state.outcome?.descents[index]
  if (!descent?.explanation || state.suggesting) return ''
  let said = sentences.get(descent)
  if (said === undefined) {
    said = sentence(descent.explanation)
      .replaceAll(' = ', '\u00a0=\u00a0')
      // No line ends within a fraction.
      .replaceAll('/λ', '/\u2060λ')
    sentences.set(descent, said)
  }
  return said
}

export function sentence(explanation: Explanation): string {
  switch (explanation.kind) {
    case 'aboveLimit': {
      const { where, learningRate, limit } = explanation
      const of = where === 'circled' ? 'this minimum' : 'the minimum ahead'
      return `${rates(learningRate, limit)[0]} is above the limit of ${of}, ${point(explanation)}: ${limitText(explanation)}, so it cannot settle there.`
    }
    case 'atLimit':
      return `${readable(explanation.learningRate)} is just the limit of this minimum, ${limitText(explanation)}: near it, steps across the steepest direction neither shrink nor grow.`
    case 'endsAboveLimit':
      return `${rates(explanation.learningRate, explanation.limit)[0]} is not below the limit of this minimum, ${limitText(explanation)}: it came to rest all the same, but from almost any point nearby it would move away.`
    case 'belowLimit': {
      const { learningRate, limit, factor } = explanation
      const below = `${rates(learningRate, limit)[0]} is below the limit of this minimum, ${limitText(explanation)}`
      return factor === null
        ? `${below}, so it can settle there.`
        : `${below}: near it a step ${shrinking(factor)}.`
    }
    case 'slow': {
      const { direction, factor, learningRate, curvature } = explanation
      const symbol = direction === 'flattest' ? 'λmin' : 'λmax'
      const error = `the error along the ${direction} direction`
      const effect = `takes only ${percent(1 - factor)} off ${error}`
      return `Near ${point(explanation)}, where it heads, a step ${effect}: η${symbol} = ${readable(learningRate * curvature)}.`
    }
    case 'plateau': {
      const { slope, learningRate, distance } = explanation
      return `f is nearly flat here: ‖∇f‖ = ${readable(slope)}, so that a step is only ${readable(slope * learningRate)} long; downhill a minimum is ${readable(distance)} away.`
    }
    case 'tooSteep': {
      const { step, learningRate, curvature } = explanation
      const product = readable(learningRate * curvature, 4)
      return `At step ${grouped(step)} the curvature along the gradient is ${readable(curvature)}; η times that is ${product}, above 2, so the step raises f.`
    }
    case 'steepStart': {
      const { learningRate, limit } = explanation
      return `${rates(learningRate, limit)[0]} is above what f bears where it bends as at the start: ${limitText(explanation)}.`
    }
    case 'noLimit':
      return explanation.reason
    default:
      return explanation satisfies never
  }
}

function shrinking(factor: number): string {
  return factor < 0.9
    ? `leaves at most ${percent(factor)} of the error`
    : `may take no more than ${percent(1 - factor)} off the error`
}

function percent(share: number): string {
  return `${readable(100 * share, 2)}\u00a0%`
}

function point({ at: [x, y] }: { readonly at: readonly [number, number] }): string {
  return readablePoint(x, y, 1e-9 * Math.max(1, Math.hypot(x, y)))
}

function limitText(beside: {
  readonly tex: string
  readonly limit: number
  readonly learningRate: number
}): string {
  return `${plain(beside.tex)} = ${rates(beside.learningRate, beside.limit)[1]}`
}

/** With as many digits as it takes to tell them apart. */
function rates(rate: number, limit: number): readonly [string, string] {
  for (let digits = 3; digits < 12; digits++) {
    const pair = [readable(rate, digits), readable(limit, digits)] as const
    if (pair[0] !== pair[1]) return pair
  }
  return [readable(rate), readable(limit)]
}

/** What the methods write of their limits, without TeX. */
function plain(tex: string): string {
  return tex
    .replaceAll(String.raw`\lambda_{\max}`, 'λmax')
    .replaceAll(String.raw`\beta`, 'β')
    .replaceAll(String.raw`\,`, '\u2009')
}
