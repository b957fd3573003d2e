import type { Convexity } from '../../core/convexity/convexity'
import type { Point, Viewport } from '../../core/records/experiment'
import { readable, readablePoint } from '../../core/records/number-format'

export interface ConvexityWords {
  /** Text of the badge. */
  readonly label: string
  readonly claim: string
  readonly reason: string
  /** The sentence on what follows for descent. */
  readonly promise: string
}

/**
 * The words on whether f is convex over a view, in sentences that hold of that view and say no
 * more.
 */
export function convexityWords(
  convexity: Convexity,
  view: Viewport,
  [first, second]: readonly [string, string],
): ConvexityWords {
  const nothing = 1e-9 * (view.x1 - view.x0)
  const place = ([x, y]: Point) => readablePoint(x, y, nothing)
  const region = `${first} from ${readable(view.x0)} to ${readable(view.x1)} and ${second} from ${readable(view.y0)} to ${readable(view.y1)}`
  switch (convexity.kind) {
    case 'convex':
      return {
        label: 'convex in this view',
        claim: `f is convex in this view, ${region}.`,
        reason:
          convexity.by === 'bounds'
            ? 'Proved: by bounds on the Hessian that cover the view, no eigenvalue is negative anywhere in it.'
            : 'Proved: f is put together in a way that keeps it convex, kinks or not, as a sum or a maximum of convex parts is.',
        promise:
          'So every local minimum in it is the lowest point of the view: where descent comes to rest within it, there is nothing lower.',
      }
    case 'notConvex':
      return {
        label: 'not convex',
        claim: `f is not convex in this view, ${region}.`,
        reason: witnessWords(convexity.witness, place),
        promise:
          'So a local minimum need not be the lowest, and where descent comes to rest may depend on the start. Zoom in on a minimum and f may be convex there.',
      }
    case 'cannotTell':
      return {
        label: 'convex? cannot tell',
        claim: `Whether f is convex in this view, ${region}, cannot be told.`,
        reason: `${reasons[convexity.reason]}, as around ${place(convexity.at)}; and no place was found where f curves downwards.`,
        promise: 'So nothing is promised: a local minimum may be the lowest, or not.',
      }
    default:
      return convexity satisfies never
  }
}

const reasons = {
  notFinite: 'f or a derivative does not exist everywhere in it',
  kink: 'f has a kink or a jump, over which bounds on the Hessian say nothing',
  bounds: 'The bounds on the Hessian are not sharp enough',
} as const

function witnessWords(
  witness: Extract<Convexity, { kind: 'notConvex' }>['witness'],
  place: (at: Point) => string,
): string {
  switch (witness.kind) {
    case 'curvature': {
      const { at, direction, curvature } = witness
      return `Proved: at ${place(at)} f curves downwards along (${readable(direction[0])}, ${readable(direction[1])}), where its second derivative is ${readable(curvature)}.`
    }
    case 'chord': {
      const { from, to } = witness
      const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
      return `Proved: half way from ${place(from)} to ${place(to)}, at ${place(middle)}, f lies above the chord between the two.`
    }
    default:
      return witness satisfies never
  }
}
