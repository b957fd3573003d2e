import { expect, it } from 'vitest'
import type { CriticalPoints } from '../../core/critical-points/critical-points'
import { initialState } from '../../state/initial-state'
import type { State } from '../../state/state'
import { shownOf, viewShown } from '../../state/view-shown'
import { criticalSummary, nothingMarked } from './critical-summary'

const nothing: CriticalPoints = {
  points: [],
  continua: [],
  unsettled: [],
  edge: null,
  hasJumps: false,
  typical: 1,
  finite: 'everywhere',
  truncated: false,
  searched: viewShown(shownOf(initialState)),
}
const floor = { f: 0, rounding: 0, kind: 'minimum', samples: [[0, 0]] } as const

/** The view was searched with this result; the search now is at `progress`. */
function searched(
  progress: State['critical']['progress'],
  points: CriticalPoints | null = { ...nothing, continua: [floor] },
): State {
  const objective = { kind: 'formula', text: 'x^2' } as const
  const viewport = viewShown(shownOf(initialState))
  return {
    ...initialState,
    critical: { found: points && { objective, viewport, points }, progress },
  }
}

const moved = (state: State): State => ({ ...state, view: { ...state.view, x0: -20 } })

it('counts what was found in the view on show', () => {
  expect(criticalSummary(searched('none'))).toBe('Found in this view: 1 floor of minima.')
  expect(criticalSummary(searched('none', nothing))).toBe('None found in this view.')
  expect(criticalSummary(searched('none', { ...nothing, finite: 'nowhere' }))).toMatch(
    /finite nowhere/,
  )
  expect(criticalSummary(searched('none', { ...nothing, truncated: true }))).toMatch(
    /more than can be listed/,
  )
})

it('says nothing of a view that has changed since but that it is looked at', () => {
  expect(criticalSummary(moved(searched('searching')))).toBe('Looking for them…')
  expect(criticalSummary(searched('searching', null))).toBe('Looking for them…')
  expect(criticalSummary(moved(searched('searching', { ...nothing, truncated: true })))).toBe(
    'Looking for them…',
  )
  expect(nothingMarked(searched('none', nothing))).toMatch(/^no critical points/)
  expect(nothingMarked(moved(searched('searching', nothing)))).toBe('')
})

it('says when a search was cancelled, and that what is shown is of another view', () => {
  expect(criticalSummary(searched('halted', null))).toBe('The search was cancelled.')
  expect(criticalSummary(moved(searched('halted')))).toBe(
    'The search was cancelled. Those shown were found in another view.',
  )
})

it('says where was searched when that was not all of the view', () => {
  const part = { ...nothing, searched: { x0: -60, x1: 60, y0: -45.5, y1: 45.5 } }
  expect(criticalSummary(searched('none', part))).toBe(
    'None found in this view. Seen from so far, only (−60, 60) × (−45.5, 45.5) was searched: zoom in.',
  )
})

it('counts a plot of another size as another view', () => {
  const state = searched('searching')
  expect(criticalSummary({ ...state, plotSize: { width: 900, height: 340 } })).toBe(
    'Looking for them…',
  )
})

it('tells where f falls towards the edge of the view', () => {
  const edge = { at: [-5, 0], f: -110 } as const
  const said = (points: Partial<CriticalPoints>) =>
    criticalSummary(searched('none', { ...nothing, ...points }))
  expect(said({ edge })).toBe(
    'None found in this view. f falls towards the edge of the view, to −110 at (−5, 0).',
  )
  expect(said({ edge, continua: [floor] })).toMatch(
    /to −110 at \(−5, 0\), and is lower there than at any minimum found\.$/,
  )
  expect(nothingMarked(searched('none', { ...nothing, edge }))).toBe(
    'no critical points found in view: f falls towards its edge',
  )
})

it('says that what f does at a jump is not looked for', () => {
  expect(criticalSummary(searched('none', { ...nothing, hasJumps: true }))).toMatch(/jumps/)
})
