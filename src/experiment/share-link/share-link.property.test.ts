import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scalings } from '../../core/data/scaling'
import type { Method } from '../../core/methods/method'
import { findMethod, methods } from '../../core/methods/registry'
import { catalogue } from '../../core/objectives/catalogue'
import { describeObjective } from '../../core/objectives/describe'
import { type Run, samplings, type Viewport } from '../../core/records/experiment'
import { isWithin, type NumberRange } from '../../core/records/number-range'
import { type ScheduleParameter, scheduleParameters } from '../../core/records/schedule'
import { layers } from '../layer'
import { checkedRunLabel } from '../run-label'
import { type DataWords, noDataWords } from './data-words'
import { linkKeys, type SharedState } from './keys'
import { decodeShareLink, encodeShareLink } from './share-link'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const positive = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true })
const threshold = fc.double({ min: 0, max: 1e300, noNaN: true })
const label = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .filter((text) => checkedRunLabel(text).ok)

const span = fc.tuple(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.double({ min: 1e-2, max: 1e9, noNaN: true }),
)
const view: fc.Arbitrary<Viewport> = fc
  .tuple(span, span)
  .map(([[x0, width], [y0, height]]) => ({ x0, x1: x0 + width, y0, y1: y0 + height }))

/** A double within the range of one of a method's or a schedule's parameters. */
function within({ min, max, above, below, integer }: NumberRange): fc.Arbitrary<number> {
  if (integer) return fc.integer({ min: min ?? 0, max: max ?? 1_000_000 })
  return fc.double({
    min: min ?? above ?? -1e300,
    max: max ?? below ?? 1e300,
    minExcluded: above !== undefined,
    maxExcluded: below !== undefined,
    noNaN: true,
  })
}

/** Values for some of the method's hyperparameters. */
const hyperparametersOf = ({ hyperparameters }: Method): fc.Arbitrary<Run['hyperparameters']> =>
  fc
    .tuple(
      ...Object.entries(hyperparameters).map(([key, { range }]) =>
        fc.option(within(range)).map((value) => (value === null ? [] : [[key, value] as const])),
      ),
    )
    .map((entries) => Object.fromEntries(entries.flat()))

const [decay, period, warmup] = (['decay', 'period', 'warmup'] as const).map((name) =>
  within(scheduleParameters[name].range),
) as [fc.Arbitrary<number>, fc.Arbitrary<number>, fc.Arbitrary<number>]
const schedule = fc.oneof(
  fc.record({ kind: fc.constant('constant' as const), warmup }),
  fc.record({ kind: fc.constantFrom('inverse' as const, 'exponential' as const), decay, warmup }),
  fc.record({ kind: fc.constant('cosine' as const), period, warmup }),
)

const run = fc.constantFrom(...methods).chain((method) =>
  fc.record(
    {
      method: fc.constant(method.id),
      learningRate: positive,
      hyperparameters: hyperparametersOf(method),
      schedule,
      batch: fc.integer({ min: 1, max: 20_000 }),
      sampling: fc.constantFrom(...samplings),
      noise: fc.double({ min: 0, max: 1e300, noNaN: true }),
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      clip: positive,
      start: fc.tuple(finite, finite),
      name: label,
    },
    { requiredKeys: ['method', 'learningRate', 'hyperparameters'] },
  ),
)

const objective = fc.oneof(
  fc.record({
    kind: fc.constant('catalogue' as const),
    id: fc.constantFrom(...catalogue.map((record) => record.id)),
  }),
  fc.record({
    kind: fc.constant('formula' as const),
    text: fc
      .string({ unit: 'binary', minLength: 1, maxLength: 1000 })
      .filter((text) => text.trim() !== ''),
  }),
)

const identifier = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/)

/** Rows, an id, names: whatever is no word of the link by itself. */
const over: fc.Arbitrary<DataWords> = fc.oneof(
  fc.constant(noDataWords),
  fc
    .record({
      loss: fc.option(identifier, { freq: 5 }),
      sample: fc.option(
        fc
          .string({ unit: 'binary', minLength: 1, maxLength: 500 })
          .filter((text) => text.trim() !== ''),
      ),
      data: fc.option(
        fc.oneof(
          identifier,
          fc
            .array(fc.tuple(finite, finite), { minLength: 1, maxLength: 20 })
            .map((rows) => ['x,y', ...rows].join('\n')),
        ),
      ),
      columns: fc.option(fc.array(identifier, { minLength: 1, maxLength: 3 })),
      scaling: fc.constantFrom(...scalings),
      l2: fc.double({ min: 0, max: 1e9, noNaN: true }),
    })
    .filter(({ loss, sample }) => loss !== null || sample !== null),
)

const looks = fc.record({
  objective,
  let: fc.dictionary(fc.stringMatching(/^[a-hj-wA-Zα-ω]\w{0,3}$/u), finite, { maxKeys: 4 }),
  start: fc.option(fc.tuple(finite, finite)),
  runs: fc.option(fc.array(run, { minLength: 1, maxLength: 6 })),
  thresholds: fc.record({ gradient: threshold, step: threshold, loss: threshold }),
  maxSteps: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  view: fc.option(view),
  t: fc.option(fc.nat()),
  selected: fc.option(fc.integer({ min: 1, max: 6 })),
  equal: fc.option(fc.boolean()),
  layout: fc.option(fc.constantFrom('panels' as const, 'overlay' as const)),
  embed: fc.boolean(),
  layers: fc.subarray([...layers]),
  contourScale: fc.constantFrom(
    'fitted' as const,
    'linear' as const,
    'log' as const,
    'area' as const,
  ),
})

const shared: fc.Arbitrary<SharedState> = fc
  .tuple(looks, over)
  .map(([rest, words]) => ({ ...rest, ...words }))

describe('a share link', () => {
  it('reads back as the state it was written from, without a notice', () => {
    fc.assert(
      fc.property(shared, (state) => {
        const { state: read, notices } = decodeShareLink(`#${encodeShareLink(state)}`)
        expect(notices).toEqual([])
        expect(read).toEqual(state)
      }),
      { numRuns: 500 },
    )
  })

  it('holds no character that a messenger might touch', () => {
    fc.assert(
      fc.property(shared, (state) => {
        expect(encodeShareLink(state)).toMatch(
          /^v=1(&[a-z0-9]+=([A-Za-z0-9\-._,:*/()^+]|%[0-9A-F]{2})*)*$/,
        )
      }),
    )
  })

  it('survives being read by a URL', () => {
    fc.assert(
      fc.property(shared, (state) => {
        const link = encodeShareLink(state)
        expect(new URL(`https://example.org/#${link}`).hash).toBe(`#${link}`)
      }),
    )
  })

  it('is written even of text that is not well-formed', () => {
    fc.assert(
      fc.property(shared, fc.string({ unit: 'binary' }), (state, text) => {
        const broken = { kind: 'formula', text: `x\ud800${text}` } as const
        const { state: read } = decodeShareLink(encodeShareLink({ ...state, objective: broken }))
        expect(read.objective).toEqual({ kind: 'formula', text: `x\ufffd${text}` })
      }),
    )
  })
})

const keys = Object.keys(linkKeys)
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(...'0123456789.,:=&%-+eExyz#_ ') }),
  fc.constantFrom(
    'gd,',
    'gd,1,name=',
    'adam,1,beta1=1,epsilon=',
    'gd,1,schedule=cosine,period=0,decay=1',
    'gradient:',
    '1,2,',
    '%E0%A4%A',
    '__proto__',
    '1e999',
    'NaN',
  ),
)
const fieldOf = fc.tuple(fc.oneof(fc.constantFrom(...keys), anything), anything)
const link = fc
  .array(fieldOf, { maxLength: 20 })
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'))

function expectValid(state: SharedState): void {
  const { objective, start, runs, maxSteps, thresholds, view, t } = state
  // Throws for an id that is none.
  const { words } = describeObjective(objective)
  expect(words.f?.length ?? 0).toBeLessThanOrEqual(2000)
  for (const value of start ?? []) expect(value).toSatisfy(Number.isFinite)
  if (runs) expect(runs.length).toSatisfy((count: number) => count >= 1 && count <= 6)
  for (const { method: id, learningRate, hyperparameters, schedule } of runs ?? []) {
    const method = findMethod(id)
    for (const [key, value] of Object.entries(hyperparameters))
      expect(value).toSatisfy((number: number) =>
        isWithin(number, method!.hyperparameters[key]!.range),
      )
    const { kind: _, ...parameters } = schedule ?? { kind: 'constant', warmup: 0 }
    for (const [key, value] of Object.entries(parameters))
      expect(value).toSatisfy((number: number) =>
        isWithin(number, scheduleParameters[key as ScheduleParameter].range),
      )
    expect(learningRate).toSatisfy((rate: number) => rate > 0 && Number.isFinite(rate))
  }
  if (maxSteps !== null) expect(maxSteps).toSatisfy(Number.isInteger)
  for (const value of Object.values(thresholds))
    expect(value).toSatisfy((number: number) => number >= 0 && Number.isFinite(number))
  if (view) expect(view.x1 - view.x0 > 0 && view.y1 - view.y0 > 0).toBe(true)
  if (t !== null) expect(t).toSatisfy(Number.isInteger)
}

describe('decodeShareLink', () => {
  it('makes a valid state and short notices of anything', () => {
    fc.assert(
      fc.property(fc.oneof(anything, link), (hash) => {
        const { state, notices } = decodeShareLink(hash)
        expectValid(state)
        for (const { message } of notices) expect(message.length).toBeLessThan(300)
      }),
      { numRuns: 2000 },
    )
  })

  it('is the identity on what it has once understood', () => {
    fc.assert(
      fc.property(fc.oneof(anything, link), (hash) => {
        const { state } = decodeShareLink(hash)
        expect(decodeShareLink(encodeShareLink(state)).state).toEqual(state)
      }),
    )
  })

  it.each(['&', '=', '&=', ',', 'a&', '%', '%41', 'run=gd,1&', 't=1&', '\ud800', 'start=1,'])(
    'takes no longer than a moment over 100,000 characters of %j',
    (unit) => {
      const hash = unit.repeat(100_000 / unit.length)
      for (const key of ['', ...keys.map((name) => `${name}=`), 'run=gd,1,', 'run=gd,1,name=']) {
        const start = performance.now()
        const { notices } = decodeShareLink(key + hash)
        // A linear pass takes about 10 ms; a quadratic one would be 10¹⁰ operations, tens of seconds.
        expect(performance.now() - start).toBeLessThan(2000)
        expect(notices.length).toBeLessThan(20)
      }
    },
  )
})
