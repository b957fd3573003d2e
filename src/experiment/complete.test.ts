import { describe, expect, it } from 'vitest'
import type { Experiment } from '../core/records/experiment'
import { askCore } from './ask-core'
import { type Ask, type Begun, complete } from './complete'
import { defaultExperiment, defaultView } from './defaults'
import { askedFor, decodeShareLink } from './share-link/share-link'
import { unsuggestedRuns } from './suggested-runs'

const ofLink = (link: string, ask: Ask = askCore) => complete(decodeShareLink(link).state, ask)

/** One who must not be asked for rates. */
const withoutRates: Ask = {
  ...askCore,
  suggest: () => Promise.reject(new Error('Nobody asked for rates.')),
}

describe('a link that says nothing', () => {
  it('is the default experiment, whose rates nobody has to look for', async () => {
    const whole = await ofLink('', withoutRates)
    expect(whole).toMatchObject({ experiment: defaultExperiment, view: defaultView })
    expect(whole.suggestion).toBeNull()
  })

  it('has the rates that a search would find', async () => {
    const { start } = defaultExperiment
    // A start that is given is looked at, though it is the usual one.
    const { experiment, suggestion } = await ofLink(`start=${start}`)
    expect(experiment).toEqual(defaultExperiment)
    expect(suggestion?.finding).toBe('converges')
  })
})

describe('a link that says everything', () => {
  it('is taken at its word', async () => {
    const link =
      'surface=booth&start=1,2&run=gd,0.1&steps=7&stop=gradient:1,step:2,loss:3&view=0,1,2,3'
    const { experiment, view, tex } = await ofLink(link, withoutRates)
    expect(experiment).toEqual({
      objective: { kind: 'catalogue', id: 'booth' },
      start: [1, 2],
      runs: [{ method: 'gd', learningRate: 0.1, hyperparameters: {} }],
      stopping: { gradient: 1, step: 2, loss: 3, maxSteps: 7 },
    })
    expect(view).toEqual({ x0: 0, x1: 1, y0: 2, y1: 3 })
    expect(tex).toContain('x')
  })
})

describe('what a link leaves open', () => {
  it('comes from the record of a surface', async () => {
    const { experiment, view } = await ofLink('surface=sphere&run=gd,0.1', withoutRates)
    expect(experiment).toMatchObject({ start: [-3.5, 2.5], stopping: { maxSteps: 100 } })
    expect(view).toEqual({ x0: -5.12, x1: 5.12, y0: -5.12, y1: 5.12 })
  })

  it('is found out for a typed formula: a start that slopes, and telling rates', async () => {
    const { experiment, view, suggestion } = await complete(
      askedFor({ kind: 'formula', text: 'x^2 + 4*y^2' }),
      askCore,
    )
    expect(view).toEqual({ x0: -5, x1: 5, y0: -5, y1: 5 })
    expect(experiment.stopping).toEqual({ gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 })
    const [x, y] = experiment.start
    // The only stationary point of the formula is the origin.
    expect(Math.hypot(x, y)).toBeGreaterThan(0.1)
    const [small, good, large] = experiment.runs.map(({ learningRate }) => learningRate)
    expect({ small, good, large }).toEqual({
      small: suggestion?.small,
      good: suggestion?.good,
      large: suggestion?.large,
    })
    // λmax = 8: what is called good converges, and what is called large does not.
    expect(good!).toBeLessThan(2 / 8)
    expect(large!).toBeGreaterThanOrEqual(2 / 8)
  })
})

describe('one who waits for it', () => {
  /** Notes in which order things happen. */
  function noting(over: Partial<Ask>): { readonly ask: Ask; readonly heard: string[] } {
    const heard: string[] = []
    const ask: Ask = {
      ...askCore,
      async describe(objective, viewport) {
        const described = await askCore.describe(objective, viewport)
        heard.push('described')
        return described
      },
      suggest(experiment) {
        heard.push('asked for rates')
        return askCore.suggest(experiment)
      },
      onBegun: () => heard.push('begun'),
      ...over,
    }
    return { ask, heard }
  }

  it('can show a surface before anything is known of it, with rates that hold a place', async () => {
    let begun: Begun | null = null
    const { ask, heard } = noting({})
    const onBegun = (what: Begun) => {
      begun = what
      heard.push('begun')
    }
    await ofLink('surface=booth', { ...ask, onBegun })
    expect(heard.slice(0, 2)).toEqual(['begun', 'asked for rates'])
    expect(begun).toMatchObject({
      experiment: { runs: unsuggestedRuns },
      tex: null,
      suggesting: true,
    })
  })

  it('is shown a formula once it has proven itself', async () => {
    const { ask, heard } = noting({})
    await ofLink('f=x^2%2By^2&start=1,1', ask)
    expect(heard).toEqual(['described', 'begun', 'asked for rates'])
  })

  it('is never shown one that is wrong', async () => {
    const { ask, heard } = noting({})
    await expect(ofLink('f=x%2B&start=1,1&run=gd,1', ask)).rejects.toThrow()
    expect(heard).toEqual([])
  })

  it('may move the start meanwhile, and gets the experiment as it has become', async () => {
    const moved = (experiment: Experiment): Experiment => ({ ...experiment, start: [9, 9] })
    const { experiment } = await ofLink('surface=booth', {
      ...askCore,
      suggest: (asked) => askCore.suggest(moved(asked)),
    })
    expect(experiment.start).toEqual([9, 9])
    expect(experiment.runs.map(({ name }) => name)).toEqual(['small', 'good', 'large'])
  })

  it('keeps the rates that hold the place where none are wanted any more', async () => {
    const { experiment, suggestion } = await ofLink('surface=booth', {
      ...askCore,
      suggest: async () => null,
    })
    expect(experiment.runs).toBe(unsuggestedRuns)
    expect(suggestion).toBeNull()
  })
})
