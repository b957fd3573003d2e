import { prepareRun } from '../descent/prepared-run'
import { gradientDescent } from '../methods/gradient-descent'
import type { Run } from '../records/experiment'
import { type Curve, type CurveRequest, placesOf } from './curve'

/** Why xₜ₊₁ is no function of xₜ of which one graph could be drawn. */
export type NoMap = 'method' | 'schedule' | 'noise'

/** The map x ↦ x − η f′(x) of a run at the places of a curve. */
export type DescentMap =
  | { readonly kind: 'map'; readonly next: Float64Array }
  | { readonly kind: 'none'; readonly why: NoMap }

/** @throws RangeError as `prepareRun` does */
export function descentMap(run: Run, { slopes }: Curve, request: CurveRequest): DescentMap {
  const { method, learningRate, schedule, chance, clip } = prepareRun(run)
  if (method.id !== gradientDescent.id) return { kind: 'none', why: 'method' }
  if (schedule) return { kind: 'none', why: 'schedule' }
  if (chance.noise > 0) return { kind: 'none', why: 'noise' }
  const longest = clip ?? Infinity
  const next = placesOf(request).map((at, k) => {
    const slope = slopes[k]!
    return at - learningRate * (Math.abs(slope) > longest ? Math.sign(slope) * longest : slope)
  })
  return { kind: 'map', next }
}
