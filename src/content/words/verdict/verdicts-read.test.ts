import { describe, expect, it } from 'vitest'
import { descend } from '../../../core/descent/descend'
import { catalogue } from '../../../core/objectives/catalogue'
import { suggestRates } from '../../../core/rates/suggest'
import type { Experiment, Run } from '../../../core/records/experiment'
import { finish } from '../../../core/records/task'
import { resolveObjective } from '../../../core/resolve-objective'
import { descentOf } from '../../../core/verdict/what-became'
import { defaultThresholds } from '../../../experiment/defaults'
import { suggestedRuns } from '../../../experiment/suggested-runs'
import { initialState } from '../../../state/initial-state'
import { known } from '../../../state/known'
import { outcomeOf } from '../../../state/state'
import { explanationOf } from '../explanation-sentence'
import { runLabel } from '../run-label'
import { saidAloud, sentenceOf } from './verdict-sentence'

interface Said {
  /** The run and its surface, for whoever reads of a fault. */
  readonly where: string
  readonly label: string
  readonly learningRate: number
  readonly kind: string
  readonly headline: string
  readonly text: string
}

/** Everything that is said below the plots of an objective of the catalogue, with its suggested rates and others among them. */
function saidOf(record: (typeof catalogue)[number]): readonly Said[] {
  const reference = { kind: 'catalogue', id: record.id } as const
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  // Enough steps to judge by, and few enough to be read in time.
  const stopping = { ...defaultThresholds, maxSteps: Math.min(record.steps, 2000) }
  const suggestion = finish(suggestRates(objective, record.start, stopping))
  const others = [suggestion.good / 4, suggestion.good * 1.2, suggestion.large * 1.5]
  const runs: readonly Run[] = [
    ...suggestedRuns(suggestion),
    ...others.map((learningRate) => ({ method: 'gd', learningRate, hyperparameters: {} })),
  ]
  const experiment: Experiment = { objective: reference, start: record.start, runs, stopping }
  const descents = runs.map((run) => {
    const trajectory = finish(descend(objective, run, record.start, stopping))
    return finish(descentOf(trajectory, objective, run, stopping))
  })
  const state = known({ ...initialState, experiment, outcome: outcomeOf(experiment, descents) })
  return runs.map(({ learningRate }, index) => {
    const sentence = sentenceOf(state, index)
    if (!sentence) throw new Error(`Nothing is said of run ${index} on ${record.id}.`)
    const label = runLabel(state, index)
    return {
      where: `${record.id}, ${label} (η = ${learningRate})`,
      label,
      learningRate,
      kind: descents[index]!.verdict.kind,
      headline: sentence.headline,
      text: plain(`${saidAloud(sentence)} ${explanationOf(state, index)}`.trim()),
    }
  })
}

const said = catalogue.flatMap(saidOf)

/** Without what keeps lines from breaking. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')
}

/** “η = 0.05 is above 2/λₘₐₓ = 0.0243”. */
const comparison = /η = (\S+) is (above|below|not above|not below) [^=]+ = (\S+?)[,.;:](?: |$)/

/** Where a run has come to rest as it was to. */
const arrived = ['converged', 'onValleyFloor', 'belowThreshold']

describe('what is said of runs over the whole catalogue', () => {
  it('is a good deal, of many kinds', () => {
    expect(said).toHaveLength(6 * catalogue.length)
    expect(new Set(said.map(({ kind }) => kind)).size).toBeGreaterThan(5)
    // So that what is asked of comparisons is asked of many.
    expect(said.filter(({ text }) => comparison.test(text)).length).toBeGreaterThan(80)
  })

  it.each(said)('names no run for what it does not do: $where', ({ label, kind }) => {
    if (label === 'good') expect(arrived).toContain(kind)
    if (label === 'large') expect(arrived).not.toContain(kind)
    if (label === 'small') expect(arrived).not.toContain(kind)
  })

  it.each(said)('does not contradict itself: $where', ({ text, kind, headline }) => {
    const compared = comparison.exec(text)
    if (compared) {
      const [, rate, how = '', limit] = compared
      const isAbove = numberOf(rate) > numberOf(limit)
      expect(how === 'above' || how === 'not below', text).toBe(isAbove)
    }
    // Who has settled is not told that it cannot, and who has not is not told that it has.
    if (arrived.includes(kind))
      expect(text).not.toMatch(/cannot settle|grows without end|ends higher/)
    else expect(text).not.toMatch(/Converged|come to rest|It ends at/)
    if (/^Diverged/.test(headline)) expect(text).not.toMatch(/Still going down|falls/)
    if (headline === 'Crawling') expect(text).not.toMatch(/above 2\/λ|diverged/)
    const steps = [
      ...text.matchAll(/η\S* times (?:that|the curvature along ∇f) is (\S+), above 2/g),
    ]
    for (const [, product] of steps) expect(numberOf(product)).toBeGreaterThan(2)
  })

  it.each(said)('is grammar: $where', ({ text }) => {
    expect(text).not.toMatch(/undefined|NaN|null|\[object|Infinity|∞ is/)
    // Sentences begin with a capital or a symbol, and end.
    expect(text).toMatch(/[.!?]$/)
    for (const sentence of text.split(/(?<=[.!?])\s+(?=\D)/)) {
      expect(sentence, text).toMatch(/^(\p{Lu}|[ηfλ‖∇])/u)
      expect(sentence, text).toMatch(/[.!?]$/)
      expect(sentence.length, `${sentence.length} letters: ${sentence}`).toBeLessThan(205)
    }
    expect(text).not.toMatch(/ {2}|[,.;:]{2}| [,.;:]|\( | \)|,\./)
    expect(text).not.toMatch(/\b(\p{L}+) \1\b/iu)
    // One step, two steps; a minimum, an end.
    expect(text).not.toMatch(/(?<![\d.,\u202f])1[\s\u00a0]steps\b/)
    expect(text).not.toMatch(/(?:[2-9]|\d\d)[\s\u00a0]step\b/)
    expect(text).not.toMatch(/at most 0 %|is just\b/)
    expect(text).not.toMatch(/\ba [aeio]\w/i)
  })
})

/** A number as the page writes it: `3.28·10⁻¹⁴`, `−1.5`, `20 000`. */
function numberOf(text = ''): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
  const [mantissa = '', exponent = '0'] = text
    .replace(/[\s\u202f]/g, '')
    .replaceAll('−', '-')
    .split('·10')
  const power = [...exponent].map((each) =>
    each === '⁻' ? '-' : `${Math.max(0, digits.indexOf(each))}`,
  )
  return Number(mantissa) * 10 ** Number(power.join(''))
}
