import type { PrimitiveName } from './primitive-name'

/** The algebra that a rule's arithmetic happens in: numbers when interpreted, nodes of a graph when compiled. */
export interface Algebra<T> {
  number(value: number): T
  negate(a: T): T
  add(a: T, b: T): T
  subtract(a: T, b: T): T
  multiply(a: T, b: T): T
  divide(a: T, b: T): T
  apply(primitive: PrimitiveName, a: T, b?: T): T
}

type Partial = <T>(m: Algebra<T>, a: T, b: T, f: T) => T

/**
 * f(a, b) with its partial derivatives, where f is the value already computed; one left out is 0 everywhere.
 * A unary operation ignores `b` and has `da` and `daa` only.
 */
export interface Rule {
  readonly value: <T>(m: Algebra<T>, a: T, b: T) => T
  readonly da?: Partial
  readonly db?: Partial
  readonly daa?: Partial
  readonly dab?: Partial
  readonly dbb?: Partial
  /**
   * The factor that counts as 0 in the chain rule's products, whatever it is multiplied by. `inner`: an inner derivative of
   * 0, for partials that can be infinite where f is finite. `either`: a partial of 0 too, for operations that select an
   * operand and so ignore the others.
   */
  readonly absorbing?: 'inner' | 'either'
  /** The seam where its value is not smooth though it exists; left out where that is nowhere. */
  readonly seam?: Seam
}

/**
 * A place at which a rule is not smooth. `crease`: it passes from one smooth piece, `below`, to another, `above`, where `at`
 * passes through 0, and there is equal to `on`; where it `jumps`, these are not equal, though what is made of them may be. `tip`: it
 * has no derivative where `radicand` is 0. `jump`: it is not continuous, along more than can be followed.
 */
export type Seam =
  | {
      readonly kind: 'crease'
      readonly at: Rule
      readonly below: Rule
      readonly on: Rule
      readonly above: Rule
      readonly jumps?: true
    }
  | { readonly kind: 'tip'; readonly radicand: Rule }
  | { readonly kind: 'jump' }
