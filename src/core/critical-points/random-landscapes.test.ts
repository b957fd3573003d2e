import { describe, expect, it } from 'vitest'
import { catalogue } from '../objectives/catalogue'
import type { ObjectiveReference, Point, Viewport } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { criticalPoints } from './critical-points'

const view: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }

/** Mulberry32: the same landscapes every time. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Make = (among: (low: number, high: number) => string) => string

const sum = (count: number, term: () => string) => Array.from({ length: count }, term).join(' + ')
const affine = (among: Parameters<Make>[0]) =>
  `(${among(-2, 2)}*x + ${among(-2, 2)}*y + ${among(-3, 3)})`
const bowl = (among: Parameters<Make>[0]) =>
  `${among(0.1, 2)}*(x - ${among(-3, 3)})^2 + ${among(0.1, 2)}*(y - ${among(-3, 3)})^2`

const kinds: Record<string, Make> = {
  hills: (among) =>
    sum(
      4,
      () =>
        `${among(-3, 3)}*exp(-${among(0.2, 3)}*((x - ${among(-4, 4)})^2 + (y - ${among(-4, 4)})^2))`,
    ),
  quartics: (among) =>
    `0.1*(x^4 + y^4) + ${among(-1, 1)}*x^3 + ${among(-1, 1)}*x*y^2 + ${among(-2, 2)}*x^2 + ${among(-2, 2)}*x*y + ${among(-2, 2)}*y^2 + ${among(-2, 2)}*x`,
  'sums of kinks': (among) => sum(4, () => `${among(0.1, 2)}*abs${affine(among)}`),
  'kinks of both signs': (among) =>
    `${sum(4, () => `${among(-2, 2)}*abs${affine(among)}`)} + 0.3*(x^2 + y^2)`,
  maxima: (among) => `max(${bowl(among)}, ${bowl(among)} - ${among(0, 5)}, ${affine(among)})`,
  'bent kinks': (among) =>
    `${among(0.5, 10)}*abs(y - ${among(-1, 1)}*x^2 - ${among(-1, 1)}) + ${bowl(among)}`,
  waves: (among) =>
    `sin(${among(0.5, 2)}*x + ${among(0, 3)})*cos(${among(0.5, 2)}*y) + ${among(0, 0.1)}*(x^2 + y^2)`,
  distances: (among) =>
    sum(4, () => `${among(0.2, 2)}*hypot(x - ${among(-4, 4)}, y - ${among(-4, 4)})`),
  tails: (among) =>
    `softplus(${among(1, 9)}*x + ${among(-2, 2)}) + exp(${among(-3, 3)}*y) + ${among(0, 1)}*y^2`,
  nested: (among) => `abs(abs${affine(among)} - ${among(0.5, 3)}) + relu(${bowl(among)} - 2)`,
}
/** Names of the kinds that are convex, however their numbers turn out. */
const convexKinds: ReadonlySet<string> = new Set(['sums of kinks', 'distances', 'tails', 'maxima'])

const landscapes = Object.entries(kinds).flatMap(([kind, make], k) =>
  Array.from({ length: 20 }, (_, n) => {
    const random = randomFrom(1000 * k + n)
    const among = (low: number, high: number) => {
      const value = (low + (high - low) * random()).toFixed(2)
      return value.startsWith('-') ? `(${value})` : value
    }
    return { kind, text: make(among) }
  }),
)

function searched(reference: ObjectiveReference, where: Viewport | null) {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const domain = where ?? objective.domain
  const f = (x: number, y: number) => objective.f.value(x, y)
  return { f, domain, found: finish(criticalPoints(objective, domain)) }
}

const angles = Array.from({ length: 1000 }, (_, k) => (2 * Math.PI * (k + 0.31)) / 1000)
const radii = [1e-6, 3e-6, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2]

/** The first place on some way straight out at which f is lower (for sign −1 higher), not having risen before; null without one. */
function lowerNear(
  f: (x: number, y: number) => number,
  [x, y]: Point,
  { x0, x1, y0, y1 }: Viewport,
  sign: 1 | -1,
  slack: number,
): Point | null {
  const value = sign * f(x, y)
  for (const angle of angles) {
    for (const radius of radii) {
      const at: Point = [
        x + radius * (x1 - x0) * Math.cos(angle),
        y + radius * (y1 - y0) * Math.sin(angle),
      ]
      const there = sign * f(...at)
      if (there > value + slack) break
      if (there < value - slack) return at
    }
  }
  return null
}

/** f on a grid, with the lowest place that is not near the edge of it. */
function sampled(f: (x: number, y: number) => number, { x0, x1, y0, y1 }: Viewport) {
  const side = 101
  let [lowest, edge, magnitude] = [Infinity, Infinity, 0]
  for (let k = 0; k < side ** 2; k++) {
    const [i, j] = [k % side, Math.floor(k / side)]
    const value = f(x0 + (i * (x1 - x0)) / (side - 1), y0 + (j * (y1 - y0)) / (side - 1))
    if (!Number.isFinite(value)) continue
    magnitude = Math.max(magnitude, Math.abs(value))
    const isEdge = Math.min(i, j, side - 1 - i, side - 1 - j) < 3
    if (isEdge) edge = Math.min(edge, value)
    else lowest = Math.min(lowest, value)
  }
  return { lowest, edge, magnitude }
}

function check({ f, domain, found }: ReturnType<typeof searched>) {
  const { lowest, edge, magnitude } = sampled(f, domain)
  // Some ten terms, each rounded to 2⁻⁵³ of what f is at the most.
  const slack = 2e-15 * magnitude
  const minima = [
    ...found.points.map(({ at, f, kind }) => ({ at, f, kind })),
    ...found.continua.flatMap(({ samples, f, kind }) => samples.map((at) => ({ at, f, kind }))),
  ]
  for (const { at, kind } of minima) {
    if (kind === 'minimum') expect(lowerNear(f, at, domain, 1, slack), `below ${at}`).toBeNull()
    if (kind === 'maximum') expect(lowerNear(f, at, domain, -1, slack), `above ${at}`).toBeNull()
  }
  const lowestFound = Math.min(...minima.filter(({ kind }) => kind === 'minimum').map(({ f }) => f))
  // Where f is lowest inside the view there is a minimum as low.
  if (lowest < edge - slack) expect(lowestFound).toBeLessThanOrEqual(lowest + slack)
  if (found.edge) expect(found.edge.f).toBeLessThan(lowestFound)
}

describe.each(Object.keys(kinds))('%s', (kind) => {
  it.each(landscapes.filter((each) => each.kind === kind))('$text', ({ text }) => {
    const search = searched({ kind: 'formula', text }, view)
    check(search)
    expect(search.found.unsettled).toEqual([])
    if (!convexKinds.has(kind)) return
    const { points, continua } = search.found
    const minima = [...points, ...continua]
    expect(minima.length).toBeLessThanOrEqual(1)
    for (const each of minima) expect(each.kind).toBe('minimum')
  })
})

// Lévy's function N.13 has thousands of critical points in its domain, of which each has 1,000 ways to be tried.
it.each(catalogue)(
  'the surface $id',
  ({ id }) => check(searched({ kind: 'catalogue', id }, null)),
  30_000,
)
