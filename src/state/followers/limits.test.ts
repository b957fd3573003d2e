import { expect, test } from 'vitest'
import { dataReference } from '../../core/data/data-reference'
import { createTable } from '../../core/data/table'
import { initialState } from '../initial-state'
import { createLivingStore } from '../living-store'
import { answering } from '../test-doubles'
import type { Sources } from './followers'
import { followLimits } from './limits'

const turn = () => new Promise((resolve) => setTimeout(resolve))

function followed() {
  const { engine, asked: calls } = answering('limitSet', (_, partial) => {
    partial('coarse' as never)
    return 'whole'
  })
  const asked = () => calls.map((call) => call.asked)
  const store = createLivingStore({ ...initialState, rateRange: [0.01, 1] })
  followLimits(store, { engine } as Sources)
  return { store, asked }
}

const view = { run: 1, range: null, quantity: 'f' } as const

test('where every rate ends up is asked while it is shown, over the slider or a part of it', async () => {
  const { store, asked } = followed()
  const seen: unknown[] = []
  store.subscribe(({ limits }) => seen.push(limits?.set))
  await turn()
  expect(asked()).toEqual([])
  store.setState({ limitView: view })
  await turn()
  expect(asked()).toMatchObject([{ low: 0.01, high: 1, count: 512, steps: 2000 }])
  expect(seen).toContain('coarse')
  expect(store.getState().limits).toMatchObject({ run: 1, range: [0.01, 1], set: 'whole' })
  store.setState({ limitView: { ...view, range: [0.1, 0.2] } })
  await turn()
  expect(asked().at(-1)).toMatchObject({ low: 0.1, high: 0.2 })
  store.setState({ limitView: null })
  expect(store.getState().limits).toBeNull()
})

test("it does not depend on the run's own rate, and follows a start that is dragged", async () => {
  const { store, asked } = followed()
  store.setState({ limitView: view })
  await turn()
  const { experiment } = store.getState()
  const runs = experiment.runs.map((run) => ({ ...run, learningRate: 2 * run.learningRate }))
  store.setState({ experiment: { ...experiment, runs }, dragging: true })
  await turn()
  expect(asked()).toHaveLength(1)
  store.setState({ experiment: { ...experiment, start: [1, 2] }, dragging: true })
  await turn()
  expect(asked().at(-1)).toMatchObject({ start: [1, 2], count: 128 })
  store.setState({ dragging: false })
  await turn()
  expect(asked().at(-1)).toMatchObject({ start: [1, 2], count: 512 })
  // So is f, when one of its constants is.
  const changed = {
    ...store.getState().experiment,
    objective: { kind: 'formula', text: 'x^2' } as const,
  }
  store.setState({ experiment: changed, dragging: true })
  await turn()
  expect(asked().at(-1)).toMatchObject({ count: 128 })
})

test('over many rows it is of fewer rates and steps', async () => {
  const { store, asked } = followed()
  const x = Float64Array.from({ length: 1000 }, (_, k) => Math.sin(k))
  const table = createTable([
    ['x', x],
    ['y', x.map((value) => Number(value > 0))],
  ])
  const loss = { kind: 'builtIn', id: 'logistic' } as const
  const parts = { table, source: null, columns: ['x', 'y'], scaling: 'raw', l2: 0 } as const
  const { experiment } = store.getState()
  store.setState({
    experiment: { ...experiment, objective: dataReference({ loss, ...parts }) },
    limitView: view,
  })
  await turn()
  expect(asked()).toMatchObject([{ count: 64, steps: 512 }])
})
