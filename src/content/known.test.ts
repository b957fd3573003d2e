import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstState } from '../build/first-state'
import { type Column, columnsFrom } from '../core/records/columns'
import type { Descent } from '../core/verdict/what-became'
import { type Known, known } from '../state/known'
import { shownStep } from '../state/playing'
import { outcomeOf, type State } from '../state/state'

const first = await firstState(1)
const runs = first.experiment.runs.map((_, index) => index)

/** Takes `seen` up to what a walker knows at step t, and `ahead` from there on. */
function joined(seen: Descent, ahead: Descent, t: number): Descent {
  if (t >= seen.trajectory.x.length - 1) return seen
  const join = (column: Column, last: number) =>
    ahead.trajectory[column]!.map((value, step) =>
      step <= last ? (seen.trajectory[column]![step] ?? value) : value,
    )
  const trajectory = {
    ...ahead.trajectory,
    ...columnsFrom((column) => join(column, column === 'x' || column === 'y' ? t + 1 : t)),
  }
  return { ...ahead, trajectory }
}

/** A run like another, with other numbers and another end. */
function other(descent: Descent, factor: number, length: number): Descent {
  const { trajectory } = descent
  const changed = (column: Column) =>
    Float64Array.from({ length }, (_, t) => factor * (trajectory[column]![t] ?? t))
  return {
    ...descent,
    trajectory: {
      ...columnsFrom(changed),
      stop: { kind: 'diverged', step: length - 1 },
    },
    verdict: { kind: 'diverged' },
    loss: { ...descent.loss, lowest: -factor },
  }
}

/**
 * All that the page tells of a state: every exported maker of words or pictures, with every argument that it may be given.
 */
const makers = ['words', 'pictures'].flatMap((room) =>
  readdirSync(`src/content/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(`src/content/${room}/${file}`, 'utf8')
      const signature =
        /export function (\w+)\(\s*(?:\w+|\{[^}]*\}): (?:Known\b|Pick<Known)[^,)]*,?\s*(\w*)/g
      return [...source.matchAll(signature)].map(([, name = '', second = '']) => ({
        path: `./${room}/${file}`,
        name,
        second,
      }))
    }),
)

/** Arguments that are no run. */
const subjects: Readonly<Record<string, readonly unknown[]>> = {
  column: ['x', 'y'],
  subject: [{ kind: 'panels' }, { kind: 'overlay' }],
}

type Maker = (state: Known, argument?: unknown) => unknown

async function everythingTold(state: Known): Promise<Readonly<Record<string, unknown>>> {
  const told: Record<string, unknown> = {}
  for (const { path, name, second } of makers) {
    const make = ((await import(path)) as Record<string, Maker>)[name]!
    const values =
      second in subjects ? subjects[second]! : second === '' ? [undefined] : [...runs, null]
    for (const value of values)
      if (value !== null || ['run', 'plot'].includes(second))
        told[`${name} ${JSON.stringify(value)}`] = plain(make(state, value))
  }
  return told
}

/** A value as data, which can be compared: a sequence as its values. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_, each) => {
      if (ArrayBuffer.isView(each)) return Array.from(each as Float64Array)
      if (typeof each !== 'object' || typeof each?.at !== 'function' || Array.isArray(each))
        return each
      return Array.from({ length: each.length }, (_, t) => String(each.at(t)))
    }),
  )
}

const quantities = ['loss', 'gradient', 'step', 'distance', 'sharpness'] as const

/** Two states that are one for a walker: at step t, with another future and another ground. */
const pair = fc
  .record({
    t: fc.integer({ min: 0, max: 210 }),
    factor: fc.double({ min: 1.5, max: 1e6, noNaN: true }),
    lengths: fc.tuple(...runs.map(() => fc.integer({ min: 1, max: 400 }))),
    selectedRun: fc.constantFrom(...runs),
    quantity: fc.constantFrom(...quantities),
    scale: fc.constantFrom('log', 'linear'),
    playback: fc.constantFrom('paused', 'playing'),
    drag: fc.boolean(),
  })
  .map(({ t, factor, lengths, quantity, scale, drag, ...rest }) => {
    const { experiment, outcome } = first
    if (!outcome) throw new Error('The first screen has an outcome.')
    const seen: State = {
      ...first,
      ...rest,
      layers: ['blindfold'],
      playhead: t,
      chart: { quantity, scale: scale as 'log' | 'linear' },
      outcome: outcomeOf(experiment, outcome.descents, drag),
    }
    const shown = shownStep(seen)
    const descents = outcome.descents.map((descent, index) => {
      const { length } = descent.trajectory.x
      // The last step of the player is told, and the longest run may not become another.
      const isLongest = length - 1 === seen.outcome?.lastStep
      const most = isLongest ? length : Math.min(length + lengths[index]!, 201)
      return joined(descent, other(descent, factor, Math.max(most, shown + 2)), shown)
    })
    const unseen: State = {
      ...seen,
      outcome: outcomeOf(experiment, descents, drag),
      spectra: [],
      field: null,
      convexity: null,
      flowLines: [],
      pointed: [factor, -factor],
      chosenPoint: { at: [factor, 0], plot: null },
      rateRange: seen.rateRange,
    }
    return [seen, unseen] as const
  })

describe('a walker under a blindfold', () => {
  it('is told by many makers of words and pictures', () => {
    expect(makers.length).toBeGreaterThan(25)
  })

  it('is told the same, whatever lies ahead and all around', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([seen, unseen]) => {
        fc.pre(seen.outcome?.lastStep === unseen.outcome?.lastStep)
        const [a, b] = [await everythingTold(known(seen)), await everythingTold(known(unseen))]
        // One by one: whole states are too long to be read.
        for (const name of Object.keys(a)) expect(b[name], name).toEqual(a[name])
      }),
      { numRuns: 25 },
    )
  }, 20_000)

  it('would otherwise be told another verdict, other rates and other lines', async () => {
    const [[seen, unseen] = []] = fc.sample(
      pair.filter(([{ playhead }]) => playhead < 10),
      { numRuns: 1, seed: 1 },
    )
    const [a, b] = await Promise.all(
      [seen, unseen].map((state) => everythingTold({ ...state, layers: [] } as unknown as Known)),
    )
    for (const name of [
      'sentenceOf 1',
      'summaryOf 1',
      'spectrumViewOf 1',
      'pathsOf 1',
      'contentOf undefined',
    ])
      expect(a?.[name], name).not.toEqual(b?.[name])
  })
})
