import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BasinMap, type BasinQuestion, type Basins, noBasins } from '../answers'
import { initialState } from '../initial-state'
import { questionOf } from './basin-question'
import { type BasinEvent, basinsAfter } from './basin-stages'

const shown = { ...initialState, layers: ['basins'] } as const
const { experiment } = initialState
const rated = (learningRate: number) => ({
  ...experiment,
  runs: experiment.runs.map((run) => ({ ...run, learningRate })),
})
const first = questionOf(shown)!
/** Another rate of the same run. */
const kin = questionOf({ ...shown, experiment: rated(0.1) })!
const stranger = questionOf({ ...shown, selectedRun: 0 })!

const mapOf = (question: BasinQuestion) => ({ question }) as BasinMap
const reached = (...events: BasinEvent[]) => events.reduce(basinsAfter, noBasins)
const asked = (question: BasinQuestion | null): BasinEvent => ({ kind: 'asked', question })
const sketched = (question: BasinQuestion): BasinEvent => ({
  kind: 'sketched',
  map: mapOf(question),
})
const refined = (question: BasinQuestion): BasinEvent => ({
  kind: 'refined',
  question,
  fraction: 0,
})
const completed = (question: BasinQuestion): BasinEvent => ({ kind: 'completed', question })

describe('the stages of a basin map', () => {
  test('lead from a question over a coarse picture to a whole map', () => {
    const { stage, map, progress } = reached(
      asked(first),
      sketched(first),
      refined(first),
      completed(first),
    )
    expect(stage).toBe('whole')
    expect(map?.question).toBe(first)
    expect(progress).toBeNull()
  })

  test('begin anew with another rate, of which the old map is a stand-in', () => {
    const { stage, map } = reached(asked(first), sketched(first), refined(first), asked(kin))
    expect(stage).toBe('waiting')
    expect(map?.question).toBe(first)
  })

  test('begin without a map of another run', () => {
    expect(reached(asked(first), sketched(first), asked(stranger)).map).toBeNull()
  })

  test('a late picture of another rate is shown, and completes nothing', () => {
    const { stage, map } = reached(asked(first), asked(kin), sketched(first), completed(first))
    expect(stage).toBe('waiting')
    expect(map?.question).toBe(first)
  })

  test('what was cancelled is not completed by what was under way', () => {
    const { stage } = reached(
      asked(first),
      sketched(first),
      refined(first),
      { kind: 'cancelled' },
      completed(first),
    )
    expect(stage).toBe('halted')
  })

  test('after any events there is progress only while refining, and a map only of kin', () => {
    const question = fc.constantFrom(first, kin, stranger)
    const event: fc.Arbitrary<BasinEvent> = fc.oneof(
      fc.option(question).map(asked),
      question.map(sketched),
      question.map((of): BasinEvent => ({ kind: 'drawn', map: mapOf(of) })),
      question.map(refined),
      question.map(completed),
      fc.constant<BasinEvent>({ kind: 'cancelled' }),
      fc
        .constantFrom('tooSmall' as const, 'failed' as const)
        .map((problem): BasinEvent => ({ kind: 'failed', problem })),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const basins: Basins = reached(...events)
        expect(basins.progress !== null).toBe(basins.stage === 'refining')
        expect(basins.asked === null).toBe(basins.stage === 'none')
        if (basins.map) expect(basins.map.question.run).toBe(basins.asked?.run)
      }),
    )
  })
})
