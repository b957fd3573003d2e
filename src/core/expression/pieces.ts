import type { Algebra, Rule, Seam } from '../records/algebra'
import { type Derivatives, differentiateStep, mapped } from './differentiate'
import { type Given, inputOf, nothing } from './given'
import { lower } from './lower'
import { first } from './rules/arithmetic'
import { inOrder, type Step } from './steps'
import type { Expression } from './tree'
import { unrolled } from './unroll'

/** The side of a crease on which a piece is meant; `own`: whichever the place is on. */
export type Side = 'below' | 'on' | 'above' | 'own'

/** The variables in an algebra: their values, and their derivatives in two directions. */
export interface Place<T> {
  readonly x: Derivatives<T>
  readonly y: Derivatives<T>
}

/** The algebra that computations on pieces take place in. */
export interface PieceAlgebra<T> {
  readonly values: Algebra<T>
  readonly derivatives: Algebra<T>
  /** The side on which a place is where this is the value of a crease's `at`; null when that cannot be told. */
  side(height: T): Exclude<Side, 'own'> | null
}

/** A crease of one step: `at` of the results at these places is 0 along it. */
type Crease = Omit<Extract<Seam, { kind: 'crease' }>, 'kind'> & {
  readonly a: number
  readonly b: number | null
}

type Tip = Extract<Seam, { kind: 'tip' }> & { readonly a: number; readonly b: number | null }

/**
 * A formula as smooth pieces that meet along creases, where an operand of abs, or the difference of the operands of max, is
 * 0. Along a crease f is equal to its piece `on` it, which is smooth on both sides.
 */
export class Pieces {
  readonly creases: number
  /** Operations whose value has no derivative where a radicand is 0. */
  readonly tips: number
  /** Whether it has operations that jump, as floor does, other than along creases. */
  readonly hasJumps: boolean
  readonly #steps: readonly Step[]
  /** For each step, its crease and the index of that; null without one. */
  readonly #creases: readonly (readonly [crease: Crease, index: number] | null)[]
  readonly #tips: readonly Tip[]
  readonly #given: Given

  constructor(expression: Expression, given: Given = nothing) {
    const steps = inOrder(unrolled(lower(expression), given))
    this.#given = given
    let creases = 0
    this.#steps = steps
    this.#creases = steps.map((step) => {
      const crease = creaseOf(step, steps)
      return crease && [crease, creases++]
    })
    this.creases = creases
    this.#tips = steps.flatMap(tipOf)
    this.tips = this.#tips.length
    this.hasJumps = steps.some((step) => jumps(step, steps))
  }

  /** Whether f may jump along a crease, on which it is `on`. */
  mayJump(crease: number): boolean {
    return this.#creases.find((each) => each?.[1] === crease)?.[0].jumps === true
  }

  /**
   * f and its derivatives on the piece that lies on the given sides of the creases, continued smoothly to wherever the place
   * is; on its own side of those not given.
   */
  at<T>(algebra: PieceAlgebra<T>, place: Place<T>, sides: readonly Side[]): Derivatives<T> {
    return this.#walk(this.#steps, algebra, place, sides).at(-1)!
  }

  /** The function that is 0 along the crease of this index. */
  height<T>(algebra: PieceAlgebra<T>, place: Place<T>, crease: number): Derivatives<T> {
    const results = this.#walk(this.#steps, algebra, place, [])
    const [{ at, a, b }] = this.#creases.find((each) => each?.[1] === crease)!
    return apply(algebra, at, results[a]!, results[b ?? a]!)
  }

  /**
   * The function that is 0 where the tip of this index is: what stands under a root, the sum of squares of the operands of
   * hypot.
   */
  radicand<T>(algebra: PieceAlgebra<T>, place: Place<T>, tip: number): Derivatives<T> {
    const results = this.#walk(this.#steps, algebra, place, [])
    const { a, b, radicand } = this.#tips[tip]!
    return apply(algebra, radicand, results[a]!, results[b ?? a]!)
  }

  /** @param row of the steps of a mean */
  #walk<T>(
    steps: readonly Step[],
    algebra: PieceAlgebra<T>,
    place: Place<T>,
    sides: readonly Side[],
    row: number | null = null,
  ): readonly Derivatives<T>[] {
    const zero = algebra.values.number(0)
    const flat = { dx: zero, dy: zero, dxx: zero, dxy: zero, dyy: zero }
    const number = (value: number) => ({ ...flat, value: algebra.values.number(value) })
    const results: Derivatives<T>[] = []
    for (const [k, step] of steps.entries()) {
      switch (step.kind) {
        case 'number':
          results.push(number(step.value))
          break
        case 'variable':
          results.push(step.index === 0 ? place.x : place.y)
          break
        case 'input':
          results.push(number(inputOf(this.#given, step.name)))
          break
        case 'column':
          results.push(number(this.#given.columns[step.index]![row!]!))
          break
        case 'mean':
          results.push(this.#mean(step.of, algebra, place))
          break
        case 'step': {
          const a = results[step.a]!
          const b = step.b === null ? { ...flat, value: zero } : results[step.b]!
          const rule =
            row === null ? this.#pieceOf(algebra, k, step.rule, sides, results) : step.rule
          results.push(apply(algebra, rule, a, b))
          break
        }
        default:
          throw step satisfies never
      }
    }
    return results
  }

  #mean<T>(steps: readonly Step[], algebra: PieceAlgebra<T>, place: Place<T>): Derivatives<T> {
    const { values: m } = algebra
    const { rows } = this.#given
    const terms = Array.from(
      { length: rows },
      (_, row) => this.#walk(steps, algebra, place, [], row).at(-1)!,
    )
    const sum = terms.reduce((a, b) => ({
      value: m.add(a.value, b.value),
      dx: m.add(a.dx, b.dx),
      dy: m.add(a.dy, b.dy),
      dxx: m.add(a.dxx, b.dxx),
      dxy: m.add(a.dxy, b.dxy),
      dyy: m.add(a.dyy, b.dyy),
    }))
    return mapped(sum, (one) => m.divide(one, m.number(rows)))
  }

  #pieceOf<T>(
    algebra: PieceAlgebra<T>,
    k: number,
    whole: Rule | 'quotient',
    sides: readonly Side[],
    results: readonly Derivatives<T>[],
  ): Rule | 'quotient' {
    const [crease, index] = this.#creases[k] ?? []
    if (!crease || index === undefined) return whole
    const given = sides[index] ?? 'own'
    if (given !== 'own') return crease[given]
    const { at, a, b } = crease
    const side = algebra.side(apply(algebra, at, results[a]!, results[b ?? a]!).value)
    return side ? crease[side] : whole
  }
}

function apply<T>(
  { values, derivatives }: PieceAlgebra<T>,
  rule: Rule | 'quotient',
  a: Derivatives<T>,
  b: Derivatives<T>,
): Derivatives<T> {
  return differentiateStep(values, derivatives, rule, a, b)
}

function seamOf(step: Step): Seam | undefined {
  return step.kind === 'step' && step.rule !== 'quotient' ? step.rule.seam : undefined
}

/** Steps of a mean over many rows jump as one. */
function jumps(step: Step, steps: readonly Step[]): boolean {
  if (step.kind === 'mean') return step.of.some((each) => jumpsAtAll(each, step.of))
  return seamOf(step)?.kind === 'jump' && !isSelection(step, steps)
}

function jumpsAtAll(step: Step, steps: readonly Step[]): boolean {
  const seam = seamOf(step)
  return jumps(step, steps) || (seam?.kind === 'crease' && seam.jumps === true)
}

/** Whether it takes or leaves its second operand by comparisons, which have creases of their own. */
function isSelection(step: Step, steps: readonly Step[]): boolean {
  if (step.kind !== 'step' || (step.operation !== 'when' && step.operation !== 'unless'))
    return false
  return isCondition(steps[step.a]!, steps)
}

function isCondition(step: Step, steps: readonly Step[]): boolean {
  if (step.kind === 'number') return true
  if (step.kind !== 'step') return false
  const { operation, a, b } = step
  if (operation === 'less' || operation === 'lessEqual' || operation === 'equal') return true
  const isJunction =
    operation === 'when' ||
    operation === 'unless' ||
    operation === 'add' ||
    operation === 'subtract'
  return isJunction && isCondition(steps[a]!, steps) && b !== null && isCondition(steps[b]!, steps)
}

const noughts: Rule = { value: (m) => m.number(0) }

function creaseOf(step: Step, steps: readonly Step[]): Crease | null {
  const seam = seamOf(step)
  if (step.kind !== 'step' || !seam) return null
  if (seam.kind === 'crease') return { ...seam, a: step.a, b: step.b }
  if (seam.kind === 'jump' || step.rule === 'quotient') return null
  if (seam.radicand !== first) return null
  // A root is the same on either side of where it is 0; one of a square is 0 where that has its floor.
  const at = squareRoot(steps[step.a]!, steps) ?? step.a
  return { at: first, below: step.rule, on: noughts, above: step.rule, a: at, b: null }
}

/** The place of what is squared, or raised to another even power. */
function squareRoot(step: Step, steps: readonly Step[]): number | null {
  if (step.kind !== 'step' || step.operation !== 'power' || step.b === null) return null
  const exponent = steps[step.b]!
  const isEven = exponent.kind === 'number' && exponent.value > 0 && exponent.value % 2 === 0
  return isEven ? step.a : null
}

function tipOf(step: Step): readonly Tip[] {
  const seam = seamOf(step)
  if (step.kind !== 'step' || seam?.kind !== 'tip') return []
  return [{ ...seam, a: step.a, b: step.b }]
}
