import { beforeEach, describe, expect, test, vi } from 'vitest'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { survey } from '../../core/survey/survey'
import type { Engine } from '../../engine/client'
import type { SurveyPool } from '../../engine/pool'
import { memoryPage } from '../memory-page'
import type { Notice } from '../state'
import { createEtascope } from '../store'
import { engineHere } from '../test-doubles'
import { comparing } from './comparing'

const surveys: SurveyPool = {
  async survey(objective, request, { signal } = {}) {
    await settled()
    signal?.throwIfAborted()
    const resolved = resolveObjective(objective)
    if (!resolved.ok) throw new Error(resolved.error.message)
    return finish(survey(resolved.objective, request))
  },
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

async function opened(hash: string) {
  const page = memoryPage(hash, { reducedMotion: () => true })
  const call = vi.fn(engineHere.call)
  const etascope = createEtascope({ call: call as Engine['call'] }, surveys, page)
  await etascope.open()
  await settled()
  const state = () => etascope.store.getState()
  return {
    etascope,
    state,
    entries: page.entries,
    back: async () => {
      page.undo()
      await settled()
    },
    labels: () => state().experiment.runs.map(({ name }) => name ?? '–'),
    descents: () => call.mock.calls.filter(([kind]) => kind === 'descend').length,
  }
}

const three =
  '#surface=sphere&start=1,2&run=gd,0.1,name=a&run=adam,0.2,name=b&run=gd,0.3,name=c&steps=50'

beforeEach(() => {
  // All within a second: what one presses twice is done twice all the same.
  vi.spyOn(performance, 'now').mockImplementation(() => 5000)
})

describe('the list of runs', () => {
  test('grows by a run like the selected one at twice its rate', async () => {
    const { etascope, state, entries, labels } = await opened(three)
    etascope.selectRun(1)
    etascope.addRun()
    await settled()
    expect(labels()).toEqual(['a', 'b', 'c', '–'])
    expect(state().experiment.runs[3]).toEqual({
      method: 'adam',
      learningRate: 0.4,
      hyperparameters: {},
    })
    expect(state().selectedRun).toBe(3)
    expect(state().outcome?.descents).toHaveLength(4)
    expect(entries).toHaveLength(2)
  })

  test('never holds more than six, nor fewer than one', async () => {
    const { etascope, state, entries } = await opened(three)
    for (let i = 0; i < 5; i++) etascope.addRun()
    expect(state().experiment.runs).toHaveLength(6)
    etascope.duplicateRun(0)
    expect(state().experiment.runs).toHaveLength(6)
    expect(entries).toHaveLength(4)
    for (let i = 0; i < 9; i++) etascope.removeRun(0)
    expect(state().experiment.runs).toHaveLength(1)
    expect(entries).toHaveLength(9)
    expect(state().selectedRun).toBe(0)
  })

  test('gets a double beside the run it is of, without descending again', async () => {
    const { etascope, state, labels, descents } = await opened(three)
    const before = descents()
    etascope.duplicateRun(0)
    await settled()
    expect(labels()).toEqual(['a', '–', 'b', 'c'])
    expect(state().experiment.runs[1]).toMatchObject({ method: 'gd', learningRate: 0.1 })
    const [first, second] = state().outcome?.descents ?? []
    expect(second?.trajectory).toBe(first?.trajectory)
    expect(state().outcome?.experiment).toBe(state().experiment)
    expect([state().selectedRun, descents()]).toEqual([1, before])
  })

  test('loses a run, keeps what is known of the others, and Back brings it back', async () => {
    const { etascope, state, labels, descents, back } = await opened(three)
    etascope.selectRun(2)
    const kept = state().outcome?.descents.map(({ trajectory }) => trajectory)
    const before = descents()
    etascope.removeRun(1)
    await settled()
    expect(labels()).toEqual(['a', 'c'])
    expect(state().outcome?.descents.map(({ trajectory }) => trajectory)).toEqual([
      kept?.[0],
      kept?.[2],
    ])
    expect([state().selectedRun, descents()]).toEqual([1, before])
    await back()
    expect(labels()).toEqual(['a', 'b', 'c'])
  })

  test('is put in another order with the paths, not beyond its ends', async () => {
    const { etascope, state, labels } = await opened(three)
    const [, b] = state().outcome?.descents ?? []
    etascope.moveRun(1, 1)
    expect(labels()).toEqual(['a', 'c', 'b'])
    expect(state().outcome?.descents[2]?.trajectory).toBe(b?.trajectory)
    etascope.moveRun(2, 1)
    etascope.moveRun(0, -1)
    expect(labels()).toEqual(['a', 'c', 'b'])
    etascope.moveRun(2, -2)
    expect(labels()).toEqual(['b', 'a', 'c'])
  })

  test('is written into the link with its names, one entry an action', async () => {
    const { etascope, labels, entries } = await opened(three)
    etascope.renameRun(0, ' slow, but sure ')
    etascope.renameRun(0, 'slow, but sure')
    expect(labels()[0]).toBe('slow, but sure')
    expect(entries).toHaveLength(2)
    expect(entries[1]).toContain('run=gd,0.1,name%3Dslow%252C%20but%20sure&')
    for (const unseen of ['  ', '\u200b', '\u0301']) etascope.renameRun(0, unseen)
    expect(labels()[0]).toBe('slow, but sure')
    etascope.renameRun(0, '')
    expect(labels()[0]).toBe('–')
    expect(entries).toHaveLength(3)
  })

  test('changed while its outcome is on its way is descended as a whole', async () => {
    const { etascope, state } = await opened(three)
    etascope.setLearningRate(0, 0.4, 'end')
    etascope.removeRun(2)
    await settled()
    expect(state().outcome?.experiment).toBe(state().experiment)
    expect(state().outcome?.descents[0]?.trajectory.x[1]).toBeCloseTo(1 - 0.4 * 2)
  })
})

describe('a start', () => {
  test('of a run’s own begins at the shared one, moves alone, and can be given up', async () => {
    const { etascope, state, entries } = await opened(three)
    const starts = () => state().outcome?.descents.map(({ trajectory: { x } }) => x[0])
    etascope.setOwnStart(1, true)
    expect(state().experiment.runs[1]?.start).toEqual([1, 2])
    etascope.setStart([-3, 0.5], 'move', 1)
    etascope.setStart([-4, 0.5], 'end', 1)
    await settled()
    expect(starts()).toEqual([1, -4, 1])
    expect(entries.at(-1)).toContain('run=adam,0.2,start%3D-4:0.5,name%3Db&')
    // A run without a start of its own has the shared one moved.
    etascope.setStart([5, 5], 'end', 0)
    await settled()
    expect(starts()).toEqual([5, -4, 5])
    etascope.setOwnStart(1, false)
    await settled()
    expect(starts()).toEqual([5, 5, 5])
    expect(state().experiment.runs[1]).not.toHaveProperty('start')
    expect(entries).toHaveLength(5)
  })
})

describe('a comparison', () => {
  test('of methods has the rate, the schedule and the start of the selected run', async () => {
    const { etascope, state, entries, back, labels } = await opened(
      '#surface=sphere&run=gd,0.5&run=adam,0.02,schedule=cosine,period=9,start=3:1,beta1=0.5',
    )
    etascope.selectRun(1)
    etascope.follow(comparing).methods()
    await settled()
    const { experiment, selectedRun } = state()
    expect(experiment.runs.map(({ method }) => method)).toEqual([
      'gd',
      'momentum',
      'nesterov',
      'adagrad',
      'rmsprop',
      'adam',
    ])
    for (const run of experiment.runs) {
      expect(run.learningRate).toBe(0.02)
      expect(run.schedule).toEqual({ kind: 'cosine', period: 9, warmup: 0 })
      expect(run).not.toHaveProperty('start')
    }
    expect([experiment.start, selectedRun]).toEqual([[3, 1], 5])
    expect(entries).toHaveLength(2)
    await back()
    expect(labels()).toHaveLength(2)
  })

  test('of momenta runs from 0 to 0.99', async () => {
    const { etascope, state, labels } = await opened(
      '#surface=sphere&run=nesterov,0.02,momentum=0.95',
    )
    etascope.follow(comparing).momenta()
    const { runs } = state().experiment
    expect(runs.map(({ hyperparameters }) => hyperparameters['momentum'])).toEqual([
      0, 0.5, 0.8, 0.9, 0.95, 0.99,
    ])
    expect(new Set(runs.map(({ method }) => method))).toEqual(new Set(['nesterov']))
    expect(labels()[5]).toBe('β = 0.99')
    expect(state().selectedRun).toBe(4)
    etascope.changeRun(5, { hyperparameters: { momentum: 0.3 } })
    etascope.setLearningRate(4, 0.01, 'end')
    // A name goes when it is no longer true, and not before.
    expect(labels().slice(4)).toEqual(['β = 0.95', '–'])
  })

  test('of methods at their best gives each a rate at which it converges faster than at another', async () => {
    const { etascope, state, labels } = await opened('#surface=himmelblau&run=gd,0.001&steps=500')
    await etascope.follow(comparing).methodsAtBest()
    await settled()
    const best = state().outcome?.descents.map(({ verdict, trajectory }) => ({
      kind: verdict.kind,
      steps: trajectory.stop.step,
    }))
    expect(best?.map(({ kind }) => kind)).toEqual(Array(6).fill('converged'))
    expect(state().notices).toEqual([])
    expect(labels()).toContain('Momentum')
    for (const [index, { learningRate }] of state().experiment.runs.entries()) {
      for (const factor of [0.5, 2]) {
        etascope.setLearningRate(index, learningRate * factor, 'end')
        await settled()
        const { verdict, trajectory } = state().outcome!.descents[index]!
        const isSlower = verdict.kind !== 'converged' || trajectory.stop.step >= best![index]!.steps
        expect([labels()[index], factor, isSlower]).toEqual([labels()[index], factor, true])
      }
    }
  })

  test('says for which methods no rate is found', async () => {
    const { etascope, state } = await opened('#surface=rosenbrock&run=gd,0.001&steps=3')
    await etascope.follow(comparing).methodsAtBest()
    expect(state().notices.map(({ said }) => said)).toEqual([
      { kind: 'noBestRate', without: expect.any(Array), within: 3 },
    ])
    const [{ said }] = state().notices as [Notice]
    const without = said.kind === 'noBestRate' ? said.without.map(({ method }) => method) : []
    expect(without).toEqual(['gd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'])
    expect(state().experiment.runs).toHaveLength(6)
  })

  test('gives way to what is changed while its rates are looked for', async () => {
    const { etascope, state } = await opened('#surface=sphere&run=gd,0.001')
    const compared = etascope.follow(comparing).methodsAtBest()
    etascope.setStart([4, 4], 'end')
    await compared
    expect(state().experiment.runs).toHaveLength(1)
    expect(state().notices).toEqual([])
  })
})

test('what is unfolded below a run goes where the run goes, and with it', async () => {
  const { etascope, state } = await opened(
    '#surface=sphere&run=gd,0.1&run=momentum,0.1&run=nesterov,0.1',
  )
  const unfolded = () => [state().tuningOf, state().limitView?.run ?? null]
  etascope.showTuning(1)
  etascope.showLimits({ run: 2, range: null, quantity: 'f' })
  etascope.removeRun(0)
  expect(unfolded()).toEqual([0, 1])
  etascope.moveRun(0, 1)
  expect(unfolded()).toEqual([1, 0])
  etascope.removeRun(1)
  expect(unfolded()).toEqual([null, 0])
})
