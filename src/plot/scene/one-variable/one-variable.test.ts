import { describe, expect, it } from 'vitest'
import { descend } from '../../../core/descent/descend'
import { curveAlong } from '../../../core/one-variable/curve'
import { descentMap } from '../../../core/one-variable/descent-map'
import { finish } from '../../../core/records/task'
import { resolveObjective } from '../../../core/resolve-objective'
import { curveFigure } from '../figures/curve-figure'
import { measure } from '../measure'
import { palettes } from '../palettes'
import { svgDocument, svgPainter } from '../svg'
import { cobwebGround, cobwebPlane, cobwebTrail } from './cobweb-scene'
import type { CurveContent } from './curve-content'
import { curveGround, curvePlane, curveTrail } from './curve-scene'
import { graphPath, linePath, type Plane } from './plane'
import { stepsDrawn } from './steps-drawn'

const size = { width: 320, height: 240 }
const palette = palettes.light

/** (x² − 1)² by gradient descent from 1.6, the first few steps. */
function contentOf(learningRate: number): CurveContent {
  const resolved = resolveObjective({ kind: 'formula', text: '(x^2-1)^2' })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const [low, high] = [-2, 2]
  const asked = { axis: 0, through: [1.6, 0], low, high, count: 17 } as const
  const run = { method: 'gd', learningRate, hyperparameters: {} }
  const curve = curveAlong(objective.f, asked)
  const map = descentMap(run, curve, asked)
  const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 4 }
  const { x, f, dfdx } = finish(descend(objective, run, [1.6, 0], stopping))
  return {
    name: 'x',
    low,
    high,
    values: curve.values,
    next: map.kind === 'map' ? map.next : null,
    rests: curve.rests.map(({ at, value, curvature }) => {
      const slope = 1 - learningRate * curvature!
      return { at, value, slope, label: `slope ${slope.toFixed(2)}` }
    }),
    focus: 2,
    runs: [{ colour: 2, at: x, f, slopes: dfdx }],
    selected: 0,
  }
}

describe('the pictures of a formula in one variable', () => {
  const content = contentOf(0.05)

  it('have the curve, its tangent and the steps', async () => {
    const plane = curvePlane(content, size)
    const marks = [
      ...curveGround(content, plane, palette),
      ...curveTrail(content, plane, 2, palette),
    ]
    const svg = svgPainter('').paint(marks)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    await expect(svg).toMatchFileSnapshot('fixtures/curve.svg.txt')
  })

  it('have the cobweb in a square, with its stairs', async () => {
    const plane = cobwebPlane(content, size)
    expect(plane.width).toBe(plane.height)
    const marks = [
      ...cobwebGround(content, plane, palette),
      ...cobwebTrail(content, plane, 2, palette),
    ]
    const svg = svgPainter('').paint(marks)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    await expect(svg).toMatchFileSnapshot('fixtures/cobweb.svg.txt')
  })

  it('stand side by side in a figure, each with its own words, and nothing reaches beyond it', () => {
    const head = { name: 'f', formula: '', moment: 'step 2 of 4', title: 'T', description: 'D' }
    const words = (name: string) => ({ caption: `Caption of ${name}.`, said: `Said of ${name}.` })
    const verdict = { kind: 'reaches', headline: 'Converged', rest: 'It ends.' } as const
    const runs = [{ colour: 2, label: 'run 1', detail: 'η = 0.05', verdict }]
    const figure = { head, content, t: 2, curve: words('curve'), cobweb: words('cobweb'), runs }
    const scene = curveFigure(figure, size, { palette, measure })
    const svg = svgDocument(scene)
    for (const said of ['Caption of curve.', 'Said of curve.', 'Said of cobweb.', 'Converged'])
      expect(svg).toContain(said)
    expect(svg).toContain(
      svgPainter('').paint(curveGround(content, curvePlane(content, size), palette)),
    )
    expect(scene.width).toBeGreaterThanOrEqual(2 * size.width)
    expect(scene.height).toBeGreaterThan(size.height + 60)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('have no stairs where there is no map, and none beyond the last step', () => {
    const plane = cobwebPlane(content, size)
    const paths = (shown: CurveContent, t: number) =>
      cobwebTrail(shown, plane, t, palette).flatMap((mark) => (mark.kind === 'path' ? mark.d : []))
    const [older, stairs, , dots] = paths({ ...content, next: null }, 3)
    expect([older, stairs]).toEqual(['', ''])
    expect(dots).not.toBe('')
    expect(paths(content, 4)).toEqual(paths(content, 99))
  })

  it('are drawn all the same where a run leaps out of all numbers', () => {
    const wild = contentOf(3)
    const plane = curvePlane(wild, size)
    const marks = [
      ...curveTrail(wild, plane, 4, palette),
      ...cobwebTrail(wild, cobwebPlane(wild, size), 4, palette),
    ]
    expect(svgPainter('').paint(marks)).not.toMatch(/NaN|Infinity|e\+/)
  })
})

const plane: Plane = { left: 0, top: 0, width: 100, height: 100, across: [0, 1], up: [0, 1] }

describe('a line', () => {
  it('ends where the picture does', () => {
    expect(linePath(plane, -1, -1, 2, 2)).toBe('M0 100L100 0')
    expect(linePath(plane, 0.5, 0.5, 0.5, 1e300)).toBe('M50 50L50 0')
    expect(linePath(plane, 0, 2, 1, 2)).toBe('')
    expect(linePath(plane, 0, 0, 1, Number.NaN)).toBe('')
  })

  it('of a graph goes on from place to place, and over no pole', () => {
    expect(graphPath(plane, [0, 0.5, 1])).toBe('M0 100L50 50L100 0')
    expect(graphPath(plane, [0.5, 2, -2, 0.5])).toBe('M0 50L11.1 0M93.3 100L100 50')
    expect(graphPath(plane, [0.5, Number.NaN, 0.5, 0.5])).toBe('M66.7 50L100 50')
  })
})

it('draws of a long run its two ends, and the last steps apart', () => {
  expect(stepsDrawn(7)).toEqual([{ from: 0, to: 7, isLatest: true }])
  expect(stepsDrawn(10_012)).toEqual([
    { from: 0, to: 600, isLatest: false },
    { from: 9400, to: 10_000, isLatest: false },
    { from: 10_000, to: 10_012, isLatest: true },
  ])
})
