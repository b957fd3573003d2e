import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultExperiment } from '../experiment/defaults'
import type { Etascope } from './etascope'
import { opened, settled } from './test-doubles'

let now = 0
beforeEach(() => {
  now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})

describe('history', () => {
  test('a drag is one action, and Back undoes it', async () => {
    const { etascope, entries, back, state } = await opened()
    now = 5000
    etascope.setStart([1, 1], 'move')
    etascope.setStart([1.5, 1], 'move')
    etascope.setStart([2, 1], 'end')
    await settled()
    expect(entries).toHaveLength(2)
    expect(entries[1]).toMatch(/^#v=1&.*start=2,1/)
    back()
    await settled()
    expect(state().experiment.start).toEqual(defaultExperiment.start)
    expect(state().outcome?.experiment).toBe(state().experiment)
  })

  test('a link holds the selected run, which is no action, and opens with it', async () => {
    const { etascope, entries, state } = await opened()
    etascope.selectRun(2)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toContain('&select=3&')
    etascope.selectRun(1)
    expect(entries[0]).not.toContain('select=')
    // With runs of its own, with those that are suggested, and where there is no such run.
    const runs = ['run=gd,0.1', 'run=gd,0.2', 'run=gd,0.3'].join('&')
    expect((await opened(`#surface=sphere&${runs}&select=3`)).state().selectedRun).toBe(2)
    expect((await opened('#surface=booth&select=1')).state().selectedRun).toBe(0)
    const beyond = await opened(`#surface=sphere&${runs}&select=5`)
    expect(beyond.state().selectedRun).toBe(1)
    expect(JSON.stringify(beyond.state().notices)).toContain('select: There is no run 5.')
    expect(state().notices).toEqual([])
  })

  test('a link with a loss of one row that says nothing names it, and shows the surface', async () => {
    const { state } = await opened('#surface=booth&sample=(w*x%2Bb-y)^2%2Bc*w^2&data=line')
    expect(state().experiment.objective).toEqual({ kind: 'catalogue', id: 'booth' })
    expect(state().outcome).not.toBeNull()
    expect(JSON.stringify(state().notices)).toContain(
      'sample: A loss has two parameters here, and these are 3: w, b and c.',
    )
  })

  test('says whether there is anything to undo, and to redo', async () => {
    const { etascope, state } = await opened()
    const possible = () => [state().canUndo, state().canRedo]
    expect(possible()).toEqual([false, false])
    now = 5000
    etascope.setStart([2, 1], 'end')
    expect(possible()).toEqual([true, false])
    etascope.undo()
    expect(possible()).toEqual([false, true])
    etascope.redo()
    expect(possible()).toEqual([true, false])
    etascope.undo()
    now = 9000
    // A start that is only tried can be taken back as well, and leaves nothing to take back.
    etascope.setStart([1, 2], 'try')
    expect(possible()).toEqual([true, false])
    etascope.setStart([1, 2], 'cancel')
    expect(possible()).toEqual([false, false])
  })

  test('rates found while another is dragged leave what is only half done out of the history', async () => {
    const { etascope, entries, back, state } = await opened('#surface=booth')
    now = 5000
    etascope.setStart([2, 1], 'end')
    now = 9000
    etascope.setLearningRate(1, 0.07, 'move')
    await settled()
    expect(entries.at(-1)).toContain('name%3Dgood')
    etascope.setLearningRate(1, 0.08, 'end')
    back()
    await settled()
    expect(state().experiment.runs.map(({ name }) => name)).toEqual(['small', 'good', 'large'])
  })

  test('a reset puts a surface back to its beginning, as one action', async () => {
    const { etascope, entries, back, state } = await opened()
    const { experiment, view } = state()
    now = 5000
    etascope.setStart([2, 1], 'end')
    now = 9000
    etascope.setView({ x0: 0, x1: 1, y0: 0, y1: 1 })
    now = 13_000
    etascope.setLearningRate(0, 0.02, 'end')
    const changed = state().experiment
    now = 17_000
    await etascope.reset()
    await settled()
    expect(state().experiment).toEqual(experiment)
    expect(state().view).toEqual(view)
    expect(entries).toHaveLength(5)
    back()
    await settled()
    expect(state().experiment).toEqual(changed)
  })

  test('suggested rates that take the place of others say so, and offer to undo that', async () => {
    const { etascope, state } = await opened()
    await etascope.suggestRates()
    expect(state().notices).toEqual([])
    now = 5000
    etascope.setLearningRate(0, 0.02, 'end')
    await settled()
    now = 9000
    await etascope.suggestRates()
    expect(state().notices).toMatchObject([{ said: { kind: 'ratesReplacedRuns' } }])
    etascope.undo()
    await settled()
    expect(state().notices).toEqual([])
    expect(state().experiment.runs[0]?.learningRate).toBe(0.02)
  })

  test('a start that is moved takes small, good and large with it, as one action', async () => {
    const { etascope, state, entries, back } = await opened()
    const before = state().experiment
    now = 5000
    etascope.setStart([-1, -1], 'move')
    await settled()
    // Nothing is renamed or fitted under the hand.
    expect(state().experiment.runs).toBe(before.runs)
    etascope.setStart([-2, -2], 'end')
    await settled()
    const { runs } = state().experiment
    expect(runs.map(({ name }) => name)).toEqual(['small', 'good', 'large'])
    expect(runs.map(({ learningRate }) => learningRate)).not.toEqual(
      before.runs.map(({ learningRate }) => learningRate),
    )
    expect(state().outcome?.descents[1]?.verdict.kind).toBe('converged')
    expect(entries).toHaveLength(2)
    expect(entries.at(-1)).toContain(`run=gd,${runs[1]?.learningRate},name%3Dgood`)
    expect(state().notices).toMatchObject([
      { said: { kind: 'ratesRefitted', to: 'start', found: true } },
    ])
    back()
    await settled()
    expect(state().experiment).toEqual(before)
  })

  test('rates that were fitted to a start can be had as they were before, without their names', async () => {
    const { etascope, state } = await opened()
    const before = state().experiment.runs
    now = 5000
    etascope.setStart([-2, -2], 'end')
    await settled()
    const said = state().notices[0]?.said
    if (said?.kind !== 'ratesRefitted') throw new Error('Nothing is said of the rates.')
    etascope.replaceRuns(said.kept)
    await settled()
    const { runs, start } = state().experiment
    expect(start).toEqual([-2, -2])
    expect(runs.map(({ learningRate }) => learningRate)).toEqual(
      before.map(({ learningRate }) => learningRate),
    )
    expect(runs.every(({ name }) => name === undefined)).toBe(true)
    expect(state().notices).toEqual([])
    etascope.undo()
    await settled()
    expect(state().experiment.runs.map(({ name }) => name)).toEqual(['small', 'good', 'large'])
  })

  test('a surface that takes the place of runs by other methods says so, and of suggested ones nothing', async () => {
    const { etascope, state } = await opened()
    await etascope.chooseSurface('booth')
    expect(state().notices).toEqual([])
    now = 5000
    etascope.setMethod(0, 'adam')
    await settled()
    now = 9000
    await etascope.chooseSurface('sphere')
    expect(state().notices).toMatchObject([{ said: { kind: 'ratesReplacedRuns' } }])
    etascope.undo()
    await settled()
    expect(state().experiment).toMatchObject({
      objective: { id: 'booth' },
      runs: [{ method: 'adam' }, {}, {}],
    })
  })

  test('a start that is moved leaves a rate that was set by hand, and takes the others with it', async () => {
    const { etascope, state } = await opened()
    now = 5000
    etascope.setLearningRate(1, 0.01, 'end')
    now = 9000
    etascope.setStart([-2, -2], 'end')
    await settled()
    const { runs } = state().experiment
    expect(runs.map(({ name }) => name)).toEqual(['small', undefined, 'large'])
    expect(runs[1]?.learningRate).toBe(0.01)
  })

  test('clicks within a second are one action, later ones another', async () => {
    const { etascope, entries } = await opened()
    for (const time of [5000, 5400, 5900, 9000]) {
      now = time
      etascope.setStart([time / 5000, 1], 'end')
    }
    expect(entries).toHaveLength(3)
  })

  test('a formula typed slowly is one action, until the field is closed', async () => {
    const { etascope, entries, back, state } = await opened()
    etascope.openDraft()
    for (const [index, text] of [
      'x^2',
      'x^2 + y^2',
      'x^2 + y^2 + x',
      'x^2 + y^2 + x*y',
    ].entries()) {
      now = 5000 * (index + 1)
      await etascope.typeFormula(text)
    }
    expect(entries).toHaveLength(2)
    expect(entries[1]).toContain('f=x^2%20+%20y^2%20+%20x*y&')
    etascope.closeDraft()
    etascope.openDraft()
    await etascope.typeFormula('x^2 + 5*y^2')
    expect(entries).toHaveLength(3)
    back()
    await settled()
    expect(state().experiment.objective).toEqual({ kind: 'formula', text: 'x^2 + y^2 + x*y' })
  })

  test('a formula typed on after something else was done is another action', async () => {
    const { etascope, entries } = await opened()
    etascope.openDraft()
    await etascope.typeFormula('x^2 + y^2')
    now = 5000
    etascope.setStart([1, 1], 'end')
    await etascope.typeFormula('x^2 + 2*y^2')
    expect(entries).toHaveLength(4)
  })

  test.each([
    ['start', (etascope: Etascope, phase: 'move') => etascope.setStart([3, 3], phase)],
    ['rate', (etascope: Etascope, phase: 'move') => etascope.setLearningRate(0, 0.001, phase)],
  ])('a %s drag that is taken away leaves no trace', async (_, drag) => {
    const { etascope, entries, state } = await opened()
    const { experiment, playback } = state()
    drag(etascope, 'move')
    expect(state()).toMatchObject({ dragging: true, playback: 'end' })
    etascope.cancelDrag()
    await settled()
    expect(state()).toMatchObject({ experiment, playback, dragging: false })
    expect(state().outcome).toMatchObject({ experiment, preview: false })
    expect(entries).toEqual([''])
    // Where there is no drag there is nothing to take back.
    etascope.setStart([2, 2], 'end')
    etascope.cancelDrag()
    etascope.setStart([1, 1], 'cancel')
    expect(state().experiment.start).toEqual([2, 2])
  })

  test('a layout that takes a plot and its drag away takes back what it changed', async () => {
    const { etascope, entries, state } = await opened()
    etascope.setStart([3, 3], 'move')
    etascope.setLayout('overlay')
    expect(state().dragging).toBe(false)
    expect(state().experiment.start).toEqual(defaultExperiment.start)
    expect(entries[0]).toContain('start=0,0.5&')
  })

  test('the playhead is kept in the address without an entry of its own', async () => {
    const { etascope, entries } = await opened()
    etascope.seek(42)
    etascope.commit('t')
    expect(entries).toHaveLength(1)
    expect(entries[0]).toContain('&t=42')
  })
})
