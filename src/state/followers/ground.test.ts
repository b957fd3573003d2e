import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Calls } from '../../engine/calls'
import type { Layer } from '../../experiment/layer'
import { initialState } from '../initial-state'
import { createLivingStore } from '../living-store'
import { noSurveys, patientEngine } from '../test-doubles'
import { createWorkDesk } from '../work'
import { followConvexity } from './convexity'
import { followCriticalPoints } from './critical-points'
import { followFlowLines } from './flow-lines'
import type { Sources } from './followers'
import { followGradientField } from './gradient-field'

/** The ground of a page with these layers, and an engine that answers when a test tells it to. */
function ground(layers: readonly Layer[]) {
  const { engine, of, last } = patientEngine()
  const store = createLivingStore({ ...initialState, layers })
  const desk = createWorkDesk(store)
  const sources: Sources = { engine, desk, surveys: noSurveys, compare: () => {} }
  followGradientField(store, sources)
  followFlowLines(store, sources)
  const critical = followCriticalPoints(store, sources)
  return { store, sources, desk, critical, of, last }
}

const settled = () => vi.advanceTimersByTimeAsync(0)
const viewed = (x1: number) => ({ view: { ...initialState.view, x1 } })
const found: Calls['criticalPoints']['result'] = {
  points: [],
  continua: [],
  searched: { x0: -1, x1: 1, y0: -1, y1: 1 },
  unsettled: [],
  edge: null,
  hasJumps: false,
  typical: 1,
  finite: 'everywhere',
  truncated: false,
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

test('nothing is asked for that is not shown', async () => {
  const { store, of } = ground([])
  store.setState(viewed(7))
  await vi.advanceTimersByTimeAsync(1000)
  for (const kind of ['gradientField', 'flowLines', 'criticalPoints', 'convexity'] as const)
    expect(of(kind)).toHaveLength(0)
})

test('the lattice of arrows is 25 to 36 pixels wide, whatever the view', async () => {
  const { store, last } = ground(['gradient'])
  for (const x1 of [-5.999, 6, 7, 8, 9, 6000]) {
    store.setState({ view: { x0: -6, x1, y0: -1e-9, y1: 1e-9 } })
    await vi.advanceTimersByTimeAsync(200)
    const { spacing } = last('gradientField').request as Calls['gradientField']['request']
    expect(spacing.y).toBe(spacing.x)
    const apart = spacing.x / ((x1 + 6) / initialState.plotSize.width)
    expect(apart).toBeGreaterThanOrEqual(25)
    expect(apart).toBeLessThanOrEqual(36)
    last('gradientField').answer(null)
    await settled()
  }
})

test('a start that runs share is followed once, and lines of another surface are not shown', async () => {
  const { store, last } = ground(['flow'])
  const { experiment } = initialState
  const [first, second, third] = experiment.runs
  const runs = [first!, { ...second!, start: [1, 1] as const }, third!]
  store.setState({ experiment: { ...experiment, runs } })
  await vi.advanceTimersByTimeAsync(200)
  expect(last('flowLines').request).toMatchObject({ starts: [experiment.start, [1, 1]] })
  const line = { x: new Float64Array(1), y: new Float64Array(1), end: 'rest' }
  last('flowLines').answer([line, line])
  await settled()
  expect(store.getState().flowLines.map((each) => each.runs)).toEqual([[0, 2], [1]])
  const objective = { kind: 'formula', text: 'x' } as const
  store.setState({ experiment: { ...experiment, objective } })
  expect(store.getState().flowLines).toEqual([])
})

test('lines that come once the surface has changed are not shown on it', async () => {
  const { store, last } = ground(['flow'])
  const early = last('flowLines')
  const objective = { kind: 'formula', text: 'x' } as const
  store.setState({ experiment: { ...initialState.experiment, objective } })
  const line = { x: new Float64Array(1), y: new Float64Array(1), end: 'rest' }
  // A lane has patience with what is under way.
  expect(early.signal?.aborted).toBe(false)
  early.answer([line])
  await settled()
  expect(store.getState().flowLines).toEqual([])
  last('flowLines').answer([line])
  await settled()
  expect(store.getState().flowLines).toHaveLength(1)
})

test('critical points are looked for when the view rests, and the newest view wins', async () => {
  const { store, of, last } = ground(['critical'])
  const first = last('criticalPoints')
  store.setState(viewed(7))
  expect(first.signal?.aborted).toBe(true)
  store.setState(viewed(8))
  await vi.advanceTimersByTimeAsync(100)
  store.setState(viewed(9))
  await vi.advanceTimersByTimeAsync(1000)
  expect(of('criticalPoints')).toHaveLength(2)
  last('criticalPoints').answer(found)
  await settled()
  expect(store.getState().critical).toMatchObject({ found: { points: found }, progress: 'none' })
  // A blindfold hides them as well.
  store.setState({ layers: ['critical', 'blindfold'] })
  expect(store.getState().critical.found).toBeNull()
})

test('a critical point is chosen for as long as its kind is shown, on its surface alone', async () => {
  const { store } = ground(['critical'])
  const chosenPoint = { at: [3, 2], plot: null } as const
  store.setState({ chosenPoint })
  store.setState(viewed(7))
  expect(store.getState().chosenPoint).toBe(chosenPoint)
  const objective = { kind: 'formula', text: 'x' } as const
  store.setState({ experiment: { ...initialState.experiment, objective } })
  expect(store.getState().chosenPoint).toBeNull()
  store.setState({ chosenPoint })
  store.setState({ layers: [] })
  expect(store.getState().chosenPoint).toBeNull()
})

test('a long search shows its progress, can be cancelled, and begun once more', async () => {
  const { store, desk, critical, last } = ground(['critical'])
  await vi.advanceTimersByTimeAsync(200)
  last('criticalPoints').progress(0.3)
  expect(store.getState().work).toBeNull()
  await vi.advanceTimersByTimeAsync(100)
  last('criticalPoints').progress(0.4)
  expect(store.getState().work).toEqual({ kind: 'criticalPoints', fraction: 0.4 })
  desk.cancel()
  await settled()
  expect(last('criticalPoints').signal?.aborted).toBe(true)
  expect(store.getState()).toMatchObject({ work: null, critical: { progress: 'halted' } })
  critical.again()
  last('criticalPoints').answer(found)
  await settled()
  expect(store.getState().critical.progress).toBe('none')
})

test('what is said of convexity is of the view on show, or nothing is said', async () => {
  const { store, sources, of, last } = ground([])
  followConvexity(store, sources)
  last('convexity').answer({ kind: 'convex', by: 'bounds', boxes: 1 })
  await settled()
  expect(store.getState().convexity?.result.kind).toBe('convex')
  store.setState(viewed(9))
  expect(store.getState().convexity).toBeNull()
  await vi.advanceTimersByTimeAsync(1000)
  expect(of('convexity')).toHaveLength(2)
})

test('what is found of a view that has been left is not said of the next one', async () => {
  const { store, sources, last } = ground([])
  followConvexity(store, sources)
  const first = last('convexity')
  store.setState(viewed(9))
  first.answer({ kind: 'convex', by: 'bounds', boxes: 1 })
  await settled()
  expect(store.getState().convexity).toBeNull()
})
