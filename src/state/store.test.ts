import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultExperiment, openingStep } from '../experiment/defaults'
import { suggestedRate } from './actions/suggested-rate'
import type { Etascope } from './etascope'
import { memoryPage } from './memory-page'
import { lastStep, shownStep } from './playing'
import { createEtascope } from './store'
import { engineHere, noSurveys, opened, settled } from './test-doubles'

beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0))

describe('the first screen', () => {
  test('crawls, converges and diverges', async () => {
    const { state } = await opened()
    expect(state().outcome?.descents.map(({ verdict }) => verdict.kind)).toEqual([
      'crawling',
      'converged',
      'diverged',
    ])
    expect(state().notices).toEqual([])
    expect(state().field).not.toBeNull()
  })

  test('has contours even where no plot has told its size', async () => {
    const etascope = createEtascope(engineHere, noSurveys, memoryPage('#show=surface'))
    await etascope.open()
    await settled()
    expect(etascope.store.getState().field).not.toBeNull()
  })

  test('has the rates that are suggested for it', async () => {
    const { etascope, state } = await opened()
    await etascope.suggestRates()
    expect(state().experiment.runs).toEqual(defaultExperiment.runs)
  })

  test('plays slowly to where its runs have parted and each has a step to come, and no farther', async () => {
    const { etascope, state } = await opened()
    expect([state().playback, shownStep(state())]).toEqual(['playing', 0])
    etascope.tick(1)
    expect(shownStep(state())).toBe(2)
    etascope.tick(60)
    expect([state().playback, shownStep(state())]).toEqual(['paused', openingStep])
    for (const { trajectory } of state().outcome?.descents ?? [])
      expect(trajectory.x.length).toBeGreaterThan(openingStep + 1)
    etascope.toggle()
    expect(state()).toMatchObject({ playback: 'playing', playhead: openingStep })
    etascope.tick(60)
    expect([state().playback, shownStep(state())]).toEqual(['end', lastStep(state())])
  })

  test('rests without anybody having held it: a link that is shared says where, and whole paths follow a change', async () => {
    const { etascope, state } = await opened()
    etascope.tick(60)
    expect(etascope.shareLink()).toMatch(new RegExp(`[#&]t=${openingStep}(&|$)`))
    etascope.setLearningRate(0, 0.001, 'move')
    expect([state().playback, state().restsAt]).toEqual(['end', null])
    etascope.cancelDrag()
    expect(state()).toMatchObject({ playback: 'paused', playhead: openingStep })
    expect(state().restsAt).toBe(openingStep)
    etascope.setStart([1, 1], 'try')
    expect([state().playback, shownStep(state())]).toEqual(['playing', 0])
    await settled()
    etascope.tick(60)
    expect(state().playback).toBe('end')
  })

  test('plays once from the start to the end where a link names its surface', async () => {
    const { etascope, state } = await opened('#surface=himmelblau')
    etascope.tick(5)
    expect(shownStep(state())).toBe(100)
    etascope.tick(6)
    expect([state().playback, shownStep(state())]).toEqual(['end', lastStep(state())])
  })

  test('lays the plots over each other where there is no room side by side', async () => {
    expect((await opened('', true)).state().layout).toBe('overlay')
    expect((await opened('#layout=panels', true)).state().layout).toBe('panels')
  })
})

describe('a surface', () => {
  test('from the catalogue comes with its start, steps, view and suggested rates', async () => {
    const { etascope, state, entries } = await opened()
    await etascope.chooseSurface('rosenbrock')
    await settled()
    const { experiment, outcome, suggesting } = state()
    expect(experiment.start).toEqual([-1.2, 1])
    expect(suggesting).toBe(false)
    expect(experiment.runs.map(({ name }) => name)).toEqual(['small', 'good', 'large'])
    expect(outcome?.descents[1]?.verdict.kind).toBe('converged')
    expect(entries[1]).toContain('surface=rosenbrock')
  })

  test('typed wrong stays a draft, and the last good one stays on show', async () => {
    const { etascope, state } = await opened()
    const before = state().experiment
    await etascope.typeFormula('x^2 + z')
    expect(state().experiment).toBe(before)
    expect(state().draft).toMatchObject({
      text: 'x^2 + z',
      fault: { kind: 'formula', error: { position: 6 } },
    })
    await etascope.typeFormula('x^2 + 3*y^2')
    await settled()
    expect(state().draft?.fault).toBeNull()
    expect(state().experiment.objective).toEqual({ kind: 'formula', text: 'x^2 + 3*y^2' })
    expect(state().outcome?.descents[1]?.verdict.kind).toBe('converged')
  })

  test('from a link with several faults has them told in one notice', async () => {
    const { etascope, state } = await opened('#f=x%5E2%20%2B%20z&start=1&steps=0&nonsense=1')
    const [notice, ...others] = state().notices
    expect(others).toEqual([])
    expect(notice?.said).toMatchObject({
      kind: 'link',
      messages: [
        expect.stringMatching(/^start: /),
        expect.stringMatching(/^steps: /),
        expect.stringMatching(/nonsense/),
      ],
      instead: { fault: { kind: 'formula' }, shown: { kind: 'catalogue', id: 'himmelblau' } },
    })
    etascope.dismissNotice(notice?.id ?? 0)
    expect(state().notices).toEqual([])
  })

  test('from a link that cannot be read gives way to the default, with the text kept', async () => {
    const { state } = await opened('#f=x%5E2%20%2B%20z&steps=77')
    expect(state().experiment.objective).toEqual(defaultExperiment.objective)
    expect(state().experiment.stopping.maxSteps).toBe(77)
    expect(state().notices).toMatchObject([{ said: { kind: 'link', messages: [] } }])
    expect(state().draft?.text).toBe('x^2 + z')
  })
})

describe('a run', () => {
  test('keeps its suggested name only while it holds the suggested rate', async () => {
    const { etascope, state } = await opened()
    etascope.setLearningRate(1, 0.0185, 'end')
    expect(state().experiment.runs[1]?.name).toBe('good')
    etascope.setLearningRate(1, 0.02, 'end')
    expect(state().experiment.runs[1]?.name).toBeUndefined()
  })

  test('takes another method with its defaults, and gives up the name of a suggestion', async () => {
    const { etascope, entries, state } = await opened()
    etascope.setMethod(0, 'momentum')
    expect(state().experiment.runs[0]).toEqual({
      method: 'momentum',
      learningRate: 0.0002,
      hyperparameters: {},
    })
    etascope.changeRun(0, { hyperparameters: { momentum: 0.5 } })
    await settled()
    expect(entries.at(-1)).toContain('&run=momentum,0.0002,momentum%3D0.5&')
    expect(state().outcome?.experiment).toBe(state().experiment)
  })

  test('with a start of its own in the link begins there, and the others at the shared one', async () => {
    const { state } = await opened('#surface=sphere&start=1,2&run=gd,0.1,start=-3:0.5&run=gd,0.1')
    const starts = state().outcome?.descents.map(({ trajectory: { x, y } }) => [x[0], y[0]])
    expect(starts).toEqual([
      [-3, 0.5],
      [1, 2],
    ])
    expect(state().notices).toEqual([])
  })

  test('has a schedule only where η changes', async () => {
    const { etascope, state } = await opened()
    etascope.changeRun(1, { schedule: { kind: 'cosine', period: 100, warmup: 5 } })
    expect(state().experiment.runs[1]?.schedule).toEqual({ kind: 'cosine', period: 100, warmup: 5 })
    etascope.changeRun(1, { schedule: undefined })
    expect(state().experiment.runs[1]).not.toHaveProperty('schedule')
  })

  test('whose rate is typed beyond the slider makes the slider longer', async () => {
    const { etascope, state } = await opened()
    etascope.setLearningRate(0, 50, 'end')
    expect(state().rateRange[1]).toBe(500)
    expect(state().rateRange[0]).toBeCloseTo(0.00002, 12)
  })

  test('whose rate is out of all proportion leaves sliders that can be used, and leaves them alone when it goes', async () => {
    const { etascope, state } = await opened()
    const [low, high] = state().rateRange
    etascope.setLearningRate(0, 1e308, 'end')
    expect(state().experiment.runs[0]?.learningRate).toBe(1e308)
    expect(state().rateRange).toEqual([low, high * 1e9])
    etascope.setLearningRate(0, 5e-324, 'end')
    expect(state().rateRange).toEqual([low / 1e9, high])
    etascope.setLearningRate(0, 0.01, 'end')
    expect(state().rateRange).toEqual([low, high])
  })

  test('from a link may have a rate out of all proportion as well', async () => {
    const { state } = await opened('#run=gd,0.01&run=gd,1e308&run=gd,0.02')
    const [low, high] = state().rateRange
    expect(low).toBeCloseTo(0.001, 12)
    expect(high).toBe(0.02 * 1e9)
  })

  test('keeps its slider as it is while it is dragged, and when it is let go', async () => {
    const { etascope, state } = await opened()
    etascope.setLearningRate(0, 50, 'end')
    const range = state().rateRange
    etascope.setLearningRate(0, 0.02, 'move')
    etascope.setLearningRate(0, 0.01, 'end')
    expect(state().rateRange).toBe(range)
    etascope.setStart([1, 1], 'end')
    expect(state().rateRange).toEqual(state().usualRange)
  })

  test('while dragged shows whole paths, and stays at a playhead held by the user', async () => {
    const { etascope, state } = await opened()
    etascope.setStart([1, 1], 'move')
    expect(state().playback).toBe('end')
    etascope.setStart([1, 1], 'end')
    await settled()
    etascope.seek(7)
    etascope.setStart([0, 1], 'move')
    etascope.setStart([0, 1], 'end')
    await settled()
    expect([state().playback, shownStep(state())]).toEqual(['paused', 7])
  })

  test('tells of every move of the pointer once, whatever is dragged', async () => {
    const { etascope } = await opened()
    const { view } = etascope.store.getState()
    // The first action is news of its own: now there is one to undo.
    etascope.setLearningRate(1, 0.01, 'end')
    let heard = 0
    etascope.store.subscribe(() => heard++)
    const news = (move: () => void) => {
      heard = 0
      move()
      return heard
    }
    expect(news(() => etascope.setLearningRate(1, 0.011, 'move'))).toBe(1)
    expect(news(() => etascope.setLearningRate(1, 0.012, 'move'))).toBe(1)
    expect(news(() => etascope.setLearningRate(1, 0.012, 'end'))).toBe(1)
    expect(news(() => etascope.setStart([1, 1], 'move'))).toBe(1)
    expect(news(() => etascope.setStart([1, 2], 'move'))).toBe(1)
    expect(news(() => etascope.setView({ ...view, x1: 7 }, 'move'))).toBe(1)
  })

  test('of a million steps is dragged as a preview and finished when let go', async () => {
    const { etascope, state } = await opened('#surface=sphere&run=gd,1e-9&steps=1000000')
    etascope.setStart([1, 1], 'move')
    await settled()
    expect(state().outcome?.preview).toBe(true)
    expect(lastStep(state())).toBe(20_000)
    etascope.setStart([1, 1], 'end')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(state().outcome?.preview).toBe(false)
    expect(lastStep(state())).toBe(1_000_000)
  })
})

describe('the step on show', () => {
  const link = '#surface=sphere&start=4,2&run=momentum,0.25,momentum=0.5&run=gd,0.1&t=1'

  test('of a method that remembers comes from the worker, with what it remembers', async () => {
    const { etascope, state } = await opened(link)
    etascope.selectRun(0)
    await settled()
    // f = x² + y²: v₁ = (8, 4), w₁ = (2, 1), v₂ = v₁/2 + (4, 2).
    expect(state().inspected?.taken).toMatchObject({
      t: 1,
      from: [2, 1],
      to: [0, 0],
      before: { moments: [[8, 4]] },
      after: { moments: [[8, 4]] },
    })
    expect(state().inspected?.outcome).toBe(state().outcome)
  })

  test('is the newest that was asked for, and the last one of a run that has ended', async () => {
    const { etascope, state } = await opened(
      '#surface=sphere&start=4,2&run=momentum,0.1&run=gd,0.1&t=1',
    )
    etascope.selectRun(0)
    for (const step of [2, 3, 4]) etascope.seek(step)
    await settled()
    expect(state().inspected?.taken.t).toBe(4)
    etascope.seek(Number.POSITIVE_INFINITY)
    await settled()
    const { length } = state().outcome?.descents[0]?.trajectory.x ?? []
    expect(state().inspected?.taken.t).toBe((length ?? 0) - 2)
  })

  test('of gradient descent needs no answer', async () => {
    const { etascope, state } = await opened(link)
    await settled()
    expect(state().selectedRun).toBe(1)
    etascope.seek(5)
    await settled()
    expect(state().inspected).toBeNull()
  })
})

describe('data', () => {
  test('is of the experiment on show, once its runs are finished', async () => {
    const { etascope } = await opened('#surface=sphere&run=gd,0.5&start=1,2&stop=gradient:0')
    const blob = await etascope.download('csv')
    const [head, first, second] = ((await blob?.text()) ?? '').split('\n')
    expect(head).toBe('run,method,learningRate,step,x,y,f,dfdx,dfdy,stepLength')
    expect(first).toBe('1,gd,0.5,0,1,2,5,2,4,0.5')
    expect(second).toBe('1,gd,0.5,1,0,0,0,0,0,0.5')
  })
})

describe('the suggested rate of one run', () => {
  const suggest = async (etascope: Etascope, run: number) => {
    const found = await etascope.follow(suggestedRate)(run)
    if (found) etascope.setLearningRate(run, found.learningRate, 'end', found.name)
    return etascope.store.getState().experiment.runs[run]
  }

  test('of three is that of its place, with its name', async () => {
    const { etascope, state } = await opened()
    for (const run of [0, 1, 2]) etascope.setLearningRate(run, 0.007, 'end')
    expect(state().experiment.runs.every(({ name }) => name === undefined)).toBe(true)
    for (const run of [0, 1, 2])
      expect(await suggest(etascope, run)).toEqual(defaultExperiment.runs[run])
  })

  test('of any other is the good one', async () => {
    const { etascope } = await opened('#run=gd,0.5')
    expect(await suggest(etascope, 0)).toMatchObject({ learningRate: 0.0185, name: 'good' })
  })

  test('is no longer wanted once something else has changed', async () => {
    const { etascope } = await opened()
    const searching = etascope.follow(suggestedRate)(1)
    etascope.setStart([1, 1], 'end')
    expect(await searching).toBeNull()
  })
})
